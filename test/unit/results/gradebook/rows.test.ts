import assert from "node:assert/strict";
import type { LabResult } from "../../../../src/core/api/labResult";
import { buildGradebook } from "../../../../src/core/results/gradebook/build";
import { gradebookRows } from "../../../../src/core/results/gradebook/rows";
import type { GradebookSort } from "../../../../src/core/results/gradebook/types";
import { noNames } from "../../../../src/core/results/names/names";
import { labResult } from "../../labResult";

const scored = (
  UserId: string | null,
  LabProfileId: number,
  ExamScore: number,
  ExamPassed: boolean,
): Partial<LabResult> => ({
  UserId,
  LabProfileId,
  IsExam: true,
  ExamScore,
  ExamPassed,
  ExamMaxPossibleScore: 100,
});
const complete = { CompletionStatus: 4 };
/**
 * Columns 0 and 1 are exams, column 2 is none. Averages: u2 85, u10 60, ann 45, nobody 95, Bea none.
 * Complete: u10 2, Bea 1, the others none. Nobody is in a class, so nothing is expected of anybody.
 */
const book = buildGradebook(
  [
    { ...scored("u10", 1, 60, true), ...complete },
    { UserId: "u10", LabProfileId: 3, ...complete },
    scored("u2", 1, 90, false),
    scored("u2", 2, 80, true),
    scored("ann", 2, 45, false),
    { UserId: "Bea", LabProfileId: 3, ...complete },
    scored(null, 1, 95, true),
  ].map((changes, LabInstanceId) => labResult({ ...changes, LabInstanceId })),
  noNames,
);

function usersBy(by: GradebookSort["by"], isDescending: boolean, search = ""): unknown[] {
  return gradebookRows(book, { by, isDescending }, search, noNames).map(({ userId }) => userId);
}

describe("the rows of a gradebook", () => {
  const nobody = undefined;
  type Case = [by: GradebookSort["by"], ascending: unknown[], descending: unknown[]];
  const cases: Record<string, Case> = {
    "by name, nobody last either way": [
      "user",
      ["ann", "Bea", "u2", "u10", nobody],
      ["u10", "u2", "Bea", "ann", nobody],
    ],
    "by average score, none being the worst": [
      "averageScore",
      ["Bea", "ann", "u10", "u2", nobody],
      [nobody, "u2", "u10", "ann", "Bea"],
    ],
    "by complete labs, of the same number by name": [
      "complete",
      ["ann", "u2", nobody, "Bea", "u10"],
      ["u10", "Bea", "ann", "u2", nobody],
    ],
    "by the grades of a column, passed over a higher score, those of whom no result is expected last either way":
      [0, ["u2", "u10", nobody, "ann", "Bea"], [nobody, "u10", "u2", "ann", "Bea"]],
    "by the grades of another column": [
      1,
      ["ann", "u2", "Bea", "u10", nobody],
      ["u2", "ann", "Bea", "u10", nobody],
    ],
    "by a column with the same grades, by name either way": [
      2,
      ["Bea", "u10", "ann", "u2", nobody],
      ["Bea", "u10", "ann", "u2", nobody],
    ],
    "by a column that is none, by name": [
      7,
      ["ann", "Bea", "u2", "u10", nobody],
      ["ann", "Bea", "u2", "u10", nobody],
    ],
  };
  for (const [title, [by, ascending, descending]] of Object.entries(cases)) {
    it(`are sorted ${title}`, () => {
      assert.deepEqual(usersBy(by, false), ascending);
      assert.deepEqual(usersBy(by, true), descending);
    });
  }

  it("are sorted by a column with those first who have not started, as if it were the worst of grades", () => {
    const inClass = { ClassId: "x", LabProfileId: 1 };
    const ofClass = buildGradebook(
      [
        { ...scored("passed", 1, 90, true), ...complete, ClassId: "x" },
        { ...scored("failed", 1, 20, false), ...complete, ClassId: "x" },
        { ...inClass, UserId: "left", CompletionStatus: 3, TaskCompletePercent: 0 },
        { ...inClass, UserId: "running", CompletionStatus: 3, TaskCompletePercent: 0, End: null },
        { ...inClass, UserId: "unscored", ...complete },
        { UserId: "b idle", ClassId: "x", LabProfileId: 2 },
        { UserId: "a idle", ClassId: "x", LabProfileId: 2 },
        { UserId: "other", ClassId: "y", LabProfileId: 2 },
        { UserId: null, ClassId: "x", LabProfileId: 2 },
      ].map((changes, LabInstanceId) => labResult({ ...changes, LabInstanceId })),
      noNames,
    );
    const users = (isDescending: boolean): unknown[] =>
      gradebookRows(ofClass, { by: 0, isDescending }, "", noNames, ({ End }) => End === null).map(
        ({ userId }) => userId,
      );
    const worstFirst = ["left", "running", "unscored", "failed", "passed"];
    assert.deepEqual(users(false), ["a idle", "b idle", ...worstFirst, "other", nobody]);
    assert.deepEqual(users(true), [...worstFirst.reverse(), "a idle", "b idle", "other", nobody]);
  });

  it("are sorted by average score with nobody's row last where it has none", () => {
    const none = buildGradebook(
      [
        labResult({ LabInstanceId: 1, UserId: null }),
        labResult({ LabInstanceId: 2, UserId: "ann" }),
        labResult({ LabInstanceId: 3, ...scored("bob", 1, 50, false) }),
      ],
      noNames,
    );
    for (const [isDescending, users] of [
      [false, ["ann", "bob", nobody]],
      [true, ["bob", "ann", nobody]],
    ] as const) {
      const rows = gradebookRows(none, { by: "averageScore", isDescending }, "", noNames);
      assert.deepEqual(
        rows.map(({ userId }) => userId),
        users,
      );
    }
  });

  const searches: [search: string, found: unknown[]][] = [
    ["", ["ann", "Bea", "u2", "u10", nobody]],
    ["  ", ["ann", "Bea", "u2", "u10", nobody]],
    ["U", ["u2", "u10"]],
    [" BEA ", ["Bea"]],
    ["undefined", []],
    [".", []],
  ];
  for (const [search, found] of searches) {
    it(`are found by ${JSON.stringify(search)}`, () =>
      assert.deepEqual(usersBy("user", false, search), found));
  }

  it("leave the gradebook as it was", () => {
    const before = book.rows.map(({ userId }) => userId);
    usersBy("averageScore", true);
    assert.deepEqual(
      book.rows.map(({ userId }) => userId),
      before,
    );
  });

  it("have no score as worse than one of nothing", () => {
    const { rows } = buildGradebook(
      [scored("a", 1, 0, false), { UserId: "b", LabProfileId: 1 }, { UserId: "c", LabProfileId: 1 }].map(
        (changes, LabInstanceId) => labResult({ ...changes, LabInstanceId }),
      ),
      noNames,
    );
    const by = (isDescending: boolean): unknown[] =>
      gradebookRows({ ...book, rows }, { by: "averageScore", isDescending }, "", noNames).map(
        ({ userId }) => userId,
      );
    assert.deepEqual(
      [by(false), by(true)],
      [
        ["b", "c", "a"],
        ["a", "b", "c"],
      ],
    );
  });
});
