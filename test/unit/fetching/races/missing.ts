import assert from "node:assert/strict";
import type { ResultStore } from "../../../../src/core/results/store/resultStore";
import type { Fetch } from "./fetch";
import { weeksOf } from "../weeks";

/** Whether what is missing is what was asked for, minus what is held. */
export function checkMissing(store: ResultStore, fetches: readonly Fetch[]): void {
  const covered = new Set(weeksOf(store.covered));
  const failed = weeksOf(store.failedWindows);
  assert.equal(new Set(failed).size, failed.length, "a week is missing twice");
  for (const week of failed) {
    assert.ok(!covered.has(week), `week ${week} is missing, but covered`);
    const hasCome = [10 * week + 1, 10 * week + 2].every((id) => store.get(id) !== undefined);
    assert.ok(!hasCome, `week ${week} is missing, but has come`);
  }
  for (const { result, target, came } of fetches) {
    const isOfHeld = result?.holding === store.holding && target.source === store.source;
    const isTakenBack = result?.summary.cancelled === true && came.size === 0;
    // What was ended by something else belongs to what was held before that.
    if (!isOfHeld || isTakenBack || result.endedBy || target.isUpdate) continue;
    for (const week of weeksOf(target.ranges)) {
      assert.ok(covered.has(week) || failed.includes(week), `week ${week} was asked for and is forgotten`);
    }
  }
  const known = new Set([...covered, ...weeksOf(store.missing)]);
  assert.deepEqual(
    [...known].sort((a, b) => a - b),
    store.range ? weeksOf([store.range]) : [],
    "the range is what is covered and what is missing in it",
  );
}
