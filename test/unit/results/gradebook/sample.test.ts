import assert from "node:assert/strict";
import { scorePercent } from "../../../../src/core/results/state/examState";
import { buildGradebook } from "../../../../src/core/results/gradebook/build";
import { gradebookRows } from "../../../../src/core/results/gradebook/rows";
import { generateSample } from "../../../../src/core/sample/generateSample";
import { noNames } from "../../../../src/core/results/names/names";

// All figures were counted independently of this code: worked out with a script in another language.
const sample = generateSample();
const attempts = ({ rows }: ReturnType<typeof buildGradebook>): number =>
  rows.flatMap(({ cells }) => cells).reduce((sum, cell) => sum + (cell?.attempts ?? 0), 0);

describe("the gradebook of the whole sample", () => {
  const book = buildGradebook(sample, noNames);

  it("has every user, a row of nobody, every profile and every attempt", () => {
    assert.equal(book.rows.length, 330);
    assert.equal(book.users, 329);
    assert.equal(book.columns.length, 40);
    assert.equal(book.rows.flatMap(({ cells }) => cells.filter(Boolean)).length, 1924);
    assert.equal(attempts(book), 2000);
    assert.equal(book.rows.at(-1)?.userId, undefined);
  });

  it("holds what users did against all labs of their classes", () => {
    const { averageScore, ...counts } = book.totals;
    assert.deepEqual(counts, { expected: 2008, cells: 1923, complete: 1596, scored: 566, passed: 438 });
    assert.ok(
      Math.abs(averageScore! - 79.52296819787986) < 1e-9,
      `${Math.abs(averageScore! - 79.52296819787986)} is not less than 1e-9`,
    );
    // In two classes, of 7 and 6 labs; and on their own.
    const totals = new Map(book.rows.map((row) => [row.userId, row.totals]));
    assert.deepEqual(totals.get("elif.torres@example.org"), {
      expected: 13,
      cells: 10,
      complete: 6,
      scored: 1,
      passed: 0,
      averageScore: 47.5,
    });
    assert.deepEqual([totals.get("21953")?.expected, totals.get("21953")?.cells], [4, 4]);
  });
});

describe("the gradebook of one class of the sample", () => {
  const book = buildGradebook(
    sample.filter(({ ClassId }) => ClassId === "AZ104-2026-10-DXB"),
    noNames,
  );
  const row = (user: string): (typeof book.rows)[number] => book.rows.find(({ userId }) => userId === user)!;

  it("has its users, profiles and attempts", () => {
    assert.equal(book.rows.length, 21);
    assert.deepEqual(
      book.columns.map(({ labProfileId }) => labProfileId),
      [105210, 105211, 105212, 105213, 105214, 105215, 105216, 105217],
    );
    assert.equal(book.rows.flatMap(({ cells }) => cells.filter(Boolean)).length, 164);
    assert.equal(attempts(book), 167);
  });

  const cells: [
    user: string,
    column: number,
    best: number,
    attempts: number,
    score?: number,
    passed?: boolean,
  ][] = [
    ["ada.abara@example.org", 105212, 61210481, 1, 82.5, true],
    ["ada.abara@example.org", 105214, 61212372, 2],
    ["ada.abara@example.org", 105217, 61213715, 1, 95, true],
    ["chen.schmidt@example.org", 105217, 61213719, 2, 67.5, false],
    ["farid.martin@example.com", 105212, 61210469, 2, 82.5, true],
  ];
  for (const [user, column, best, count, score, passed] of cells) {
    it(`has the best of ${count} of ${user} in lab ${column}`, () => {
      const cell = row(user).cells[book.columns.findIndex(({ labProfileId }) => labProfileId === column)]!;
      assert.equal(cell.best.LabInstanceId, best);
      assert.equal(cell.attempts, count);
      assert.equal(scorePercent(cell.best), score);
      assert.equal(cell.best.ExamPassed ?? undefined, passed);
    });
  }

  it("has the totals of columns", () => {
    const totals = new Map(book.columns.map((column) => [column.labProfileId, column.totals]));
    const practice = { expected: 21, cells: 21, complete: 14, scored: 0, passed: 0, averageScore: undefined };
    assert.deepEqual(totals.get(105210), practice);
    const { averageScore, ...counts } = totals.get(105212)!;
    assert.deepEqual(counts, { expected: 21, cells: 21, complete: 18, scored: 18, passed: 13 });
    assert.ok(
      Math.abs(averageScore! - 76.66666666666667) < 1e-9,
      `${Math.abs(averageScore! - 76.66666666666667)} is not less than 1e-9`,
    );
    assert.deepEqual(totals.get(105217), {
      expected: 21,
      cells: 19,
      complete: 16,
      scored: 16,
      passed: 11,
      averageScore: 78.75,
    });
  });

  it("has the totals of rows", () => {
    assert.deepEqual(row("ada.abara@example.org").totals, {
      expected: 8,
      cells: 8,
      complete: 7,
      scored: 2,
      passed: 2,
      averageScore: 88.75,
    });
    assert.deepEqual(row("wei.murphy@example.com").totals, {
      expected: 8,
      cells: 5,
      complete: 2,
      scored: 1,
      passed: 0,
      averageScore: 60,
    });
    assert.equal(row("wei.murphy@example.com").cells[7], undefined);
  });
});

describe("who has not finished a lab of a class of the sample", () => {
  const book = buildGradebook(
    sample.filter(({ ClassId }) => ClassId === "SC300-2026-10-NYC"),
    noNames,
  );
  const statusOf = (user: string | undefined): unknown =>
    book.rows.find(({ userId }) => userId === user)?.cells[2]?.best.CompletionStatus;

  it("stands at the top once the class is sorted by the lab, those who never started first", () => {
    assert.equal(book.users, 24);
    assert.equal(book.columns[2]?.labProfileId, 105342);
    const users = gradebookRows(book, { by: 2, isDescending: false }, "", noNames).map(
      ({ userId }) => userId,
    );
    assert.deepEqual(users.slice(0, 2), ["liam.walker@example.org", "sofia.kim@example.com"]);
    assert.deepEqual(users.slice(2, 8).sort(), [
      "21113",
      "grace.andersen@example.com",
      "noah.patel@example.org",
      "vera.smith@example.org",
      "wei.wong@example.com",
      "yuki.castillo@example.org",
    ]);
    assert.deepEqual(new Set(users.slice(8).map(statusOf)), new Set([4]));
  });
});
