import assert from "node:assert/strict";
import type { JsonObject } from "../../../../src/core/api/json";
import { questionFigures } from "../../../../src/core/results/questions/figures";
import { figuresOf, answered, figuresOfRows, patterns, type Did } from "./cases";

// What is expected was worked out apart from this code, from the definitions, with exact fractions.

type Expected = readonly [
  attempts: number,
  passed: number,
  facility: number | undefined,
  discrimination: number | undefined,
  broken: number,
];

const tables: readonly [
  title: string,
  rows: readonly (readonly Did[])[],
  expected: Record<string, Expected>,
][] = [
  [
    "of eight instances, some of which did the same",
    patterns(["111", "110", "101", "011", "100", "001", "000", "111"], [4, 6, 10]),
    {
      Q1: [8, 5, 0.625, 0.071_499_331_520_854_48, 0],
      Q2: [8, 4, 0.5, 0.343_616_485_571_671_2, 0],
      Q3: [8, 5, 0.625, 0.162_650_012_158_088_86, 0],
    },
  ],
  [
    "of a question that those pass who do worse elsewhere",
    patterns(["0111", "0110", "0101", "1000", "1001", "1010"], [1, 2, 3, 4]),
    {
      Q1: [6, 3, 0.5, -0.786_795_792_469_443_2, 0],
      Q2: [6, 3, 0.5, 0.365_148_371_670_110_7, 0],
      Q3: [6, 3, 0.5, -0.225_493_808_400_848_65, 0],
      Q4: [6, 3, 0.5, -0.192_450_089_729_875_26, 0],
    },
  ],
  [
    "of one instance, which cannot tell one from another",
    patterns(["10"], [5, 5]),
    { Q1: [1, 1, 1, undefined, 0], Q2: [1, 0, 0, undefined, 0] },
  ],
  [
    "of two instances, which are the fewest",
    patterns(["10", "01"], [5, 5]),
    { Q1: [2, 1, 0.5, -1, 0], Q2: [2, 1, 0.5, -1, 0] },
  ],
  [
    "of instances that are all alike",
    patterns(["11", "11", "11"], [5, 5]),
    { Q1: [3, 3, 1, undefined, 0], Q2: [3, 3, 1, undefined, 0] },
  ],
  [
    "with a part of the points for what was not passed",
    [
      [
        [true, 0.3],
        [false, 0.1],
        [true, 0.25],
      ],
      [
        [false, 0.1],
        [true, 0.2],
        [true, 0.25],
      ],
      [
        [true, 0.3],
        [true, 0.2],
        [false, 0.05],
      ],
      [
        [false, 0],
        [false, 0.05],
        [false, 0],
      ],
      [
        [true, 0.3],
        [true, 0.2],
        [true, 0.25],
      ],
    ],
    {
      Q1: [5, 3, 0.6, 0.327_326_835_353_988_54, 0],
      Q2: [5, 3, 0.6, 0.345_288_897_073_514_73, 0],
      Q3: [5, 3, 0.6, 0.365_962_527_355_699_9, 0],
    },
  ],
  [
    "where the rest of the lab has the same points, added up in other ways",
    [
      [
        [true, 0.5],
        [true, 0.1],
        [true, 0.2],
      ],
      [
        [false, 0],
        [true, 0.2],
        [true, 0.1],
      ],
      [
        [true, 0.5],
        [true, 0.3],
        [false, 0],
      ],
    ],
    {
      Q1: [3, 2, 2 / 3, undefined, 0],
      Q2: [3, 3, 1, undefined, 0],
      Q3: [3, 2, 2 / 3, -0.755_928_946_018_454_4, 0],
    },
  ],
  [
    "whose scoring broke now and then, be it by the platform or the script",
    [
      [
        [true, 4],
        [false, 0, "PlatformError"],
        [true, 6],
      ],
      [
        [true, 4],
        [false, 0],
        [true, 0, "ScriptError"],
      ],
      [
        [false, 0],
        [true, 5],
        [true, 6],
      ],
      [
        [false, 0],
        [false, 0, "ScriptError"],
        [false, 0],
      ],
      [
        [true, 4],
        [true, 5],
        [true, 6],
      ],
    ],
    {
      Q1: [5, 3, 0.6, 0.016_583_953_170_166_487, 0],
      Q2: [3, 2, 2 / 3, 0.755_928_946_018_454_4, 2],
      Q3: [4, 3, 0.75, 0.811_502_671_200_689, 1],
    },
  ],
  [
    "where one has no verdict",
    [
      [
        [null, 0],
        [true, 5],
      ],
      [
        [true, 4],
        [false, 0],
      ],
      [
        [false, 0],
        [true, 5],
      ],
      [
        [true, 4],
        [true, 5],
      ],
    ],
    { Q1: [3, 2, 2 / 3, -0.5, 0], Q2: [4, 3, 0.75, -0.577_350_269_189_625_8, 0] },
  ],
  [
    "whose scoring always broke",
    [[[false, 0, "PlatformError"]], [[true, 5, "ScriptError"]]],
    { Q1: [0, 0, undefined, undefined, 2] },
  ],
];

describe("the figures of questions", () => {
  const asked = (ids: readonly number[], passed: (id: number) => boolean): JsonObject[] =>
    ids.map((id) => ({ ActivityId: id, ActivityName: `Q${id}`, ActivityType: 40, Passed: passed(id) }));

  it("let others have their turn after each fifty instances, and after each question", () => {
    const steps = questionFigures(answered(Array.from({ length: 100 }, () => asked([1, 2, 3], () => true))));
    let turns = 0;
    for (let step = steps.next(); step.done !== true; step = steps.next()) turns += 1;
    assert.equal(turns, 2 + 3);
  });

  it("put what wants attention before what is harder", () => {
    const { questions } = figuresOf(answered([asked([1, 2], () => true), asked([1, 2], (id) => id === 1)]));
    assert.deepEqual(
      questions.map(({ question, attention }) => [question.name, attention]),
      [
        ["Q1", "alwaysRight"],
        ["Q2", undefined],
      ],
    );
  });
});

describe("a question without points", () => {
  const plain = (ActivityId: number, passed: boolean): JsonObject => ({
    ...{ ActivityId, ActivityName: `Q${ActivityId}`, ActivityType: 40, Passed: passed },
  });
  const scored = (Score: number): JsonObject => ({ ...plain(2, true), Score });
  const discriminationOf = (...rows: (readonly JsonObject[])[]): number | undefined =>
    figuresOf(answered(rows)).questions.find(({ question }) => question.name === "Q1")?.discrimination;

  it("is compared with the points of the others, to which it adds none", () => {
    assert.equal(discriminationOf([plain(1, true), scored(5)], [plain(1, false), scored(1)]), 1);
    const more = [plain(1, false), scored(2.5), plain(3, true)];
    assert.equal(discriminationOf([plain(1, true), scored(3)], more), 1);
    const less = [plain(1, false), scored(3), plain(3, true)];
    assert.equal(discriminationOf([plain(1, true), scored(2.5)], less), -1);
  });
});

describe("the figures of questions", () => {
  for (const [title, rows, expected] of tables) {
    it(`are right ${title}`, () => {
      const found = figuresOfRows(rows);
      assert.deepEqual([...found.keys()].sort(), Object.keys(expected));
      for (const [name, [attempts, passed, facility, discrimination, broken]] of Object.entries(expected)) {
        const figures = found.get(name);
        assert.ok(figures, "there is no figures");
        assert.deepEqual(
          [figures.attempts, figures.passed, figures.broken],
          [attempts, passed, broken],
          name,
        );
        assertNear(figures.facility, facility, `${name}: facility`);
        assertNear(figures.discrimination, discrimination, `${name}: discrimination`);
      }
    });
  }

  it("of nothing are none", () => {
    assert.deepEqual(figuresOf([]), { instances: 0, questions: [] });
    assert.deepEqual(figuresOf(answered([[], []])), { instances: 0, questions: [] });
  });

  it("count only instances that have activities", () => {
    assert.equal(figuresOf(answered([[], [{ ActivityId: 1, Passed: true }], []])).instances, 1);
  });

  it("count a question once an instance, though it is told twice", () => {
    const twice = [
      { ActivityId: 1, ActivityName: "Q", Passed: true, Score: 2 },
      { ActivityId: 1, ActivityName: "Q", Passed: false, Score: 0 },
    ];
    const { questions } = figuresOf(answered([twice]));
    assert.deepEqual(
      questions.map(({ attempts, passed }) => [attempts, passed]),
      [[1, 1]],
    );
  });

  it("keep questions of one id in two labs apart, and those without an id by their names", () => {
    const named = (ActivityName: string): JsonObject => ({ ActivityName, Passed: true });
    const one = answered([[named("A"), named("B")]], 5);
    const other = answered([[named("A")]], 6);
    assert.equal(figuresOf([...one, ...other]).questions.length, 3);
  });

  it("stand in the order of what wants attention, then the hardest first", () => {
    // Q1 everybody, Q2 nobody, Q3 and Q4 usual, Q5 those who do worse elsewhere; the scoring of Q6 broke.
    const rows = patterns(["101100", "101000", "100011", "101100", "100010"], [1, 1, 10, 10, 1, 1]);
    rows[0]?.splice(5, 1, [false, 0, "PlatformError"]);
    const found = [...figuresOfRows(rows)].map(([name, { attention }]) => [name, attention]);
    assert.deepEqual(found, [
      ["Q6", "broken"],
      ["Q2", "neverRight"],
      ["Q5", "negative"],
      ["Q1", "alwaysRight"],
      ["Q4", undefined],
      ["Q3", undefined],
    ]);
  });
});

function assertNear(actual: number | undefined, expected: number | undefined, what: string): void {
  if (actual === undefined || expected === undefined) return assert.equal(actual, expected, what);
  assert.ok(Math.abs(actual - expected) < 1e-12, `${what}: ${actual} and not ${expected}`);
}
