import assert from "node:assert/strict";
import fc from "fast-check";
import { searchRequests, searchStretches } from "../../../../src/core/fetching/search/searchStretches";

const day = 86_400;
const hour = 3600;

/** Starts one after the other. */
function every(seconds: number, from: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from + index * seconds);
}

describe("the stretches that a search for users goes through", () => {
  it("reach from the earliest to the latest start held", () => {
    assert.deepEqual(searchStretches([500, 100, 300], [{ start: 0, end: 1000 }]), [
      { start: 100, end: 500, instances: 3 },
    ]);
    assert.deepEqual(searchStretches([], [{ start: 0, end: 1000 }]), []);
    assert.deepEqual(searchStretches([7], []), [{ start: 7, end: 7, instances: 1 }]);
  });

  it("are those that are held, and not what lies between them", () => {
    const covered = [
      { start: 0, end: 7 * day },
      { start: 30 * day, end: 37 * day },
    ];
    const starts = [...every(hour, 10, 100), ...every(hour, 30 * day, 100)];
    assert.deepEqual(searchStretches(starts, covered), [
      { start: 10, end: 10 + 99 * hour, instances: 100 },
      { start: 30 * day, end: 30 * day + 99 * hour, instances: 100 },
    ]);
  });

  it("do not grow by what started long before and only ended in them: that is found apart", () => {
    const covered = [{ start: 60 * day, end: 67 * day }];
    const starts = [day, ...every(60, 60 * day, 10_000)];
    assert.deepEqual(searchStretches(starts, covered), [
      { start: day, end: day, instances: 1 },
      { start: 60 * day, end: 60 * day + 9999 * 60, instances: 10_000 },
    ]);
    assert.equal(searchRequests(searchStretches(starts, covered)), 101);
  });

  it("take along what started outside of them where it costs less than a page", () => {
    const covered = [{ start: 60 * day, end: 67 * day }];
    const inside = every(600, 60 * day, 1000);
    const [one] = searchStretches([60 * day - hour, ...inside, 67 * day + hour], covered);
    assert.deepEqual(one, { start: 60 * day - hour, end: 67 * day + hour, instances: 1002 });
  });

  it("are apart where a page and more is likely to lie between them", () => {
    const covered = [{ start: 0, end: 1000 }];
    const inside = every(1, 0, 1000);
    const [one, two] = searchStretches([...inside, 1098], covered);
    assert.deepEqual(one, { start: 0, end: 1098, instances: 1001 });
    assert.equal(two, undefined);
    assert.deepEqual(searchStretches([...inside, 1099], covered), [
      { start: 0, end: 999, instances: 1000 },
      { start: 1099, end: 1099, instances: 1 },
    ]);
  });

  it("join what started outside with what they have taken along, and never two that were fetched", () => {
    const covered = [
      { start: 0, end: 1000 },
      { start: 1010, end: 2000 },
    ];
    const starts = [...every(1, 0, 1000), 1005, ...every(1, 1010, 990)];
    assert.deepEqual(searchStretches(starts, covered), [
      { start: 0, end: 1005, instances: 1001 },
      { start: 1010, end: 1999, instances: 990 },
    ]);
    assert.deepEqual(searchStretches([500, 990, 1010, 1500], covered), [
      { start: 500, end: 990, instances: 2 },
      { start: 1010, end: 1500, instances: 2 },
    ]);
  });

  it("include the first and the last second that was fetched", () => {
    assert.deepEqual(searchStretches([100, 200], [{ start: 100, end: 200 }]), [
      { start: 100, end: 200, instances: 2 },
    ]);
  });

  it("go by how dense the results are where nothing is known of what was fetched", () => {
    assert.deepEqual(searchStretches(every(10, 0, 50), []), [{ start: 0, end: 490, instances: 50 }]);
    assert.deepEqual(searchStretches([5, 5, 5], []), [{ start: 5, end: 5, instances: 3 }]);
    const far = [...every(1, 0, 1000), 1_000_000];
    assert.deepEqual(searchStretches(far, []).at(-1), { start: 1_000_000, end: 1_000_000, instances: 1 });
  });

  it("cost as many requests as they have pages", () => {
    assert.equal(searchRequests([]), 0);
    assert.equal(searchRequests(searchStretches(every(1, 0, 10_000), [{ start: 0, end: day }])), 100);
    assert.equal(searchRequests([{ start: 0, end: 1, instances: 101 }]), 2);
    assert.equal(searchRequests([{ start: 0, end: 1, instances: 100 }]), 1);
    assert.equal(searchRequests([{ start: 0, end: 1, instances: 0 }]), 1);
  });

  it("have every start in exactly one of them, and are in order", () => {
    const stretch = fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5000 })), fc.array(stretch), (starts, gaps) => {
        let end = 0;
        const covered = gaps.map(([gap, length]) => ({ start: end + gap, end: (end += gap + length) }));
        const found = searchStretches(starts, covered);
        for (const start of starts) {
          assert.equal(found.filter((each) => each.start <= start && start <= each.end).length, 1);
        }
        assert.equal(
          found.reduce((sum, { instances }) => sum + instances, 0),
          starts.length,
        );
        for (const [index, each] of found.entries()) {
          assert.ok(
            each.start <= each.end && each.start > (found[index - 1]?.end ?? -1),
            `${each.start} to ${each.end} is not after the one before`,
          );
        }
      }),
    );
  });
});
