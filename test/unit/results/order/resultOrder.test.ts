import assert from "node:assert/strict";
import fc from "fast-check";
import type { LabResult } from "../../../../src/core/api/labResult";
import {
  resultComparison,
  resultOrders,
  type ResultOrder,
} from "../../../../src/core/results/order/resultOrder";
import { noNames } from "../../../../src/core/results/names/names";
import { labResult } from "../../labResult";

const big = 9007199254740993n;
const scored = (ExamScore: number | null, ExamMaxPossibleScore: number | null): Partial<LabResult> => ({
  ExamScore,
  ExamMaxPossibleScore,
});

describe("the order of results", () => {
  const cases: [ResultOrder, string, Partial<LabResult>[]][] = [
    ["newest", "the latest start first", [{ Start: 3 }, { Start: 2 }, { Start: 1 }]],
    ["newest", "of the same start the latest instance", [{ LabInstanceId: 3 }, { LabInstanceId: 2 }]],
    ["newest", "large numbers exactly", [{ LabInstanceId: big + 1n }, { LabInstanceId: big }]],
    ["newest", "an unknown start last", [{ Start: 5 }, { Start: -5 }, { Start: null }]],
    ["user", "numbers in names as numbers", [{ UserId: "u9" }, { UserId: "U10" }, { UserId: "u11" }]],
    ["user", "nobody last", [{ UserId: "z" }, { UserId: null, Start: 9 }, { UserId: "", Start: 8 }]],
    [
      "user",
      "each user's newest first",
      [
        { UserId: "a", Start: 2 },
        { UserId: "a", Start: 1 },
        { UserId: "b", Start: 9 },
      ],
    ],
    [
      "user",
      "alike names apart",
      [
        { UserId: "A", Start: 1 },
        { UserId: "a", Start: 9 },
        { UserId: "á", Start: 20 },
      ],
    ],
    ["score", "the best share first", [scored(9, 10), scored(80, 100), scored(7, 10)]],
    [
      "score",
      "no score last",
      [scored(0, 10), { ...scored(null, 10), Start: 9 }, { ...scored(5, null), Start: 8 }],
    ],
    [
      "score",
      "of the same score the newest",
      [
        { ...scored(5, 10), Start: 9 },
        { ...scored(50, 100), Start: 8 },
      ],
    ],
  ];
  for (const [order, title, inOrder] of cases) {
    it(`by ${order} is ${title}`, () => {
      const results = inOrder.map((changes) => labResult({ Start: 1, ...changes }));
      assert.deepEqual([...results].reverse().sort(resultComparison(order, noNames)), results);
    });
  }

  const result = fc
    .record({
      LabInstanceId: fc.integer({ min: 0, max: 1000 }),
      Start: fc.integer({ min: 0, max: 3 }),
      UserId: fc.constantFrom(null, "", "a", "A", "á", "a2", "a10"),
      ExamScore: fc.constantFrom(null, 0, 5, 10),
    })
    .map((changes) => labResult({ ...changes, ExamMaxPossibleScore: 10 }));
  for (const order of resultOrders) {
    it(`by ${order} never depends on the order before`, () => {
      const compare = resultComparison(order, noNames);
      const unique = fc.uniqueArray(result, { selector: ({ LabInstanceId }) => LabInstanceId });
      fc.assert(
        fc.property(unique, (results) => {
          const sorted = [...results].sort(compare);
          assert.deepEqual([...results].reverse().sort(compare), sorted);
          for (const [index, a] of sorted.entries()) {
            for (const b of sorted.slice(index + 1))
              assert.ok(
                compare(a, b) < 0 && compare(b, a) > 0,
                `${compare(a, b)} and ${compare(b, a)} the other way round`,
              );
          }
        }),
      );
    });
  }
});
