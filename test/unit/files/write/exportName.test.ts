import assert from "node:assert/strict";
import {
  analyticsFolderName,
  gradebookFileName,
  numberedFileName,
  resultsFileName,
} from "../../../../src/core/files/write/exportName";
import { hostileTexts } from "../../hostileTexts";

const range = { start: 1325376000, end: 1325980800 };
const content = { range, timeZone: "UTC" };

describe("the name of an exported file", () => {
  it("says the first and the last day, in the zone's own days", () => {
    assert.equal(resultsFileName(content, "json"), "lab-results_2012-01-01_2012-01-07.json");
    const inNewYork = resultsFileName({ range, timeZone: "America/New_York" }, "json");
    assert.equal(inNewYork, "lab-results_2011-12-31_2012-01-07.json");
  });

  it("has the extension of its format", () => {
    assert.equal(resultsFileName(content, "csv"), "lab-results_2012-01-01_2012-01-07.csv");
  });

  it("tells a folder for analytics and a gradebook from results", () => {
    assert.equal(analyticsFolderName(content), "lab-results_2012-01-01_2012-01-07_by-day");
    assert.equal(gradebookFileName(content), "gradebook_2012-01-01_2012-01-07.csv");
  });

  it("says which class is in it, that it is a part, and that names are not in it", () => {
    const full = { ...content, classId: "AZ104-2026-10", part: "filtered", isWithoutNames: true } as const;
    const words = "2012-01-01_2012-01-07_AZ104-2026-10_filtered_without-names";
    assert.equal(resultsFileName(full, "csv"), `lab-results_${words}.csv`);
    assert.equal(analyticsFolderName(full), `lab-results_${words}_by-day`);
    assert.equal(gradebookFileName(full), `gradebook_${words}.csv`);
    assert.match(gradebookFileName({ ...content, classId: null }), /_no-class\.csv$/);
    assert.match(resultsFileName({ ...content, part: "selected" }, "json"), /_selected\.json$/);
  });

  it("is one that any computer takes, whatever a class is called", () => {
    const ids = [
      ...hostileTexts,
      "../../etc",
      'a\\b:c*d?"<>|',
      "a/b",
      "...",
      "\u0000",
      "Żółw 1",
      "😀".repeat(99),
    ];
    for (const classId of ids) {
      const name = resultsFileName({ ...content, classId, part: "filtered", isWithoutNames: true }, "ndjson");
      assert.match(name, /^[\p{L}\p{M}\p{N}._@+-]+$/u);
      assert.ok(Buffer.byteLength(name) < 250, name);
    }
    assert.match(resultsFileName({ ...content, classId: "Żółw 1" }, "json"), /_Żółw-1\.json$/);
    assert.match(resultsFileName({ ...content, classId: "..." }, "json"), /_class\.json$/);
  });

  it("has forty letters of a class at most", () => {
    const word = (length: number): string | undefined =>
      /_(é+)\.json$/.exec(resultsFileName({ ...content, classId: "é".repeat(length) }, "json"))?.[1];
    assert.deepEqual([word(39)?.length, word(40)?.length, word(41)?.length], [39, 40, 40]);
  });

  it("gets a number before the extension when it is taken", () => {
    assert.equal(numberedFileName("a.b.json", 2), "a.b (2).json");
    assert.equal(numberedFileName("folder", 3), "folder (3)");
    assert.equal(numberedFileName("lab-results_v1.2_by-day", 2), "lab-results_v1.2_by-day (2)");
  });
});
