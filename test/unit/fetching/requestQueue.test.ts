import assert from "node:assert/strict";
import { RequestQueue, type Pause } from "../../../src/core/fetching/requestQueue";

/** A request that ends when it is told to. */
class Request {
  isUnderWay = false;
  private tellStarted: () => void = () => undefined;
  readonly started = new Promise<void>((resolve) => (this.tellStarted = resolve));
  end: () => void = () => undefined;
  fail: (error: Error) => void = () => undefined;
  readonly send = (): Promise<void> => {
    this.isUnderWay = true;
    this.tellStarted();
    return new Promise((resolve, reject) => {
      this.end = resolve;
      this.fail = reject;
    });
  };
}

const nextRound = (): Promise<unknown> => new Promise(setImmediate);

describe("the queue of a connection's requests", () => {
  let requests: Request[];
  const underWay = (): number => requests.filter(({ isUnderWay }) => isUnderWay).length;
  const sendAll = (queue: RequestQueue): Promise<void>[] => requests.map(({ send }) => queue.run(send));

  beforeEach(() => (requests = Array.from({ length: 5 }, () => new Request())));

  it("lets no more go at once than there are places, in the order in which they came", async () => {
    const queue = new RequestQueue(() => 2);
    const sent = sendAll(queue);
    await nextRound();
    assert.deepEqual(
      requests.map(({ isUnderWay }) => isUnderWay),
      [true, true, false, false, false],
    );
    requests[1]!.end();
    await nextRound();
    assert.deepEqual(
      requests.map(({ isUnderWay }) => isUnderWay),
      [true, true, true, false, false],
    );
    for (const request of requests) {
      await nextRound();
      request.end();
    }
    await Promise.all(sent);
  });

  it("a request that fails makes room as well, and its error goes to who sent it", async () => {
    const queue = new RequestQueue(() => 1);
    const [first] = sendAll(queue);
    await nextRound();
    requests[0]!.fail(new Error("broken"));
    await assert.rejects(first!, /broken/);
    assert.equal(underWay(), 2);
  });

  it("follows the setting while it works", async () => {
    let places = 1;
    const queue = new RequestQueue(() => places);
    const sent = sendAll(queue);
    await nextRound();
    assert.equal(underWay(), 1);
    places = 4;
    requests[0]!.end();
    await nextRound();
    assert.equal(underWay(), 5);
    for (const { end } of requests) end();
    await Promise.all(sent);
  });

  it("lets go of what is called off while it waits, and of nothing else", async () => {
    const queue = new RequestQueue(() => 1);
    const calledOff = new AbortController();
    const first = queue.run(requests[0]!.send);
    const second = queue.run(requests[1]!.send, calledOff.signal);
    const third = queue.run(requests[2]!.send);
    calledOff.abort(new Error("called off"));
    await assert.rejects(second, /called off/);
    await assert.rejects(queue.run(requests[3]!.send, calledOff.signal), /called off/);
    requests[0]!.end();
    await first;
    await nextRound();
    requests[2]!.end();
    await third;
    assert.deepEqual(
      requests.map(({ isUnderWay }) => isUnderWay),
      [true, false, true, false, false],
    );
  });

  it("a pause holds back everybody and is told, the longest of several once", async () => {
    const queue = new RequestQueue(() => 4);
    const told: Pause[] = [];
    const stop = queue.onPause((pause) => told.push(pause));
    queue.pause({ host: "a.example", seconds: 0.2 });
    queue.pause({ host: "a.example", seconds: 0.1 });
    queue.pause({ host: "a.example", seconds: 0 });
    const began = performance.now();
    const sent = sendAll(queue);
    await nextRound();
    assert.equal(underWay(), 0);
    await requests[0]!.started;
    assert.ok(performance.now() - began >= 190, "nobody waited");
    assert.deepEqual(told, [{ host: "a.example", seconds: 0.2 }]);
    stop();
    queue.pause({ host: "a.example", seconds: 60 });
    assert.equal(told.length, 1);
    for (const request of requests.slice(0, 4)) request.end();
    await Promise.all(sent.slice(0, 4));
    assert.equal(underWay(), 4);
  });
});
