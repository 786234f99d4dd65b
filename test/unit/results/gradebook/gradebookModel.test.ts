import assert from "node:assert/strict";
import type { LabResult } from "../../../../src/core/api/labResult";
import { buildGradebook, type Gradebook } from "../../../../src/core/results/gradebook/gradebook";
import { columnModel, rowModel, totalsModel } from "../../../../src/core/results/gradebook/gradebookModel";
import { userName } from "../../../../src/core/results/names";
import { gradebookTable } from "../../../../src/core/results/gradebook/gradebookTable";
import type { GradebookCellModel } from "../../../../src/core/results/gradebook/gradebookTypes";
import { hostileTexts } from "../../hostileTexts";
import { labResult } from "../../labResult";

const exam = { IsExam: true, ExamMaxPossibleScore: 20, CompletionStatus: 4 };
const bookOf = (...changes: Partial<LabResult>[]): Gradebook =>
  buildGradebook(changes.map((each, LabInstanceId) => labResult({ ...each, LabInstanceId })));

describe("the gradebook for people", () => {
  const cells: [changes: Partial<LabResult>[], model: GradebookCellModel][] = [
    [
      [{ ...exam, ExamScore: 16.5, ExamPassed: true }],
      {
        text: "83%",
        words: "Complete, 83%, 16.5 of 20, passed",
        status: "complete",
        passed: true,
      },
    ],
    [
      [
        { ...exam, ExamScore: 5, ExamPassed: false },
        { ...exam, ExamScore: 2, ExamPassed: false },
      ],
      {
        text: "25%",
        words: "Complete, 25%, 5 of 20, not passed, best of 2 attempts",
        status: "complete",
        passed: false,
        attempts: 2,
      },
    ],
    [
      [{ ...exam, CompletionStatus: 50 }],
      {
        text: "Submitted For Grading",
        words: "Submitted For Grading, not scored yet",
        status: "grading",
      },
    ],
    [[{ CompletionStatus: 77 }], { text: "Status 77", status: "unknown" }],
    [
      [{ ExamPassed: true, CompletionStatus: 4 }],
      { text: "Complete", words: "Complete, passed", status: "complete", passed: true },
    ],
  ];
  for (const [changes, model] of cells) {
    it(`says of a cell: ${model.words ?? model.text}`, () => {
      assert.deepEqual(
        bookOf(...changes).rows.map((row) => rowModel(row).cells),
        [[model]],
      );
    });
  }

  const book = bookOf(
    { ...exam, UserId: "a", LabProfileId: 1, ExamScore: 15, ExamPassed: true },
    { UserId: "a", LabProfileId: 2, CompletionStatus: 3 },
    { ...exam, UserId: null, LabProfileId: 1, ExamScore: 10, ExamPassed: false, CompletionStatus: 3 },
  );

  it("says of a column how its users did, shortly and in full", () => {
    assert.deepEqual(book.columns.map(columnModel), [
      { label: "Lab 1", text: "50%", words: "1 of 2 complete, 1 of 2 passed, average score 63%" },
      { label: "Lab 2", text: "0%", words: "0 of 1 complete" },
    ]);
  });

  it("says of a row who it is, with null where there is nothing", () => {
    const [first, last] = book.rows.map(rowModel);
    assert.deepEqual([first?.user, first?.totals], ["a", { complete: "1 of 2", averageScore: "75%" }]);
    assert.deepEqual([last?.user, last?.totals], ["No user", { complete: "0 of 1", averageScore: "50%" }]);
    assert.equal(last?.cells[1], null);
    const nothing = { cells: 0, complete: 0, scored: 0, passed: 0, averageScore: undefined };
    assert.deepEqual(totalsModel(nothing), { complete: "0 of 0", averageScore: "–" });
  });

  it("makes a table of texts, headings first", () => {
    assert.deepEqual(gradebookTable(book, book.rows), [
      ["User", "Complete", "Average score", "Lab 1", "Lab 2"],
      ["a", "1 of 2", "75%", "75%", "Incomplete"],
      ["", "0 of 1", "50%", "50%", ""],
    ]);
    assert.deepEqual(gradebookTable(book, book.rows.slice(1))[1]?.[0], "");
    assert.deepEqual(gradebookTable(buildGradebook([]), []), [["User", "Complete", "Average score"]]);
  });

  for (const text of [...hostileTexts, "a\nb\0\u2028"]) {
    it(`makes ${JSON.stringify(text.slice(0, 30))} harmless for people, and leaves it in the table`, () => {
      const hostile = bookOf({ UserId: text, ClassId: text });
      const model = rowModel(hostile.rows[0]!);
      for (const shown of [model.user, userName(text)]) {
        assert.doesNotMatch(shown, /[\p{Cc}\p{Zl}\u202E]/u);
        assert.ok(Array.from(shown).length <= 120);
      }
      assert.equal(gradebookTable(hostile, hostile.rows)[1]?.[0], text);
      assert.deepEqual(structuredClone(model), model);
    });
  }
});
