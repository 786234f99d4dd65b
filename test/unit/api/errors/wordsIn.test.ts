import assert from "node:assert/strict";
import { plainWords, wordsIn, wordsOfBody } from "../../../../src/core/api/errors/serverWords";
import type { JsonValue } from "../../../../src/core/api/json";

const mask = { hide: (text: string): string => text } as Parameters<typeof plainWords>[1];

describe("the words in what a server answers", () => {
  const answers: [answer: JsonValue, words: string][] = [
    ["as a text", "as a text"],
    [{ Error: "in a field" }, "in a field"],
    [{ errors: "under another name", detail: "in the third field" }, "in the third field"],
    [{ error: { message: "one level down" } }, "one level down"],
    [{ error: { error: { message: "two levels down" } } }, "two levels down"],
    [{ error: [{ message: "in a list" }, { message: "and another" }] }, "in a list and another"],
    [{ error: { error: { error: { message: "too far down" } } } }, ""],
    [[[["in a list in a list in a list"]]], "in a list in a list in a list"],
    [
      { error: " ", message: "in the next field where the first is empty" },
      "in the next field where the first is empty",
    ],
    [{ error: 0, message: "where 0 is no error" }, "where 0 is no error"],
    [{ error: 17 }, "17"],
    [null, ""],
    [true, ""],
  ];
  for (const [answer, words] of answers) {
    it(`are “${words}” in ${JSON.stringify(answer)}`, () => assert.equal(wordsIn(answer), words));
  }

  it("are one line, cut to 300 letters", () => {
    assert.equal(plainWords("two\r\n\tlines ", mask), "two lines");
    assert.equal(plainWords("x".repeat(300), mask), "x".repeat(300));
    assert.equal(plainWords("x".repeat(301), mask), `${"x".repeat(299)}…`);
  });

  it("are a short text that is no page, no JSON and no list", () => {
    assert.equal(wordsOfBody("Service busy", mask), "Service busy");
    assert.equal(wordsOfBody("x".repeat(300), mask).length, 300);
    assert.equal(wordsOfBody("x".repeat(301), mask), "");
    assert.equal(wordsOfBody("<html>Service busy</html>", mask), "");
    assert.equal(wordsOfBody('["Service busy"]', mask), "");
    assert.equal(wordsOfBody('"Service busy"', mask), "Service busy");
  });
});
