import assert from "node:assert/strict";
import type { JsonObject } from "../../../src/core/api/json";
import { readFilePseudonyms } from "../../../src/core/files/filePseudonyms";
import { writeJson } from "../../../src/core/files/write/writeJson";
import { documentedResults } from "../labResult";
import { readResultsText } from "./read/readText";

const head = {
  source: "https://labondemand.com/api/v3",
  exportedAt: new Date("2026-11-23T06:00:00Z"),
  range: { start: 1325376000, end: 1325980800 },
  missing: [],
};
const pseudonyms = { keyFingerprint: "0123456789abcdef", daysOf: "Europe/Berlin" };

describe("a file without names", () => {
  it("says in its head that it has pseudonyms, by which key, and whose days its times are", () => {
    const text = [...writeJson({ ...head, pseudonyms }, documentedResults, 2)].join("");
    assert.match(
      text,
      /\n {2}"pseudonyms": true,\n {2}"pseudonymKey": "0123456789abcdef",\n {2}"daysOf": "Europe\/Berlin",\n/,
    );
    assert.deepEqual(readResultsText(text).pseudonyms, pseudonyms);
  });

  it("says nothing of days where its times are exact", () => {
    const exact = { ...head, pseudonyms: { keyFingerprint: "0123456789abcdef" } };
    const text = [...writeJson(exact, documentedResults, 2)].join("");
    assert.doesNotMatch(text, /daysOf/);
    assert.deepEqual(readResultsText(text).pseudonyms, { keyFingerprint: "0123456789abcdef" });
  });

  it("is known only by saying so, and nonsense beside that is passed over", () => {
    const cases: [head: JsonObject, read: unknown][] = [
      [{}, undefined],
      [{ pseudonyms: false, daysOf: "UTC" }, undefined],
      [{ pseudonyms: "true" }, undefined],
      [{ pseudonyms: true }, {}],
      [{ pseudonyms: true, pseudonymKey: 5, daysOf: "Mars/Olympus" }, {}],
      [{ pseudonyms: true, daysOf: "local" }, {}],
    ];
    for (const [file, read] of cases) assert.deepEqual(readFilePseudonyms(file), read, JSON.stringify(file));
  });
});
