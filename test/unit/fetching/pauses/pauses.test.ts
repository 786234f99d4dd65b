import assert from "node:assert/strict";
import { mock } from "node:test";
import { RequestQueue, type Pause } from "../../../../src/core/fetching/requestQueue";

const host = "a.example";

describe("a pause of a connection's requests", () => {
  let now: number;
  let queue: RequestQueue;

  beforeEach(() => {
    now = 1_000_000;
    mock.method(performance, "now", () => now);
    mock.timers.enable({ apis: ["setTimeout"] });
    queue = new RequestQueue(() => 2);
  });
  afterEach(() => {
    mock.timers.reset();
    mock.restoreAll();
  });

  function pass(milliseconds: number): Promise<void> {
    now += milliseconds;
    mock.timers.tick(milliseconds);
    return new Promise(setImmediate);
  }

  it("ends to the millisecond, and all that waited goes on", async () => {
    queue.pause({ host, seconds: 7 });
    let sent = 0;
    for (let count = 0; count < 2; count += 1) void queue.run(() => Promise.resolve((sent += 1)));
    await pass(6999);
    assert.equal(sent, 0);
    await pass(1);
    assert.equal(sent, 2);
  });

  it("is told with what is left of it, while there is any", async () => {
    queue.pause({ host, seconds: 7 });
    await pass(2500);
    const told: Pause[] = [];
    const end = queue.onPause((pause) => told.push(pause));
    assert.deepEqual(told, [{ host, seconds: 4.5 }]);
    await pass(4500);
    queue.onPause(() => assert.fail("the pause is over"));
    end();
    end();
  });

  it("is none of no seconds, and none that ends before another", () => {
    const told: number[] = [];
    queue.onPause(({ seconds }) => told.push(seconds));
    for (const seconds of [0, -1, 5, 5, 4, 0.5, 6]) queue.pause({ host, seconds });
    assert.deepEqual(told, [5, 6]);
  });
});
