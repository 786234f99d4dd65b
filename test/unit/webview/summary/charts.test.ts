import assert from "node:assert/strict";
import type { ChartModel } from "../../../../src/core/results/summary/charts/types";
import { chartHeight } from "../../../../src/webview/summary/charts/height";
import { chartScales } from "../../../../src/webview/summary/charts/scales";
import type { Theme } from "../../../../src/webview/summary/charts/theme";
import { timeStep } from "../../../../src/webview/summary/charts/timeStep";
import { tickText, valueText } from "../../../../src/core/results/summary/charts/valueText";
import { wrapText } from "../../../../src/webview/summary/charts/wrapText";

const theme = { text: "text", quietText: "quiet", grid: "grid", font: {} } as unknown as Theme;

describe("the scales of a chart", () => {
  it("lie on their sides for bars, and the values of rows always begin at zero", () => {
    for (const shape of ["bars", "columns"] as const) {
      const scales = chartScales(chart({ shape }), theme);
      assert.equal(scales[shape === "bars" ? "x" : "y"]?.type, "linear");
      assert.equal(scales[shape === "bars" ? "y" : "x"]?.type, "category");
      const values = scales[shape === "bars" ? "x" : "y"] as { beginAtZero?: boolean };
      assert.equal(values.beginAtZero, true);
    }
  });

  it("are stacked both where the chart is", () => {
    for (const isStacked of [true, false]) {
      const { x, y } = chartScales(chart({ isStacked }), theme);
      assert.deepEqual([x?.stacked, y?.stacked], [isStacked, isStacked]);
    }
  });

  it("end at 100 for percent alone, with a mark each quarter", () => {
    const percent = valuesOf(chart({ unit: "percent" }));
    assert.deepEqual([percent.max, percent.ticks.stepSize], [100, 25]);
    const results = valuesOf(chart({ unit: "results" }));
    assert.deepEqual([results.max, results.ticks.precision], [undefined, 0]);
  });

  it("have round marks for times, by the rows that are drawn", () => {
    const rows = [{ values: [3600, null] }, { values: [7200] }, { values: [864_000] }];
    assert.equal(valuesOf(chart({ unit: "seconds", rows: rows as never, drawn: 2 })).ticks.stepSize, 1800);
    assert.equal(valuesOf(chart({ unit: "seconds", rows: [], drawn: 0 })).ticks.stepSize, 1);
  });

  it("shorten labels to what the chart's width has room for", () => {
    const label = "a label of more than twenty-four letters";
    const { y } = chartScales(chart({ rows: [{ label, values: [] }] as never }), theme);
    const { callback } = (y as unknown as { ticks: { callback: (index: number) => string } }).ticks;
    const lengthAt = (width: number): number =>
      Array.from(callback.call({ chart: { width } } as never, 0)).length;
    assert.deepEqual([lengthAt(1000), lengthAt(340), lengthAt(50)], [24, 20, 8]);
    assert.equal(callback.call({ chart: { width: 1000 } } as never, 7), "");
  });

  interface ValueScale {
    readonly max?: number;
    readonly ticks: { readonly stepSize?: number; readonly precision?: number };
  }

  function valuesOf(model: ChartModel): ValueScale {
    return chartScales(model, theme)["x"] as unknown as ValueScale;
  }
});

describe("marks along an axis of times", () => {
  const steps: [longest: number, step: number][] = [
    [0, 1],
    [5, 1],
    [6, 2],
    [50, 10],
    [51, 20],
    [150, 30],
    [300, 60],
    [301, 120],
    [3600, 1200],
    [18_000, 3600],
    [300_000, 86_400],
    [500_000, 172_800],
  ];
  for (const [longest, step] of steps) {
    it(`are ${step} s apart up to ${longest} s`, () => assert.equal(timeStep(longest), step));
  }
});

describe("values of a chart", () => {
  it("are written by their unit, and shorter along the axis", () => {
    assert.equal(valueText(1234, "results"), "1,234");
    assert.equal(valueText(60.6, "percent"), "61%");
    assert.equal(valueText(7200, "seconds"), "2 h 00 min");
    assert.equal(tickText(7200, "seconds"), "2 h");
    assert.equal(tickText(50, "percent"), "50%");
  });

  it("are wrapped into lines of forty letters at most, and eight of them", () => {
    assert.deepEqual(wrapText("short"), ["short"]);
    assert.deepEqual(wrapText(`${"a".repeat(30)} ${"b".repeat(30)}`), ["a".repeat(30), "b".repeat(30)]);
    assert.deepEqual(wrapText("c".repeat(50)), ["c".repeat(40), "c".repeat(10)]);
    const lines = wrapText("d".repeat(400));
    assert.deepEqual([lines.length, lines.at(-1)], [9, "…"]);
    assert.equal(wrapText("d".repeat(320)).length, 8);
  });
});

describe("the height of a chart", () => {
  const two = [{}, {}] as never;

  it("is the same for all columns, with room for a legend of several series", () => {
    assert.equal(chartHeight(chart({ shape: "columns" })), 220);
    assert.equal(chartHeight(chart({ shape: "columns", series: two })), 254);
  });

  it("grows with the bars that are drawn, side by side or stacked", () => {
    const rows = Array.from({ length: 5 }, () => ({ values: [1] })) as never;
    assert.equal(chartHeight(chart({ rows, drawn: 3 })), 3 * 26 + 28);
    assert.equal(chartHeight(chart({ rows, drawn: 9 })), 5 * 26 + 28);
    assert.equal(chartHeight(chart({ rows, drawn: 5, series: two })), 5 * 32 + 28 + 34);
    assert.equal(chartHeight(chart({ rows, drawn: 5, series: two, isStacked: true })), 5 * 26 + 28 + 34);
  });
});

function chart(changes: Partial<ChartModel>): ChartModel {
  const model = { shape: "bars", unit: "results", isStacked: false, rows: [], drawn: 0, series: [{}] };
  return { ...model, ...changes } as unknown as ChartModel;
}
