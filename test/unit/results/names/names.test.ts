import assert from "node:assert/strict";
import { once } from "node:events";
import { EventEmitter } from "node:events";
import { Names, noNames, type NamedKind } from "../../../../src/core/results/names/names";
import { namesToldByHand } from "./toldByHand";

describe("the names that are known", () => {
  it("are found by kind and id, and by no other kind", () => {
    const { names } = namesToldByHand();
    names.set("lab", [
      [5522, "Azure Basics"],
      [9007199254740993n, "Far Lab"],
    ]);
    names.set("user", [["5522", "Ada"]]);
    assert.equal(names.nameOf("lab", 5522), "Azure Basics");
    assert.equal(names.nameOf("lab", 9007199254740993n), "Far Lab");
    assert.equal(names.nameOf("lab", 9007199254740992n), undefined);
    assert.equal(names.nameOf("user", "5522"), "Ada");
    assert.equal(names.nameOf("class", "5522"), undefined);
    assert.equal(names.nameOf("series", 5522), undefined);
  });

  it("are the same for a number, whichever way its integer is held", () => {
    const { names } = namesToldByHand();
    names.set("region", [[3n, "Europe"]]);
    assert.equal(names.nameOf("region", 3), "Europe");
    assert.deepEqual(names.idsWhose("region", Boolean), new Set([3]));
  });

  it("lose the space around them, and one of nothing but space is none", () => {
    const { names } = namesToldByHand();
    names.set("lab", [
      [1, " AZ-104 "],
      [2, " \n"],
    ]);
    assert.equal(names.nameOf("lab", 1), "AZ-104");
    assert.equal(names.nameOf("lab", 2), undefined);
    names.set("lab", [[1, ""]]);
    assert.equal(names.nameOf("lab", 1), undefined);
  });

  it("are shared where two ids have the same, until one of them is called something else", () => {
    const { names } = namesToldByHand();
    names.set("lab", [
      [1, "Basics"],
      [2, "Basics"],
      [3, "Other"],
    ]);
    names.set("class", [["x", "Other"]]);
    assert.equal(names.isShared("user", "x"), false);
    const shared = (): boolean[] => [1, 2, 3].map((id) => names.isShared("lab", id));
    assert.deepEqual(shared(), [true, true, false]);
    names.set("lab", [[2, "Basics II"]]);
    assert.deepEqual(shared(), [false, false, false]);
    names.set("lab", [[2, "Basics"]]);
    names.forget("lab", [1]);
    assert.deepEqual(shared(), [false, false, false]);
  });

  it("are forgotten by id, by kind, and all", () => {
    const { names } = namesToldByHand();
    const known = (): unknown[] => [
      names.nameOf("user", "a"),
      names.nameOf("user", "b"),
      names.nameOf("class", "x"),
      names.nameOf("lab", 1),
    ];
    names.set("user", [
      ["a", "Ada"],
      ["b", "Bob"],
    ]);
    names.set("class", [["x", "Group"]]);
    names.set("lab", [[1, "Basics"]]);
    names.forget("user", ["a"]);
    assert.deepEqual(known(), [undefined, "Bob", "Group", "Basics"]);
    names.forget("user");
    assert.deepEqual(known(), [undefined, undefined, "Group", "Basics"]);
    names.forgetAll();
    assert.deepEqual(known(), [undefined, undefined, undefined, undefined]);
  });

  it("are told of once for all that came within a moment, with their kinds", () => {
    const { names, tell } = namesToldByHand();
    const told: NamedKind[][] = [];
    names.onDidChange((kinds) => told.push([...kinds]));
    names.set("user", [["a", "Ada"]]);
    names.set("user", [["b", "Bob"]]);
    names.set("lab", [[1, "Basics"]]);
    assert.deepEqual(told, []);
    assert.equal(names.nameOf("user", "b"), "Bob", "a lookup does not wait");
    tell();
    assert.deepEqual(told, [["user", "lab"]]);
    names.forget("lab");
    tell();
    assert.deepEqual(told, [["user", "lab"], ["lab"]]);
  });

  it("that change nothing are not told of", () => {
    const { names, tell } = namesToldByHand();
    let told = 0;
    names.set("lab", [[1, "Basics"]]);
    tell();
    names.onDidChange(() => (told += 1));
    names.set("lab", [[1, " Basics"]]);
    names.set("lab", []);
    names.forget("lab", [2]);
    names.forget("class");
    tell();
    assert.equal(told, 0);
  });

  it("may come while others are told of", () => {
    const { names, tell } = namesToldByHand();
    const told: NamedKind[][] = [];
    names.onDidChange((kinds) => {
      told.push([...kinds]);
      if (kinds.has("lab")) names.set("class", [["x", "Group"]]);
    });
    names.set("lab", [[1, "Basics"]]);
    tell();
    assert.deepEqual(told, [["lab"]]);
    tell();
    assert.deepEqual(told, [["lab"], ["class"]]);
  });

  it("are told of without anybody's help, and not any more once they are disposed of", async () => {
    const told = new EventEmitter();
    const names = new Names();
    names.onDidChange((kinds) => told.emit("told", [...kinds]));
    const telling = once(told, "told");
    names.set("lab", [[1, "Basics"]]);
    assert.deepEqual(await telling, [["lab"]]);

    const { names: others, tell } = namesToldByHand();
    let count = 0;
    others.onDidChange(() => (count += 1));
    others.set("lab", [[1, "Basics"]]);
    others.dispose();
    tell();
    assert.equal(count, 0);
    names.dispose();
  });

  it("give way to others as a whole, which is told of both", () => {
    const { names, tell } = namesToldByHand();
    const { names: others } = namesToldByHand();
    names.set("user", [["a", "Ada"]]);
    names.setLabs([{ id: 1, number: "A.1", seriesId: 7 }]);
    others.set("lab", [[1, "Basics"]]);
    tell();
    const told: NamedKind[][] = [];
    names.onDidChange((kinds) => told.push([...kinds].toSorted()));
    names.become(others);
    tell();
    assert.deepEqual(told, [["lab", "user"]]);
    assert.deepEqual([names.nameOf("user", "a"), names.nameOf("lab", 1)], [undefined, "Basics"]);
    assert.equal(names.seriesOf(1), undefined);
    others.set("lab", [[1, "Advanced"]]);
    assert.equal(names.nameOf("lab", 1), "Basics");
    names.become();
    assert.equal(names.nameOf("lab", 1), undefined);
  });

  it("stay as they are in a copy", () => {
    const { names } = namesToldByHand();
    names.set("lab", [[1, "Basics"]]);
    names.setLabs([{ id: 1, seriesId: 7 }]);
    const copy = names.copy();
    names.forgetAll();
    assert.deepEqual([copy.nameOf("lab", 1), copy.seriesOf(1)], ["Basics", 7]);
  });

  it("come with numbers of labs, which tell labs of one name apart where they differ", () => {
    const { names, tell } = namesToldByHand();
    names.setLabs([
      { id: 1, number: " AZ.1" },
      { id: 2, number: "AZ.2" },
      { id: 3, number: "AZ.2" },
      { id: 4, number: "AZ.2" },
    ]);
    assert.equal(names.tellingNumberOf(1), undefined, "it has no name yet");
    names.set("lab", [
      [1, "Basics"],
      [2, "Basics"],
      [3, "Basics"],
      [4, "Storage"],
    ]);
    assert.deepEqual(
      [1, 2, 3, 4].map((id) => names.tellingNumberOf(id)),
      ["AZ.1", undefined, undefined, "AZ.2"],
    );
    tell();
    let told = 0;
    names.onDidChange(() => (told += 1));
    names.setLabs([{ id: 1, number: " AZ.1" }]);
    tell();
    assert.equal(told, 0);
    names.setLabs([{ id: 3, number: "AZ.3" }]);
    tell();
    assert.equal(told, 1);
    assert.deepEqual([names.tellingNumberOf(2), names.tellingNumberOf(3)], ["AZ.2", "AZ.3"]);
  });

  it("are none before any came", () => {
    assert.equal(noNames.nameOf("lab", 1), undefined);
    assert.equal(noNames.isShared("lab", 1), false);
    assert.deepEqual(
      noNames.idsWhose("lab", () => true),
      new Set(),
    );
  });
});
