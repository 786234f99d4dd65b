import assert from "node:assert/strict";
import { PlaceSet } from "../../../../src/core/results/gradebook/placeSet";

function setOf(...places: number[]): PlaceSet {
  const set = new PlaceSet();
  for (const place of places) set.add(place);
  return set;
}

function placesIn(set: PlaceSet): number[] {
  return Array.from({ length: 200 }, (_, place) => place).filter((place) => set.has(place));
}

describe("a set of places", () => {
  const edges = [0, 1, 30, 31, 32, 33, 63, 64, 100, 128];

  it("has what was put in, and nothing else", () => {
    assert.deepEqual(placesIn(setOf()), []);
    for (const place of edges) assert.deepEqual(placesIn(setOf(place)), [place]);
    assert.deepEqual(placesIn(setOf(...edges, 33)), edges);
  });

  it("takes all of another, which stays as it is", () => {
    const [short, long] = [setOf(1, 40), setOf(2, 130)];
    long.addAll(short);
    assert.deepEqual(placesIn(long), [1, 2, 40, 130]);
    assert.deepEqual(placesIn(short), [1, 40]);
    short.addAll(setOf(2, 130));
    assert.deepEqual(placesIn(short), [1, 2, 40, 130]);
  });
});
