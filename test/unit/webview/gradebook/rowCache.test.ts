import assert from "node:assert/strict";
import type { GradebookModel, GradebookRowModel } from "../../../../src/core/results/gradebook/types";
import { RowCache } from "../../../../src/webview/gradebook/rowCache";

interface Asked {
  readonly version: number;
  readonly from: number;
  readonly count: number;
  readonly signal: AbortSignal;
  answer(rows: readonly GradebookRowModel[] | undefined): Promise<void>;
}

describe("the rows that the gradebook's page keeps", () => {
  let asked: Asked[];
  let changes: number;
  let cache: RowCache;

  beforeEach(() => {
    asked = [];
    changes = 0;
    cache = new RowCache(
      ({ version, from, count }, signal) =>
        new Promise((resolve) => {
          const answer = async (rows: readonly GradebookRowModel[] | undefined): Promise<void> => {
            resolve(rows);
            await new Promise(setImmediate);
          };
          asked.push({ version, from, count, signal, answer });
        }),
      () => (changes += 1),
    );
  });

  it("are asked for page by page with a page around what is seen, each page once", () => {
    cache.start(model(1, 200));
    cache.want(70, 80);
    assert.deepEqual(pagesAsked(), [30, 60, 90]);
    cache.want(75, 95);
    assert.deepEqual(pagesAsked(), [30, 60, 90, 120]);
    cache.want(0, 10);
    assert.deepEqual(pagesAsked(), [30, 60, 90, 120, 0]);
  });

  it("are not asked for beyond the last, nor before it is known how many there are", () => {
    cache.want(0, 10);
    assert.deepEqual(pagesAsked(), []);
    cache.start(model(1, 31));
    cache.want(0, 30);
    assert.deepEqual(pagesAsked(), [0, 30]);
  });

  it("stand in their places once they are there", async () => {
    cache.start(model(1, 60));
    cache.want(0, 59);
    await asked[1]!.answer(rows("b"));
    assert.equal(changes, 1);
    assert.equal(cache.rowAt(0), undefined);
    assert.equal(cache.rowAt(30)?.user, "b0");
    assert.equal(cache.rowAt(31)?.user, "b1");
  });

  it("are asked for again where asking has failed", async () => {
    cache.start(model(1, 10));
    cache.want(0, 9);
    await asked[0]!.answer(undefined);
    assert.equal(changes, 0);
    cache.want(0, 9);
    assert.deepEqual(pagesAsked(), [0, 0]);
  });

  it("of the version before are shown until all that is wanted of the new one is there", async () => {
    cache.start(model(1, 60));
    cache.want(0, 59);
    await asked[0]!.answer(rows("old"));
    await asked[1]!.answer(rows("old"));
    cache.start(model(2, 60));
    cache.want(0, 59);
    assert.equal(cache.rowAt(0)?.user, "old0");
    await asked[2]!.answer(rows("new"));
    assert.deepEqual([cache.rowAt(0)?.user, cache.rowAt(30)?.user], ["new0", "old0"]);
    await asked[3]!.answer([]);
    assert.equal(cache.rowAt(30), undefined);
  });

  it("of the version before are gone at once where the columns or the class are others", async () => {
    const others = [{ columns: [{ label: "C" }] }, { columns: [] }, { chosenClass: 3 }];
    for (const [index, changed] of others.entries()) {
      cache.start(model(2 * index, 10));
      cache.want(0, 9);
      await asked.at(-1)!.answer(rows("old"));
      cache.start({ ...model(2 * index + 1, 10), ...changed } as GradebookModel);
      assert.equal(cache.rowAt(0), undefined, JSON.stringify(changed));
    }
  });

  it("of a version that is over are not waited for, and do not count when they come", async () => {
    cache.start(model(1, 10));
    cache.want(0, 9);
    cache.start(model(1, 10));
    assert.equal(asked[0]!.signal.aborted, false, "it is still the same version");
    cache.start(model(2, 10));
    assert.equal(asked[0]!.signal.aborted, true);
    await asked[0]!.answer(rows("late"));
    assert.equal(cache.rowAt(0), undefined);
    assert.equal(changes, 0);
  });

  it("have a result to open where a cell has one, of this version", async () => {
    cache.start(model(1, 10));
    cache.want(0, 9);
    const cells = [{ mark: "complete" }, { mark: "missing" }, null];
    await asked[0]!.answer([{ user: "a", cells } as unknown as GradebookRowModel]);
    assert.deepEqual(
      [0, 1, 2, 3].map((column) => cache.hasResult(0, column)),
      [true, false, false, false],
    );
    assert.equal(cache.hasResult(1, 0), false);
    cache.start(model(2, 10));
    assert.equal(cache.hasResult(0, 0), false);
  });

  function pagesAsked(): number[] {
    assert.ok(
      asked.every(({ count }) => count === 30),
      "another number of rows was asked for",
    );
    return asked.map(({ from }) => from);
  }
});

function model(version: number, count: number): GradebookModel {
  const columns = [{ label: "A" }, { label: "B" }];
  return { version, rows: count, columns, chosenClass: undefined } as unknown as GradebookModel;
}

function rows(name: string): GradebookRowModel[] {
  return Array.from({ length: 30 }, (_, index) => ({ user: `${name}${index}`, cells: [] }) as never);
}
