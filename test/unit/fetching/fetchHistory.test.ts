import assert from "node:assert/strict";
import { FetchHistory } from "../../../src/core/fetching/fetchHistory";
import { FetchTally } from "../../../src/core/fetching/fetchSummary";
import type { FetchResult } from "../../../src/core/fetching/runningFetch";
import { stretchToCatchUp } from "../../../src/core/fetching/stretchToCatchUp";
import type { RangeSpec } from "../../../src/core/range/rangeSpec";
import type { TimeRange } from "../../../src/core/range/timeRange";
import { ResultStore, type FailedWindow } from "../../../src/core/results/store/resultStore";
import { labResult } from "../labResult";
import { hold, holdOne } from "../results/store/hold";

const now = 1_800_000_000;
const day = 86_400;
const lastDay: RangeSpec = { startText: "-1d", endText: "now" };
const source = { kind: "connection", name: "A", url: "https://a.example/api" } as const;

describe("what is known of the fetches behind the results held", () => {
  let store: ResultStore;
  let history: FetchHistory;
  let loads = 0;

  beforeEach(() => {
    store = new ResultStore();
    history = new FetchHistory();
  });

  /** A fetch of the day up to a moment, of which some stretches failed. */
  function fetched(
    spec: RangeSpec,
    range: TimeRange,
    { failedWindows = [], ...changes }: Partial<FetchResult> & { failedWindows?: FailedWindow[] } = {},
    askedAt = range.end,
  ): void {
    const { hasCome = true } = changes;
    if (hasCome) hold(store, source, range, []);
    const summary = new FetchTally().summary(range, { failedWindows, cancelled: false }, 0);
    loads += 1;
    const result: FetchResult = { summary, hasCome, number: loads, holding: store.holding, ...changes };
    history.record({ spec, ranges: [range], askedAt }, result);
  }

  const catchUpFrom = (at = now + 60): number | undefined =>
    history.catchUpFrom(store.holding, { now: at, timeZone: "UTC" });

  it("grows from the moment at which a range up to now was fetched", () => {
    fetched(lastDay, { start: now - day, end: now });
    assert.equal(catchUpFrom(), now);
    assert.equal(history.of(store.holding)?.fetchedAt, now);
  });

  it("never grows before a fetch has worked, nor from a single result that was opened", () => {
    fetched(lastDay, { start: now - day, end: now }, { hasCome: false });
    assert.equal(catchUpFrom(), undefined);
    holdOne(store, source, labResult());
    assert.equal(catchUpFrom(), undefined);
    assert.equal(history.of(store.holding), undefined);
  });

  it("does not grow when the end of it did not come", () => {
    const error = "no";
    fetched(
      lastDay,
      { start: now - day, end: now },
      { failedWindows: [{ start: now - 60, end: now, error }] },
    );
    assert.equal(catchUpFrom(), undefined);
    fetched(lastDay, { start: now - 60, end: now });
    assert.equal(catchUpFrom(), now, "once the rest has come");
  });

  it("grows although something in the middle is missing", () => {
    const failedWindows = [{ start: now - 500, end: now - 400, error: "no" }];
    fetched(lastDay, { start: now - day, end: now }, { failedWindows });
    assert.equal(catchUpFrom(), now);
  });

  it("does not grow when what was fetched last lies in the past, and does again after the next", () => {
    fetched(lastDay, { start: now - day, end: now });
    const past = { start: 1000, end: 2000 };
    fetched(past, past, {}, now + 10);
    assert.equal(catchUpFrom(), undefined);
    fetched(lastDay, { start: now - day + 20, end: now + 20 });
    assert.equal(catchUpFrom(), now + 20);
  });

  it("grows from now, not from the end, of a range that ends in the future", () => {
    const range = { start: now - day, end: now + day };
    fetched(range, range, {}, now);
    assert.equal(catchUpFrom(), now);
    assert.equal(catchUpFrom(now + 2 * day), undefined, "once it lies in the past");
  });

  it("is what was begun last, although something begun before it was over later", () => {
    const other: RangeSpec = { startText: "-2d", endText: "now" };
    fetched(other, { start: now - 2 * day, end: now }, { number: 1002 });
    fetched(lastDay, { start: now - 60, end: now + 5 }, { number: 1001 });
    const { spec, fetchedAt, knownUntil } = history.of(store.holding) ?? {};
    assert.deepEqual([spec, fetchedAt, knownUntil], [other, now, now + 5]);
  });

  it("is forgotten when something else is held", () => {
    fetched(lastDay, { start: now - day, end: now });
    store.clear();
    assert.equal(catchUpFrom(), undefined);
    holdOne(store, source, labResult());
    assert.equal(catchUpFrom(), undefined);
  });

  it("says nothing of what was ended", () => {
    fetched(lastDay, { start: now - day, end: now }, { endedBy: "cleared" });
    assert.equal(catchUpFrom(), undefined);
  });

  it("never asks for what was before 1970, and never again for what is known", () => {
    assert.equal(stretchToCatchUp(0, 30).range.start, 0);
    assert.equal(stretchToCatchUp(-day, day).range.start, 0);
    const { range } = stretchToCatchUp(now, now + 600);
    assert.deepEqual(range, { start: now - 60, end: now + 600 });
  });
});
