import assert from "node:assert/strict";
import { inUtc } from "./cases";
import type { LabResult } from "../../../../src/core/api/labResult";
import { labResult } from "../../labResult";
import { summaryOf } from "./cases";
import { summarize } from "./summarize";

const exam = { IsExam: true, ExamMaxPossibleScore: 100 };

describe("a summary", () => {
  it("of nothing has nothing", () => {
    const { overTime, scores, ...rest } = summaryOf();
    assert.deepEqual(rest, {
      results: 0,
      complete: 0,
      scored: 0,
      passed: 0,
      users: 0,
      classCount: 0,
      running: 0,
      platformFailures: 0,
      runTime: undefined,
      statuses: [],
      classes: [],
      profiles: [],
      failurePlaces: [],
      atOnce: { buckets: [] },
    });
    assert.deepEqual(overTime.buckets, []);
    assert.ok(
      scores.every(({ passed, notPassed }) => passed + notPassed === 0),
      "a score was counted",
    );
  });

  type Figure = "complete" | "scored" | "passed" | "users" | "classCount" | "running" | "platformFailures";
  const counts: [Figure, number, string, Partial<LabResult>[]][] = [
    [
      "complete",
      1,
      "the status Complete",
      [{ CompletionStatus: 4 }, { CompletionStatus: 3 }, { TaskCompletePercent: 100 }],
    ],
    [
      "platformFailures",
      4,
      "statuses 10 to 40",
      [10, 20, 30, 40, 50, 15, 1].map((code) => ({ CompletionStatus: code })),
    ],
    [
      "scored",
      2,
      "exams with an outcome",
      [{ ...exam, ExamPassed: true }, { ...exam, ExamPassed: false }, exam],
    ],
    [
      "passed",
      1,
      "passed exams",
      [
        { ...exam, ExamPassed: true },
        { ...exam, ExamPassed: false },
        { ...exam, ExamScore: 99 },
      ],
    ],
    [
      "users",
      2,
      "distinct users, nobody not",
      [{ UserId: "a" }, { UserId: "A" }, { UserId: "a" }, { UserId: null }, { UserId: "" }],
    ],
    [
      "classCount",
      1,
      "distinct classes, none not",
      [{ ClassId: "a" }, { ClassId: "a" }, { ClassId: null }, { ClassId: "" }],
    ],
    ["running", 1, "labs that have not ended", [{ End: null }, { End: 0 }, { End: 5 }]],
  ];
  for (const [figure, expected, title, changes] of counts) {
    it(`counts ${title} as ${figure}`, () => assert.equal(summaryOf(...changes)[figure], expected));
  }

  it("takes an end that was not sent for none", () => {
    const result = labResult();
    delete result.End;
    assert.equal(summarize([result], inUtc).running, 1);
  });

  it("lists statuses in the documented order, unknown ones last by number", () => {
    const { statuses } = summaryOf(
      ...[60, 2n ** 60n, 4, 5, 40, 4, 1, -3].map((code) => ({ CompletionStatus: code })),
    );
    assert.deepEqual(
      statuses.map(({ code, group, isPlatformFailure, results }) => [
        code,
        group,
        isPlatformFailure,
        results,
      ]),
      [
        ["1", "cancelled", false, 1],
        ["4", "complete", false, 2],
        ["40", "failed", true, 1],
        ["60", "grading", false, 1],
        ["-3", "unknown", false, 1],
        ["5", "unknown", false, 1],
        ["1152921504606846976", "unknown", false, 1],
      ],
    );
  });

  it("lists classes, the largest first, with how they went", () => {
    const { classes } = summaryOf(
      { ClassId: "b", UserId: "x", CompletionStatus: 4 },
      { ClassId: "a", UserId: null },
      { ClassId: "", UserId: "x" },
      { ClassId: null, UserId: "y", ...exam, ExamPassed: true },
      { ClassId: "c", UserId: "x" },
      { ClassId: "c", UserId: "x", ...exam, ExamPassed: false },
      { ClassId: "c", UserId: "z" },
    );
    const nothing = { complete: 0, scored: 0, passed: 0 };
    assert.deepEqual(classes, [
      { ...nothing, classId: "c", users: 2, results: 3, scored: 1 },
      { ...nothing, classId: null, users: 2, results: 2, scored: 1, passed: 1 },
      { ...nothing, classId: "a", users: 0, results: 1 },
      { ...nothing, classId: "b", users: 1, results: 1, complete: 1 },
    ]);
  });

  it("lists profiles, the most used first, with run times of labs that ran", () => {
    const { profiles, runTime } = summaryOf(
      { LabProfileId: 9, TotalRunTimeSeconds: 100 },
      { LabProfileId: 9007199254740993n, TotalRunTimeSeconds: 20 },
      { LabProfileId: 9007199254740993n, TotalRunTimeSeconds: 60 },
      { LabProfileId: 9007199254740993n, TotalRunTimeSeconds: 0 },
      { LabProfileId: 8, TotalRunTimeSeconds: null },
    );
    assert.deepEqual(
      profiles.map(({ labProfileId, results, runTime: of }) => [labProfileId, results, of]),
      [
        ["9007199254740993", 3, { results: 2, median: 40, percentile90: 60 }],
        ["8", 1, undefined],
        ["9", 1, { results: 1, median: 100, percentile90: 100 }],
      ],
    );
    assert.deepEqual(runTime, { results: 3, median: 60, percentile90: 100 });
  });

  it("writes codes in decimal digits however large they are", () => {
    const { statuses, profiles } = summaryOf({ CompletionStatus: 1e21, LabProfileId: 1e21 });
    assert.equal(statuses[0]?.code, "1000000000000000000000");
    assert.equal(profiles[0]?.labProfileId, "1000000000000000000000");
  });
});
