import assert from "node:assert/strict";
import { decodeResults } from "../../../src/core/api/decodeResults";
import { ResponseShapeError } from "../../../src/core/api/errors";
import type { JsonObject, JsonValue } from "../../../src/core/api/json";
import { labResult } from "../labResult";

describe("decoding results", () => {
  it("keeps unknown fields and unknown completion statuses", () => {
    const sent = { ...labResult(), CompletionStatus: 77, Invented: { a: [1, "b"] } };
    assert.deepEqual(decodeResults({ Results: [sent] }), [sent]);
  });

  it("takes results without the fields that may be missing", () => {
    const sent = { LabInstanceId: 1, LabProfileId: 2, Start: 3, CompletionStatus: 4 };
    assert.deepEqual(decodeResults({ Results: [sent] }), [sent]);
  });

  it("takes null for every field that a result can do without", () => {
    const sent: JsonObject = { ...labResult() };
    for (const name of Object.keys(sent)) {
      if (!["LabInstanceId", "LabProfileId", "Start", "CompletionStatus"].includes(name)) sent[name] = null;
    }
    assert.deepEqual(decodeResults({ Results: [sent] }), [sent]);
  });

  const wrong: [title: string, answer: JsonObject, path: string][] = [
    ["Results is missing", {}, "Results"],
    ["Results is null", { Results: null }, "Results"],
    ["Results is an object", { Results: {} }, "Results"],
    ["a result is a string", { Results: ["x"] }, "Results[0]"],
    ["a result is a list", { Results: [labResult(), []] }, "Results[1]"],
    ...(
      [
        ["LabInstanceId", "349744"],
        ["LabInstanceId", null],
        ["Start", 1.5],
        ["Start", "NaN"],
        ["CompletionStatus", "Complete"],
        ["IsExam", 1],
        ["UserId", 555],
        ["ExamScore", "5.0"],
        ["Latitude", Number.POSITIVE_INFINITY],
        ["TotalRunTimeSeconds", {}],
      ] satisfies [string, JsonValue][]
    ).map(([field, value]): [string, JsonObject, string] => [
      `${field} is ${typeof value} ${JSON.stringify(value)}`,
      { Results: [labResult(), { ...labResult(), [field]: value }] },
      `Results[1].${field}`,
    ]),
  ];
  for (const [title, answer, path] of wrong) {
    it(`says where it is wrong when ${title}`, () => {
      assert.throws(
        () => decodeResults(answer),
        (error) => error instanceof ResponseShapeError && error.path === path && error.message.includes(path),
      );
    });
  }
});
