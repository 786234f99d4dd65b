import assert from "node:assert/strict";
import { KeyRefusedError } from "../../../src/core/api/errors/errors";
import { NetworkError } from "../../../src/core/api/errors/networkError";
import { AutoRefresh, type AutoRefreshWork } from "../../../src/core/fetching/autoRefresh";
import { stretchToCatchUp } from "../../../src/core/fetching/stretchToCatchUp";

const soon = 0.005;

describe("refreshing by itself", () => {
  let autoRefresh: AutoRefresh;
  let failures: unknown[] = [];

  afterEach(() => autoRefresh.dispose());

  /** Starts it and resolves with the moments at which refreshes began, once there were that many. */
  function refreshes(count: number, work: Partial<AutoRefreshWork> = {}): Promise<number[]> {
    failures = [];
    const moments: number[] = [];
    return new Promise((resolve) => {
      autoRefresh = new AutoRefresh({
        isDue: () => true,
        onFailure: (error) => failures.push(error),
        ...work,
        refresh: async (signal) => {
          moments.push(performance.now());
          if (moments.length === count) resolve(moments);
          await work.refresh?.(signal);
        },
      });
      autoRefresh.start(soon);
    });
  }

  it("goes on until it is disposed, and leaves no timer", async () => {
    await refreshes(3);
    autoRefresh.dispose();
    // The refresh that resolved us is still to end.
    await new Promise(setImmediate);
    assert.equal(autoRefresh.isScheduled, false);
  });

  it("waits as many seconds as its interval says", async () => {
    const [first = 0, second = 0] = await refreshes(2);
    // A timer of 5 ms may end within the fourth of them.
    assert.ok(second - first >= 1000 * soon - 1, `${second - first} ms`);
  });

  it("pauses longer after each failure, and says so each time", async () => {
    const moments = await refreshes(4, {
      refresh: () => Promise.reject(new NetworkError("a", "ECONNRESET")),
    });
    const pauses = moments.slice(1).map((moment, index) => moment - (moments[index] ?? 0));
    assert.ok((pauses[2] ?? 0) > (pauses[0] ?? 0), `pauses of ${pauses.join(", ")} ms`);
    assert.equal(failures.length >= 3, true);
  });

  it("pauses twice as long after the first failure, however often it worked before", async () => {
    let tries = 0;
    const [, , third = 0, fourth = 0] = await refreshes(4, {
      refresh: () => ((tries += 1) === 3 ? Promise.reject(new Error("third")) : Promise.resolve()),
    });
    assert.ok(fourth - third >= 2 * 1000 * soon - 1, `${fourth - third} ms`);
  });

  it("takes the failure back once it works again", async () => {
    let tries = 0;
    await refreshes(4, {
      refresh: () => ((tries += 1) === 1 ? Promise.reject(new Error("once")) : Promise.resolve()),
    });
    assert.deepEqual(failures.slice(1), [undefined]);
  });

  it("takes it back also after it was started anew", async () => {
    let tries = 0;
    const refreshed = refreshes(2, {
      onFailure: (error) => {
        failures.push(error);
        if (error !== undefined) autoRefresh.start(soon);
      },
      refresh: () => ((tries += 1) === 1 ? Promise.reject(new Error("once")) : Promise.resolve()),
    });
    await refreshed;
    await new Promise(setImmediate);
    assert.deepEqual(failures.slice(1), [undefined]);
  });

  it("stops with a key that was refused", async () => {
    await refreshes(1, { refresh: () => Promise.reject(new KeyRefusedError("a")) });
    await new Promise(setImmediate);
    assert.ok(failures[0] instanceof KeyRefusedError, `it is ${String(failures[0])}`);
    assert.equal(autoRefresh.isScheduled, false);
  });

  it("ends what is under way when it is switched off, and takes back what it had said", async () => {
    let tries = 0;
    const underWay = new Promise<AbortSignal>((resolve) => {
      void refreshes(Infinity, {
        refresh: async (signal) => {
          if ((tries += 1) === 1) throw new Error("once");
          resolve(signal);
          await new Promise((_, reject) =>
            signal.addEventListener("abort", () => reject(new Error("aborted"))),
          );
        },
      });
    });
    const signal = await underWay;
    assert.equal(signal.aborted, false);
    autoRefresh.stop();
    assert.equal(signal.aborted, true);
    await new Promise(setImmediate);
    assert.equal(autoRefresh.isScheduled, false);
    assert.equal(tries, 2);
    assert.deepEqual(
      failures.map((failure) => failure instanceof Error && failure.message),
      ["once", false],
      "that it was switched off is no failure",
    );
  });

  it("lets what is under way end when nobody looks any more, and begins nothing further", async () => {
    let isOver = false;
    let begun = 0;
    await new Promise<void>((resolve) => {
      void refreshes(Infinity, {
        refresh: async (signal) => {
          begun += 1;
          autoRefresh.start(0);
          await new Promise(setImmediate);
          isOver = !signal.aborted;
          resolve();
        },
      });
    });
    await new Promise(setImmediate);
    assert.deepEqual([isOver, begun, autoRefresh.isScheduled], [true, 1, false]);
  });

  it("goes on with another key, although the one before is refused late", async () => {
    let tries = 0;
    await refreshes(2, {
      refresh: async () => {
        if ((tries += 1) > 1) return;
        autoRefresh.start(soon);
        throw new KeyRefusedError("a");
      },
    });
    assert.equal(tries, 2);
  });

  it("takes a failure back when what it was about is not there any more", async () => {
    await refreshes(1, { refresh: () => Promise.reject(new KeyRefusedError("a")) });
    await new Promise(setImmediate);
    autoRefresh.forgetFailure();
    autoRefresh.forgetFailure();
    assert.deepEqual(failures.slice(1), [undefined]);
  });

  it("never runs twice at once", async () => {
    let underWay = 0;
    let most = 0;
    await refreshes(3, {
      refresh: async () => {
        most = Math.max(most, (underWay += 1));
        await new Promise(setImmediate);
        underWay -= 1;
      },
    });
    assert.equal(most, 1);
  });

  it("does nothing while nothing is due", async () => {
    let asked = 0;
    await new Promise<void>((resolve) => {
      autoRefresh = new AutoRefresh({
        isDue: () => {
          if ((asked += 1) === 3) resolve();
          return false;
        },
        refresh: () => Promise.reject(new Error("nobody asked")),
        onFailure: (error) => failures.push(error),
      });
      failures = [];
      autoRefresh.start(soon);
    });
    assert.deepEqual(failures, []);
  });
});

describe("what to ask for to catch up", () => {
  const now = 1_800_000_000;
  const cases: [title: string, secondsAgo: number, minutes: number | undefined][] = [
    ["a minute more than has passed", 600, 11],
    ["started minutes count whole", 601, 12],
    ["a clock that was set back asks for the last minute", -3600, 1],
    ["all that LatestResults looks back", 604_740, 10_080],
    ["Results after a longer gap", 604_741, undefined],
    ["Results after a month", 2_600_000, undefined],
  ];
  for (const [title, secondsAgo, minutes] of cases) {
    it(title, () => {
      const { range, latestMinutes } = stretchToCatchUp(now - secondsAgo, now);
      assert.equal(latestMinutes, minutes);
      assert.equal(range.end, now);
      assert.ok(
        range.start <= now - secondsAgo || secondsAgo < 0,
        `${range.start} is later than ${secondsAgo} s before ${now}`,
      );
    });
  }
});
