import assert from "node:assert/strict";
import type { JsonValue } from "../../../../src/core/api/json";
import { readResultsFiles, type ReadFiles } from "../../../../src/core/files/read/readResultsFiles";
import { documentedResults } from "../../labResult";
import { flatResult, onOneLine, overLines } from "./answers";
import { file } from "./chosenFiles";

const error = { Status: 0, Error: "Timeframe cannot exceed 7 days" };
const [first, second] = documentedResults;

describe("what must never be let in", () => {
  const canary = "Pa55word-canary";
  const secrets = {
    CloudCredentials: [{ UserName: "u", Password: canary }],
    CLOUDPORTALCREDENTIALS: { password: canary },
    virtualMachineCredentials: canary,
    MonitorUrl: `https://x/${canary}`,
    clienturl: canary,
  };

  it("is nowhere in what is read from any place a file can have", async () => {
    const holder = { ...secrets, Nested: { List: [secrets, { ...secrets }] } };
    const entry = { ...first, ...holder };
    const texts: Record<string, string> = {
      answer: onOneLine({ ...holder, Results: [entry], Status: 1 }),
      "head after the list": onOneLine({
        Results: [entry],
        ...holder,
        range: holder,
        missing: [holder],
        source: holder,
      }),
      "head's own fields": onOneLine({
        source: holder,
        exportedAt: holder,
        range: { start: 1, end: 2, ...holder },
        count: 9,
        ...holder,
        Results: [entry],
      }),
      lines: [entry, { ...second, ...holder }].map(onOneLine).join("\n"),
      lone: overLines(entry),
      packed: onOneLine({ value: [entry], Count: 1, ...holder }),
      answers: overLines([
        { ...holder, Results: [entry] },
        { ...holder, ...error },
        { ...holder, ...flatResult() },
      ]),
      "an entry without an id": onOneLine({ Results: [first!, holder, [holder], canary] }),
      wrapper: onOneLine({ ...holder, body: { ...holder, Results: [entry] } }),
      "results below it": onOneLine({
        CloudCredentials: { Results: [{ ...second, UserId: canary }] },
        a: { Results: [entry] },
      }),
      "a search's row": onOneLine({ TotalResults: 1, Results: [{ Id: 7, Start: 1, ...holder }] }),
      "another spelling": onOneLine({ results: [{ labinstanceid: 7, ...holder }] }),
      "an odd result": onOneLine({
        Results: [{ ...entry, CompletionStatus: "Complete", ExamScore: { ...holder } }],
      }),
    };
    for (const [place, text] of Object.entries(texts)) {
      for (const longest of [200, Infinity]) {
        const read = await readResultsFiles([file(place, text)], { longest });
        assert.ok(read.results.length > 0, place);
        assert.doesNotMatch(allOf(read), new RegExp(canary), `${place}, ${longest}`);
      }
    }
  });

  it("is not in what is said of a file that is refused", async () => {
    const refused = [
      onOneLine({ ...secrets }),
      onOneLine({ ...flatResult(), ...secrets }),
      onOneLine({ CloudCredentials: [{ ...first, UserId: canary }] }),
      `{"CloudCredentials": [{"Password": "${canary}", oops}]}`,
      ...[1, 4, 8, canary.length].map(
        (kept) => `{"CloudCredentials": [{"Password":${canary.slice(-kept)} "x": "${canary}"]}`,
      ),
      `${onOneLine(first!)}\n{"Password":${canary}}\n`,
      `[${canary}]`,
      `{"Password": "${canary}"`,
      `<html>${canary}</html>`,
      canary,
    ];
    for (const text of refused) {
      await assert.rejects(readResultsFiles([file("a.json", text)]), (thrown: Error) => {
        assert.equal(thrown.name, "OpenError");
        const said = everythingSaid(thrown);
        // A parser quotes ten letters on either side of what it stumbles over.
        for (const piece of [canary.slice(0, 6), canary.slice(-6)]) {
          assert.ok(!said.includes(piece), `${piece} of ${text} is in: ${said}`);
        }
        return true;
      });
    }
  });
});

/** All that a log has of an error: its words, its places and what lies behind it. */
function everythingSaid(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return [error.message, error.stack, everythingSaid(error.cause)].join("\n");
}

/** Everything that is kept, also how results were sent. */
function allOf({ results, ...others }: ReadFiles): string {
  const sent = results.flatMap((result) => [
    result,
    ...Object.getOwnPropertySymbols(result).map((symbol) => Reflect.get(result, symbol) as JsonValue),
  ]);
  const plain = (value: unknown): unknown => (value instanceof Map ? [...value] : value);
  return JSON.stringify([sent, others], (_name, value: unknown) =>
    typeof value === "bigint" ? String(value) : plain(value),
  );
}
