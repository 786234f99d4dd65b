import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import * as vscode from "vscode";
import type { FetchSummary } from "../../src/core/fetching/fetchSummary";
import type { Fault, Simulator } from "../simulator/startSimulator";
import { documentedResults } from "../unit/labResult";
import {
  answeringInputBox,
  configuration,
  setKey,
  startLab,
  treeRows,
  useConnections,
  useFolderSettings,
} from "./support/lab";

const week = { start: 1325376000, end: 1325980800 };
const later = { start: 1425376000, end: 1425980800 };

describe("trouble", () => {
  let simulator: Simulator;

  beforeEach(async () => {
    simulator = await startLab({ results: documentedResults });
    await fetchRange(week);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand("labResults.clear");
    await simulator.close();
  });

  async function fetchRange(range: unknown): Promise<FetchSummary> {
    return vscode.commands.executeCommand<FetchSummary>("labResults.fetch", range);
  }

  async function assertNothingLost(): Promise<void> {
    const rows = await treeRows();
    assert.equal(rows[0]?.below[0]?.below.length, 2);
  }

  const faults: [title: string, fault: Fault, says: RegExp][] = [
    ["a refused key", { kind: "refuseKey" }, /^The API key was not accepted by 127\.0\.0\.1:\d+\.$/],
    ["HTTP 401", { kind: "status", status: 401 }, /API key was not accepted/],
    ["HTTP 403", { kind: "status", status: 403 }, /API key was not accepted/],
    ["HTTP 404", { kind: "status", status: 404 }, /no API at this address/],
    ["HTTP 500", { kind: "status", status: 500 }, /has a problem of its own \(HTTP 500\)/],
    ["a web page", { kind: "html" }, /answered with a web page instead of results/],
    ["Results: null", { kind: "body", body: '{"Results":null,"Status":1}' }, /Results should be a list/],
    [
      "an error of the API",
      { kind: "body", body: '{"Error":"Class not found","Status":0}' },
      /says: Class not found/,
    ],
  ];
  for (const [title, fault, says] of faults) {
    it(`${title} is told in one sentence, and what was there before stays`, async () => {
      simulator.failWhen(() => fault);
      await assert.rejects(fetchRange(later), (error: Error) => says.test(error.message));
      await assertNothingLost();
    });
  }

  it("a refused connection is told in one sentence", async () => {
    await simulator.close();
    await assert.rejects(fetchRange(later), /refuses connections/);
    await assertNothingLost();
  });

  it("a redirect takes the key nowhere", async () => {
    const received: IncomingMessage[] = [];
    const elsewhere = createServer((request, response) => {
      received.push(request);
      response.end("{}");
    }).listen(0, "127.0.0.1");
    await once(elsewhere, "listening");
    const { port } = elsewhere.address() as AddressInfo;
    simulator.failWhen(() => ({ kind: "redirect", to: `http://127.0.0.1:${port}/api/v3/Results` }));
    await assert.rejects(fetchRange(later), /redirects to 127\.0\.0\.1:\d+/);
    assert.deepEqual(received, []);
    elsewhere.close();
  });

  it("a folder's own settings cannot change where the key is sent", async () => {
    const settingsFolder = await useFolderSettings({
      "labResults.connections": [{ name: "Simulator", url: "http://127.0.0.1:9/api/v3" }],
      "labResults.timeZone": "Asia/Tokyo",
    });
    try {
      assert.equal(configuration().get("timeZone"), "Asia/Tokyo", "the folder's settings are not in use");
      const before = simulator.requests.length;
      await fetchRange(week);
      assert.equal(simulator.requests.length, before + 1);
    } finally {
      await vscode.workspace.fs.delete(settingsFolder, { recursive: true });
    }
  });

  it("a changed address asks for a key anew", async () => {
    await useConnections([{ name: "Simulator", url: "http://localhost:9/api/v3" }]);
    await assert.rejects(fetchRange(week), /There is no API key for “Simulator”/);
  });

  it("a connection that would send the key unprotected is refused", async () => {
    await useConnections([{ name: "Simulator", url: "http://labondemand.com/api/v3" }]);
    await assert.rejects(fetchRange(week), /must start with https:/);
  });

  it("the key is trimmed, asked for masked, and only a sensible one is taken", async () => {
    await setKey(`  ${simulator.key}\t`);
    await fetchRange(week);
    await answeringInputBox(undefined, async ([...questions]) => {
      assert.deepEqual(questions, []);
    });
    await answeringInputBox(undefined, async (questions) => {
      await vscode.commands.executeCommand("labResults.setApiKey");
      const [question] = questions;
      assert.equal(question?.password, true);
      assert.match(question.prompt ?? "", /secret storage/);
      for (const bad of ["", "  ", "a\nb", "a\rb", "ключ"]) assert.ok(question.validateInput?.(bad), bad);
      assert.equal(question.validateInput?.(" good-key "), undefined);
    });
  });

  it("the key stands in no setting", () => {
    assert.ok(!JSON.stringify(configuration()).includes(simulator.key), "the key stands in the settings");
  });
});
