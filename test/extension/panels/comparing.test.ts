import assert from "node:assert/strict";
import * as vscode from "vscode";
import { generateSample } from "../../../src/core/sample/generateSample";
import type { Comparison } from "../../../src/vscode/commands/compare";
import { commandIds } from "../../../src/vscode/ids";
import { documentedResults } from "../../unit/labResult";
import { startLab, tabTitled } from "../support/lab";

const run = vscode.commands.executeCommand;
const sample = generateSample();

describe("comparing", () => {
  afterEach(async () => {
    await run("workbench.action.closeAllEditors");
    await run(commandIds.clear);
  });

  it("two classes resolves to their totals, and shows them", async () => {
    await run(commandIds.loadSample);
    const [left, right] = ["SC300-2026-10-NYC", "AI102-2026-10-PAR"];
    const { left: before, right: after } = await run<Comparison>(commandIds.compare, {
      left: { classIds: [left] },
      right: { classIds: [right] },
    });
    const passed = (classId: string): number =>
      sample.filter((result) => result.ClassId === classId && result.ExamPassed === true).length;
    assert.deepEqual([before.passed, after.passed], [passed(left), passed(right)]);
    assert.equal(after.results, sample.filter(({ ClassId }) => ClassId === right).length);
    await tabTitled("Comparison");
  });

  it("a period with the one before says what was fetched of both", async () => {
    const simulator = await startLab({ results: documentedResults });
    try {
      await run(commandIds.fetch, { start: 1325376000, end: 1325980800 });
      const { left, right } = await run<Comparison>(commandIds.compare, { left: "previous", right: {} });
      assert.deepEqual([left.results, right.results], [0, 2]);
    } finally {
      await simulator.close();
    }
  });

  it("is refused where it is not known with what, and where a part is no filter", async () => {
    await assert.rejects(
      async () => run(commandIds.compare, { left: "previous", right: {} }),
      /no period yet/,
    );
    await assert.rejects(
      async () => run(commandIds.compare, { left: { classes: ["A"] }, right: {} }),
      /“classes”/,
    );
  });
});
