import assert from "node:assert/strict";
import fc from "fast-check";
import * as v from "valibot";
import { Channel } from "../../../../src/protocol/channel/channel";
import {
  checkArguments,
  noArgument,
  type ContractOf,
} from "../../../../src/protocol/channel/checkedArguments";
import type { Port } from "../../../../src/protocol/channel/port";
import { Gate } from "../../../simulator/gate";

const schemas = {
  questions: { double: v.object({ number: v.number() }), wait: noArgument },
  notices: { note: v.object({ text: v.pipe(v.string(), v.maxLength(5)) }) },
};

type Doubler = ContractOf<typeof schemas, { double: number; wait: string }>;
interface Nobody {
  questions: object;
  notices: object;
}

/** A port on which a test says what it likes, and sees what is answered. */
class OpenPort implements Port {
  readonly posted: unknown[] = [];
  private receive: (message: unknown) => void = () => undefined;
  private onPost: () => void = () => undefined;

  say(message: unknown): void {
    this.receive(message);
  }

  /** Says something, and waits for what comes back. */
  async hear(message: unknown): Promise<unknown> {
    const isPosted = new Promise<void>((resolve) => (this.onPost = resolve));
    this.say(message);
    await isPosted;
    return this.posted.at(-1);
  }

  post(message: unknown): void {
    this.posted.push(message);
    this.onPost();
  }

  listen(listener: (message: unknown) => void): { dispose(): void } {
    this.receive = listener;
    return { dispose: () => (this.receive = () => undefined) };
  }
}

describe("a channel to somebody who is not trusted", () => {
  let port: OpenPort;
  let done: unknown[];
  let gate: Gate;
  let isOver: Gate;

  beforeEach(() => {
    port = new OpenPort();
    done = [];
    [gate, isOver] = [new Gate(), new Gate()];
    new Channel<Doubler, Nobody>(
      port,
      {
        questions: {
          double: (argument) => {
            done.push(argument);
            return 2 * argument.number;
          },
          wait: async (_nothing, { signal }) => {
            await gate.pass();
            done.push(signal.aborted);
            void isOver.pass();
            return "waited";
          },
        },
        notices: { note: (argument) => void done.push(argument) },
      },
      { check: checkArguments(schemas) },
    );
  });

  it("passes on nothing beside what the contract names", async () => {
    const argument = { number: 4, command: "workbench.action.quit" };
    assert.deepEqual(await port.hear({ type: "ask", id: 1, name: "double", argument, more: true }), {
      type: "answer",
      id: 1,
      value: 8,
    });
    port.say({ type: "tell", name: "note", argument: { text: "a", then: "b" } });
    assert.deepEqual(done, [{ number: 4 }, { text: "a" }]);
  });

  const refused: [name: unknown, argument: unknown][] = [
    ["double", { number: "4" }],
    ["double", undefined],
    ["double", JSON.parse('{"__proto__":{"number":4}}')],
    ["wait", { now: true }],
    ["note", { text: "a question, not a notice" }],
    ["__proto__", {}],
    ["constructor", { number: 4 }],
    ["toString", undefined],
  ];
  for (const [name, argument] of refused) {
    it(`refuses to be asked ${JSON.stringify({ name, argument })}`, async () => {
      const answer = (await port.hear({ type: "ask", id: 7, name, argument })) as { error: unknown };
      assert.deepEqual(answer, {
        type: "failure",
        id: 7,
        error: {
          kind: "QuestionRefusedError",
          sentence: "What was asked was not understood.",
          facts: { question: name },
        },
      });
      assert.deepEqual(done, []);
    });
  }

  const ignored: unknown[] = [
    undefined,
    null,
    "ask",
    [],
    {},
    { type: "__proto__" },
    { type: "tell", name: "note", argument: { text: "too long" } },
    { type: "tell", name: "double", argument: { number: 4 } },
    { type: "tell", name: "__proto__", argument: {} },
    { type: "ask", id: "1", name: "double", argument: { number: 4 } },
    { type: "ask", id: 1.5, name: "double", argument: { number: 4 } },
    { type: "ask", id: 1, name: ["double"], argument: { number: 4 } },
    { type: "cancel", id: 1 },
    { type: "answer", id: 1, value: 5 },
    { type: "progress", id: 1, value: 5 },
    { type: "failure", id: 1, error: { kind: "Error", sentence: "", facts: {} } },
  ];
  for (const message of ignored) {
    it(`ignores ${JSON.stringify(message)}`, async () => {
      port.say(message);
      await port.hear({ type: "ask", id: 2, name: "double", argument: { number: 1 } });
      assert.deepEqual([done, port.posted], [[{ number: 1 }], [{ type: "answer", id: 2, value: 2 }]]);
    });
  }

  it("has one question of a number at a time, and cancels that one", async () => {
    port.say({ type: "ask", id: 1, name: "wait" });
    port.say({ type: "ask", id: 1, name: "double", argument: { number: 4 } });
    port.say({ type: "cancel", id: 1 });
    await gate.reached;
    gate.open();
    await isOver.reached;
    await port.hear({ type: "ask", id: 2, name: "double", argument: { number: 1 } });
    assert.deepEqual(done, [true, { number: 1 }]);
    assert.deepEqual(port.posted, [{ type: "answer", id: 2, value: 2 }]);
  });

  it("never throws, whatever arrives", () => {
    const anyMessage = fc.oneof(
      fc.anything(),
      fc.record({
        type: fc.constantFrom("ask", "tell", "cancel", "answer", "failure", "progress"),
        id: fc.oneof(fc.nat(5), fc.anything()),
        name: fc.oneof(fc.constantFrom("double", "note", "constructor"), fc.anything()),
        argument: fc.anything(),
      }),
    );
    fc.assert(
      fc.property(anyMessage, (message) => assert.doesNotThrow(() => port.say(message))),
      { numRuns: 500 },
    );
  });
});

describe("a page that is loaded anew", () => {
  it("takes no answer to a question of the one before for its own", async () => {
    const port = new OpenPort();
    const page = new Channel<Nobody, Doubler>(port, { questions: {}, notices: {} }, { firstId: 1000 });
    const question = page.ask("double", { number: 4 });
    port.say({ type: "answer", id: 1, value: 2 });
    port.say({ type: "answer", id: 1000, value: 8 });
    assert.equal(await question, 8);
  });
});

describe("the types of a contract", () => {
  it("let no bigint, date, map or function travel", () => {
    interface Wrong {
      questions: {
        big: { argument: { id: bigint }; answer: string };
        when: { argument: Date; answer: Map<string, number> };
      };
      notices: { call: { back: () => void } };
    }
    const page = new Channel<Nobody, Wrong>(new OpenPort(), { questions: {}, notices: {} });
    const tries = [
      // @ts-expect-error JSON has no bigint
      () => page.ask("big", { id: 7n }),
      // @ts-expect-error a date would arrive as a text, or as an empty object
      () => page.ask("when", new Date(0)),
      // @ts-expect-error functions do not travel
      () => page.tell("call", { back: () => undefined }),
      // @ts-expect-error there is no such question
      () => page.ask("toString"),
    ];
    assert.equal(tries.length, 4);
  });
});
