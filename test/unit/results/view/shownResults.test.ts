import assert from "node:assert/strict";
import type { LabResult } from "../../../../src/core/api/labResult";
import { hold, holdOne } from "../store/hold";
import { labResult } from "../../labResult";
import { everything, outline, range, show, source } from "./treeOutline";

const ofClass = (LabInstanceId: number, ClassId: string, changes: Partial<LabResult> = {}): LabResult =>
  labResult({ LabInstanceId, ClassId, UserId: "u", Start: LabInstanceId, ...changes });

const later = { LastActivity: 1325376900 + 1 };

describe("the results shown", () => {
  it("follow what is added and changed", () => {
    const { store, shown } = show([ofClass(1, "a")]);
    hold(store, source, range, [ofClass(2, "b"), ofClass(1, "b", later)]);
    assert.deepEqual(outline(shown.tree), ["class b", "  user u", "    2", "    1"]);
    holdOne(store, source, ofClass(3, "a"));
    assert.deepEqual(outline(shown.tree).slice(0, 3), ["class a", "  user u", "    3"]);
    assert.equal(shown.size, 3);
  });

  it("follow an instance that comes in two states at once", () => {
    const { store, shown } = show([]);
    hold(store, source, range, [
      ofClass(1, "a"),
      ofClass(1, "b", later),
      ofClass(1, "a", { LastActivity: 2 ** 40 }),
    ]);
    assert.deepEqual(outline(shown.tree), ["class a", "  user u", "    1"]);
    assert.equal(shown.size, 1);
  });

  it("drop a group, and the groups above it, with the last of its results", () => {
    const { store, shown } = show([ofClass(1, "a"), ofClass(2, "b")]);
    hold(store, source, range, [ofClass(1, "b", later)]);
    assert.deepEqual(outline(shown.tree), ["class b", "  user u", "    2", "    1"]);
    assert.equal(shown.tree.children(undefined, 1).total, 1);
  });

  it("are cleared with the store, and replaced with the source", () => {
    const { store, shown } = show([ofClass(1, "a"), ofClass(2, "b")]);
    hold(store, { ...source, url: "https://b.example/api" }, range, [ofClass(3, "c")]);
    assert.deepEqual(outline(shown.tree), ["class c", "  user u", "    3"]);
    store.clear();
    assert.deepEqual(outline(shown.tree), []);
    assert.equal(shown.size, 0);
  });

  it("let pass what the filter lets pass, and say how many that are", () => {
    const { store, shown } = show([
      ofClass(1, "a"),
      ofClass(2, "b"),
      ofClass(3, "a", { CompletionStatus: 4 }),
    ]);
    assert.equal(shown.isFiltered, false);
    assert.equal(shown.setFilter({ classIds: ["a"], statuses: [] }), 2);
    assert.deepEqual(shown.filter, { classIds: ["a"] });
    assert.equal(shown.isFiltered, true);
    assert.deepEqual(
      [...shown.results()].map(({ LabInstanceId }) => LabInstanceId),
      [1, 3],
    );
    hold(store, source, range, [
      ofClass(4, "b"),
      ofClass(5, "a"),
      ofClass(2, "a", later),
      ofClass(3, "b", later),
    ]);
    assert.deepEqual(outline(shown.tree), ["class a", "  user u", "    5", "    2", "    1"]);
    assert.equal(shown.setFilter({ text: "  " }), 5);
    assert.equal(shown.isFiltered, false);
  });

  it("keep the filter when the source is another", () => {
    const { store, shown } = show([ofClass(1, "a")]);
    shown.setFilter({ text: "b" });
    hold(store, { ...source, name: "B" }, range, [ofClass(2, "b"), ofClass(3, "c")]);
    assert.deepEqual(outline(shown.tree), ["class b", "  user u", "    2"]);
  });

  it("are arranged anew as one likes, and back again", () => {
    const midnight = Date.parse("2026-11-01T00:30:00Z") / 1000;
    const { shown } = show([ofClass(1, "a", { Start: midnight }), ofClass(2, "b", { Start: midnight })]);
    const arrangement = {
      groupBy: "class",
      resultOrder: "newest",
      groupOrder: "name",
      timeZone: "UTC",
    } as const;
    const before = everything(shown.tree);
    shown.arrange({ ...arrangement, groupBy: "day" });
    assert.deepEqual(outline(shown.tree), ["day 2026-11-01", "  2", "  1"]);
    shown.arrange({ ...arrangement, groupBy: "day", timeZone: "America/New_York" });
    assert.deepEqual(outline(shown.tree), ["day 2026-10-31", "  2", "  1"]);
    shown.arrange(arrangement);
    assert.deepEqual(everything(shown.tree), before);
  });

  it("tell once of each change: of results, of the filter, of the arrangement", () => {
    const { store, shown } = show([ofClass(1, "a")]);
    let told = 0;
    shown.onDidChange(() => (told += 1));
    const changes = [
      () => hold(store, source, range, [ofClass(2, "b")]),
      () => store.clear(),
      () => shown.setFilter({ text: "x" }),
      () => shown.arrange({ groupBy: "class", resultOrder: "score", groupOrder: "name", timeZone: "UTC" }),
      () => shown.arrange({ groupBy: "user", resultOrder: "score", groupOrder: "name", timeZone: "UTC" }),
    ];
    for (const [index, change] of changes.entries()) {
      change();
      assert.equal(told, index + 1);
    }
  });
});
