import assert from "node:assert/strict";
import * as vscode from "vscode";
import { scorePercent } from "../../../src/core/results/state/examState";
import { generateSample } from "../../../src/core/sample/generateSample";
import { commandIds } from "../../../src/vscode/ids";
import { configuration, extension, readText, tabTitled, treeRows } from "../support/lab";

const run = vscode.commands.executeCommand;
const sample = generateSample();

describe("seeing how it went", () => {
  before(async () => {
    assert.equal(await run(commandIds.loadSample), sample.length);
  });

  afterEach(async () => {
    await run(commandIds.clearFilter);
    await configuration().update("groupBy", undefined, vscode.ConfigurationTarget.Global);
    await run("workbench.action.closeAllEditors");
  });

  after(() => run(commandIds.clear));

  const isSampleOfThisYear = new Date().getFullYear() === 2026;
  const firstRows: [groupBy: string, label: string, description: RegExp][] = [
    ["class", "AI102-2026-10-PAR", /^11 need attention · 75% complete · 25 of 32 passed$/],
    ["user", "20273", /^6 of 8 complete · 3 of 3 passed$/],
    ["profile", "Lab 87650", /^3 need attention · 73% complete$/],
    ["status", "Cancelled", /^77 results$/],
    ["day", isSampleOfThisYear ? "Sat, Oct 31" : "Sat, Oct 31, 2026", /^11 of 16 complete · 1 of 1 passed$/],
  ];
  for (const [groupBy, label, description] of firstRows) {
    it(`groups by ${groupBy}, and remembers it`, async () => {
      await run(commandIds.groupBy, groupBy);
      assert.equal(configuration().get("groupBy"), groupBy);
      const [first] = await topRows();
      assert.equal(first?.label, label);
      assert.match(first.description, description);
    });
  }

  it("refuses to group by what there is not, in words", async () => {
    await assert.rejects(async () => run(commandIds.groupBy, "weather"), /cannot be grouped by “weather”/);
  });

  it("filters tree and exports alike, and says how many are shown", async () => {
    const shown = await run(commandIds.filter, { statuses: [3], text: "az104" });
    const expected = sample.filter(
      ({ CompletionStatus, ClassId }) => CompletionStatus === 3 && ClassId?.startsWith("AZ104"),
    );
    assert.equal(shown, expected.length);
    const results = (await treeRows()).flatMap(({ below }) => below.flatMap(({ below: rows }) => rows));
    assert.equal(results.length, expected.length);
    const uri = vscode.Uri.parse(await run<string>(commandIds.exportJson, {}));
    const file = JSON.parse(await readText(uri)) as { count: number; Results: unknown[] };
    assert.deepEqual(file.Results, expected);
    assert.equal(file.count, expected.length);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(uri, ".."), { recursive: true });
    assert.equal(await run(commandIds.clearFilter), sample.length);
  });

  const wrong: [title: string, filter: unknown, message: RegExp][] = [
    ["a status that is no number", { statuses: ["complete"] }, /“statuses\.0”/],
    ["a condition that there is not", { classes: ["a"] }, /“classes”/],
    ["an exam state that there is not", { exam: "lost" }, /“exam”/],
    ["something else than an object", 3, /must be an object/],
  ];
  for (const [title, filter, message] of wrong) {
    it(`refuses a filter with ${title}, and keeps the one there is`, async () => {
      await run(commandIds.filter, { statuses: [3] });
      const before = (await topRows()).length;
      await assert.rejects(async () => run(commandIds.filter, filter), message);
      assert.equal((await topRows()).length, before);
    });
  }

  it("keeps to the filter while results come", async () => {
    await run(commandIds.filter, { classIds: [null] });
    assert.deepEqual(
      (await topRows()).map(({ label }) => label),
      ["No class"],
    );
    await run(commandIds.loadSample);
    assert.deepEqual(
      (await topRows()).map(({ label }) => label),
      ["No class"],
    );
  });

  it("sorts groups by what needs attention, and results by score", async () => {
    const settings = { groupBy: "profile", sortGroupsBy: "attention", sortResultsBy: "score" };
    try {
      for (const [name, value] of Object.entries(settings)) {
        await configuration().update(name, value, vscode.ConfigurationTarget.Global);
      }
      const { tree } = extension().exports;
      const groups = (await tree.getChildren()).flatMap((node) => (node.kind === "group" ? [node] : []));
      const attention = groups.map(({ row }) =>
        Number(/^(\d+) needs? attention$/.exec(row.headline[0] ?? "")?.[1] ?? 0),
      );
      assert.deepEqual(
        attention,
        [...attention].sort((a, b) => b - a),
      );
      assert.ok(
        (attention[0] ?? 0) > (attention.at(-1) ?? 0),
        `${attention[0] ?? 0} is not more than ${attention.at(-1) ?? 0}`,
      );
      const exam = groups.find(({ row }) => row.headline.some((fact) => fact.endsWith("passed")));
      const scores = (await tree.getChildren(exam)).flatMap((node) =>
        node.kind === "result"
          ? [
              scorePercent(
                sample.find(({ LabInstanceId }) => String(LabInstanceId) === node.row.instanceId)!,
              ) ?? -1,
            ]
          : [],
      );
      assert.deepEqual(
        scores,
        [...scores].sort((a, b) => b - a),
      );
    } finally {
      for (const name of Object.keys(settings)) {
        await configuration().update(name, undefined, vscode.ConfigurationTarget.Global);
      }
    }
  });

  it("opens summary and gradebook, each once", async () => {
    for (const [command, title] of [
      [commandIds.openSummary, "Lab Summary"],
      [commandIds.openGradebook, "Gradebook"],
    ] as const) {
      await run(command);
      await run(command);
      await tabTitled(title);
      const tabs = vscode.window.tabGroups.all.flatMap(({ tabs: all }) => all);
      assert.equal(tabs.filter(({ label }) => label === title).length, 1);
    }
  });

  async function topRows(): Promise<{ label: string; description: string }[]> {
    const { tree } = extension().exports;
    const items = (await tree.getChildren()).map((node) => tree.getTreeItem(node));
    return items.map(({ label, description }) => ({
      label: typeof label === "string" ? label : "",
      description: String(description),
    }));
  }
});
