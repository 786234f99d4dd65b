import assert from "node:assert/strict";
import { once } from "node:events";
import { ChangeEvent } from "../../../../src/core/results/store/changeEvent";

describe("the event of a change", () => {
  it("reaches everybody, also when one of them throws, whose fault is reported", () => {
    const faults: unknown[] = [];
    const event = new ChangeEvent<number>((error) => faults.push(error));
    const fault = new Error("mine alone");
    const heard: string[] = [];
    event.subscribe((change) => heard.push(`first ${change}`));
    event.subscribe(() => {
      throw fault;
    });
    event.subscribe((change) => heard.push(`last ${change}`));
    event.fire(1);
    assert.deepEqual(heard, ["first 1", "last 1"]);
    assert.deepEqual(faults, [fault]);
  });

  it("lets no fault go unseen where nobody takes them", async () => {
    const event = new ChangeEvent();
    const fault = new Error("nobody takes it");
    event.subscribe(() => {
      throw fault;
    });
    const others = process.listeners("uncaughtException");
    process.removeAllListeners("uncaughtException");
    try {
      const seen = once(process, "uncaughtException");
      event.fire();
      assert.equal((await seen)[0], fault);
    } finally {
      for (const listener of others) process.on("uncaughtException", listener);
    }
  });

  it("reaches the same listener as often as it has subscribed, and no longer after it left", () => {
    const event = new ChangeEvent();
    let heard = 0;
    const listener = (): unknown => (heard += 1);
    const [first] = [event.subscribe(listener), event.subscribe(listener)];
    event.fire();
    first.dispose();
    event.fire();
    assert.deepEqual([heard, event.size], [3, 1]);
  });
});
