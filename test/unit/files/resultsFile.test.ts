import assert from "node:assert/strict";
import { parseJson } from "../../../src/core/api/json";
import { numberedFileName, resultsFileName, writeResultsFile } from "../../../src/core/files/resultsFile";
import { documentedResults, labResult } from "../labResult";

const head = {
  source: "https://labondemand.com/api/v3",
  exportedAt: new Date("2026-11-23T06:00:00.123Z"),
  range: { start: 1325376000, end: 1325980800 },
  missing: [],
};

describe("the exported JSON file", () => {
  it("has the documented head, two spaces a level and a newline at the end", () => {
    const text = writeResultsFile(head, []);
    assert.equal(
      text,
      `{
  "source": "https://labondemand.com/api/v3",
  "exportedAt": "2026-11-23T06:00:00Z",
  "range": {
    "start": 1325376000,
    "end": 1325980800
  },
  "count": 0,
  "Results": []
}
`,
    );
  });

  it("holds the results as the API sent them, in the order of their fields", () => {
    const file = JSON.parse(writeResultsFile(head, documentedResults)) as {
      Results: object[];
      count: number;
    };
    assert.equal(file.count, 2);
    assert.equal(JSON.stringify(file.Results), JSON.stringify(documentedResults));
  });

  it("keeps every digit of 64-bit integers and every unknown field", () => {
    const result = labResult({
      LabInstanceId: 9223372036854775807n,
      UserId: "9007199254740993",
      Invented: { deep: [9007199254740993n, "\u202E", "<img src=x onerror=alert(1)>"] },
    });
    const text = writeResultsFile(head, [result]);
    assert.match(text, /"LabInstanceId": 9223372036854775807,/);
    assert.deepEqual((parseJson(text) as unknown as { Results: unknown[] }).Results, [result]);
  });

  it("never claims what is missing", () => {
    const file = JSON.parse(writeResultsFile({ ...head, missing: [{ start: 5, end: 9 }] }, [])) as object;
    assert.deepEqual("missing" in file && file.missing, [{ start: 5, end: 9 }]);
  });

  it("is named after its first and last day", () => {
    assert.equal(resultsFileName(head.range, "UTC"), "lab-results_2012-01-01_2012-01-07.json");
    assert.equal(numberedFileName("a.b.json", 2), "a.b (2).json");
  });
});
