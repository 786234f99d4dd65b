import assert from "node:assert/strict";
import * as vscode from "vscode";
import { commandIds } from "../../../src/vscode/ids";
import { generateSample } from "../../../src/core/sample/generateSample";
import { configuration } from "../support/lab";

const run = vscode.commands.executeCommand;
const sample = generateSample();

describe("saved views", () => {
  const file = (): vscode.Uri => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder, "no folder is open");
    return vscode.Uri.joinPath(folder.uri, ".vscode", "lab-results-views.json");
  };

  before(() => run(commandIds.loadSample));

  afterEach(async () => {
    await run(commandIds.clearFilter);
    await configuration().update("groupBy", undefined, vscode.ConfigurationTarget.Global);
    await vscode.workspace.fs.delete(file()).then(undefined, () => undefined);
  });

  after(() => run(commandIds.clear));

  const complete = sample.filter(({ CompletionStatus }) => CompletionStatus === 4).length;

  it("bring back filter and grouping by their name", async () => {
    await run(commandIds.filter, { statuses: [4] });
    await run(commandIds.groupBy, "profile");
    assert.equal(await run(commandIds.saveView, "What was done"), complete);
    await run(commandIds.groupBy, "day");
    await run(commandIds.clearFilter);
    assert.equal(await run(commandIds.openView, "What was done"), complete);
    assert.equal(configuration().get("groupBy"), "profile");
  });

  it("come from a folder's file as well, of which only views are taken, and only what a filter may say", async () => {
    const view = { groupBy: "status", resultOrder: "newest", groupOrder: "name" };
    const views = [
      { ...view, name: "Shared", filter: { statuses: [4] } },
      { ...view, name: "Huge", filter: { labProfileIds: ["9007199254740993"] } },
      { ...view, name: "Odd", filter: { statuses: "4" } },
      { ...view, name: "Odder", filter: { command: "x" } },
      { ...view, name: "Oddest", filter: [], groupBy: "__proto__" },
      null,
      7,
    ];
    await vscode.workspace.fs.writeFile(file(), new TextEncoder().encode(JSON.stringify({ views })));
    assert.equal(await run(commandIds.openView, "Shared"), complete);
    assert.equal(await run(commandIds.openView, "Huge"), 0);
    for (const name of ["Odd", "Odder", "Oddest", "constructor"]) {
      await assert.rejects(async () => run(commandIds.openView, name), /There is no view/, name);
    }
  });

  it("need a name", async () => {
    for (const name of [" ", "x".repeat(101)]) {
      await assert.rejects(async () => run(commandIds.saveView, name), /1 to 100 characters/);
    }
  });

  it("are none where the file holds no JSON", async () => {
    await vscode.workspace.fs.writeFile(file(), new TextEncoder().encode("{"));
    await assert.rejects(async () => run(commandIds.openView, "Nothing"), /There is no view/);
  });
});
