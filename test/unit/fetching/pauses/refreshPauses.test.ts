import assert from "node:assert/strict";
import { mock } from "node:test";
import { KeyRefusedError } from "../../../../src/core/api/errors/errors";
import { AutoRefresh } from "../../../../src/core/fetching/autoRefresh";

describe("the pauses of refreshing by itself", () => {
  let autoRefresh: AutoRefresh;
  let begun: number;
  let outcome: () => Promise<void>;

  beforeEach(() => {
    mock.timers.enable({ apis: ["setTimeout"] });
    begun = 0;
    outcome = () => Promise.resolve();
    autoRefresh = new AutoRefresh({
      isDue: () => true,
      onFailure: () => undefined,
      refresh: () => {
        begun += 1;
        return outcome();
      },
    });
  });
  afterEach(() => {
    autoRefresh.dispose();
    mock.timers.reset();
  });

  const fail = (): Promise<void> => Promise.reject(new Error("no connection"));
  const settled = (): Promise<void> => new Promise(setImmediate);

  /** That a refresh begins after so many seconds, and not a millisecond before. */
  async function assertPause(seconds: number): Promise<void> {
    const before = begun;
    mock.timers.tick(seconds * 1000 - 1);
    assert.equal(begun, before, `it began within ${seconds} s`);
    mock.timers.tick(1);
    assert.equal(begun, before + 1, `it did not begin after ${seconds} s`);
    await settled();
  }

  it("are as long as the interval as long as it works", async () => {
    autoRefresh.start(60);
    for (const pause of [60, 60, 60]) await assertPause(pause);
  });

  it("double with each failure, up to an hour, and are short again once it works", async () => {
    autoRefresh.start(60);
    outcome = fail;
    for (const pause of [60, 120, 240, 480, 960, 1920, 3600, 3600]) await assertPause(pause);
    outcome = () => Promise.resolve();
    await assertPause(3600);
    for (const pause of [60, 60]) await assertPause(pause);
  });

  it("are never shorter than the interval", async () => {
    autoRefresh.start(7200);
    outcome = fail;
    for (const pause of [7200, 7200, 7200]) await assertPause(pause);
  });

  it("are short again after starting anew", async () => {
    autoRefresh.start(60);
    outcome = fail;
    for (const pause of [60, 120]) await assertPause(pause);
    autoRefresh.start(60);
    for (const pause of [60, 120]) await assertPause(pause);
  });

  it("do not grow by a refresh that was begun before starting anew and fails after", async () => {
    autoRefresh.start(60);
    let refuse: (error: Error) => void = () => undefined;
    outcome = () => new Promise((_, reject) => (refuse = reject));
    await assertPause(60);
    autoRefresh.start(60);
    refuse(new KeyRefusedError("a.example"));
    await settled();
    outcome = fail;
    for (const pause of [60, 120]) await assertPause(pause);
  });
});
