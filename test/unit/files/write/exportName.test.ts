import assert from "node:assert/strict";
import {
  gradebookFileName,
  lakeFolderName,
  numberedFileName,
  resultsFileName,
} from "../../../../src/core/files/write/exportName";

const range = { start: 1325376000, end: 1325980800 };

describe("the name of an exported file", () => {
  it("says the first and the last day, in the zone's own days", () => {
    assert.equal(resultsFileName(range, "UTC"), "lab-results_2012-01-01_2012-01-07.json");
    assert.equal(resultsFileName(range, "America/New_York"), "lab-results_2011-12-31_2012-01-07.json");
  });

  it("has the extension of its format", () => {
    assert.equal(resultsFileName(range, "UTC", "csv"), "lab-results_2012-01-01_2012-01-07.csv");
  });

  it("tells a folder for analytics and a gradebook from results", () => {
    assert.equal(lakeFolderName(range, "UTC"), "lab-results_2012-01-01_2012-01-07_by-day");
    assert.equal(gradebookFileName(range, "UTC"), "gradebook_2012-01-01_2012-01-07.csv");
  });

  it("gets a number before the extension when it is taken", () => {
    assert.equal(numberedFileName("a.b.json", 2), "a.b (2).json");
    assert.equal(numberedFileName("folder", 3), "folder (3)");
  });
});
