import assert from "node:assert/strict";
import type { TableRow } from "../../../../src/core/results/table/types";
import type { TableModel } from "../../../../src/protocol/tableContract";
import { RowCache } from "../../../../src/webview/table/rowCache";

interface Asked {
  readonly version: number;
  readonly from: number;
  readonly signal: AbortSignal;
  answer(rows: readonly TableRow[] | undefined): Promise<void>;
}

function modelOf(version: number, rows: number, shown: readonly string[] = ["a"]): TableModel {
  const columns = ["a", "b"].map((id) => {
    return { id, label: id, kind: "text", isShown: shown.includes(id), width: 9 } as const;
  });
  return { version, title: "", subtitle: "", rows, results: rows, text: "", sort: [], columns };
}

function rowsOf(text: string): TableRow[] {
  return Array.from({ length: 50 }, (_, place) => ({ mark: "complete", cells: { a: `${text}${place}` } }));
}

describe("the rows that the table's page keeps", () => {
  let asked: Asked[];
  let changes: number;
  let cache: RowCache;

  beforeEach(() => {
    [asked, changes] = [[], 0];
    cache = new RowCache(
      ({ version, from }, signal) =>
        new Promise((resolve) => {
          const answer = async (rows: readonly TableRow[] | undefined): Promise<void> => {
            resolve(rows);
            await new Promise(setImmediate);
          };
          asked.push({ version, from, signal, answer });
        }),
      () => (changes += 1),
    );
  });

  const pages = (): number[] => asked.map(({ from }) => from);

  it("are asked for page by page with some around what is seen, each page once, none beyond the last", () => {
    cache.start(modelOf(1, 170));
    cache.want(60, 70);
    assert.deepEqual(pages(), [0, 50]);
    cache.want(60, 169);
    assert.deepEqual(pages(), [0, 50, 100, 150]);
  });

  it("of the version before stand there until those of this one are there", async () => {
    cache.start(modelOf(1, 50));
    cache.want(0, 10);
    await asked[0]!.answer(rowsOf("old"));
    cache.start(modelOf(2, 50));
    cache.want(0, 10);
    assert.equal(cache.rowAt(3)?.cells["a"], "old3");
    await asked[1]!.answer(rowsOf("new"));
    assert.equal(cache.rowAt(3)?.cells["a"], "new3");
    assert.equal(changes, 2);
  });

  it("are asked for anew when a column joins them, and not when one leaves or moves", () => {
    cache.start(modelOf(1, 50, ["a", "b"]));
    cache.want(0, 10);
    cache.start(modelOf(1, 50, ["b"]));
    cache.want(0, 10);
    assert.equal(asked.length, 1);
    cache.start(modelOf(1, 50, ["a", "b"]));
    cache.want(0, 10);
    assert.equal(asked.length, 2);
    assert.equal(asked[0]?.signal.aborted, true);
  });

  it("are asked for again where that has failed", async () => {
    cache.start(modelOf(1, 50));
    cache.want(0, 10);
    await asked[0]!.answer(undefined);
    cache.want(0, 10);
    assert.equal(asked.length, 2);
  });

  it("are five thousand at most", async () => {
    cache.start(modelOf(1, 1_000_000));
    for (let row = 0; row < 6000; row += 50) cache.want(row, row);
    await Promise.all(asked.map((one) => one.answer(rowsOf("row"))));
    const kept = Array.from({ length: 6000 }, (_, row) => cache.rowAt(row)).filter(Boolean);
    assert.equal(kept.length, 5000);
    assert.equal(cache.rowAt(5950)?.cells["a"], "row0");
  });
});
