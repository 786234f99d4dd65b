import assert from "node:assert/strict";
import { inUtc } from "../cases";
import type { LabResult } from "../../../../../src/core/api/labResult";
import type { ChartRow } from "../../../../../src/core/results/summary/charts/types";
import { filterMatcher } from "../../../../../src/core/results/filter/resultFilter";
import type { FilterChart } from "../../../../../src/core/results/summary/charts/filterChart";
import { summaryCharts } from "../../../../../src/core/results/summary/model";
import { generateSample } from "../../../../../src/core/sample/generateSample";
import { noNames } from "../../../../../src/core/results/names/names";
import { hostileTexts } from "../../../hostileTexts";
import { labResult } from "../../../labResult";
import { summarize } from "../summarize";

const now = Date.parse("2026-11-01T00:00:00Z") / 1000;
const sample = generateSample();

function charts(results: readonly LabResult[], timeZone = "UTC"): FilterChart[] {
  return summaryCharts(summarize(results, { ...inUtc, timeZone }), { now, timeZone }, noNames);
}

const hostile = hostileTexts.flatMap((text, index) => [
  labResult({ LabInstanceId: index, ClassId: text, UserId: text, IsExam: true, ExamPassed: true }),
  labResult({
    LabInstanceId: 100 + index,
    ClassId: `${text}\n\0`,
    CompletionStatus: 2n ** 62n + BigInt(index),
  }),
]);
/** More classes and profiles than a table takes. */
const many = Array.from({ length: 600 }, (_, index) =>
  labResult({ LabInstanceId: index, ClassId: `c${index}`, LabProfileId: index, CompletionStatus: 10 }),
);
const sets: [title: string, results: readonly LabResult[]][] = [
  ["the sample", sample],
  ["hostile names", hostile],
  ["many classes and profiles", many],
  ["one result", [labResult()]],
];

describe("the charts of a summary", () => {
  it("are those that have something to show", () => {
    const ids = (results: readonly LabResult[]): string[] =>
      charts(results)
        .map(({ model }) => model.id)
        .sort();
    assert.deepEqual(ids(sample), [
      "atOnce",
      "classes",
      "failures",
      "failures-datacenter",
      "failures-day",
      "failures-host",
      "failures-lab",
      "failures-region",
      "profiles",
      "runTime",
      "scores",
      "status",
      "time",
    ]);
    assert.deepEqual(ids([labResult({ TotalRunTimeSeconds: 0 })]), [
      "atOnce",
      "classes",
      "profiles",
      "status",
      "time",
    ]);
    assert.deepEqual(ids([]), []);
  });

  for (const [title, results] of sets) {
    it(`have a cell for each heading, a value for each series and a filter for each row: ${title}`, () => {
      for (const { model, filters } of charts(results)) {
        assert.equal(filters.length, model.rows.length);
        assert.ok(
          model.drawn > 0 && model.drawn <= model.rows.length,
          `${model.drawn} of ${model.rows.length} rows are drawn`,
        );
        for (const { cells, numbers, values, label, action } of model.rows) {
          assert.equal(cells.length, model.headings.length - 1);
          assert.equal(numbers.length, cells.length);
          assert.equal(values.length, model.series.length);
          assert.ok(label !== "" && action.startsWith("Show only: "), `“${label}” does “${action}”`);
          const highest = model.unit === "percent" ? 100 : Infinity;
          assert.ok(
            values.every((value) => value === null || (value >= 0 && value <= highest)),
            `${values.join()} are not all within 0 and ${highest}`,
          );
        }
        const total = model.rows.map(({ label }) => label);
        if (title === "the sample") assert.equal(new Set(total).size, total.length, model.id);
      }
    });
  }

  /** How many results a row says it stands for. */
  const saidBy: Record<string, (row: ChartRow) => number> = {
    status: ({ values }) => values[0] ?? NaN,
    failures: ({ values }) => values[0] ?? NaN,
    time: ({ cells }) => Number(cells[0]?.replace(",", "")),
    classes: ({ cells }) => Number(cells[1]?.replace(",", "")),
    profiles: ({ cells }) => Number(cells[0]?.replace(",", "")),
    scores: ({ values }) => (values[0] ?? NaN) + (values[1] ?? NaN),
  };
  for (const [id, said] of Object.entries(saidBy)) {
    it(`filter exactly the results that a row stands for: ${id}`, () => {
      for (const [results, timeZone] of [
        [sample, "UTC"],
        [sample, "America/New_York"],
        [sample, "Asia/Kolkata"],
        [hostile, "UTC"],
        [many, "UTC"],
      ] as const) {
        for (const { model, filters } of charts(results, timeZone).filter((chart) => chart.model.id === id)) {
          for (const [index, row] of model.rows.entries()) {
            const passing = results.filter(filterMatcher(filters[index]!, { seenAt: 0, names: noNames }));
            assert.equal(passing.length, said(row), `${timeZone}: ${row.label}`);
          }
        }
      }
    });
  }

  it("stand on top of each other where they are parts of a whole, and side by side where they are shares", () => {
    const stacked = charts(sample).filter(({ model }) => model.isStacked);
    assert.deepEqual(
      stacked.map(({ model }) => model.id),
      ["time", "scores"],
    );
  });

  it("go by hour, day or week, as fits the time", () => {
    const dayOf = (count: number): LabResult[] =>
      [0, count * 86_400 - 1].map((after, index) =>
        labResult({ LabInstanceId: index, Start: Date.parse("2026-06-01T00:00:00Z") / 1000 + after }),
      );
    const told = [2, 3, 92, 93].map((days) => {
      const { title, headings, rows } = charts(dayOf(days)).find(({ model }) => model.id === "time")!.model;
      return [title, headings[0], rows[0]?.label, rows.length];
    });
    assert.deepEqual(told, [
      ["Labs by hour", "Hour", "Jun 1, 00:00", 48],
      ["Labs by day", "Day", "Mon, Jun 1", 3],
      ["Labs by day", "Day", "Mon, Jun 1", 92],
      ["Labs by week", "Week", "week of Jun 1, 2026", 14],
    ]);
  });

  it("say how many labs started outside the time, and what was not fetched", () => {
    const start = Date.parse("2026-06-01T00:00:00Z") / 1000;
    const covered = [
      { start, end: start + 86_400 },
      { start: start + 5 * 86_400, end: start + 6 * 86_400 },
    ];
    const textOf = (...starts: number[]): string => {
      const results = starts.map((Start, index) => labResult({ LabInstanceId: index, Start }));
      const summary = summarize(results, { ...inUtc, covered });
      return summaryCharts(summary, { now, timeZone: "UTC" }, noNames).find(
        ({ model }) => model.id === "time",
      )!.model.text;
    };
    const [said, missing] = ["When labs started, and how they went.", "What is hatched was not fetched."];
    assert.equal(textOf(start), `${said} ${missing}`);
    assert.equal(
      textOf(start, start - 1),
      `${said} 1 lab started outside the time that was fetched. ${missing}`,
    );
    assert.equal(
      textOf(start, start - 1, start + 6 * 86_400 + 1),
      `${said} 2 labs started outside the time that was fetched. ${missing}`,
    );
  });

  it("say of a column as much as it is drawn high", () => {
    const time = charts(sample).find(({ model }) => model.id === "time")!.model;
    for (const { cells, values } of time.rows) {
      assert.deepEqual(cells.slice(1).map(Number), values);
      assert.equal(
        Number(cells[0]),
        values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
      );
    }
  });

  it("draw the first of many, and say what is left out", () => {
    const notes = Object.fromEntries(
      charts(many).map(({ model }) => [model.id, [model.drawn, model.rows.length, model.note]]),
    );
    const cut = [12, 500, "12 are drawn, the table has 500 of 600."];
    assert.deepEqual(notes["classes"], cut);
    assert.deepEqual(notes["profiles"], cut);
    assert.deepEqual(notes["runTime"], cut);
    assert.deepEqual(notes["failures"], [1, 1, undefined]);
    const tableNotes = Object.fromEntries(charts(many).map(({ model }) => [model.id, model.tableNote]));
    assert.equal(tableNotes["classes"], "500 of 600 are listed.");
    assert.equal(tableNotes["failures"], undefined);
    const classes = charts(sample).find(({ model }) => model.id === "classes")?.model;
    assert.deepEqual([classes?.drawn, classes?.note], [12, "12 of 13 are drawn, the table has all."]);
    assert.equal(classes?.tableNote, undefined);
  });

  it("make hostile names harmless everywhere", () => {
    for (const { model } of charts(hostile)) {
      const texts = [
        model.title,
        model.text,
        ...model.rows.flatMap(({ label, cells, action }) => [label, action, ...cells]),
      ];
      for (const text of texts) {
        assert.doesNotMatch(text, /[\p{Cc}\p{Zl}\u202E]/u);
        assert.ok(text.length < 300, text.slice(0, 60));
      }
    }
    const names = charts(hostile)
      .find(({ model }) => model.id === "classes")!
      .model.rows.map(({ label }) => label);
    assert.ok(names.includes("<img src=x onerror=alert(1)>") && names.includes("⟨U+202E⟩abc"), names.join());
  });
});
