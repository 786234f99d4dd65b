import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import * as vscode from "vscode";
import { commandIds } from "../../../src/vscode/ids";
import { classInSession, resultsInSession } from "../../simulator/classInSession";
import type { Simulator } from "../../simulator/startSimulator";
import { configuration, extension, startLab, tabTitled } from "../support/lab";

const run = vscode.commands.executeCommand;

describe("watching a class", () => {
  let simulator: Simulator;

  beforeEach(async () => {
    simulator = await startLab({ results: resultsInSession(Math.floor(Date.now() / 1000)) });
    await run(commandIds.fetchLatest, { minutes: 600 });
    simulator.forgetRequests();
  });

  afterEach(async () => {
    await run("workbench.action.closeAllEditors");
    await run(commandIds.clear);
    await wanted(undefined);
    await simulator.close();
  });

  const wanted = (names: string | undefined): Thenable<void> =>
    configuration().update("names", names, vscode.ConfigurationTarget.Global);

  const asked = (command: string): number =>
    simulator.requests.filter((request) => request.command === command).length;

  /** Resolves once it is so. The server tells nobody of its requests. */
  async function until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await pause(20);
  }

  /** Answers the question for a class. @returns what could be picked. */
  async function picking(choose: string, during: () => Promise<void>): Promise<string[]> {
    const offered: string[] = [];
    const original = vscode.window.showQuickPick;
    Object.assign(vscode.window, {
      showQuickPick: (items: vscode.QuickPickItem[]) => {
        offered.push(...items.map(({ label }) => label));
        return Promise.resolve(items.find(({ label }) => label === choose));
      },
    });
    try {
      await during();
    } finally {
      Object.assign(vscode.window, { showQuickPick: original });
    }
    return offered;
  }

  it("asks nothing of a script, and LatestResults and a search of that class of the server", async () => {
    await wanted("labsAndClasses");
    await run(commandIds.openLiveClass, classInSession.id);
    await tabTitled("Watched Class");
    await until(() => asked("latestresults") > 0 && asked("labinstance/search") > 0);
    const search = simulator.requests.find(({ command }) => command === "labinstance/search");
    assert.equal(search?.parameters["classid"], classInSession.id);
    assert.equal(search.parameters["mode"], "5");
    assert.equal(asked("runningandsavedlabs"), 0);
  });

  it("asks only what is open where names are not wanted", async () => {
    await wanted("none");
    await run(commandIds.openLiveClass, classInSession.id);
    await until(() => asked("latestresults") > 0 && asked("runningandsavedlabs") > 0);
    assert.equal(asked("labinstance/search"), 0);
  });

  it("asks what is open where the server does not answer searches", async () => {
    await wanted("labsAndClasses");
    simulator.failWhen(({ command }) =>
      command === "labinstance/search" ? { kind: "status", status: 404 } : undefined,
    );
    await run(commandIds.openLiveClass, classInSession.id);
    await until(() => asked("runningandsavedlabs") > 0);
    assert.equal(asked("labinstance/search"), 1);
  });

  it("takes null for those who are in no class", async () => {
    await wanted("labsAndClasses");
    await run(commandIds.openLiveClass, null);
    await tabTitled("Watched Class");
    await until(() => asked("runningandsavedlabs") > 0);
    assert.equal(asked("labinstance/search"), 0);
  });

  it("asks a person for the class, and nobody where it was called from a class's row", async () => {
    await wanted("none");
    const offered = await picking(classInSession.id, async () => {
      await run(commandIds.openLiveClass);
      await tabTitled("Watched Class");
    });
    assert.deepEqual(offered, [classInSession.id]);
    await run("workbench.action.closeAllEditors");
    const [row] = await extension().exports.tree.getChildren();
    const asking = await picking("nobody", async () => {
      await run(commandIds.openLiveClass, row);
      await tabTitled("Watched Class");
    });
    assert.deepEqual(asking, []);
  });

  it("opens nothing for a person who backs out", async () => {
    await wanted("none");
    await picking("nobody", async () => {
      await run(commandIds.openLiveClass);
    });
    const labels = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    assert.ok(!labels.includes("Watched Class"), labels.join());
  });
});
