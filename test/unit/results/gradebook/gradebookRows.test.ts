import assert from "node:assert/strict";
import type { LabResult } from "../../../../src/core/api/labResult";
import { buildGradebook } from "../../../../src/core/results/gradebook/gradebook";
import { gradebookRows } from "../../../../src/core/results/gradebook/gradebookRows";
import type { GradebookSort } from "../../../../src/core/results/gradebook/gradebookTypes";
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
 * Complete: u10 2, Bea 1, the others none.
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
);

function usersBy(by: GradebookSort["by"], isDescending: boolean, search = ""): unknown[] {
  return gradebookRows(book, { by, isDescending }, search).map(({ userId }) => userId);
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
    "by average score, those without last either way": [
      "averageScore",
      ["ann", "u10", "u2", nobody, "Bea"],
      [nobody, "u2", "u10", "ann", "Bea"],
    ],
    "by complete labs, of the same number by name": [
      "complete",
      ["ann", "u2", nobody, "Bea", "u10"],
      ["u10", "Bea", "ann", "u2", nobody],
    ],
    "by the grades of a column, passed over a higher score, those without a result last either way": [
      0,
      ["u2", "u10", nobody, "ann", "Bea"],
      [nobody, "u10", "u2", "ann", "Bea"],
    ],
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
});
