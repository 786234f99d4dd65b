import assert from "node:assert/strict";
import { WindowPlan, type GivenUpWindow, type PlannedWindow } from "../../../src/core/fetching/windowPlan";

const hour = 3600;
const week = 168 * hour;

describe("the plan of windows", () => {
  /** Takes all windows there are for now, in order. */
  function takeAll(plan: WindowPlan): PlannedWindow[] {
    const taken: PlannedWindow[] = [];
    for (let window = plan.next(); window; window = plan.next()) taken.push(window);
    return taken;
  }

  /** Start and end of windows, in hours. */
  function hours(windows: readonly PlannedWindow[]): [number, number][] {
    return windows.map(({ start, end }) => [start / hour, end / hour]);
  }

  const given = (all: readonly GivenUpWindow[]): [number, number][] => hours(all.map(({ window }) => window));

  it("is as many windows of a week as the range takes, the last one being shorter", () => {
    const plan = new WindowPlan({ start: 0, end: 2 * week + hour });
    assert.equal(plan.windows, 3);
    assert.deepEqual(hours(takeAll(plan)), [
      [0, 168],
      [168, 336],
      [336, 337],
    ]);
    assert.equal(plan.windows, 3);
  });

  it("gives up what is parked once nothing else of the same window is open, after a piece of it came", () => {
    const plan = new WindowPlan({ start: 0, end: 8 * hour });
    const refused: string[] = [];
    const refuse = (windows: readonly PlannedWindow[]): [number, number][] =>
      windows.flatMap((window) => {
        refused.push(`${window.start / hour}–${window.end / hour}`);
        return given(plan.wasTooMuch(window, "too much"));
      });
    assert.deepEqual(refuse(takeAll(plan)), []);
    assert.deepEqual(refuse(takeAll(plan)), []);
    const [first, ...others] = takeAll(plan);
    assert.ok(first, "there are quarters");
    // All but one of the quarters are halved once more, and that one comes: it allows three halvings more.
    assert.deepEqual(refuse(others), []);
    plan.arrived(first, 1);
    const eighths = takeAll(plan);
    assert.deepEqual(hours(eighths), [
      [2, 3],
      [3, 4],
      [4, 5],
      [5, 6],
      [6, 7],
      [7, 8],
    ]);
    // Less than an hour is not asked for: each is given up at once, and nothing is forgotten.
    assert.deepEqual(
      refuse(eighths),
      eighths.map(({ start, end }) => [start / hour, end / hour]),
    );
    assert.deepEqual(takeAll(plan), []);
    assert.equal(plan.windows, 7);
  });

  /** A plan for a week and one more, of which the first was halved down to eighths that were all too much but one. */
  function withParkedEighths(): { plan: WindowPlan; last: PlannedWindow } {
    const plan = new WindowPlan({ start: 0, end: week });
    for (const pieces of [1, 2, 4]) {
      const taken = takeAll(plan);
      assert.equal(taken.length, pieces);
      for (const window of taken) assert.deepEqual(plan.wasTooMuch(window, "too much"), []);
    }
    const eighths = takeAll(plan);
    assert.equal(eighths.length, 8);
    for (const window of eighths.slice(0, 7)) assert.deepEqual(plan.wasTooMuch(window, "too much"), []);
    return { plan, last: eighths[7] ?? assert.fail("there is no last eighth") };
  }

  it("parks eighths until the last of them has failed, and gives them all up then", () => {
    const { plan, last } = withParkedEighths();
    assert.equal(plan.next(), undefined);
    assert.deepEqual(
      given(plan.wasTooMuch(last, "too much")),
      [0, 1, 2, 3, 4, 5, 6, 7].map((index) => [index * 21, (index + 1) * 21]),
    );
    assert.equal(plan.windows, 8);
  });

  it("gives up what is parked when the last piece fails of something else", () => {
    const { plan, last } = withParkedEighths();
    assert.deepEqual(
      given(plan.failed(last)),
      [0, 1, 2, 3, 4, 5, 6].map((index) => [index * 21, index * 21 + 21]),
    );
  });

  it("halves what is parked, three times more at most, once the last piece came", () => {
    const { plan, last } = withParkedEighths();
    plan.arrived(last, 1);
    const given16: number[] = [];
    let halvings = 0;
    for (let windows = takeAll(plan); windows.length > 0; windows = takeAll(plan)) {
      halvings += 1;
      assert.equal(windows.length, 7 * 2 ** halvings);
      for (const window of windows) given16.push(plan.wasTooMuch(window, "too much").length);
    }
    assert.equal(halvings, 3);
    // Nothing is lost: the last of the pieces gives up all of them.
    assert.deepEqual(
      given16.filter((count) => count > 0),
      [56],
    );
  });

  it("splits windows that would be more than a comfortable answer, as dense as the last one was", () => {
    const plan = new WindowPlan({ start: 0, end: 3 * week });
    const first = plan.next();
    assert.ok(first, "there is a first week");
    plan.arrived(first, 40_000);
    const half = plan.next() ?? assert.fail("there is no second week");
    assert.deepEqual(hours([half]), [[168, 252]]);
    assert.equal(plan.windows, 4);
    assert.deepEqual(hours([plan.next() ?? first]), [[252, 336]]);
    plan.arrived(half, 60_000);
    assert.deepEqual(
      hours(takeAll(plan)),
      [0, 1, 2, 3, 4, 5].map((index) => [336 + index * 28, 364 + index * 28]),
    );
    assert.equal(plan.windows, 9);
  });

  it("asks for a window as it is where the answer would just be comfortable", () => {
    const plan = new WindowPlan({ start: 0, end: 2 * week });
    const first = plan.next();
    assert.ok(first, "there is a first week");
    plan.arrived(first, 20_000);
    assert.deepEqual(hours(takeAll(plan)), [[168, 336]]);
  });

  it("takes a single second for a stretch that can be dense", () => {
    const plan = new WindowPlan({ start: 5, end: 5 });
    const only = plan.next();
    assert.ok(only, "there is a window");
    assert.doesNotThrow(() => plan.arrived(only, 100_000));
    assert.equal(plan.next(), undefined);
  });

  it("gives up a single piece that is parked", () => {
    const { plan, last } = withParkedEighths();
    const [first, second] = takeAll(new WindowPlan({ start: 0, end: 2 * week }));
    assert.ok(first && second, "there are two weeks");
    assert.deepEqual(plan.failed({ ...last, origin: { ...first.origin, open: 2 } }), []);
    first.origin.parked.push({ window: second, cause: "too much" });
    assert.deepEqual(given(plan.failed(first)), [[168, 336]]);
  });

  it("halves as often as before after a window that failed of something else", () => {
    const plan = new WindowPlan({ start: 0, end: 2 * week });
    const [first, second] = takeAll(plan);
    assert.ok(first && second, "there are two weeks");
    assert.deepEqual(plan.failed(first), []);
    plan.wasTooMuch(second, "too much");
    const halves = takeAll(plan);
    assert.equal(halves.length, 2);
    for (const half of halves) assert.deepEqual(plan.wasTooMuch(half, "too much"), []);
    assert.equal(takeAll(plan).length, 4);
  });

  it("halves less once a window was given up, and as often as at first once one came", () => {
    const plan = new WindowPlan({ start: 0, end: 3 * week });
    const [first, second, third] = takeAll(plan);
    assert.ok(first && second && third, "there are three weeks");
    const depths = (week0: PlannedWindow): number => {
      let deepest = 0;
      let pieces = [week0];
      while (pieces.length > 0) {
        deepest = Math.max(deepest, ...pieces.map(({ depth }) => depth));
        for (const piece of pieces) plan.wasTooMuch(piece, "too much");
        pieces = takeAll(plan);
      }
      return deepest;
    };
    assert.equal(depths(first), 3);
    assert.equal(depths(second), 1);
    const { origin } = third;
    plan.arrived(third, 0);
    assert.equal(origin.open, 0);
  });
});
