import assert from "node:assert/strict";
import { KeyRefusedError } from "../../../../src/core/api/errors/errors";
import { LoadEndedError } from "../../../../src/core/results/store/endedLoads";
import { Channel, type ChannelOptions } from "../../../../src/protocol/channel/channel";
import { ChannelClosedError, QuestionRefusedError } from "../../../../src/protocol/channel/channelErrors";
import type { Asked, Handlers } from "../../../../src/protocol/channel/contract";
import { Gate } from "../../../simulator/gate";
import { portPairs } from "./portPairs";

/** What the library in the test can be asked. */
interface Library {
  questions: {
    add: { argument: { a: number; b: number }; answer: number };
    count: { argument: { to: number }; answer: string; progress: number };
    wait: { argument: undefined; answer: { text: string | null } };
    fail: { argument: { how: string }; answer: undefined };
    bytes: { argument: { buffer: ArrayBuffer }; answer: { buffer: ArrayBuffer } };
  };
  notices: { note: { text: string }; stop: undefined };
}

/** What its reader can be asked. */
interface Reader {
  questions: { name: { argument: undefined; answer: string } };
  notices: { changed: { version: number } };
}

const errors: Readonly<Record<string, unknown>> = {
  known: new KeyRefusedError("labondemand.com", "no such key"),
  withFacts: new LoadEndedError({ kind: "file", name: "old.json", url: "old.json" }),
  unknown: Object.assign(new Error("The disk is full."), { name: "DiskError", code: "ENOSPC", id: 7n }),
  pollution: Object.assign(new Error("No."), { name: "constructor", facts: { __proto__: null } }),
  text: "only a text",
};

for (const [way, { open, carriesBuffers }] of Object.entries(portPairs)) {
  describe(`a channel ${way}`, () => {
    let library: Channel<Library, Reader>;
    let reader: Channel<Reader, Library>;
    let gate: Gate;
    let waiting: Asked<undefined>[];
    let notes: string[];
    let failed: unknown[];

    beforeEach(() => {
      gate = new Gate();
      [waiting, notes, failed] = [[], [], []];
      connect();
    });

    afterEach(disconnect);

    // A way between threads that stays open keeps the process from ending.
    function disconnect(): void {
      reader.dispose();
      library.dispose();
    }

    function connectWith(questions: Partial<Handlers<Library>["questions"]>): void {
      disconnect();
      connect(questions);
    }

    function connect(questions: Partial<Handlers<Library>["questions"]> = {}): void {
      const [port, readersPort] = open();
      const handlers = libraryHandlers();
      const options: ChannelOptions = { onError: (error) => failed.push(error) };
      library = new Channel(
        port,
        { ...handlers, questions: { ...handlers.questions, ...questions } },
        options,
      );
      reader = new Channel(
        readersPort,
        {
          questions: { name: () => "Ada" },
          notices: { changed: ({ version }) => void notes.push(`version ${version}`) },
        },
        { errorKinds: { KeyRefusedError, LoadEndedError } },
      );
    }

    function libraryHandlers(): Handlers<Library> {
      return {
        questions: {
          add: ({ a, b }) => a + b,
          count: ({ to }, asked) => {
            for (let count = 1; count <= to; count += 1) asked.progress(count);
            setImmediate(() => asked.progress(-1));
            return "counted";
          },
          wait: async (_nothing, asked) => {
            waiting.push(asked);
            await gate.pass();
            return { text: null };
          },
          fail: ({ how }) => {
            throw errors[how];
          },
          bytes: ({ buffer }, asked) => {
            const [first = 0] = new Uint8Array(buffer);
            const answer = new Uint8Array([first + 1, 2, 3]).buffer;
            asked.transfer(answer);
            setImmediate(() => notes.push(`${answer.byteLength} bytes left`));
            return { buffer: answer };
          },
        },
        notices: {
          note: ({ text }) => {
            if (text === "wrong") throw new Error("This cannot be noted.");
            notes.push(text);
          },
          stop: () => void notes.push("stop"),
        },
      };
    }

    it("answers what either end asks, each question its own, however many are under way", async () => {
      const waits = reader.ask("wait");
      const sums = [1, 2, 3].map((a) => reader.ask("add", { a, b: 10 }));
      assert.deepEqual(await Promise.all(sums), [11, 12, 13]);
      assert.equal(await library.ask("name"), "Ada");
      gate.open();
      assert.deepEqual(await waits, { text: null });
    });

    it("tells progress in its order before the answer, and none after it", async () => {
      const told: number[] = [];
      const answer = await reader.ask("count", { to: 3 }, { onProgress: (count) => told.push(count) });
      assert.deepEqual([answer, ...told], ["counted", 1, 2, 3]);
      assert.equal(await reader.ask("add", { a: 1, b: 1 }), 2);
      assert.deepEqual(told, [1, 2, 3]);
    });

    it("carries notices both ways, in their order among questions", async () => {
      reader.tell("note", { text: "first" });
      reader.tell("stop");
      library.tell("changed", { version: 2 });
      await reader.ask("add", { a: 1, b: 1 });
      await library.ask("name");
      assert.deepEqual(notes, ["first", "stop", "version 2"]);
    });

    it("ends a question with the reason of its signal, tells the other end, and takes no late answer", async () => {
      const abort = new AbortController();
      const question = reader.ask("wait", undefined, { signal: abort.signal });
      await gate.reached;
      const [asked] = waiting;
      assert.ok(asked, "nothing waits");
      const isTold = new Promise((resolve) => asked.signal.addEventListener("abort", resolve));
      const reason = new Error("Not wanted any more.");
      abort.abort(reason);
      await assert.rejects(question, (error) => error === reason);
      await isTold;
      gate.open();
      assert.equal(await reader.ask("add", { a: 2, b: 2 }), 4);
      assert.deepEqual(failed, []);
    });

    it("reports what fails although nobody waits for it, but not that it was aborted", async () => {
      const disk = new Error("The disk is full.");
      const thrown = [(): unknown => disk, (signal: AbortSignal): unknown => signal.reason];
      connectWith({
        wait: async (_nothing, { signal }) => {
          await new Promise((resolve) => signal.addEventListener("abort", resolve));
          throw thrown.shift()?.(signal);
        },
      });
      for (let time = 1; time <= 2; time += 1) {
        const abort = new AbortController();
        const question = reader.ask("wait", undefined, { signal: abort.signal });
        abort.abort();
        await assert.rejects(question, { name: "AbortError" });
        await reader.ask("add", { a: 1, b: 1 });
        assert.deepEqual([failed, thrown.length], [[disk], 2 - time]);
      }
    });

    it("does not ask at all under a signal that is aborted", async () => {
      const signal = AbortSignal.abort("late");
      await assert.rejects(reader.ask("wait", undefined, { signal }), (error) => error === "late");
      await reader.ask("add", { a: 1, b: 1 });
      assert.deepEqual(waiting, []);
    });

    it("lets a signal live on after the answer, and cancels nothing then", async () => {
      const abort = new AbortController();
      assert.equal(await reader.ask("add", { a: 1, b: 2 }, { signal: abort.signal }), 3);
      abort.abort();
      assert.equal(await reader.ask("add", { a: 1, b: 3 }), 4);
    });

    for (const closing of ["asking", "answering"] as const) {
      it(`rejects what is pending and aborts what is done when the ${closing} end closes`, async () => {
        const question = reader.ask("wait");
        await gate.reached;
        const [asked] = waiting;
        assert.ok(asked, "nothing waits");
        const isTold = new Promise((resolve) => asked.signal.addEventListener("abort", resolve));
        const isRejected = assert.rejects(question, ChannelClosedError);
        (closing === "asking" ? reader : library).dispose();
        await isRejected;
        await isTold;
        assert.equal((asked.signal.reason as Error).name, "ChannelClosedError");
        gate.open();
        await assert.rejects(reader.ask("add", { a: 1, b: 1 }), { name: "ChannelClosedError" });
        reader.tell("note", { text: "nobody hears it" });
        assert.deepEqual(notes, []);
      });
    }

    it("gives an error back its class, its sentence and its facts", async () => {
      const known = await reader.ask("fail", { how: "known" }).catch((error: unknown) => error);
      assert.ok(known instanceof KeyRefusedError, "it has its class");
      assert.deepEqual(
        [known.name, known.message, known.host],
        [
          "KeyRefusedError",
          "The API key was not accepted by labondemand.com, which says: no such key",
          "labondemand.com",
        ],
      );
      const ended = await reader.ask("fail", { how: "withFacts" }).catch((error: unknown) => error);
      assert.ok(ended instanceof LoadEndedError, "it has its class");
      assert.deepEqual(ended.endedBy, { kind: "file", name: "old.json", url: "old.json" });
      assert.deepEqual(failed, [errors["known"], errors["withFacts"]]);
    });

    it("gives an error of a kind that nobody knows its name and its sentence", async () => {
      const sentences: Record<string, string> = {
        unknown: "DiskError: The disk is full.",
        pollution: "constructor: No.",
        text: "Error: only a text",
      };
      for (const [how, sentence] of Object.entries(sentences)) {
        const error = await reader.ask("fail", { how }).catch((thrown: unknown) => thrown);
        assert.ok(error instanceof Error, `${how} is no error`);
        assert.equal(Object.getPrototypeOf(error), Error.prototype);
        assert.equal(`${error.name}: ${error.message}`, sentence);
      }
    });

    it("reports what a notice's handler throws, and goes on", async () => {
      reader.tell("note", { text: "wrong" });
      reader.tell("note", { text: "right" });
      await reader.ask("add", { a: 1, b: 1 });
      assert.deepEqual(notes, ["right"]);
      assert.deepEqual(failed, [new Error("This cannot be noted.")]);
    });

    it("refuses a question that it does not know, whatever it is called", async () => {
      const anyReader = reader as unknown as Channel<Reader, { questions: object; notices: object }>;
      const ask = anyReader.ask.bind(anyReader) as (name: string, argument?: unknown) => Promise<unknown>;
      for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty", "subtract", ""]) {
        await assert.rejects(ask(name, {}), QuestionRefusedError, name);
      }
      assert.deepEqual(failed, []);
    });

    if (carriesBuffers) {
      it("hands buffers over, and leaves none behind", async () => {
        const buffer = new Uint8Array([41]).buffer;
        const answer = await reader.ask("bytes", { buffer }, { transfer: [buffer] });
        assert.deepEqual([...new Uint8Array(answer.buffer)], [42, 2, 3]);
        assert.equal(buffer.byteLength, 0);
        await reader.ask("add", { a: 1, b: 1 });
        assert.deepEqual(notes, ["0 bytes left"]);
      });

      it("rejects a question that cannot be carried, and goes on", async () => {
        const argument = { a: 1, b: Symbol("two") as unknown as number };
        await assert.rejects(reader.ask("add", argument), { name: "DataCloneError" });
        assert.equal(await reader.ask("add", { a: 1, b: 1 }), 2);
      });
    }
  });
}
