import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import * as vscode from "vscode";
import { commandIds } from "../../src/vscode/ids";
import type { Fault, Simulator } from "../simulator/startSimulator";
import { documentedResults } from "../unit/labResult";
import {
  answeringInputBox,
  answeringMessages,
  startLab,
  treeRows,
  useConnections,
  type ShownMessage,
} from "./support/lab";

const run = vscode.commands.executeCommand;
const week = { start: 1325376000, end: 1325980800 };

describe("the key of a connection", () => {
  let simulator: Simulator;

  beforeEach(async () => {
    simulator = await startLab({ results: documentedResults });
  });

  afterEach(async () => {
    await run(commandIds.clear);
    await simulator.close();
  });

  describe("that is set", () => {
    it("is tried with one small request, and said to work for its connection", async () => {
      const { isSet, messages } = await giveKey(simulator.key);
      assert.equal(isSet, true);
      const host = new URL(simulator.url).host;
      assert.deepEqual(
        messages.map(({ text }) => text),
        [`The API key works for “Simulator” (${host}). Labs at this moment: 0 running, 0 saved.`],
      );
      assert.deepEqual(
        simulator.requests.map(({ command }) => command),
        ["stats"],
      );
    });

    it("does not take the place of a good one when it is refused, and can be set again", async () => {
      const { isSet, messages } = await giveKey("wrong");
      assert.equal(isSet, false);
      const [message, ...others] = messages;
      assert.deepEqual(others, []);
      assert.match(
        message?.text ?? "",
        /^The API key was not accepted by 127\.0\.0\.1:\d+\. “Simulator” keeps the key it had\.$/,
      );
      assert.deepEqual(message?.buttons, ["Set API Key", "Save Anyway"]);
      assert.equal(await keyInUse(), simulator.key);
    });

    it("is not saved when it is refused and there was none", async () => {
      await run(commandIds.removeApiKey, "Simulator");
      const { messages } = await giveKey("wrong");
      assert.match(messages[0]?.text ?? "", /was not accepted by .* It was not saved for “Simulator”\.$/);
      await assert.rejects(async () => run(commandIds.fetch, week), /There is no API key for “Simulator”/);
    });

    it("is saved all the same when the person insists", async () => {
      await giveKey("wrong", "Save Anyway");
      await until(async () => (await keyInUse()) === "wrong");
    });

    const untried: [title: string, fault: Fault, says: RegExp][] = [
      ["the API has no such command", { kind: "status", status: 404 }, /could not be tried\. .*HTTP 404/],
      [
        "the API does not know the command",
        { kind: "body", body: '{"Status":0,"Error":"Unknown command"}' },
        /could not be tried\. .* says: Unknown command/,
      ],
      ["something else answers", { kind: "html" }, /could not be tried\. .* web page/],
      ["nothing answers", { kind: "resetBeforeHeaders" }, /could not be tried\. .* broke off/],
    ];
    for (const [title, fault, says] of untried) {
      it(`is saved where ${title}, and said to be untried`, async () => {
        simulator.failNext(fault);
        const { isSet, messages } = await giveKey("another");
        assert.equal(isSet, true);
        assert.match(messages[0]?.text ?? "", says);
        assert.equal(await keyInUse(), "another");
      });
    }

    it("says that it works where the numbers of labs are missing or odd", async () => {
      simulator.failNext({ kind: "body", body: '{"Status":1,"NumActive":null}' });
      const { messages } = await giveKey(simulator.key);
      assert.match(messages[0]?.text ?? "", /^The API key works for “Simulator” \(127\.0\.0\.1:\d+\)\.$/);
      simulator.failNext({ kind: "body", body: '{"status":1,"numactive":"1200","NUMSAVED":3}' });
      const again = await giveKey(simulator.key);
      assert.match(again.messages[0]?.text ?? "", /1,200 running, 3 saved\.$/);
    });
  });

  describe("that is being tried", () => {
    let slow: Server;
    let held: ServerResponse[];
    let keys: (string | string[] | undefined)[];

    beforeEach(async () => {
      held = [];
      keys = [];
      slow = createServer((request, response) => {
        keys.push(request.headers["api_key"]);
        held.push(response);
      }).listen(0, "127.0.0.1");
      await once(slow, "listening");
      const { port } = slow.address() as AddressInfo;
      await useConnections([
        { name: "Simulator", url: simulator.url },
        { name: "Slow", url: `http://127.0.0.1:${port}/api/v3` },
      ]);
      await run(commandIds.switchConnection, "Slow");
    });

    afterEach(async () => {
      await run(commandIds.removeApiKey, "Slow");
      await run(commandIds.switchConnection, "Simulator");
      slow.closeAllConnections();
      slow.close();
    });

    it("stays that of the connection it was given for when another one is chosen meanwhile", async () => {
      const giving = giveKey("slow key");
      await asked(1);
      await run(commandIds.switchConnection, "Simulator");
      answer(0, '{"Status":1,"NumActive":1,"NumSaved":2}');
      const { isSet, messages } = await giving;
      assert.equal(isSet, true);
      assert.match(messages[0]?.text ?? "", /works for “Slow”/);
      assert.equal(await keyInUse(), simulator.key);
      await run(commandIds.switchConnection, "Slow");
      const fetching = run(commandIds.fetch, week);
      await asked(2);
      answer(1, '{"Status":1,"Results":[]}');
      await fetching;
      assert.deepEqual(keys, ["slow key", "slow key"]);
    });

    it("gives way to one that was given later, however late its answer comes", async () => {
      const first = giveKey("first");
      await asked(1);
      const second = giveKey("second");
      await asked(2);
      answer(1, '{"Status":1}');
      assert.equal((await second).isSet, true);
      answer(0, '{"Status":1}');
      const { isSet, messages } = await first;
      assert.equal(isSet, false);
      assert.deepEqual(messages, []);
      const fetching = run(commandIds.fetch, week);
      await asked(3);
      answer(2, '{"Status":1,"Results":[]}');
      await fetching;
      assert.equal(keys[2], "second");
    });

    it("does not come back once it was removed", async () => {
      const giving = giveKey("slow key");
      await asked(1);
      await run(commandIds.removeApiKey, "Slow");
      answer(0, '{"Status":1}');
      assert.equal((await giving).isSet, false);
      await assert.rejects(async () => run(commandIds.fetch, week), /There is no API key for “Slow”/);
    });

    async function asked(times: number): Promise<void> {
      await until(async () => held.length === times);
    }

    function answer(index: number, body: string): void {
      held[index]?.writeHead(200, { "content-type": "application/json" }).end(body);
    }
  });

  describe("that was refused", () => {
    it("lets the fetch that failed go on as soon as there is a good one", async () => {
      simulator.failWhen(() => ({ kind: "refuseKey" }));
      await assert.rejects(async () => run(commandIds.fetch, week), /was not accepted/);
      simulator.clearFaults();
      await giveKey(simulator.key);
      await until(async () => (await treeRows()).length === 1);
      assert.deepEqual(simulator.windows.at(-1), week);
    });

    it("does not start anything while results are shown", async () => {
      await run(commandIds.fetch, week);
      simulator.failNext({ kind: "refuseKey" });
      await assert.rejects(async () => run(commandIds.fetch, { start: 0, end: 60 }), /was not accepted/);
      await giveKey(simulator.key);
      assert.equal(simulator.requests.at(-1)?.command, "stats");
      assert.equal(simulator.windows.length, 2);
    });
  });

  describe("that is removed", () => {
    it("is gone at once when its connection is named", async () => {
      await answeringMessages(undefined, async (messages) => {
        await run(commandIds.removeApiKey, "Simulator");
        assert.deepEqual(messages, []);
      });
      await assert.rejects(async () => run(commandIds.fetch, week), /There is no API key/);
    });

    it("is that of the named connection, whichever is in use", async () => {
      await useConnections([
        { name: "Simulator", url: simulator.url },
        { name: "Other", url: "http://127.0.0.1:9/api/v3" },
      ]);
      await run(commandIds.removeApiKey, "Other");
      assert.equal(await keyInUse(), simulator.key);
    });

    for (const name of ["Nowhere", ""]) {
      it(`cannot be that of a connection named ${JSON.stringify(name)}, which there is not`, async () => {
        await assert.rejects(async () => run(commandIds.removeApiKey, name), /no usable connection named/);
        assert.equal(await keyInUse(), simulator.key);
      });
    }

    it("stays when the person does not say yes", async () => {
      await answeringMessages("Set API Key", async (messages) => {
        await run(commandIds.removeApiKey);
        const host = new URL(simulator.url).host;
        const [{ text, isModal, buttons } = {}, ...others] = messages;
        assert.equal(text, `Remove the API key for “Simulator” (${host})?`);
        assert.deepEqual([isModal, buttons, others], [true, ["Remove API Key"], []]);
      });
      assert.equal(await keyInUse(), simulator.key);
    });

    it("is gone when the person says yes, and then is not asked about again", async () => {
      await answeringMessages("Remove API Key", async (messages) => {
        await run(commandIds.removeApiKey);
        assert.equal(messages[1]?.text, "The API key for “Simulator” was removed from this computer.");
        await run(commandIds.removeApiKey);
        assert.equal(messages[2]?.text, "There was no API key for “Simulator”.");
        assert.equal(messages.length, 3);
      });
      await assert.rejects(async () => run(commandIds.fetch, week), /There is no API key/);
    });
  });

  /** Runs Set API Key, types a key, and presses a button of what is said. */
  async function giveKey(
    key: string,
    button?: string,
  ): Promise<{ isSet: boolean; messages: ShownMessage[] }> {
    let outcome = { isSet: false, messages: [] as ShownMessage[] };
    await answeringMessages(button, async (messages) => {
      await answeringInputBox(key, async () => {
        outcome = { isSet: await run<boolean>(commandIds.setApiKey), messages };
      });
    });
    return outcome;
  }

  /** The key that a fetch sends. */
  async function keyInUse(): Promise<unknown> {
    // Not every key is accepted.
    await run(commandIds.fetch, week).then(undefined, () => undefined);
    return simulator.requests.at(-1)?.headers["api_key"];
  }

  /** Resolves once a condition holds; the test's own patience limits it. */
  async function until(isTrue: () => Promise<boolean>): Promise<void> {
    while (!(await isTrue())) await pause(10);
  }
});
