import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import * as vscode from "vscode";
import { commandIds, viewIds } from "../../../src/vscode/ids";
import type { Simulator } from "../../simulator/startSimulator";
import { labResult } from "../../unit/labResult";
import { configuration, rowSelected, startLab, tabTitled } from "../support/lab";

const run = vscode.commands.executeCommand;
const week = { start: 1325376000, end: 1325980800 };
const opened = 8;

describe("a list that grows while results are opened", () => {
  let simulator: Simulator;
  /** How many results there are by now. */
  let size: number;

  before(async () => {
    await run(`${viewIds.results}.focus`);
    simulator = await startLab({
      results: () => Array.from({ length: size }, (_, index) => labResult(resultAt(index))),
    });
  });

  afterEach(async () => {
    await configuration().update("groupBy", undefined, vscode.ConfigurationTarget.Global);
    await run(commandIds.clear);
    await run("workbench.action.closeAllEditors");
  });

  after(() => simulator.close());

  for (const groupBy of ["status", "class", "user"]) {
    it(`fails no command, and has the last one selected at the end, grouped by ${groupBy}`, async () => {
      await configuration().update("groupBy", groupBy, vscode.ConfigurationTarget.Global);
      size = 20;
      await run(commandIds.fetch, week);
      const end = new AbortController();
      const growing = (async () => {
        while (!end.signal.aborted) {
          size += 3;
          await run(commandIds.fetch, week);
        }
      })();
      const opening: PromiseLike<unknown>[] = [];
      for (let index = 0; index < opened; index += 1) {
        opening.push(run(commandIds.openResult, String(size - index)));
        // The pace of a person who walks down a list; nothing waits for it.
        await pause(60);
      }
      const last = String(size - 3);
      opening.push(run(commandIds.openResult, last));
      const outcomes = await Promise.allSettled(opening);
      end.abort();
      await growing;
      assert.deepEqual(
        outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [String(outcome.reason)] : [])),
        [],
      );
      await tabTitled(`Instance ${last}`);
      await rowSelected(`result:${last}`);
    });
  }

  /** Newer results stand above older ones, so that what is new moves all that was there. */
  function resultAt(index: number): Parameters<typeof labResult>[0] {
    const Start = week.start + 1000 + index * 60;
    return {
      LabInstanceId: index + 1,
      UserId: `user ${index % 4}`,
      ClassId: `class ${index % 3}`,
      CompletionStatus: [2, 3, 4][index % 3]!,
      Start,
      End: Start + 1800,
    };
  }
});
