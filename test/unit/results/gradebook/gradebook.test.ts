import assert from "node:assert/strict";
import fc from "fast-check";
import type { LabResult } from "../../../../src/core/api/labResult";
import { buildGradebook, compareGrades, type GradebookCell } from "../../../../src/core/results/gradebook/gradebook";
import { labResult } from "../../labResult";

const exam = { IsExam: true, ExamMaxPossibleScore: 100 };

describe("the gradebook", () => {
  type Case = [title: string, better: Partial<LabResult>, worse: Partial<LabResult>];
  const cases: Case[] = [
    [
      "passed over failed with a higher score",
      { ...exam, ExamPassed: true, ExamScore: 60 },
      { ...exam, ExamPassed: false, ExamScore: 90, Start: 9 },
    ],
    [
      "the higher score of two passed ones",
      { ...exam, ExamPassed: true, ExamScore: 80 },
      { ...exam, ExamPassed: true, ExamScore: 79.5, Start: 9 },
    ],
    [
      "the higher share, not the higher number",
      { ...exam, ExamPassed: false, ExamScore: 9, ExamMaxPossibleScore: 10 },
      { ...exam, ExamPassed: false, ExamScore: 80, Start: 9 },
    ],
    [
      "a failed exam over one without a score",
      { ...exam, ExamPassed: false, ExamScore: 0, CompletionStatus: 3 },
      { ...exam, CompletionStatus: 4, TaskCompletePercent: 100, Start: 9 },
    ],
    [
      "complete over incomplete",
      { CompletionStatus: 4, TaskCompletePercent: 0 },
      { CompletionStatus: 3, Start: 9 },
    ],
    ["more tasks", { TaskCompletePercent: 51 }, { TaskCompletePercent: 50, Start: 9 }],
    ["any tasks over none told of", { TaskCompletePercent: 0 }, { TaskCompletePercent: null, Start: 9 }],
    ["the later of two with the same grade", { Start: 6, LabInstanceId: 1 }, { Start: 5, LabInstanceId: 2 }],
    ["the later instance of two that started together", { LabInstanceId: 2 }, { LabInstanceId: 1 }],
  ];
  for (const [title, better, worse] of cases) {
    it(`takes for the best attempt ${title}, whichever comes first`, () => {
      const attempts = [
        labResult({ LabInstanceId: 8, Start: 5, ...better }),
        labResult({ LabInstanceId: 7, Start: 5, ...worse }),
      ];
      for (const order of [attempts, [...attempts].reverse()]) {
        assert.deepEqual(cellsOf(order), [{ best: attempts[0], attempts: 2 }]);
      }
    });
  }

  it("grades two attempts the same when only their times differ", () => {
    const [a, b] = [labResult({ Start: 1 }), labResult({ Start: 2, LabInstanceId: 9 })];
    assert.equal(compareGrades(a, b), 0);
    assert.ok(compareGrades(labResult({ CompletionStatus: 4 }), a) > 0);
    assert.ok(compareGrades(a, labResult({ CompletionStatus: 4 })) < 0);
  });

  it("has users by name and profiles by number, and holes where there is nothing", () => {
    const { rows, columns } = buildGradebook([
      labResult({ LabInstanceId: 1, UserId: "", LabProfileId: 100 }),
      labResult({ LabInstanceId: 2, UserId: "u10", LabProfileId: 9007199254740993n }),
      labResult({ LabInstanceId: 3, UserId: "U9", LabProfileId: 20 }),
      labResult({ LabInstanceId: 4, UserId: null, LabProfileId: 3 }),
      labResult({ LabInstanceId: 5, UserId: "u9", LabProfileId: 20 }),
    ]);
    assert.deepEqual(
      columns.map(({ labProfileId }) => labProfileId),
      [3, 20, 100, 9007199254740993n],
    );
    assert.deepEqual(
      rows.map(({ userId, cells }) => [userId, ...cells.map((cell) => cell?.best.LabInstanceId)]),
      [
        ["U9", undefined, 3, undefined, undefined],
        ["u9", undefined, 5, undefined, undefined],
        ["u10", undefined, undefined, undefined, 2],
        [undefined, 4, undefined, 1, undefined],
      ],
    );
  });

  it("sums up rows and columns by the best attempts alone", () => {
    const passed = {
      ...exam,
      UserId: "a",
      LabProfileId: 1,
      ExamPassed: true,
      ExamScore: 80,
      CompletionStatus: 4,
    };
    const {
      rows,
      columns,
      totals: all,
    } = buildGradebook([
      labResult({ ...passed, LabInstanceId: 1 }),
      labResult({ ...passed, LabInstanceId: 2, ExamPassed: false, ExamScore: 10, CompletionStatus: 3 }),
      labResult({ ...passed, LabInstanceId: 3, UserId: "b", ExamPassed: false, ExamScore: 45 }),
      labResult({ LabInstanceId: 4, UserId: "a", LabProfileId: 2 }),
    ]);
    const first = { cells: 2, complete: 2, scored: 2, passed: 1, averageScore: 62.5 };
    assert.deepEqual(all, { ...first, cells: 3 });
    const second = { cells: 1, complete: 0, scored: 0, passed: 0, averageScore: undefined };
    assert.deepEqual(
      columns.map(({ totals }) => totals),
      [first, second],
    );
    assert.deepEqual(
      rows.map(({ totals }) => totals),
      [
        { cells: 2, complete: 1, scored: 1, passed: 1, averageScore: 80 },
        { cells: 1, complete: 1, scored: 1, passed: 0, averageScore: 45 },
      ],
    );
  });

  it("is empty without results", () => {
    const totals = { cells: 0, complete: 0, scored: 0, passed: 0, averageScore: undefined };
    assert.deepEqual(buildGradebook([]), { columns: [], rows: [], totals });
  });

  it("is the same whatever order results come in", () => {
    const result = fc
      .record({
        LabInstanceId: fc.nat(500),
        LabProfileId: fc.integer({ min: 1, max: 3 }),
        UserId: fc.constantFrom(null, "", "a", "A", "b"),
        Start: fc.nat(3),
        CompletionStatus: fc.constantFrom(3, 4),
        ExamPassed: fc.constantFrom(null, true, false),
        ExamScore: fc.constantFrom(null, 5, 7),
      })
      .map((fields) => labResult({ ...fields, ExamMaxPossibleScore: 10 }));
    const results = fc.uniqueArray(result, { selector: ({ LabInstanceId }) => LabInstanceId });
    fc.assert(
      fc.property(results, (all) => {
        const book = buildGradebook(all);
        assert.deepEqual(buildGradebook([...all].reverse()), book);
        const attempts = book.rows
          .flatMap(({ cells }) => cells)
          .reduce((sum, cell) => sum + (cell?.attempts ?? 0), 0);
        assert.equal(attempts, all.length);
      }),
    );
  });
});

function cellsOf(results: readonly LabResult[]): (GradebookCell | undefined)[] {
  return buildGradebook(results).rows.flatMap(({ cells }) => cells);
}
