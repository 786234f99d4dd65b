import assert from "node:assert/strict";
import { noNames } from "../../../../src/core/results/names/names";
import {
  className,
  labName,
  nameInFull,
  nameInSentence,
  userName,
} from "../../../../src/core/results/names/nameWords";
import { namesToldByHand } from "./toldByHand";

describe("names in words", () => {
  const { names } = namesToldByHand();
  names.set("lab", [
    [1, "Azure Basics"],
    [2, "Twice"],
    [3, "Twice"],
  ]);
  names.set("class", [["az-1", "Azure in Autumn"]]);
  names.set("user", [
    ["ada@x.org", "Ada Lovelace"],
    ["u1", "Kim Lee"],
    ["u2", "Kim Lee"],
    ["self", "self"],
    ["bad", "a\nb\u202E"],
    ["long", "n".repeat(500)],
  ]);
  names.set("region", [[7, "West Europe"]]);
  names.set("host", [[7, "Host A"]]);

  it("are ids and numbers while none are known", () => {
    assert.equal(labName(1, noNames), "Lab 1");
    assert.equal(labName(9007199254740993n, noNames), "Lab 9007199254740993");
    assert.equal(className("az-1", noNames), "az-1");
    assert.equal(userName("ada@x.org", noNames), "ada@x.org");
    for (const kind of ["lab", "region", "datacenter", "host"] as const) {
      assert.equal(nameInSentence(kind, 7, noNames), `${kind} 7`);
      assert.equal(nameInSentence(kind, null, names), `${kind} not given`);
    }
    assert.equal(nameInFull("lab", 1, noNames), undefined);
  });

  it("say that there is none, names or not", () => {
    for (const each of [names, noNames]) {
      for (const none of [null, undefined]) {
        assert.equal(labName(none, each), "Lab not given");
        assert.equal(nameInFull("lab", none, each), undefined);
      }
      for (const none of [null, undefined, ""]) {
        assert.equal(className(none, each), "No class");
        assert.equal(userName(none, each), "No user");
        assert.equal(nameInFull("user", none, each), undefined);
      }
    }
  });

  it("are the names once they are known, with the id where there is room", () => {
    assert.equal(labName(1, names), "Azure Basics");
    assert.equal(nameInFull("lab", 1, names), "Azure Basics (lab 1)");
    assert.equal(className("az-1", names), "Azure in Autumn");
    assert.equal(nameInFull("class", "az-1", names), "Azure in Autumn (az-1)");
    assert.equal(userName("ada@x.org", names), "Ada Lovelace");
    assert.equal(nameInFull("user", "ada@x.org", names), "Ada Lovelace (ada@x.org)");
    assert.equal(nameInSentence("lab", 1, names), "Azure Basics");
    assert.equal(nameInSentence("region", 7, names), "West Europe");
    assert.equal(nameInSentence("host", 7, names), "Host A");
    assert.equal(nameInSentence("datacenter", 7, names), "datacenter 7");
  });

  it("tell those of one name apart by their ids", () => {
    assert.equal(labName(2, names), "Twice (lab 2)");
    assert.equal(labName(3, names), "Twice (lab 3)");
    assert.equal(nameInSentence("lab", 3, names), "Twice (lab 3)");
    assert.equal(userName("u1", names), "Kim Lee (u1)");
  });

  it("tell labs of one name apart by their numbers, where those do it", () => {
    const { names: numbered } = namesToldByHand();
    numbered.set("lab", [
      [1, "Twice"],
      [2, "Twice"],
      [3, "Twice"],
    ]);
    numbered.setLabs([
      { id: 1, number: "AZ-104.1" },
      { id: 2, number: "x\ny".repeat(99) },
      { id: 3, number: "" },
    ]);
    assert.equal(labName(1, numbered), "Twice (AZ-104.1)");
    assert.match(labName(2, numbered), /^Twice \(x␊yx␊y[^\n]*…\)$/);
    assert.equal(labName(3, numbered), "Twice (lab 3)");
    assert.equal(nameInFull("lab", 1, numbered), "Twice (lab 1)");
  });

  it("do not say an id twice", () => {
    assert.equal(userName("self", names), "self");
    assert.equal(nameInFull("user", "self", names), undefined);
  });

  it("are harmless on one line and no longer than there is room", () => {
    assert.equal(userName("bad", names), "a␊b⟨U+202E⟩");
    assert.equal(nameInFull("user", "bad", names), "a␊b⟨U+202E⟩ (bad)");
    assert.equal(userName("long", names, 20), `${"n".repeat(19)}…`);
    const full = nameInFull("user", "long", names, 40) ?? "";
    assert.ok(full.endsWith("… (long)"), full);
    assert.ok(full.length <= 40, full);
  });
});
