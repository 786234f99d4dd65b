import assert from "node:assert/strict";
import {
  chartTable,
  sortedRows,
  withoutClassNames,
  type TableSort,
} from "../../../../../src/core/results/summary/charts/table";
import type { ChartModel } from "../../../../../src/core/results/summary/charts/types";
import { summaryCharts } from "../../../../../src/core/results/summary/model";
import { generateSample } from "../../../../../src/core/sample/generateSample";
import { noNames } from "../../../../../src/core/results/names/names";
import { inUtc } from "../cases";
import { summarize } from "../summarize";

type Row = [label: string, number: number | null, cell: string];

const model = (shape: ChartModel["shape"], ...rows: Row[]): ChartModel => ({
  id: "x",
  title: "X",
  text: "",
  shape,
  isWide: false,
  isStacked: false,
  unit: "results",
  series: [],
  drawn: rows.length,
  headings: ["Name", "Share"],
  rows: rows.map(([label, number, cell]) => ({
    label,
    values: [],
    cells: [cell],
    numbers: [number],
    action: "",
  })),
});

const bars = model(
  "bars",
  ["lab 10", 0.5, "50 %"],
  ["Lab 9", null, "–"],
  ["émile", 0.05, "5\u00A0%"],
  ["zoe", 0.5, "50 %"],
);

describe("the table of a chart", () => {
  const orders: [sort: TableSort | undefined, order: number[]][] = [
    [undefined, [0, 1, 2, 3]],
    [{ column: 1, isDescending: true }, [0, 3, 2, 1]],
    [{ column: 1, isDescending: false }, [2, 0, 3, 1]],
    [{ column: 0, isDescending: false }, [2, 1, 0, 3]],
    [{ column: 0, isDescending: true }, [3, 0, 1, 2]],
    [{ column: 7, isDescending: true }, [0, 1, 2, 3]],
  ];
  for (const [sort, order] of orders) {
    it(`has its rows in the order ${order.join(", ")} when it is sorted by ${JSON.stringify(sort)}`, () =>
      assert.deepEqual(sortedRows(bars, sort), order));
  }

  it("has days and scores in their own order, not in that of their words", () => {
    const days = model("columns", ["Thu, Oct 1", 3, "3"], ["Fri, Oct 2", 1, "1"], ["Sat, Oct 3", 2, "2"]);
    assert.deepEqual(sortedRows(days, { column: 0, isDescending: false }), [0, 1, 2]);
    assert.deepEqual(sortedRows(days, { column: 0, isDescending: true }), [2, 1, 0]);
  });

  it("is copied in its order, with shares that spreadsheets take for numbers", () => {
    assert.deepEqual(chartTable(bars, { column: 1, isDescending: false }), [
      ["Name", "Share"],
      ["émile", "5%"],
      ["lab 10", "50%"],
      ["zoe", "50%"],
      ["Lab 9", "–"],
    ]);
  });

  it("loses the names of classes, and the order that tells them", () => {
    const table = [
      ["Class", "Users"],
      ["Ann's", "3"],
      ["No class", "2"],
      ["Bob's", "1"],
    ];
    const pseudonyms = new Map([
      ["a", "class-9"],
      ["b", "class-1"],
    ]);
    const pseudonym = (id: string): string => pseudonyms.get(id) ?? "";
    assert.deepEqual(withoutClassNames(table, ["a", undefined, "b"], pseudonym), [
      ["Class", "Users"],
      ["No class", "2"],
      ["class-1", "1"],
      ["class-9", "3"],
    ]);
  });

  it("sorts the sample by what its cells say", () => {
    const charts = summaryCharts(summarize(generateSample(), inUtc), { now: 0, timeZone: "UTC" }, noNames);
    for (const { model: chart } of charts) {
      for (const [column, heading] of chart.headings.entries()) {
        if (column === 0) continue;
        const cells = sortedRows(chart, { column, isDescending: true }).map(
          (index) => chart.rows[index]?.cells[column - 1] ?? "",
        );
        const numbers = cells.map(numberIn);
        assert.deepEqual(
          numbers,
          numbers.toSorted((a, b) => b - a),
          `${chart.id}: ${heading}`,
        );
      }
    }
  });
});

/** What a cell says, as a number: "1,234", "61%", "1 h 04 min"; less than any for one that says nothing. */
function numberIn(cell: string): number {
  if (cell === "–") return -1;
  const seconds: Record<string, number> = { h: 3600, min: 60, s: 1 };
  return [...cell.matchAll(/([\d.,]+) ?(h|min|s)?/g)].reduce(
    (sum, [, digits = "", unit = "s"]) => sum + Number(digits.replaceAll(",", "")) * (seconds[unit] ?? NaN),
    0,
  );
}
