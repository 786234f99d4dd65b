import assert from "node:assert/strict";
import type { LabResult } from "../../../../src/core/api/labResult";
import { noNames } from "../../../../src/core/results/names/names";
import { isGroupBy } from "../../../../src/core/results/view/grouping";
import { resultTooltip } from "../../../../src/core/results/view/tooltip";
import { labResult } from "../../labResult";

const start = Date.parse("2026-11-02T09:00:00Z") / 1000;

describe("the tooltip of a result", () => {
  const present = { now: start + 86_400, seenAt: start + 86_400, idleMinutes: 15 };
  const lines = (fields: Partial<LabResult>): string[] =>
    resultTooltip(labResult(fields), { present, timeZone: "UTC", names: noNames }).split("\n");

  it("has a line for everything that is told", () => {
    assert.deepEqual(
      lines({
        LabInstanceId: 7,
        LabProfileId: 5522,
        UserId: "ada",
        ClassId: "c",
        CompletionStatus: 4,
        IsExam: true,
        ExamPassed: true,
        ExamScore: 82,
        ExamMaxPossibleScore: 100,
        TaskCompletePercent: 50,
        Start: start,
        End: start + 3600,
        TotalRunTimeSeconds: 3600,
      }),
      [
        "Lab instance: 7",
        "Lab profile: 5522",
        "User: ada",
        "Class: c",
        "Status: Complete, exam passed",
        "Score: 82 of 100, passed",
        "Tasks: 50%",
        "Start: Mon, Nov 2, 2026, 09:00:00 (UTC)",
        "End: Mon, Nov 2, 2026, 10:00:00 (UTC)",
        "Run time: 1 h 00 min",
      ],
    );
  });

  it("says that a lab has not ended, and leaves out what is not told", () => {
    const bare = Object.fromEntries(
      Object.keys(labResult()).map((name) => [name, name === "LabInstanceId" ? 7 : null]),
    ) as unknown as LabResult;
    const said = resultTooltip(bare, { present, timeZone: "UTC", names: noNames }).split("\n");
    assert.deepEqual(
      said.map((line) => line.split(": ")[0]),
      ["Lab instance", "Status", "End"],
    );
    assert.equal(said.at(-1), "End: Not ended");
  });

  it("shortens what is longer than anybody reads", () => {
    assert.ok(
      lines({ UserId: "x".repeat(300) }).includes(`User: ${"x".repeat(199)}…`),
      "200 letters are shown",
    );
  });
});

describe("what results can be grouped by", () => {
  it("is what there are levels for", () => {
    const tried = ["class", "user", "profile", "status", "day", "none", "toString", "", 1, null, ["class"]];
    assert.deepEqual(tried.filter(isGroupBy), ["class", "user", "profile", "status", "day"]);
  });
});
