import assert from "node:assert/strict";
import fc from "fast-check";
import type { LabResult } from "../../../../src/core/api/labResult";
import { buildGradebook } from "../../../../src/core/results/gradebook/build";
import {
  isMissing,
  type Gradebook,
  type GradebookCell,
} from "../../../../src/core/results/gradebook/gradebook";
import { compareGrades } from "../../../../src/core/results/gradebook/grades";
import { noNames } from "../../../../src/core/results/names/names";
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
    assert.ok(
      compareGrades(labResult({ CompletionStatus: 4 }), a) > 0,
      `${compareGrades(labResult({ CompletionStatus: 4 }), a)} is not more than 0`,
    );
    assert.ok(
      compareGrades(a, labResult({ CompletionStatus: 4 })) < 0,
      `${compareGrades(a, labResult({ CompletionStatus: 4 }))} is not less than 0`,
    );
  });

  it("has users by name and profiles by number, and holes where there is nothing", () => {
    const { rows, columns } = buildGradebook(
      [
        labResult({ LabInstanceId: 1, UserId: "", LabProfileId: 100 }),
        labResult({ LabInstanceId: 2, UserId: "u10", LabProfileId: 9007199254740993n }),
        labResult({ LabInstanceId: 3, UserId: "U9", LabProfileId: 20 }),
        labResult({ LabInstanceId: 4, UserId: null, LabProfileId: 3 }),
        labResult({ LabInstanceId: 5, UserId: "u9", LabProfileId: 20 }),
      ],
      noNames,
    );
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
    } = buildGradebook(
      [
        labResult({ ...passed, LabInstanceId: 1 }),
        labResult({ ...passed, LabInstanceId: 2, ExamPassed: false, ExamScore: 10, CompletionStatus: 3 }),
        labResult({ ...passed, LabInstanceId: 3, UserId: "b", ExamPassed: false, ExamScore: 45 }),
        labResult({ LabInstanceId: 4, UserId: "a", LabProfileId: 2 }),
      ],
      noNames,
    );
    const first = { expected: 2, cells: 2, complete: 2, scored: 2, passed: 1, averageScore: 62.5 };
    assert.deepEqual(all, { ...first, expected: 3, cells: 3 });
    const second = { expected: 1, cells: 1, complete: 0, scored: 0, passed: 0, averageScore: undefined };
    assert.deepEqual(
      columns.map(({ totals }) => totals),
      [first, second],
    );
    assert.deepEqual(
      rows.map(({ totals }) => totals),
      [
        { expected: 2, cells: 2, complete: 1, scored: 1, passed: 1, averageScore: 80 },
        { expected: 1, cells: 1, complete: 1, scored: 1, passed: 0, averageScore: 45 },
      ],
    );
  });

  it("is empty without results", () => {
    const totals = { expected: 0, cells: 0, complete: 0, scored: 0, passed: 0, averageScore: undefined };
    assert.deepEqual(buildGradebook([], noNames), { columns: [], rows: [], users: 0, totals });
  });

  it("is the same whatever order results come in", () => {
    const result = fc
      .record({
        LabInstanceId: fc.nat(500),
        LabProfileId: fc.integer({ min: 1, max: 3 }),
        UserId: fc.constantFrom(null, "", "a", "A", "b"),
        ClassId: fc.constantFrom(null, "", "x", "y"),
        Start: fc.nat(3),
        CompletionStatus: fc.constantFrom(3, 4),
        ExamPassed: fc.constantFrom(null, true, false),
        ExamScore: fc.constantFrom(null, 5, 7),
      })
      .map((fields) => labResult({ ...fields, ExamMaxPossibleScore: 10 }));
    const results = fc.uniqueArray(result, { selector: ({ LabInstanceId }) => LabInstanceId });
    fc.assert(
      fc.property(results, (all) => {
        const book = buildGradebook(all, noNames);
        assert.deepEqual(buildGradebook([...all].reverse(), noNames), book);
        const attempts = book.rows
          .flatMap(({ cells }) => cells)
          .reduce((sum, cell) => sum + (cell?.attempts ?? 0), 0);
        assert.equal(attempts, all.length);
        assertAddsUp(book);
      }),
    );
  });

  const expected = ({ rows }: Gradebook): string[][] =>
    rows.map(({ userId, cells }, row) => [
      userId ?? "nobody",
      ...cells.map((cell, column) => (cell ? "did" : isMissing(rows[row]!, column) ? "missing" : "")),
    ]);

  it("expects of a user all labs of their classes, and of their own only what was outside of any", () => {
    const book = buildGradebook(
      [
        { UserId: "ann", ClassId: "x", LabProfileId: 1 },
        { UserId: "bob", ClassId: "x", LabProfileId: 2 },
        { UserId: "bob", ClassId: "y", LabProfileId: 3 },
        { UserId: "cy", ClassId: "y", LabProfileId: 4 },
        { UserId: "cy", ClassId: null, LabProfileId: 5 },
        { UserId: "dee", ClassId: "", LabProfileId: 6 },
      ].map((changes, LabInstanceId) => labResult({ ...changes, LabInstanceId })),
      noNames,
    );
    assert.deepEqual(expected(book), [
      ["ann", "did", "missing", "", "", "", ""],
      ["bob", "missing", "did", "did", "missing", "", ""],
      ["cy", "", "", "missing", "did", "did", ""],
      ["dee", "", "", "", "", "", "did"],
    ]);
    assert.deepEqual(
      book.rows.map(({ totals }) => totals.expected),
      [2, 4, 3, 1],
    );
    assert.deepEqual(
      book.columns.map(({ totals }) => totals.expected),
      [2, 2, 2, 2, 1, 1],
    );
    assert.equal(book.totals.expected, 10);
  });

  it("expects a lab that only results of nobody show in a class, but nothing of nobody", () => {
    const book = buildGradebook(
      [
        labResult({ LabInstanceId: 1, UserId: "ann", ClassId: "x", LabProfileId: 1 }),
        labResult({ LabInstanceId: 2, UserId: "", ClassId: "x", LabProfileId: 2, CompletionStatus: 4 }),
        labResult({ LabInstanceId: 3, UserId: null, ClassId: "x", LabProfileId: null }),
      ],
      noNames,
    );
    assert.deepEqual(expected(book), [
      ["ann", "did", "missing", ""],
      ["nobody", "", "did", "did"],
    ]);
    assert.equal(book.users, 1);
  });

  it("counts what nobody did in its own row alone", () => {
    const { columns, rows, totals, users } = buildGradebook(
      [
        labResult({ LabInstanceId: 1, UserId: "ann", LabProfileId: 1 }),
        labResult({
          ...exam,
          LabInstanceId: 2,
          UserId: null,
          LabProfileId: 1,
          ExamPassed: true,
          CompletionStatus: 4,
        }),
      ],
      noNames,
    );
    const ofAnn = { expected: 1, cells: 1, complete: 0, scored: 0, passed: 0, averageScore: undefined };
    assert.deepEqual([columns[0]?.totals, totals, rows[0]?.totals], [ofAnn, ofAnn, ofAnn]);
    assert.deepEqual(rows[1]?.totals, { ...ofAnn, complete: 1, scored: 1, passed: 1 });
    assert.equal(users, 1);
  });

  it("takes for exams the labs of which any result says so, be it the best or not", () => {
    const { columns } = buildGradebook(
      [
        labResult({ LabInstanceId: 1, LabProfileId: 1, IsExam: true }),
        labResult({ LabInstanceId: 2, LabProfileId: 1, IsExam: false, CompletionStatus: 4 }),
        labResult({ LabInstanceId: 3, LabProfileId: 2, IsExam: false, ExamPassed: false }),
        labResult({ LabInstanceId: 4, LabProfileId: 3, IsExam: false, ExamScore: 3 }),
        labResult({ LabInstanceId: 5, LabProfileId: 4, IsExam: null }),
      ],
      noNames,
    );
    assert.deepEqual(
      columns.map(({ isExam }) => isExam),
      [true, true, false, false],
    );
  });

  it("takes a lab that still runs for better than one that was left, but not than one that is complete", () => {
    const running = labResult({ LabInstanceId: 1, End: null, CompletionStatus: 3, TaskCompletePercent: 10 });
    const left = labResult({ LabInstanceId: 2, CompletionStatus: 3, TaskCompletePercent: 90 });
    const done = labResult({ LabInstanceId: 3, CompletionStatus: 4, TaskCompletePercent: 100 });
    const best = (...results: LabResult[]): unknown =>
      buildGradebook(results, noNames, ({ End }) => End === null).rows[0]?.cells[0]?.best.LabInstanceId;
    assert.deepEqual([best(running, left), best(left, running)], [1, 1]);
    assert.deepEqual([best(running, done, left), best(done, left, running)], [3, 3]);
  });
});

function cellsOf(results: readonly LabResult[]): (GradebookCell | undefined)[] {
  return buildGradebook(results, noNames).rows.flatMap(({ cells }) => cells);
}

/** Rows and columns count the same cells, those of users, from two sides. */
function assertAddsUp({ rows, columns, totals, users }: Gradebook): void {
  const ofUsers = rows.filter(({ userId }) => userId !== undefined);
  assert.equal(users, ofUsers.length);
  for (const count of ["expected", "cells", "complete", "scored", "passed"] as const) {
    const sum = (all: readonly { totals: Gradebook["totals"] }[]): number =>
      all.reduce((before, one) => before + one.totals[count], 0);
    assert.equal(sum(ofUsers), totals[count], count);
    assert.equal(sum(columns), totals[count], count);
  }
  for (const { totals: of } of [...rows, ...columns]) {
    assert.ok(of.complete <= of.cells && of.cells <= of.expected, JSON.stringify(of));
    assert.ok(of.passed <= of.scored && of.scored <= of.cells, JSON.stringify(of));
  }
}
