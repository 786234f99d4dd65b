import assert from "node:assert/strict";
import {
  groupChart,
  totalsChart,
  type ComparedGroup,
  type ComparedPart,
} from "../../../../src/core/results/comparison/comparisonCharts";
import type { Totals } from "../../../../src/core/results/comparison/totals";

const nothing: Totals = {
  results: 0,
  users: 0,
  complete: 0,
  scored: 0,
  passed: 0,
  failedOnPlatform: 0,
  medianRunTimeSeconds: null,
  averageScorePercent: null,
};

function part(name: string, totals: Partial<Totals>): ComparedPart {
  return { name, filter: { classIds: [name] }, totals: { ...nothing, ...totals } };
}

const spring = part("Spring", {
  results: 40,
  users: 12,
  complete: 10,
  scored: 20,
  passed: 5,
  failedOnPlatform: 4,
  medianRunTimeSeconds: 600,
  averageScorePercent: 50,
});
const autumn = part("Autumn", {
  results: 80,
  users: 30,
  complete: 60,
  scored: 32,
  passed: 24,
  failedOnPlatform: 8,
  medianRunTimeSeconds: 540,
  averageScorePercent: 62.5,
});
const nobody = part("Nobody", {});

function group(name: string, left: Partial<Totals>, right: Partial<Totals>): ComparedGroup {
  return {
    name,
    condition: { text: name },
    left: { ...nothing, ...left },
    right: { ...nothing, ...right },
  };
}

describe("two parts as a whole", () => {
  const { model, filters } = totalsChart(spring, autumn);

  it("have a row for each figure, with both values, what they differ by and what that rests on", () => {
    assert.deepEqual(
      model.rows.map(({ label, cells }) => [label, ...cells].join(" | ")),
      [
        "Complete | 25% | 75% | +50 points | 10 of 40, 60 of 80 | ",
        "Passed | 25% | 75% | +50 points | 5 of 20, 24 of 32 | few",
        "Average score | 50% | 63% | +12.5 points | 20 and 32 | few",
        "Platform failures | 10% | 10% | 0 points | 4 of 40, 8 of 80 | may be chance",
        "Results | 40 | 80 | +40 |  | ",
        "Median run time | 10 min 00 s | 9 min 00 s | −1 min 00 s | 40 and 80 | ",
        "Users | 12 | 30 | +18 |  | ",
      ],
    );
  });

  it("are sorted by figures, by counts and by whether there is a remark", () => {
    assert.deepEqual(
      model.rows.map(({ numbers }) => numbers),
      [
        [25, 75, 50, 120, 0],
        [25, 75, 50, 52, 1],
        [50, 62.5, 12.5, 52, 1],
        [10, 10, 0, 120, 1],
        [40, 80, 40, null, 0],
        [600, 540, -60, 120, 0],
        [12, 30, 18, null, 0],
      ],
    );
  });

  it("are drawn side by side over the whole width, as far as their figures are percentages", () => {
    assert.deepEqual([model.isWide, model.isStacked, model.drawn], [true, false, 4]);
    const isShare = model.rows.map(({ values }) => values.every((value) => value !== null));
    assert.deepEqual(isShare, [true, true, true, true, false, false, false]);
  });

  it("show the results of the second part that a figure is of", () => {
    const all = autumn.filter;
    assert.deepEqual(filters, [
      { ...all, statuses: [4] },
      { ...all, exam: "passed" },
      { ...all, exam: "exam" },
      { ...all, failedOnPlatform: true },
      all,
      all,
      all,
    ]);
  });

  it("have no figures where there is nothing", () => {
    for (const [left, right] of [
      [nobody, autumn],
      [spring, nobody],
    ] as const) {
      const rows = totalsChart(left, right).model.rows;
      const differences = rows.map(({ cells }) => cells[2]);
      assert.deepEqual([...differences.slice(0, 4), differences[5]], ["–", "–", "–", "–", "–"]);
      const numbers = rows.map((row) => row.numbers[2]);
      assert.deepEqual([...numbers.slice(0, 4), numbers[5]], [null, null, null, null, null]);
    }
  });
});

describe("what two parts both have", () => {
  const groups = [
    group("A", { results: 40, complete: 10 }, { results: 80, complete: 60 }),
    group("B", { results: 1, scored: 1, passed: 1 }, {}),
    group("C", {}, { results: 4, complete: 1, scored: 2, passed: 1 }),
    group("D", { scored: 1 }, { scored: 1, passed: 1 }),
  ];
  const rowsOf = (figure: "passed" | "complete", all = groups): string[] =>
    groupChart("lab", figure, all, spring, autumn).model.rows.map(({ label, cells }) =>
      [label, ...cells].join(" | "),
    );

  it("is told group by group, by who completed a lab", () => {
    assert.deepEqual(rowsOf("complete"), [
      "A | 25% | 75% | +50 points | 10 of 40, 60 of 80 | ",
      "B | 0% | – | – | 0 of 1, 0 of 0 | ",
      "C | – | 25% | – | 0 of 0, 1 of 4 | ",
    ]);
  });

  it("is told by who passed, only of groups with exams that have been scored", () => {
    assert.deepEqual(rowsOf("passed"), [
      "B | 100% | – | – | 1 of 1, 0 of 0 | ",
      "C | – | 50% | – | 0 of 0, 1 of 2 | ",
      "D | 0% | 100% | +100 points | 0 of 1, 1 of 1 | few",
    ]);
  });

  it("is nothing where no group is in both parts", () => {
    assert.deepEqual(rowsOf("complete", groups.slice(1)), []);
    assert.deepEqual(rowsOf("passed", groups.slice(0, 3)), []);
  });

  it("is sorted by figures, counts and remarks", () => {
    const { rows } = groupChart("lab", "passed", groups, spring, autumn).model;
    assert.deepEqual(
      rows.map(({ numbers }) => numbers),
      [
        [100, null, null, 1, 0],
        [null, 50, null, 2, 0],
        [0, 100, 100, 2, 1],
      ],
    );
  });

  it("is listed up to 500 groups, side by side over the whole width", () => {
    const many = Array.from({ length: 501 }, (_, index) => group(`${index}`, { results: 1 }, { results: 1 }));
    const { model, filters } = groupChart("class", "complete", many, spring, autumn);
    assert.deepEqual([model.rows.length, model.rows[0]?.label, filters.length], [500, "0", 500]);
    assert.deepEqual([model.isWide, model.isStacked], [true, false]);
    assert.deepEqual(filters[0], { ...autumn.filter, text: "0" });
  });

  for (const [kind, figure, title, heading] of [
    ["class", "passed", "Passed by class", "Class"],
    ["class", "complete", "Complete by class", "Class"],
    ["lab", "passed", "Passed by lab profile", "Lab profile"],
    ["lab", "complete", "Complete by lab profile", "Lab profile"],
  ] as const) {
    it(`is headed “${title}”`, () => {
      const { model } = groupChart(kind, figure, groups, spring, autumn);
      assert.deepEqual([model.title, model.headings[0]], [title, heading]);
    });
  }
});
