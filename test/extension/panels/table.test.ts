import assert from "node:assert/strict";
import * as vscode from "vscode";
import { generateSample } from "../../../src/core/sample/generateSample";
import { commandIds } from "../../../src/vscode/ids";
import { tabTitled } from "../support/lab";

const run = vscode.commands.executeCommand;
const sample = generateSample();

describe("the table of results", () => {
  afterEach(async () => {
    await run("workbench.action.closeAllEditors");
    await run(commandIds.clearFilter);
    await run(commandIds.clear);
  });

  it("resolves to the number of rows, which is what the filter shows", async () => {
    await run(commandIds.loadSample);
    assert.equal(await run(commandIds.openTable), sample.length);
    await tabTitled("Table of Results");
    const classId = "SC300-2026-10-NYC";
    await run(commandIds.filter, { classIds: [classId] });
    const ofClass = sample.filter((result) => result.ClassId === classId).length;
    assert.equal(await run(commandIds.openTable), ofClass);
    const { tabs } = vscode.window.tabGroups.activeTabGroup;
    assert.equal(tabs.length, 1, "there is one table");
  });

  it("has no rows where nothing is held, and where the filter lets nothing pass", async () => {
    assert.equal(await run(commandIds.openTable), 0);
    await run(commandIds.loadSample);
    await run(commandIds.filter, { text: "nobody has this name" });
    assert.equal(await run(commandIds.openTable), 0);
  });
});
