import assert from "node:assert/strict";
import fc from "fast-check";
import { compareNames, inNameOrder, type NamePlace } from "../../../../src/core/results/names/nameOrder";
import { namePlace } from "../../../../src/core/results/names/namePlace";
import { noNames } from "../../../../src/core/results/names/names";
import { namesToldByHand } from "./toldByHand";

describe("the order of names", () => {
  const { names } = namesToldByHand();
  names.set("lab", [
    [30, "Lab 10: Storage"],
    [40, "lab 9: Disks"],
    [12, "Same"],
    [11, "Same"],
  ]);
  names.set("user", [
    ["z@x", "Ada"],
    ["a@x", "Émile"],
  ]);

  it("is by name, then by number for labs without one, and none last", () => {
    const labs = [null, 100, 9, 9007199254740993n, 12, 30, 11, 40, -3];
    assert.deepEqual(
      inNameOrder(labs, (id) => namePlace("lab", id, names)),
      [40, 30, 11, 12, -3, 9, 100, 9007199254740993n, null],
    );
  });

  it("is by number alone while labs have no names", () => {
    assert.deepEqual(
      inNameOrder([null, 100, 9, 30], (id) => namePlace("lab", id, noNames)),
      [9, 30, 100, null],
    );
  });

  it("has users without a name among the others, by their ids", () => {
    const users = [undefined, "", "bob", "a@x", "z@x", "FAY"];
    assert.deepEqual(
      inNameOrder(users, (id) => namePlace("user", id, names)),
      ["z@x", "bob", "a@x", "FAY", undefined, ""],
    );
  });

  it("counts numbers of any length as numbers", () => {
    const digits = Array.from({ length: 30 }, (_, index) => index + 1);
    const labs = [...digits, 99_999, 100_000].flatMap((length) => [
      `Lab ${"1".repeat(length)}`,
      `Lab ${"2".repeat(length)}`,
    ]);
    assert.deepEqual(
      inNameOrder(labs.toReversed(), (name) => namePlace("class", name, noNames)),
      labs,
    );
  });

  it("turned round has none last all the same", () => {
    const labs = [null, 40, 100, 30, 9];
    const place = (id: number | null): NamePlace | undefined => namePlace("lab", id, names);
    assert.deepEqual(
      labs.toSorted((a, b) => compareNames(place(a), place(b), true)),
      [100, 9, 30, 40, null],
    );
  });

  it("never leaves two in the same place, whatever the names", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "A", "á", "1", "0", " ") });
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(fc.integer(), text), { selector: ([id]) => id }), (named) => {
        const { names: some } = namesToldByHand();
        some.set("lab", named);
        const order = (ids: number[]): number[] => inNameOrder(ids, (id) => namePlace("lab", id, some));
        const ids = named.map(([id]) => id);
        assert.deepEqual(order(ids.toReversed()), order(ids));
      }),
    );
  });
});
