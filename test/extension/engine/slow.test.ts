import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { LabResult } from "../../../src/core/api/labResult";
import type { ViewQuestions } from "../../../src/engine/contract";
import type { GroupStep } from "../../../src/engine/wire";
import { commandIds, viewIds } from "../../../src/vscode/ids";
import type { Simulator } from "../../simulator/startSimulator";
import { labResult } from "../../unit/labResult";
import { configuration, extension, rowSelected, startLab } from "../support/lab";
import { MessageWatch } from "../support/messages";

const run = vscode.commands.executeCommand;
const week = { start: 1325376000, end: 1325980800 };
const changes = 100;

describe("an engine that takes its time to answer", () => {
  let simulator: Simulator;
  /** How many results there are by now. */
  let size = 20;

  before(async () => {
    await run(`${viewIds.results}.focus`);
    await configuration().update("groupBy", "class", vscode.ConfigurationTarget.Global);
    simulator = await startLab({
      results: () => Array.from({ length: size }, (_, index) => labResult(resultAt(index))),
    });
    await run(commandIds.fetch, week);
  });

  after(async () => {
    await configuration().update("groupBy", undefined, vscode.ConfigurationTarget.Global);
    await run(commandIds.clear);
    await run("workbench.action.closeAllEditors");
    await simulator.close();
  });

  it("loses no row, no selection and no expansion through 100 changes against reveals", async () => {
    const { engine, tree } = extension().exports;
    assert.ok(engine, "the engine is not there for tests");
    // A group is expanded when a row below it is selected: these stand below each user of each class.
    const ids = Array.from({ length: 12 }, (_, index) => index + 1);
    for (const id of ids) {
      await run(commandIds.openResult, String(id));
      await rowSelected(`result:${id}`);
    }
    const held = new HeldBack(engine.views);
    const tooEarly: number[] = [];
    const listening = tree.onDidChangeTreeData(() => {
      if (held.underWay > 0) tooEarly.push(held.underWay);
    });
    const messages = new MessageWatch();
    let last = 0;
    try {
      const running: PromiseLike<unknown>[] = [];
      for (let change = 1; change <= changes; change += 1) {
        if (change % 10 === 0) {
          size += 3;
          running.push(run(commandIds.fetch, week));
        } else if (change % 2 === 1) running.push(run(commandIds.filter, { text: "user" }));
        else running.push(run(commandIds.clearFilter));
        if (change % 4 === 0) {
          last = 1 + ((change * 7) % 20);
          running.push(run(commandIds.openResult, String(last)));
        }
        // Questions are let go now and then, and not in the order in which they came.
        if (change % 3 === 0) held.letGo(change % 2 === 0 ? "first" : "last");
        await turnOfLoop();
      }
      held.letGoAll();
      await Promise.all(running);
      await rowSelected(`result:${last}`);
      // What is below a group is asked for again while it is expanded, and only then.
      const asked = held.askedFor(groupsAbove(ids));
      await run(commandIds.clearFilter);
      await run(commandIds.filter, { text: "user" });
      await asked;
      await rowSelected(`result:${last}`);
      assert.deepEqual(tooEarly, [], "VS Code was told of a change while it waited for rows");
      assert.deepEqual(messages.texts, []);
    } finally {
      messages.dispose();
      listening.dispose();
      held.dispose();
    }
  });

  /** The groups on the way to results, as the engine is asked for what is below them. */
  function groupsAbove(ids: readonly number[]): string[] {
    const ways = ids.flatMap((id) => {
      const { ClassId, UserId } = resultAt(id - 1);
      const ofClass = { by: "class", key: ClassId } as const;
      return [[ofClass], [ofClass, { by: "user", key: UserId } as const]].map(nameOf);
    });
    return [...new Set(["[]", ...ways])];
  }

  function resultAt(
    index: number,
  ): Required<Pick<LabResult, "UserId" | "ClassId" | "Start" | "End">> & Pick<LabResult, "LabInstanceId"> {
    const Start = week.start + 1000 + index * 60;
    return {
      LabInstanceId: index + 1,
      UserId: `user ${index % 4}`,
      ClassId: `class ${index % 3}`,
      Start,
      End: Start + 1800,
    };
  }
});

/** Holds questions about rows back until a test lets them go; every other one is answered by then what held before. */
class HeldBack {
  private readonly gates: (() => void)[] = [];
  private waiting: { readonly missing: Set<string>; readonly resolve: () => void } | undefined;
  private isOpen = false;
  private asked = 0;
  /** How many questions for rows wait for an answer. */
  underWay = 0;

  private readonly restore: () => void;

  constructor(views: ViewQuestions) {
    const [rows, find] = [views.rows.bind(views), views.find.bind(views)];
    this.restore = () => Object.assign(views, { rows, find });
    views.rows = async (question) => {
      this.underWay += 1;
      try {
        return await this.late(() => rows(question));
      } finally {
        this.underWay -= 1;
        this.note(question.below);
      }
    };
    views.find = (question) => this.late(() => find(question));
  }

  letGo(which: "first" | "last"): void {
    (which === "first" ? this.gates.shift() : this.gates.pop())?.();
  }

  letGoAll(): void {
    this.isOpen = true;
    while (this.gates.length > 0) this.letGo("last");
  }

  /** Resolves once the rows below all of these were asked for from now on. */
  askedFor(names: readonly string[]): Promise<void> {
    return new Promise((resolve) => (this.waiting = { missing: new Set(names), resolve }));
  }

  dispose(): void {
    this.letGoAll();
    this.restore();
  }

  private async late<Answer>(answer: () => Promise<Answer>): Promise<Answer> {
    this.asked += 1;
    const early = this.asked % 2 === 0 ? await answer() : undefined;
    if (!this.isOpen) await new Promise<void>((resolve) => this.gates.push(resolve));
    return early ?? answer();
  }

  private note(below: readonly GroupStep[]): void {
    if (!this.waiting) return;
    this.waiting.missing.delete(nameOf(below));
    if (this.waiting.missing.size === 0) this.waiting.resolve();
  }
}

function nameOf(below: readonly GroupStep[]): string {
  return JSON.stringify(below.map(({ by, key }) => [by, key]));
}

/** One round of the event loop, in which VS Code's own messages come in. */
function turnOfLoop(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
