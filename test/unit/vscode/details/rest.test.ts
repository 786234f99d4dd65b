import assert from "node:assert/strict";
import { mock } from "node:test";
import { Rest } from "../../../../src/vscode/panels/details/rest";

describe("a rest", () => {
  let done: string[];
  let rest: Rest;
  const call = (name: string): void => rest.call(() => done.push(name));

  beforeEach(() => {
    mock.timers.enable({ apis: ["setTimeout"] });
    done = [];
    rest = new Rest(400);
  });

  afterEach(() => {
    rest.dispose();
    mock.timers.reset();
  });

  it("is not waited for by what comes first, or after a rest", () => {
    call("first");
    assert.deepEqual(done, ["first"]);
    mock.timers.tick(400);
    call("second");
    assert.deepEqual(done, ["first", "second"]);
  });

  it("is waited for by what comes in quick succession, of which only the last is done", () => {
    for (let step = 0; step < 10; step += 1) {
      call(`${step}`);
      mock.timers.tick(399);
    }
    assert.deepEqual(done, ["0"]);
    mock.timers.tick(1);
    assert.deepEqual(done, ["0", "9"]);
    mock.timers.tick(1000);
    assert.deepEqual(done, ["0", "9"]);
  });

  it("is the end of what waits where nothing is wanted any more", () => {
    call("first");
    call("second");
    rest.dispose();
    mock.timers.tick(1000);
    assert.deepEqual(done, ["first"]);
  });
});
