import assert from "node:assert/strict";
import { drawChart } from "../../../src/core/report/pictures/drawChart";
import type { ChartModel, ChartRow } from "../../../src/core/results/summary/charts/types";
import { summaryCharts } from "../../../src/core/results/summary/model";
import { noNames } from "../../../src/core/results/names/names";
import { generateSample } from "../../../src/core/sample/generateSample";
import type { LabResult } from "../../../src/core/api/labResult";
import { hostileTexts } from "../hostileTexts";
import { labResult } from "../labResult";
import { summarize } from "../results/summary/summarize";

const base: ChartModel = {
  ...{ id: "chart", title: "Title", text: "A sentence.", shape: "bars", isWide: false, isStacked: false },
  ...{ unit: "results", series: [{ label: "Results", color: "neutral" }], headings: ["Row", "Results"] },
  ...{ rows: [], drawn: 0 },
};

function row(label: string, values: (number | null)[], more: Partial<ChartRow> = {}): ChartRow {
  return { label, values, cells: [], numbers: [], action: "", ...more };
}

function chart(rows: readonly ChartRow[], more: Partial<ChartModel> = {}): ChartModel {
  return { ...base, rows, drawn: rows.length, ...more };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly kind: string;
}

/** The bars and columns of a picture; not the samples of colours beside it. */
function boxes(svg: string): Box[] {
  return [...svg.matchAll(/<rect\b[^>]*>/g)]
    .map(([tag]) => {
      const read = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
      const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => Number(read(name) || NaN));
      return { x: x ?? NaN, y: y ?? NaN, width: width ?? NaN, height: height ?? NaN, kind: read("class") };
    })
    .filter(({ x }) => !Number.isNaN(x));
}

const draw = (model: ChartModel): string => drawChart(model).text;

describe("the pictures of a report", () => {
  it("have bars as long as their share of the longest, and none for nothing", () => {
    const [first, second, nothing] = boxes(draw(chart([row("a", [200]), row("b", [100]), row("c", [null])])));
    assert.ok(first && second && nothing, "bars are missing");
    assert.equal(Math.round(first.width), Math.round(2 * second.width));
    assert.equal(nothing.width, 0);
  });

  it("have a sliver for few among many", () => {
    const [, few] = boxes(draw(chart([row("a", [100_000]), row("b", [1])])));
    assert.equal(few?.width, 2);
  });

  it("have bars of percent that are measured by all, and by the longest where the chart says so", () => {
    const half = [row("a", [50])];
    const [ofAll] = boxes(draw(chart(half, { unit: "percent" })));
    const [ofLongest] = boxes(draw(chart(half, { unit: "percent", isFitted: true })));
    assert.ok(ofAll && ofLongest, "bars are missing");
    assert.equal(Math.round(ofLongest.width), Math.round(2 * ofAll.width));
  });

  it("say each bar's value, and what colours stand for where there are several", () => {
    const series: ChartModel["series"] = [
      { label: "Complete", color: "neutral" },
      { label: "Passed", color: "good" },
    ];
    const svg = draw(chart([row("a", [61.4, null])], { unit: "percent", series }));
    assert.match(svg, />\s*61%\s*</);
    assert.match(svg, />\s*–\s*</);
    assert.match(svg, /Complete\s*<\/li/);
    assert.match(svg, /Passed\s*<\/li/);
    assert.doesNotMatch(draw(chart([row("a", [1])])), /<li/);
  });

  it("have a row's own colour where it has one", () => {
    const [box] = boxes(draw(chart([row("a", [1], { color: "bad" })])));
    assert.equal(box?.kind, "bad");
  });

  it("have columns that stand on each other where they are stacked, else side by side", () => {
    const series: ChartModel["series"] = [
      { label: "x", color: "good" },
      { label: "y", color: "bad" },
    ];
    const rows = [row("a", [30, 10])];
    const [below, above] = boxes(draw(chart(rows, { shape: "columns", isStacked: true, series })));
    assert.ok(below && above, "bars are missing");
    assert.equal(above.x, below.x);
    assert.equal(Math.round(above.y + above.height), Math.round(below.y));
    const [left, right] = boxes(draw(chart(rows, { shape: "columns", series })));
    assert.ok(left && right, "bars are missing");
    assert.equal(Math.round(left.x + left.width), Math.round(right.x));
  });

  it("hatch what is not known", () => {
    const missing = draw(chart([row("a", [1]), row("b", [0], { isMissing: true })], { shape: "columns" }));
    assert.match(missing, /url\(#hatched-chart\)/);
    assert.doesNotMatch(draw(chart([row("a", [1])], { shape: "columns" })), /pattern/);
  });

  it("have round numbers beside columns, whole ones for results", () => {
    const marks = (most: number): string[] =>
      [...draw(chart([row("a", [most])], { shape: "columns" })).matchAll(/value end"[^>]*>([^<]*)</g)].map(
        ([, text]) => text?.trim() ?? "",
      );
    assert.deepEqual(marks(3), ["0", "1", "2", "3"]);
    assert.deepEqual(marks(37), ["0", "10", "20", "30", "40"]);
    assert.deepEqual(marks(4000), ["0", "1,000", "2,000", "3,000", "4,000"]);
  });

  const hostile = hostileTexts.map((text, index) =>
    labResult({ LabInstanceId: index, ClassId: text, UserId: text, IsExam: true, ExamPassed: true }),
  );
  const sets: [title: string, results: readonly LabResult[]][] = [
    ["the sample", generateSample()],
    ["hostile names", hostile],
    ["one result", [labResult()]],
  ];
  for (const [title, results] of sets) {
    it(`stay inside their room, with numbers that are some: ${title}`, () => {
      const clock = { now: 1_793_491_200, timeZone: "UTC" };
      const summary = summarize(results, { timeZone: "UTC", seenAt: clock.now, covered: [] });
      const models = summaryCharts(summary, clock, noNames).map(({ model }) => model);
      assert.ok(models.length > 2, `${models.length} charts`);
      for (const model of models) {
        const svg = draw(model);
        assert.doesNotMatch(svg, /NaN|Infinity|undefined|\[object/);
        const [, width, height] =
          /viewBox="0 0 (\d+) (\d+)"/.exec(svg.replace(/viewBox="0 0 10 10"/g, "")) ?? [];
        for (const box of boxes(svg)) {
          assert.ok(box.x >= 0 && box.x + box.width <= Number(width) + 0.1, model.id);
          assert.ok(box.y >= 0 && box.y + box.height <= Number(height) + 0.1, model.id);
        }
        assert.doesNotMatch(svg, /<img/);
      }
    });
  }
});
