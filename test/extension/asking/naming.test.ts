import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import * as vscode from "vscode";
import { generateSample, sampleRange } from "../../../src/core/sample/generateSample";
import { commandIds, viewIds } from "../../../src/vscode/ids";
import type { Simulator } from "../../simulator/startSimulator";
import { labResult } from "../../unit/labResult";
import {
  answeringMessages,
  configuration,
  extension,
  setKey,
  startLab,
  tabTitled,
  treeRows,
} from "../support/lab";

const run = vscode.commands.executeCommand;
const results = generateSample();
const classIds = new Set(results.flatMap(({ ClassId }) => ClassId || []));
const users = new Set(results.flatMap(({ UserId }) => UserId || [])).size;
const className = "Azure Administrator, Dubai, Oct 2026";

describe("names", () => {
  let simulator: Simulator;

  before(async () => {
    await extension().activate();
    await run("workbench.view.explorer");
    while (extension().exports.view.visible) await pause(20);
  });

  beforeEach(async () => {
    simulator = await startLab({ results });
    await wanted("labsAndClasses");
  });

  afterEach(async () => {
    await run(commandIds.clear);
    await run("workbench.action.closeAllEditors");
    await wanted("none");
    await simulator.close();
  });

  const wanted = (names: string): Thenable<void> =>
    configuration().update("names", names, vscode.ConfigurationTarget.Global);

  const fetch = (): Thenable<unknown> => run(commandIds.fetch, sampleRange);

  const asked = (command: string): number =>
    simulator.requests.filter((request) => request.command === command).length;

  /** Resolves once it is so. The server tells nobody of its requests. */
  async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
    while (!(await isSo())) await pause(20);
  }

  /** What the tooltip of some result says of its lab. */
  async function labOfFirst(): Promise<string> {
    const { tree } = extension().exports;
    let [node] = await tree.getChildren();
    while (node?.kind === "group") [node] = await tree.getChildren(node);
    assert.ok(node, "the tree is empty");
    const { tooltip } = await tree.resolveTreeItem(tree.getTreeItem(node), node);
    return /^Lab profile: (.*)$/m.exec(typeof tooltip === "string" ? tooltip : "")?.[1] ?? "";
  }

  const isNamed = async (): Promise<boolean> => (await labOfFirst()).includes("(lab ");

  /** Ends the engine, whose successor knows what is on disk and nothing else. */
  async function loseResults(): Promise<void> {
    await answeringMessages(undefined, async () => {
      const { engine } = extension().exports;
      engine?.terminate();
      await until(() => engine?.isRunning === false);
    });
  }

  const topLabels = async (): Promise<string[]> => {
    const { tree } = extension().exports;
    return (await tree.getChildren()).map((node) => {
      const { label } = tree.getTreeItem(node);
      return typeof label === "string" ? label : "";
    });
  };

  it("of labs are there within a second of a fetch, for one request to the catalogue and no other", async () => {
    await fetch();
    const fetched = Date.now();
    await until(isNamed);
    assert.ok(Date.now() - fetched < 1000, `it took ${Date.now() - fetched} ms`);
    await run(commandIds.groupBy, "profile");
    assert.ok((await topLabels()).includes("Manage Users and Groups"), (await topLabels()).join());
    await run(commandIds.groupBy, "class");
    await fetch();
    assert.deepEqual([asked("catalog"), asked("labprofile"), asked("class")], [1, 0, 0]);
    assert.equal(asked("labinstance/search"), 0);
  });

  it("are not asked for where none are wanted, and are once they are", async () => {
    await wanted("none");
    await fetch();
    await run(commandIds.openGradebook);
    await tabTitled("Gradebook");
    const before = simulator.requests.length;
    assert.equal(asked("results"), before);
    await wanted("labsAndClasses");
    await until(isNamed);
    assert.equal(asked("catalog"), 1);
    await wanted("none");
    await until(async () => !(await isNamed()));
    assert.equal(simulator.requests.length, before + 1);
  });

  it("of labs are kept for the next start, which asks for nothing", async () => {
    await fetch();
    await until(isNamed);
    await loseResults();
    await fetch();
    await until(isNamed);
    assert.equal(asked("catalog"), 1);
  });

  it("are forgotten with the results, on disk as well", async () => {
    await fetch();
    await until(isNamed);
    await run(commandIds.clear);
    await fetch();
    await until(isNamed);
    assert.equal(asked("catalog"), 2);
  });

  it("that are kept are deleted with the key", async () => {
    await fetch();
    await until(isNamed);
    await run(commandIds.removeApiKey, "Simulator");
    assert.equal(await isNamed(), true, "results that are there stay as they are");
    await setKey(simulator.key);
    await loseResults();
    await fetch();
    await until(isNamed);
    assert.equal(asked("catalog"), 2);
  });

  it("of classes are asked for once somebody looks at them, one request a class", async () => {
    await fetch();
    await until(isNamed);
    assert.equal(asked("class"), 0, "nobody looks at the tree");
    await run(`${viewIds.results}.focus`);
    await until(async () => (await topLabels()).includes(className));
    await until(() => asked("class") === classIds.size);
    await run("workbench.view.explorer");
    await run(`${viewIds.results}.focus`);
    await fetch();
    await until(async () => (await topLabels()).includes(className));
    await run("workbench.view.explorer");
    assert.equal(asked("class"), classIds.size);
  });

  it("of classes and labs are in the tree within a second of a fetch, while somebody looks at it", async () => {
    await run(`${viewIds.results}.focus`);
    await fetch();
    const fetched = Date.now();
    await until(async () => (await topLabels()).includes(className) && (await isNamed()));
    assert.ok(Date.now() - fetched < 1000, `it took ${Date.now() - fetched} ms`);
    await run("workbench.view.explorer");
    assert.equal(asked("catalog"), 1);
  });

  it("of a gradebook's class are asked for at once, and the labs planned for it have columns", async () => {
    await fetch();
    await until(isNamed);
    const { tree } = extension().exports;
    const row = (await tree.getChildren()).find(
      (node) => node.kind === "group" && node.row.key === "AZ104-2026-10-DXB",
    );
    await run(commandIds.openGradebook, row);
    await until(async () => (await topLabels()).includes(className));
    assert.equal(asked("class"), 1);
    assert.equal(asked("catalog"), 1);
  });

  it("of users come for a script without a question, which learns how many there are", async () => {
    await fetch();
    assert.equal(await run(commandIds.showUserNames, {}), users);
    assert.equal(asked("labinstance/search"), Math.ceil(results.length / 100));
    const [first] = await treeRows();
    assert.match(first?.below[0]?.label ?? "", /^\p{L}+ \p{L}+$/u);
    assert.equal(await run(commandIds.showUserNames, {}), users);
    assert.equal(asked("labinstance/search"), Math.ceil(results.length / 100));
  });

  it("of users come for a person who knows what that costs", async () => {
    await fetch();
    await answeringMessages(undefined, async (messages) => {
      assert.equal(await run(commandIds.showUserNames), undefined);
      const [message] = messages;
      assert.deepEqual([message?.isModal, message?.buttons], [true, ["Continue"]]);
      assert.equal(message?.text, `Show the names of ${users} users?`);
    });
    assert.equal(asked("labinstance/search"), 0);
    await answeringMessages("Continue", async () => {
      assert.equal(await run(commandIds.showUserNames), users);
    });
  });

  it("of users come by themselves where everyone's are wanted", async () => {
    await wanted("everyone");
    await fetch();
    await until(() => asked("labinstance/search") === Math.ceil(results.length / 100));
    await until(async () => /^\p{L}+ \p{L}+$/u.test((await treeRows())[0]?.below[0]?.label ?? ""));
  });

  it("that are refused leave ids, without a word", async () => {
    simulator.failWhen(({ command }) =>
      command === "results"
        ? undefined
        : { kind: "status", status: 403, body: '{"Error":"Not allowed","Status":0}' },
    );
    await answeringMessages(undefined, async (messages) => {
      await fetch();
      await until(() => asked("catalog") === 1);
      assert.equal(await run(commandIds.showUserNames, {}), 0);
      assert.equal(await isNamed(), false);
      await fetch();
      assert.deepEqual(messages, []);
    });
    assert.equal(asked("catalog"), 1);
  });

  it("of a sample are its own, and of a file there are none", async () => {
    await run(commandIds.loadSample);
    assert.ok((await topLabels()).includes(className), (await topLabels()).join());
    assert.equal(await run(commandIds.showUserNames, {}), users);
    const uri = await run<string>(commandIds.exportJson, {});
    await run(commandIds.import, uri);
    assert.ok((await topLabels()).includes("AZ104-2026-10-DXB"), (await topLabels()).join());
    await assert.rejects(async () => run(commandIds.showUserNames, {}), /come from a file/);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(vscode.Uri.parse(uri), ".."), { recursive: true });
    assert.deepEqual(simulator.requests, []);
  });

  it("of more than twenty classes come once there is nothing else to do", async () => {
    await simulator.close();
    const many = Array.from({ length: 25 }, (_, index) =>
      labResult({ LabInstanceId: index + 1, ClassId: `class ${index}`, Start: 1000, End: 2000 }),
    );
    simulator = await startLab({ results: many });
    await run(`${viewIds.results}.focus`);
    await run(commandIds.fetch, { start: 0, end: 3000 });
    await until(() => asked("class") === 20);
    await until(() => asked("class") === 25);
    await run("workbench.view.explorer");
  });
});
