import assert from "node:assert/strict";
import * as vscode from "vscode";
import { parseJson } from "../../src/core/api/json";
import type { FetchSummary } from "../../src/core/fetching/fetchSummary";
import type { TreeNode } from "../../src/vscode/tree/nodes";
import type { Simulator } from "../simulator/startSimulator";
import { hostileTexts } from "../unit/hostileTexts";
import { documentedResults, labResult } from "../unit/labResult";
import { extension, readText, startLab, tabTitled, treeRows, type Row } from "./support/lab";

const week = { start: 1325376000, end: 1325980800 };

describe("the main job", () => {
  let simulator: Simulator;

  afterEach(async () => {
    await vscode.commands.executeCommand("labResults.clear");
    await simulator.close();
  });

  function fetchRange(range: unknown): Thenable<FetchSummary> {
    return vscode.commands.executeCommand<FetchSummary>("labResults.fetch", range);
  }

  async function exportedText(): Promise<string> {
    const uri = await vscode.commands.executeCommand<string>("labResults.exportJson", {});
    return readText(vscode.Uri.parse(uri));
  }

  it("fetches the documented results, shows them and exports them as they were served", async () => {
    simulator = await startLab({ results: documentedResults });
    assert.deepEqual(await fetchRange(week), {
      ...week,
      requests: 1,
      fetched: 2,
      added: 2,
      updated: 0,
      odd: 0,
      skipped: 0,
      total: 2,
      failedWindows: [],
      cancelled: false,
    });
    const [noClass, ...otherClasses] = await treeRows();
    assert.deepEqual(otherClasses, []);
    assert.equal(noClass?.label, "No class");
    assert.deepEqual(
      noClass.below.map(({ label, below }) => [label, below.map((row) => row.label)]),
      [["555", ["Lab 5523", "Lab 5522"]]],
    );
    const file = JSON.parse(await exportedText()) as { Results: unknown; source: string; range: unknown };
    assert.deepEqual(file.Results, documentedResults);
    assert.deepEqual(file.range, week);
    assert.equal(file.source, simulator.url);
  });

  it("splits the documented year into 53 requests and holds each result once", async () => {
    simulator = await startLab({ results: documentedResults });
    const summary = await fetchRange({ start: 1325376000, end: 1357002000 });
    assert.equal(summary.requests, 53);
    assert.equal(simulator.requests.length, 53);
    assert.equal(summary.total, 2);
    for (const { start, end } of simulator.windows)
      assert.ok(end - start <= 604_800, `${end - start} is more than 604_800`);
  });

  it("keeps every digit of large ids in tree, details and export", async () => {
    const ids = [9007199254740993n, 9223372036854775807n];
    simulator = await startLab({ results: ids.map((LabInstanceId) => labResult({ LabInstanceId })) });
    await fetchRange(week);
    const text = await exportedText();
    const { Results } = parseJson(text) as unknown as { Results: { LabInstanceId: bigint }[] };
    assert.deepEqual(Results.map(({ LabInstanceId }) => LabInstanceId).sort(), ids);
    for (const id of ids) {
      await vscode.commands.executeCommand("labResults.openResult", String(id));
      await tabTitled(String(id));
    }
  });

  it("shows hostile ids as text", async () => {
    simulator = await startLab({
      results: hostileTexts.map((id, index) =>
        labResult({ LabInstanceId: index + 1, UserId: id, ClassId: id }),
      ),
    });
    await fetchRange(week);
    const labels = (await treeRows()).map((row: Row) => [row.label, row.below[0]?.label]);
    assert.equal(labels.length, hostileTexts.length);
    for (const [label = "", userLabel] of labels) {
      assert.equal(label, userLabel);
      assert.ok(label.length <= 200, "a label is too long");
      assert.doesNotMatch(label, /[\u202A-\u202E\u2066-\u2069]/);
    }
    for (const tooltip of await tooltips()) {
      // Plain text: a MarkdownString could have links and images in it.
      assert.equal(typeof tooltip, "string");
      assert.doesNotMatch(String(tooltip), /[\u202A-\u202E\u2066-\u2069]/);
    }
    const { Results } = JSON.parse(await exportedText()) as { Results: { UserId: string }[] };
    assert.deepEqual(Results.map(({ UserId }) => UserId).sort(), [...hostileTexts].sort());
  });

  it("adds what a second fetch brings, and knows what changed", async () => {
    const running = labResult({ End: null, LastActivity: 1325376850 });
    let results = [running];
    simulator = await startLab({ results: () => results });
    await fetchRange(week);
    results = [labResult(), labResult({ LabInstanceId: 2 })];
    const { added, updated, total } = await fetchRange(week);
    assert.deepEqual({ added, updated, total }, { added: 1, updated: 1, total: 2 });
  });

  it("fetches what changed in the last minutes with one request", async () => {
    const now = Math.floor(Date.now() / 1000);
    simulator = await startLab({
      results: [labResult({ Start: now - 90, End: null, LastActivity: now - 30 })],
    });
    const summary = await vscode.commands.executeCommand<FetchSummary>("labResults.fetchLatest", {
      minutes: 60,
    });
    assert.equal(summary.end - summary.start, 3600);
    assert.equal(summary.total, 1);
    assert.deepEqual(
      simulator.requests.map(({ command, parameters }) => [command, parameters["minutes"]]),
      [["latestresults", "60"]],
    );
    for (const minutes of [0, 10_081, 1.5, "60", null]) {
      await assert.rejects(
        Promise.resolve(vscode.commands.executeCommand("labResults.fetchLatest", { minutes })),
        /whole number from 1 to 10,080/,
      );
    }
  });

  it("refreshes a relative range up to now", async () => {
    simulator = await startLab();
    await vscode.commands.executeCommand("labResults.fetchLatest", { minutes: 5 });
    const again = await vscode.commands.executeCommand<FetchSummary>("labResults.refresh");
    assert.ok(
      Math.abs(again.end - Date.now() / 1000) < 60,
      `${Math.abs(again.end - Date.now() / 1000)} is not less than 60`,
    );
    assert.equal(simulator.requests.length, 2);
  });

  it("reads ISO 8601 ends in the time zone of the settings", async () => {
    simulator = await startLab({ results: documentedResults });
    const configuration = vscode.workspace.getConfiguration("labResults");
    await configuration.update("timeZone", "America/New_York", vscode.ConfigurationTarget.Global);
    try {
      const summary = await fetchRange({ start: "2026-10-29", end: "2026-11-04" });
      assert.equal(summary.end - summary.start, 169 * 3600);
      assert.equal(summary.requests, 2);
    } finally {
      await configuration.update("timeZone", undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it("refuses a range that makes no sense, and loses nothing", async () => {
    simulator = await startLab({ results: documentedResults });
    await fetchRange(week);
    await assert.rejects(Promise.resolve(fetchRange({ start: 2, end: 1 })), /is before the start/);
    await assert.rejects(Promise.resolve(fetchRange({ start: "soon" })), /must be Unix seconds/);
    assert.equal((await treeRows()).length, 1);
  });

  it("never overwrites an exported file, and leaves no unfinished one", async () => {
    simulator = await startLab({ results: documentedResults });
    await fetchRange(week);
    const first = await vscode.commands.executeCommand<string>("labResults.exportJson", {});
    const second = await vscode.commands.executeCommand<string>("labResults.exportJson", { uri: first });
    assert.notEqual(first, second);
    assert.match(decodeURIComponent(second), / \(\d+\)\.json$/);
    const folder = vscode.Uri.joinPath(vscode.Uri.parse(first), "..");
    const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
    assert.deepEqual(
      names.filter((name) => !name.endsWith(".json")),
      [],
    );
  });

  it("says so when there is nothing to export", async () => {
    simulator = await startLab();
    await assert.rejects(
      Promise.resolve(vscode.commands.executeCommand("labResults.exportJson", {})),
      /no results to export/,
    );
  });

  /** What every row says when somebody points at it. */
  async function tooltips(): Promise<unknown[]> {
    const { tree } = extension().exports;
    const of = async (node: TreeNode): Promise<unknown[]> => [
      (await tree.resolveTreeItem(tree.getTreeItem(node), node)).tooltip,
      ...(await ofAll(await tree.getChildren(node))),
    ];
    const ofAll = async (nodes: TreeNode[]): Promise<unknown[]> => (await Promise.all(nodes.map(of))).flat();
    return ofAll(await tree.getChildren());
  }
});
