import assert from "node:assert/strict";
import { Rest } from "../../../../src/vscode/panels/details/rest";

describe("a rest", () => {
  let done: string[];
  let rest: Rest;
  /** The timers that run, by what they do in the end. */
  let running: Set<() => void>;
  const call = (name: string): void => rest.call(() => done.push(name));

  beforeEach(() => {
    done = [];
    running = new Set();
    rest = new Rest((end) => {
      running.add(end);
      return { dispose: () => running.delete(end) };
    });
  });

  /** The time without a call is over. */
  function passRest(): void {
    assert.equal(running.size, 1, "one timer runs");
    for (const end of running) end();
  }

  it("is not waited for by what comes first, or after a rest", () => {
    call("first");
    assert.deepEqual(done, ["first"]);
    passRest();
    call("second");
    assert.deepEqual(done, ["first", "second"]);
  });

  it("is waited for by what comes in quick succession, of which only the last is done", () => {
    for (let step = 0; step < 10; step += 1) call(`${step}`);
    assert.deepEqual(done, ["0"]);
    passRest();
    assert.deepEqual(done, ["0", "9"]);
    assert.equal(running.size, 0, "nothing waits any more");
  });

  it("is the end of what waits where nothing is wanted any more", () => {
    call("first");
    call("second");
    rest.dispose();
    assert.equal(running.size, 0, "nothing waits any more");
    assert.deepEqual(done, ["first"]);
  });
});
