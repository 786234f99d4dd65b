import assert from "node:assert/strict";
import fc from "fast-check";
import { firstInOrder } from "../../../../src/core/results/order/firstInOrder";
import { RankedList } from "../../../../src/core/results/order/rankedList";
import type { Compare } from "../../../../src/core/results/order/compare";

interface Item {
  readonly value: number;
  readonly id: number;
}

const orders: Compare<Item>[] = [
  (a, b) => a.value - b.value || a.id - b.id,
  (a, b) => b.value - a.value || a.id - b.id,
  (a, b) => b.id - a.id,
];

/** Values repeat, so that ties matter; some lists are longer than four blocks of 256. */
const values = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 40 }),
  fc
    .tuple(fc.integer({ min: 250, max: 1500 }), fc.integer({ min: 1, max: 1000 }))
    .map(([length, step]) => Array.from({ length }, (_, index) => (index * step) % 1009)),
);
const order = fc.constantFrom(...orders);
const count = fc.oneof(
  fc.integer({ min: 0, max: 30 }),
  fc.integer({ min: 0, max: 2000 }),
  fc.constant(Infinity),
);

function itemsOf(all: readonly number[]): Item[] {
  return all.map((value, id) => ({ value, id }));
}

describe("the first of a list in order", () => {
  it("are what sorting would give", () => {
    fc.assert(
      fc.property(values, count, order, (all, wanted, compare) => {
        const items = itemsOf(all);
        assert.deepEqual(firstInOrder(items, wanted, compare), [...items].sort(compare).slice(0, wanted));
        assert.deepEqual(items, itemsOf(all), "the list itself stays as it is");
      }),
    );
  });

  it("are found by sorting once a quarter of the list is wanted, and otherwise one by one", () => {
    const items = itemsOf(Array.from({ length: 1000 }, (_, index) => index));
    let compared = 0;
    const counting: Compare<Item> = (a, b) => {
      compared += 1;
      return a.value - b.value;
    };
    const comparisonsFor = (wanted: number): number => {
      compared = 0;
      firstInOrder(items, wanted, counting);
      return compared;
    };
    // Sorting sees at once that they are in order, while each of them is put before the ones found so far.
    assert.equal(comparisonsFor(250), 999);
    assert.ok(comparisonsFor(249) > 1000, `${comparisonsFor(249)} comparisons for 249`);
    assert.equal(comparisonsFor(1000), 999);
  });
});

describe("a ranked list", () => {
  it("gives what sorting would give, whatever came when and whichever order is asked for", () => {
    const looks = fc.array(fc.record({ after: fc.nat(400), wanted: count, compare: order }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(values, order, looks, (all, first, asked) => {
        const items = itemsOf(all);
        const list = new RankedList(first);
        let pushed = 0;
        for (const { after, wanted, compare } of asked) {
          for (const item of items.slice(pushed, pushed + after)) list.push(item);
          pushed = Math.min(items.length, pushed + after);
          const held = items.slice(0, pushed);
          assert.deepEqual(list.all, held);
          assert.equal(list.length, pushed);
          assert.deepEqual(list.first(wanted, compare), held.sort(compare).slice(0, wanted));
        }
      }),
      { numRuns: 200 },
    );
  });

  for (const length of [255, 256, 257, 511, 512, 513, 1024, 1025, 5000]) {
    it(`finds the first of ${length} wherever they stand`, () => {
      const [ascending] = orders as [Compare<Item>];
      for (const place of [0, 1, Math.floor(length / 2), length - 2, length - 1]) {
        const list = new RankedList(ascending);
        for (let id = 0; id < length; id += 1)
          list.push({ id, value: id === place ? -1 : (id * 7919) % length });
        const [first, second] = list.first(2, ascending);
        assert.deepEqual(first, { id: place, value: -1 });
        assert.ok(second && second.value <= 1, `the second is ${second?.value ?? "missing"}`);
      }
    });
  }

  it("passes over blocks that cannot have any, as where the first came last", () => {
    let compared = 0;
    const counting: Compare<Item> = (a, b) => {
      compared += 1;
      return b.value - a.value;
    };
    const list = new RankedList(counting);
    for (let id = 0; id < 25_600; id += 1) list.push({ id, value: id });
    compared = 0;
    assert.equal(list.first(10, counting).length, 10);
    assert.ok(compared < 25_600 / 20, `${compared} comparisons`);
  });
});
