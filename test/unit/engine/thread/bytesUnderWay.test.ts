import assert from "node:assert/strict";
import { BytesUnderWay } from "../../../../src/engine/thread/bytesUnderWay";

describe("bytes under way", () => {
  it("wait for those before them, in their order", async () => {
    const bytes = new BytesUnderWay(10);
    const went: string[] = [];
    const first = await bytes.add(6);
    const second = bytes.add(6).then((room) => (went.push("second"), room));
    // It would fit, but is not to overtake.
    const third = bytes.add(1).then((room) => (went.push("third"), room));
    await turn();
    assert.deepEqual([...went], []);
    first.dispose();
    first.dispose();
    await Promise.all([second, third]);
    assert.deepEqual([...went], ["second", "third"]);
    const fourth = bytes.add(4).then((room) => (went.push("fourth"), room));
    await turn();
    assert.deepEqual(went, ["second", "third"], "7 of 10 are under way");
    (await second).dispose();
    (await fourth).dispose();
  });

  it("go when they are alone, however many they are", async () => {
    const bytes = new BytesUnderWay(10);
    (await bytes.add(100)).dispose();
    const one = await bytes.add(1);
    const much = bytes.add(100);
    one.dispose();
    (await much).dispose();
  });

  it("that are not wanted any more keep nobody waiting", async () => {
    const bytes = new BytesUnderWay(10);
    const first = await bytes.add(8);
    const aborting = new AbortController();
    const unwanted = bytes.add(8, aborting.signal);
    const next = bytes.add(2);
    aborting.abort(new Error("not wanted"));
    await assert.rejects(unwanted, /not wanted/);
    (await next).dispose();
    first.dispose();
    await assert.rejects(bytes.add(1, AbortSignal.abort(new Error("too late"))), /too late/);
  });
});

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
