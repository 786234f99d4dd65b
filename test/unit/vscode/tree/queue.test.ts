import assert from "node:assert/strict";
import { TreeQueue, type FindRow } from "../../../../src/vscode/tree/queue";

/** Selecting a row, as long as a test wants it to take. */
interface Selecting {
  readonly begun: Promise<void>;
  readonly find: FindRow;
  succeed(): void;
  fail(): void;
}

describe("what happens to the tree", () => {
  let events: string[];
  let told: (event: string) => Promise<void>;
  let queue: TreeQueue<string>;

  beforeEach(() => {
    events = [];
    queue = createQueue();
  });

  afterEach(() => queue.dispose());

  it("is told to VS Code at once while nothing else is under way", () => {
    queue.change("a");
    assert.deepEqual(events, ["a"]);
  });

  it("is told together when much happens at a time", async () => {
    for (const row of ["a", "b", "c", "b"]) queue.change(row);
    assert.deepEqual(events, ["a"]);
    await told("c");
    assert.deepEqual(events, ["a", "b", "c"]);
  });

  it("waits while a row is being selected, and then is told once", async () => {
    const first = selecting("first");
    const revealed = queue.reveal(first.find);
    await first.begun;
    for (const row of ["a", undefined, "b", undefined]) queue.change(row);
    assert.deepEqual(events, ["first"]);
    first.succeed();
    await revealed;
    await turn();
    assert.deepEqual(events, ["first", "all"]);
  });

  it("is told of every row when no change was of all", async () => {
    const first = selecting("first");
    void queue.reveal(first.find);
    await first.begun;
    for (const row of ["a", "b", "a"]) queue.change(row);
    first.succeed();
    await turn();
    assert.deepEqual(events, ["first", "a", "b"]);
  });

  it("waits until VS Code has taken in the rows it asked for", async () => {
    let give: (rows: string[]) => void = () => undefined;
    const answered = queue.answer(new Promise<string[]>((resolve) => (give = resolve)));
    queue.change(undefined);
    const first = selecting("first");
    void queue.reveal(first.find);
    await turn();
    assert.deepEqual(events, []);
    give(["a"]);
    assert.deepEqual(await answered, ["a"]);
    assert.deepEqual(events, [], "VS Code has not taken them in yet");
    await first.begun;
    assert.deepEqual(events, ["all", "first"]);
  });

  it("waits until VS Code has the rows that it asked for while a row was looked for", async () => {
    const first = selecting("first");
    let found: () => void = () => undefined;
    const looking = new Promise<void>((resolve) => (found = resolve));
    void queue.reveal(async () => {
      await looking;
      queue.change(undefined);
      return first.find();
    });
    let give: (rows: string[]) => void = () => undefined;
    void queue.answer(new Promise<string[]>((resolve) => (give = resolve)));
    found();
    await turn();
    assert.deepEqual(events, []);
    give([]);
    await first.begun;
    assert.deepEqual(events, ["all", "first"]);
  });

  it("goes on when the rows that VS Code asked for cannot be had", async () => {
    await assert.rejects(queue.answer(Promise.reject(new Error("no rows"))), /no rows/);
    queue.change("a");
    await told("a");
    assert.deepEqual(events, ["a"]);
  });

  it("is told of longer lists before a row of them is selected", async () => {
    const first = selecting("first");
    const revealed = queue.reveal(() => {
      queue.change(undefined);
      return first.find();
    });
    first.succeed();
    await revealed;
    assert.deepEqual(events, ["all", "first"]);
  });

  it("selects the last of several rows, and keeps nobody waiting for the others", async () => {
    const [first, second, third] = [selecting("first"), selecting("second"), selecting("third")] as const;
    const revealed = queue.reveal(first.find);
    await first.begun;
    const passedOver = queue.reveal(second.find);
    const last = queue.reveal(third.find);
    await passedOver;
    first.succeed();
    third.succeed();
    await Promise.all([revealed, last]);
    assert.deepEqual(events, ["first", "third"]);
  });

  it("goes on after a row that was not found, and says so to the log alone", async () => {
    const first = selecting("first");
    first.fail();
    await queue.reveal(first.find);
    queue.change("a");
    assert.deepEqual(events, ["first", "not found", "a"]);
  });

  it("looks for a row again when the list has changed under it", async () => {
    let tries = 0;
    await queue.reveal(async () => async () => {
      tries += 1;
      if (tries < 3) queue.change(undefined);
      if (tries < 3) throw new Error("not found");
      events.push("found");
    });
    assert.deepEqual(events, ["not found", "all", "not found", "all", "found"]);
  });

  it("gives a row up that is never found in a list that never rests", async () => {
    await queue.reveal(async () => async () => {
      queue.change(undefined);
      throw new Error("not found");
    });
    assert.equal(events.filter((event) => event === "not found").length, 3);
    // What changed last is told all the same.
    while (events.at(-1) !== "all") await turn();
  });

  it("does not wait for ever for VS Code", async () => {
    queue = createQueue(1);
    const first = selecting("first");
    const revealed = queue.reveal(first.find);
    await first.begun;
    queue.change("a");
    await revealed;
    await turn();
    assert.equal(events[0], "first");
    assert.match(events[1] ?? "", /has not selected the row in 1 ms/);
    assert.equal(events.at(-1), "a");
  });

  it("ends when looking for a row goes wrong", async () => {
    await queue.reveal(() => Promise.reject(new Error("no such tree")));
    queue.change("a");
    assert.deepEqual(events, ["no such tree", "a"]);
  });

  it("is over with the view, also for who waits", async () => {
    const [first, second] = [selecting("first"), selecting("second")] as const;
    void queue.reveal(first.find);
    await first.begun;
    const waiting = queue.reveal(second.find);
    queue.change("a");
    queue.dispose();
    await waiting;
    first.succeed();
    await turn();
    assert.deepEqual(events, ["first"]);
  });

  function createQueue(patience?: number): TreeQueue<string> {
    const listeners = new Map<string, () => void>();
    told = (event) =>
      events.includes(event)
        ? Promise.resolve()
        : new Promise((resolve) => void listeners.set(event, resolve));
    return new TreeQueue<string>({
      tell: (row = "all") => {
        events.push(row);
        listeners.get(row)?.();
      },
      pause: 1,
      onFailure: (error) => events.push(error instanceof Error ? error.message : String(error)),
      ...(patience !== undefined && { patience }),
    });
  }

  function selecting(name: string): Selecting {
    let begin = (): void => {};
    let succeed = (): void => {};
    let fail = (): void => {};
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const ended = new Promise<void>((resolve, reject) => {
      succeed = resolve;
      fail = () => reject(new Error("not found"));
    });
    ended.catch(() => {});
    const find: FindRow = async () => () => {
      events.push(name);
      begin();
      return ended;
    };
    return { begun, find, succeed: () => succeed(), fail: () => fail() };
  }

  /** One round of the event loop, after which what could go on has gone on. */
  function turn(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve));
  }
});
