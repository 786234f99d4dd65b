import assert from "node:assert/strict";
import * as vscode from "vscode";
import { commandIds } from "../../../src/vscode/ids";
import type { Fault } from "../../simulator/fault";
import type { ReceivedRequest } from "../../simulator/types";
import type { Simulator } from "../../simulator/startSimulator";
import { labResult } from "../../unit/labResult";
import { answeringMessages, configuration, startLab, tabTitled } from "../support/lab";

const run = vscode.commands.executeCommand;
const range = { start: 1325376000, end: 1325980800 };
const ids = Array.from({ length: 12 }, (_, index) => 61300000 + index);

describe("a lab instance in depth, in the details", () => {
  let simulator: Simulator;
  let fault: Fault | undefined;
  let hear: (request: ReceivedRequest) => void;

  before(async () => {
    simulator = await startLab({
      results: ids.map((LabInstanceId) => labResult({ LabInstanceId, CompletionStatus: 3 })),
    });
  });

  beforeEach(async () => {
    await configuration().update("details", "whenOpened", vscode.ConfigurationTarget.Global);
    fault = undefined;
    hear = () => undefined;
    simulator.failWhen((request) => {
      if (request.command !== "details") return undefined;
      hear(request);
      return fault;
    });
    await run(commandIds.fetch, range);
    simulator.forgetRequests();
  });

  afterEach(async () => {
    await run("workbench.action.closeAllEditors");
    await run(commandIds.clear);
    await configuration().update("details", "onDemand", vscode.ConfigurationTarget.Global);
  });

  after(() => simulator.close());

  /** Resolves with the next request for details that is of an instance, or of any. */
  function nextAsked(id?: number): Promise<ReceivedRequest> {
    return new Promise((resolve) => {
      hear = (request) => {
        if (id === undefined || request.parameters["labinstanceid"] === String(id)) resolve(request);
      };
    });
  }

  function askedIds(): (string | undefined)[] {
    return simulator.requests
      .filter(({ command }) => command === "details")
      .map(({ parameters }) => parameters["labinstanceid"]);
  }

  it("is asked for once when it opens, and not again for what is known of it", async () => {
    const asked = nextAsked();
    await run(commandIds.openResult, String(ids[0]));
    await (
      await asked
    ).closed;
    await tabTitled(`Instance ${ids[0]}`);
    const other = nextAsked(ids[1]);
    await run(commandIds.openResult, String(ids[1]));
    await (
      await other
    ).closed;
    await run(commandIds.openResult, String(ids[0]));
    const third = nextAsked(ids[2]);
    await run(commandIds.openResult, String(ids[2]));
    await (
      await third
    ).closed;
    assert.deepEqual(askedIds(), [ids[0], ids[1], ids[2]].map(String));
  });

  it("is not asked for where that is to be wished for, until the setting says otherwise", async () => {
    await configuration().update("details", "onDemand", vscode.ConfigurationTarget.Global);
    await run(commandIds.openResult, String(ids[3]));
    await tabTitled(`Instance ${ids[3]}`);
    assert.deepEqual(askedIds(), []);
    const asked = nextAsked();
    await configuration().update("details", "whenOpened", vscode.ConfigurationTarget.Global);
    await (
      await asked
    ).closed;
    assert.deepEqual(askedIds(), [String(ids[3])]);
  });

  it("is asked for only where one rests on the way through ten results", async () => {
    const last = nextAsked(ids.at(-1));
    await Promise.all(ids.slice(1).map((id) => run(commandIds.openResult, String(id))));
    await (
      await last
    ).closed;
    const asked = askedIds();
    assert.ok(asked.length <= 2, asked.join());
    assert.equal(asked.at(-1), String(ids.at(-1)));
  });

  const refusals: [title: string, fault: Fault][] = [
    ["may not ask for it", { kind: "status", status: 403 }],
    ["gets a web page", { kind: "html" }],
    ["asks a server that does not know the command", { kind: "status", status: 404 }],
  ];
  for (const [title, refusal] of refusals) {
    it(`troubles nobody who ${title}, and results go on being fetched`, async () => {
      fault = refusal;
      await answeringMessages(undefined, async (messages) => {
        const asked = nextAsked();
        await run(commandIds.openResult, String(ids[4]));
        await (
          await asked
        ).closed;
        await tabTitled(`Instance ${ids[4]}`);
        const summary = await run<{ total: number }>(commandIds.fetch, range);
        assert.equal(summary.total, ids.length);
        assert.deepEqual(messages, []);
      });
      assert.equal(askedIds().length, 1);
    });
  }
});
