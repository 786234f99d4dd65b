import assert from "node:assert/strict";
import * as vscode from "vscode";
import { generateSample, sampleRange } from "../../../src/core/sample/generateSample";
import type { QuestionAnalysis } from "../../../src/engine/asking/questionsContract";
import { commandIds, viewIds } from "../../../src/vscode/ids";
import type { Simulator } from "../../simulator/startSimulator";
import { answeringMessages, extension, startLab, tabTitled } from "../support/lab";

const run = vscode.commands.executeCommand;
const results = generateSample();
const classId = "AZ104-2026-10-DXB";
const ofClass = results.filter((result) => result.ClassId === classId);
const labProfileId = 105_217;

describe("the question analysis", () => {
  let simulator: Simulator;

  before(() => extension().activate());

  beforeEach(async () => {
    simulator = await startLab({ results });
  });

  afterEach(async () => {
    await run("workbench.action.closeAllEditors");
    await run(commandIds.clear);
    await simulator.close();
  });

  const open = (part: object): Thenable<QuestionAnalysis> => run(commandIds.openQuestions, part);

  async function fetch(): Promise<void> {
    await run(commandIds.fetch, sampleRange);
    simulator.forgetRequests();
  }

  const asked = (command: string): number =>
    simulator.requests.filter((request) => request.command === command).length;

  it("of a class is there for a script without a question, and asked for once", async () => {
    await fetch();
    await answeringMessages(undefined, async (messages) => {
      const { instances, missing, questions } = await open({ classId });
      assert.ok(instances > 0 && instances <= ofClass.length, `${instances} of ${ofClass.length}`);
      assert.equal(missing, 0);
      assert.ok(
        questions.every(({ labProfileId: lab }) => ofClass.some(({ LabProfileId }) => LabProfileId === lab)),
        "a question is of a lab that the class has not",
      );
      assert.deepEqual(messages, []);
    });
    assert.equal(asked("labinstance/search"), Math.ceil(ofClass.length / 100));
    assert.ok(
      simulator.requests.every(({ parameters }) => parameters["mode"] === "10"),
      "another mode was asked for",
    );
    await tabTitled("Question Analysis");
  });

  it("of a lab begins with what wants attention, and leaves out what is not for reports", async () => {
    await fetch();
    const { questions } = await open({ labProfileId });
    const isBroken = questions.map(({ broken }) => broken > 0);
    assert.deepEqual(isBroken, [...isBroken].sort().reverse());
    assert.ok(
      questions.some(({ attempts, passed }) => attempts > 0 && passed === 0),
      "a question nobody gets right",
    );
    assert.ok(
      questions.some(({ discrimination }) => (discrimination ?? 0) < 0),
      "no discrimination is below 0",
    );
    assert.ok(
      questions.every(({ name }) => !name.includes("How sure are you")),
      "a question that is not for reports is told",
    );
  });

  it("of a class and a stretch of time needs nothing to be held", async () => {
    const part = { classId, start: "2026-10-01", end: "2026-10-31" };
    const { instances } = await open(part);
    assert.ok(instances > 0, `${instances} is not more than 0`);
    assert.ok(
      simulator.requests.every(({ command }) => command === "labinstance/search"),
      "something else than a search was asked for",
    );
  });

  it("of what is shown follows the filter", async () => {
    await fetch();
    await run(commandIds.filter, { classIds: [classId], labProfileIds: [labProfileId] });
    const { questions } = await open({});
    assert.ok(questions.length > 0, `${questions.length} is not more than 0`);
    assert.ok(
      questions.every((question) => question.labProfileId === labProfileId),
      "a question of another lab is told",
    );
    await run(commandIds.clearFilter);
  });

  it("comes one by one where the server does not answer searches", async () => {
    simulator.failWhen(({ command }) =>
      command === "labinstance/search" ? { kind: "status", status: 404 } : undefined,
    );
    await fetch();
    const { instances, missing } = await open({ classId });
    assert.ok(instances > 0, `${instances} is not more than 0`);
    assert.equal(missing, 0);
    assert.equal(asked("details"), ofClass.length);
  });

  it("tells a script why there is none", async () => {
    await assert.rejects(async () => open({}), /There are no results/);
    await assert.rejects(async () => open({ classid: "x" }), /“classid” is not right/);
    await assert.rejects(async () => open([]), /must be an object/);
    await fetch();
    simulator.failWhen(({ command }) =>
      command === "results"
        ? undefined
        : { kind: "status", status: 403, body: '{"Error":"Not allowed","Status":0}' },
    );
    await assert.rejects(async () => open({ classId }), /does not tell this key the activities/);
  });

  it("is asked for by a person who knows what that costs, from the row of a class", async () => {
    await fetch();
    await run(`${viewIds.results}.focus`);
    const { tree } = extension().exports;
    const row = (await tree.getChildren()).find((node) => node.kind === "group" && node.row.key === classId);
    assert.ok(row, "there is no row");
    await answeringMessages(undefined, async ([...before]) => {
      assert.deepEqual(before, []);
      await run(commandIds.openQuestions, row);
    });
    assert.equal(asked("labinstance/search"), 0, "nobody agreed");
    await answeringMessages("Continue", async (messages) => {
      await run(commandIds.openQuestions, row);
      const [message, ...more] = messages;
      assert.equal(message?.text, `Ask for the activities of ${ofClass.length} lab instances?`);
      assert.deepEqual([message.isModal, more], [true, []]);
      await tabTitled("Question Analysis");
    });
    assert.equal(asked("labinstance/search"), Math.ceil(ofClass.length / 100));
    await run("workbench.view.explorer");
  });

  it("of the sample asks nobody, and there is none of a file", async () => {
    await run(commandIds.loadSample);
    const { instances } = await open({ labProfileId });
    assert.ok(instances > 0, `${instances} is not more than 0`);
    assert.deepEqual(simulator.requests, []);
    const uri = await run<string>(commandIds.exportJson, {});
    await run(commandIds.import, uri);
    await assert.rejects(async () => open({ labProfileId }), /come from a file/);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(vscode.Uri.parse(uri), ".."), { recursive: true });
  });
});
