import assert from "node:assert/strict";
import type { LabResult } from "../../../../src/core/api/labResult";
import { buildGradebook } from "../../../../src/core/results/gradebook/build";
import type { Gradebook } from "../../../../src/core/results/gradebook/gradebook";
import {
  columnModel,
  rowModel,
  totalsModel,
  type GradebookContext,
} from "../../../../src/core/results/gradebook/model";
import type {
  GradebookCellModel,
  GradebookColumnModel,
  GradebookRowModel,
} from "../../../../src/core/results/gradebook/types";
import { gradebookTable } from "../../../../src/core/results/gradebook/table";
import { userName } from "../../../../src/core/results/names/nameWords";
import { isRunning } from "../../../../src/core/results/state/resultState";
import { noNames } from "../../../../src/core/results/names/names";
import { hostileTexts } from "../../hostileTexts";
import { labResult } from "../../labResult";
import { allKnown } from "./contexts";

const exam = { IsExam: true, ExamMaxPossibleScore: 20, CompletionStatus: 4 };
const bookOf = (...changes: Partial<LabResult>[]): Gradebook =>
  buildGradebook(
    changes.map((each, LabInstanceId) => labResult({ ...each, LabInstanceId })),
    noNames,
    (result) => isRunning(result, allKnown.present.seenAt),
  );
const rowsOf = (book: Gradebook, context = allKnown): GradebookRowModel[] =>
  book.rows.map((row) => rowModel(row, context));
const columnsOf = (book: Gradebook, context = allKnown): GradebookColumnModel[] =>
  book.columns.map((column) => columnModel(column, context));

describe("the gradebook for people", () => {
  const cells: [changes: Partial<LabResult>[], model: GradebookCellModel][] = [
    [
      [{ ...exam, ExamScore: 16.5, ExamPassed: true }],
      { text: "83%", words: "Complete, exam passed, 83%, 16.5 of 20", mark: "examPassed" },
    ],
    [
      [
        { ...exam, ExamScore: 5, ExamPassed: false },
        { ...exam, ExamScore: 2, ExamPassed: false },
      ],
      {
        text: "25%",
        words: "Complete, exam not passed, 25%, 5 of 20, best of 2 attempts",
        mark: "examFailed",
        attempts: 2,
      },
    ],
    [
      [{ ...exam, ExamScore: 19.95, ExamPassed: true }],
      { text: "99.8%", words: "Complete, exam passed, 99.8%, 19.95 of 20", mark: "examPassed" },
    ],
    [[{ ...exam, CompletionStatus: 50 }], { text: "Submitted For Grading", mark: "grading" }],
    [[{ CompletionStatus: 77 }], { text: "Status 77", mark: "unknown" }],
    [
      [{ ExamPassed: true, CompletionStatus: 4 }],
      { text: "Complete", words: "Complete, exam passed", mark: "examPassed" },
    ],
    [
      [{ CompletionStatus: 3, End: null, TaskCompletePercent: 40, LastActivity: 1_800_000_000 - 1800 }],
      { text: "Running", words: "Running · 40% · idle 30 min", mark: "running" },
    ],
    [
      [{ CompletionStatus: 3, End: null, LastActivity: 1_800_000_000 - 90_000 }],
      { text: "Incomplete", mark: "incomplete" },
    ],
  ];
  for (const [changes, model] of cells) {
    it(`says of a cell: ${model.words ?? model.text}`, () => {
      assert.deepEqual(
        rowsOf(bookOf(...changes)).map((row) => row.cells),
        [[model]],
      );
    });
  }

  const book = bookOf(
    { ...exam, UserId: "a", ClassId: "x", LabProfileId: 1, ExamScore: 15, ExamPassed: true },
    { UserId: "a", ClassId: "x", LabProfileId: 2, CompletionStatus: 3 },
    {
      ...exam,
      UserId: "b",
      ClassId: "x",
      LabProfileId: 1,
      ExamScore: 10,
      ExamPassed: false,
      CompletionStatus: 3,
    },
    { ...exam, UserId: "c", ClassId: "x", LabProfileId: 1, CompletionStatus: 60 },
    { UserId: "c", ClassId: "x", LabProfileId: 2, CompletionStatus: 4 },
    { UserId: "c", ClassId: "x", LabProfileId: 2, CompletionStatus: 3 },
    { ...exam, UserId: null, ClassId: "x", LabProfileId: 1, ExamScore: 1, ExamPassed: false },
  );

  it("says of an exam's column who passed of those scored, of all, and of any other who completed it of all", () => {
    assert.deepEqual(columnsOf(book), [
      {
        label: "Lab 1",
        figure: "50% passed",
        counts: "1 of 2 passed",
        others: "3 users",
        words: "1 of 2 passed, 3 users, average score 63%",
        cellTexts: ["Grading In Progress"],
        mostAttempts: 1,
      },
      {
        label: "Lab 2",
        figure: "33% complete",
        counts: "1 of 3 complete",
        others: "1 not started",
        words: "1 of 3 complete, 3 users, 1 not started",
        cellTexts: ["Incomplete", "Complete", "Not started"],
        mostAttempts: 2,
      },
    ]);
    assert.deepEqual(
      columnsOf(bookOf({ IsExam: true, UserId: "a" })).map(({ figure, counts, words }) => [
        figure,
        counts,
        words,
      ]),
      [["none scored", "0 of 0 passed", "0 of 0 passed, 1 user"]],
    );
  });

  it("never says that all are complete as long as one is not, nor that none is when one is", () => {
    const figure = (complete: number, all: number): string | undefined =>
      columnsOf(
        bookOf(
          ...Array.from({ length: all }, (_, id) => ({
            UserId: `u${id}`,
            CompletionStatus: id < complete ? 4 : 3,
          })),
        ),
      )[0]?.figure;
    assert.deepEqual(
      [figure(0, 400), figure(1, 400), figure(7, 24), figure(399, 400), figure(400, 400)],
      ["0% complete", "0.3% complete", "29% complete", "99.8% complete", "100% complete"],
    );
  });

  it("says of a row who it is, what is missing, and how much is complete of all labs of the class", () => {
    const [a, b, , nobody] = rowsOf(book);
    assert.deepEqual(
      [a?.user, a?.totals],
      ["a", { complete: "1 of 2", averageScore: "75%", words: "1 of 2 labs, 1 of 1 exams passed" }],
    );
    assert.deepEqual(b?.totals.complete, "0 of 2");
    assert.deepEqual(b.cells[1], { text: "Not started", mark: "missing" });
    assert.deepEqual(
      [nobody?.user, nobody?.totals],
      ["No user", { complete: "1 of 1", averageScore: "5%", words: "1 of 1 labs, 0 of 1 exams passed" }],
    );
    assert.equal(nobody?.cells[1], null);
    const nothing = { expected: 0, cells: 0, complete: 0, scored: 0, passed: 0, averageScore: undefined };
    assert.deepEqual(totalsModel(nothing), { complete: "0 of 0", averageScore: "–", words: "0 of 0 labs" });
  });

  const others: [missing: GradebookContext["missing"], text: string, others: string[]][] = [
    ["notStarted", "Not started", ["3 users", "1 not started"]],
    ["hidden", "No result shown", ["3 users shown", "3 users shown"]],
    ["notFetched", "No result fetched", ["3 users", "3 users"]],
  ];
  for (const [missing, text, said] of others) {
    it(`says “${text}” where it cannot say more or less, in cells, columns and tables`, () => {
      const context = { ...allKnown, missing };
      assert.deepEqual(rowsOf(book, context)[1]?.cells[1], { text, mark: "missing" });
      assert.deepEqual(
        columnsOf(book, context).map((column) => column.others),
        said,
      );
      assert.ok(columnsOf(book, context)[1]?.cellTexts.includes(text), "its column is wide enough");
      assert.ok(
        gradebookTable(book, book.rows, context, { timeZone: "UTC", isInFull: true })[2]?.includes(text),
        "it stands in the table",
      );
      const words = JSON.stringify([rowsOf(book, context), columnsOf(book, context)]);
      assert.equal(/not started/i.test(words), missing === "notStarted");
    });
  }

  it("makes a table of texts, headings first: how it stands, points, attempts and date of each lab", () => {
    const times = { Start: Date.UTC(2026, 9, 5, 22, 30) / 1000 };
    const timed = bookOf(
      { ...exam, ...times, UserId: "a", ClassId: "x", LabProfileId: 1, ExamScore: 16.5, ExamPassed: true },
      { ...exam, UserId: "a", ClassId: "x", LabProfileId: 1, ExamScore: 3, ExamPassed: false },
      { ...times, UserId: "b", ClassId: "x", LabProfileId: 2, CompletionStatus: 3 },
    );
    const headings = [
      ...["User", "Complete", "Average score"],
      ...["Lab 1", "Lab 1 score", "Lab 1 maximum score", "Lab 1 attempts", "Lab 1 date"],
      ...["Lab 2", "Lab 2 attempts", "Lab 2 date"],
    ];
    const date = "2026-10-06 00:30:00";
    const ofA = [
      "a",
      "1 of 2",
      "83%",
      "Complete, exam passed",
      "16.5",
      "20",
      "2",
      date,
      "Not started",
      "0",
      "",
    ];
    const ofB = ["b", "0 of 2", "–", "Not started", "", "", "0", "", "Incomplete", "1", date];
    assert.deepEqual(
      gradebookTable(timed, timed.rows, allKnown, { timeZone: "Europe/Berlin", isInFull: true }),
      [headings, ofA, ofB],
    );
    assert.deepEqual(
      gradebookTable(timed, timed.rows.slice(1), allKnown, { timeZone: "Europe/Berlin", isInFull: true }),
      [headings, ofB],
    );
    assert.deepEqual(
      gradebookTable(buildGradebook([], noNames), [], allKnown, { timeZone: "UTC", isInFull: true }),
      [headings.slice(0, 3)],
    );
  });

  for (const text of [...hostileTexts, "a\nb\0\u2028"]) {
    it(`makes ${JSON.stringify(text.slice(0, 30))} harmless for people, and leaves it in the table`, () => {
      const hostile = bookOf({ UserId: text, ClassId: text });
      const model = rowModel(hostile.rows[0]!, allKnown);
      for (const shown of [model.user, userName(text, noNames)]) {
        assert.doesNotMatch(shown, /[\p{Cc}\p{Zl}\u202E]/u);
        assert.ok(Array.from(shown).length <= 120, `${Array.from(shown).length} is more than 120`);
      }
      assert.equal(
        gradebookTable(hostile, hostile.rows, allKnown, { timeZone: "UTC", isInFull: true })[1]?.[0],
        text,
      );
      assert.deepEqual(structuredClone(model), model);
    });
  }
});
