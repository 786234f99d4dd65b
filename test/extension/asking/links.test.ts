import assert from "node:assert/strict";
import * as vscode from "vscode";
import { commandIds } from "../../../src/vscode/ids";
import type { Simulator } from "../../simulator/startSimulator";
import { labResult } from "../../unit/labResult";
import { hostileTexts } from "../../unit/hostileTexts";
import { answeringMessages, extension, startLab, tabTitled } from "../support/lab";
import { firstResult, heldIds } from "../support/twoLabs";

const run = vscode.commands.executeCommand;
const authority = "lab-results.lab-on-demand-results";

describe("a link to a result", () => {
  let simulator: Simulator;

  before(async () => {
    simulator = await startLab({
      results: [61300000, 61900008].map((LabInstanceId) => labResult({ LabInstanceId })),
    });
  });

  afterEach(async () => {
    await run("workbench.action.closeAllEditors");
    await run(commandIds.clear);
    simulator.forgetRequests();
  });

  after(() => simulator.close());

  async function open(link: string | vscode.Uri): Promise<void> {
    const { links } = extension().exports;
    assert.ok(links, "nothing takes links");
    await links.handleUri(typeof link === "string" ? vscode.Uri.parse(link, true) : link);
  }

  it("is copied for a script and from a row, and shows the result that it is to", async () => {
    const link = await run<string>(commandIds.copyLink, "61300000");
    assert.equal(link, `${vscode.env.uriScheme}://${authority}/result/61300000`);
    await run(commandIds.openResult, "61300000");
    await run("workbench.action.closeAllEditors");
    await vscode.env.clipboard.writeText("");
    await run(commandIds.copyLink, await firstResult());
    assert.equal(await vscode.env.clipboard.readText(), link);
    simulator.forgetRequests();
    await answeringMessages(undefined, async (messages) => {
      await open(link);
      await tabTitled("Instance 61300000");
      assert.deepEqual(messages, [], "what is held was asked about");
    });
    assert.deepEqual(simulator.requests, [], "what is held was asked for");
  });

  it("asks before a request is sent, and says with which connection", async () => {
    const link = await run<string>(commandIds.copyLink, "61900008");
    await answeringMessages(undefined, async (messages) => {
      await open(link);
      const [message] = messages;
      assert.match(message?.text ?? "", /^Fetch lab instance 61900008/);
      assert.deepEqual([message?.isModal, message?.buttons], [true, ["Fetch"]]);
      assert.match(message?.detail ?? "", /“Simulator” \(http:\/\/127\.0\.0\.1:\d+\)/);
    });
    assert.deepEqual(simulator.requests, [], "a request was sent unasked");
    assert.deepEqual(await heldIds(), []);
    await answeringMessages("Fetch", async () => {
      await open(link);
    });
    await tabTitled("Instance 61900008");
    assert.deepEqual(await heldIds(), [61900008]);
  });

  it("says that it is to something the server does not know, or that is not among what was opened", async () => {
    await answeringMessages("Fetch", async (messages) => {
      await open(await run<string>(commandIds.copyLink, "5"));
      assert.match(messages[1]?.text ?? "", /has no lab instance 5, or none that this key may see/);
    });
    await run(commandIds.loadSample);
    simulator.forgetRequests();
    await answeringMessages("Fetch", async (messages) => {
      await open(`${vscode.env.uriScheme}://${authority}/result/5`);
      assert.deepEqual(
        messages.map(({ text }) => text),
        ["Lab instance 5 is not among these results."],
      );
    });
    assert.deepEqual(simulator.requests, []);
  });

  it("is refused in words where it says anything else", async () => {
    const paths = ["", "/", "/result/", "/result/six", "/result/5/6", "/fetch", "/command:labResults.clear"];
    const uris = [
      ...[...paths, ...hostileTexts.map((text) => `/result/${text}`)].map((path) => ({ path })),
      { path: "/result/61300000", query: "connection=http://evil.example" },
      { path: "/result/61300000", fragment: "x" },
    ].map((parts) => vscode.Uri.from({ scheme: vscode.env.uriScheme, authority, ...parts }));
    await answeringMessages("Fetch", async (messages) => {
      for (const uri of uris) await open(uri);
      assert.equal(messages.length, uris.length);
      for (const { text } of messages) {
        assert.match(text, /^“[^]*” is no link to a result\.$/);
        assert.ok(text.length < 200, `${text.length} characters`);
        assert.doesNotMatch(text, /\u202E|\]\(/);
      }
    });
    assert.deepEqual(simulator.requests, []);
  });

  it("is not copied of nothing", async () => {
    await assert.rejects(async () => run(commandIds.copyLink, "six"), /“six” is not a lab instance id/);
    await answeringMessages(undefined, async (messages) => {
      await run(commandIds.copyLink);
      assert.deepEqual(
        messages.map(({ text }) => text),
        ["No result is selected in the list."],
      );
    });
  });
});
