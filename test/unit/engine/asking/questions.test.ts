import assert from "node:assert/strict";
import { CompletionStatus } from "../../../../src/core/api/labResult";
import { KeyRefusedError } from "../../../../src/core/api/errors/errors";
import { sampleRange } from "../../../../src/core/sample/generateSample";
import type { QuestionsNews } from "../../../../src/engine/asking/questionsContract";
import { Gate } from "../../../simulator/gate";
import { all, analysisOf, classId, lab, ofClass, QuestionServer } from "./questionServer";

describe("questions, asked for by the engine", () => {
  let server: QuestionServer;

  beforeEach(async () => {
    server = await QuestionServer.start();
  });

  afterEach(async () => {
    await server.close();
    assert.deepEqual(server.errors, []);
  });

  it("of a class come by searches of the class, for what they were said to cost", async () => {
    await server.fetchAll();
    const cost = await server.engine.questions.cost(server.of({ classId }));
    assert.deepEqual(cost, {
      requests: Math.ceil(ofClass.length / 100),
      instances: ofClass.length,
      isOneByOne: false,
    });
    const news: QuestionsNews[] = [];
    const answer = await server.ask({ classId }, { onProgress: (each) => news.push(each) });
    assert.deepEqual(answer, { came: ofClass.length, failed: 0, isCancelled: false });
    assert.equal(server.asked(), cost.requests);
    assert.deepEqual(news.at(-1), { done: cost.requests, requests: cost.requests });
    for (const { command, parameters } of server.simulator.requests) {
      assert.equal(command, "labinstance/search");
      assert.deepEqual(
        [parameters["mode"], parameters["classid"], parameters["pagesize"]],
        ["10", classId, "100"],
      );
    }
    assert.deepEqual(await server.analysis({ classId }), analysisOf(ofClass));
  });

  it("of a lab come by searches of the lab", async () => {
    await server.fetchAll();
    await server.ask({ labProfileId: lab });
    assert.ok(
      server.simulator.requests.every(({ parameters }) => parameters["labprofileid"] === String(lab)),
      "another lab was asked for",
    );
    assert.deepEqual(
      await server.analysis({ labProfileId: lab }),
      analysisOf(all.filter(({ LabProfileId }) => LabProfileId === lab)),
    );
  });

  it("of what is shown come in as few searches as there are, and are those of what is shown", async () => {
    await server.fetchAll();
    await server.engine.views.setFilter({ view: "v", filter: { exam: "failed" } });
    const failed = all.filter(({ IsExam, ExamPassed }) => IsExam === true && ExamPassed === false);
    const { requests, instances } = await server.engine.questions.cost(server.of({}));
    assert.equal(instances, failed.length);
    await server.ask({});
    assert.ok(requests <= Math.ceil(all.length / 100), String(requests));
    assert.equal(server.asked(), requests);
    assert.deepEqual(await server.analysis({}), analysisOf(failed));
  });

  it("that are known are not asked for again, until what is held says something else", async () => {
    const open: unknown[] = [CompletionStatus.SubmittedForGrading, CompletionStatus.GradingInProgress];
    const settled = ofClass.filter((each) => each.End !== null && !open.includes(each.CompletionStatus));
    server.results = settled;
    await server.fetchAll();
    await server.ask({ classId });
    await server.fetchAll();
    assert.equal((await server.engine.questions.cost(server.of({ classId }))).requests, 0);
    await server.ask({ classId });
    assert.equal(server.asked(), 0);
    const [changed] = settled;
    server.results = settled.map((each) => (each === changed ? { ...each, ExamScore: 1 } : each));
    await server.fetchAll();
    assert.deepEqual(await server.engine.questions.cost(server.of({ classId })), {
      ...{ requests: 1, instances: 1, isOneByOne: false },
    });
  });

  it("of labs that still run are asked for anew", async () => {
    const running = all.filter(({ End }) => (End ?? null) === null);
    assert.ok(running.length > 0, `${running.length} is not more than 0`);
    await server.fetchAll();
    await server.ask({});
    const cost = await server.engine.questions.cost(server.of({}));
    assert.ok(cost.instances >= running.length && cost.instances < all.length / 2, String(cost.instances));
  });

  it("come one by one where a server does not answer searches, which it is asked once", async () => {
    await server.fetchAll();
    server.failSearch({ kind: "status", status: 404 });
    assert.deepEqual(await server.ask({ classId }).then(({ refused }) => refused), "search");
    assert.deepEqual(await server.engine.questions.cost(server.of({ classId })), {
      ...{ requests: ofClass.length, instances: ofClass.length, isOneByOne: true },
    });
    server.simulator.forgetRequests();
    assert.deepEqual(await server.ask({ classId }), { came: ofClass.length, failed: 0, isCancelled: false });
    assert.ok(
      server.simulator.requests.every(({ command }) => command === "details"),
      "something else than details was asked for",
    );
    assert.deepEqual(await server.analysis({ classId }), analysisOf(ofClass));
  });

  it("are not to be had where neither searches nor details are answered", async () => {
    await server.fetchAll();
    server.simulator.failWhen(() => ({ kind: "status", status: 404 }));
    await server.ask({ classId });
    assert.equal((await server.ask({ classId })).refused, "all");
    assert.equal((await server.analysis({ classId })).missing, ofClass.length);
  });

  it("of a few among many come by details, which takes less", async () => {
    await server.fetchAll();
    const ids = [all[0], all.at(-1)].map((each) => String(each?.LabInstanceId));
    await server.engine.views.setFilter({ view: "v", filter: { text: ids[0] } });
    assert.equal((await server.engine.questions.cost(server.of({}))).requests, 1);
  });

  it("of a class that is not held come by a search over all time, and once", async () => {
    await server.ask({ classId });
    const { parameters } = server.simulator.requests[0] ?? {};
    assert.deepEqual([parameters?.["classid"], parameters?.["start"]], [classId, "0"]);
    assert.deepEqual(await server.analysis({ classId }), analysisOf(ofClass));
    const before = server.asked();
    const isOver = ofClass.every(({ End }) => (End ?? null) !== null);
    await server.ask({ classId });
    assert.equal(
      server.asked() === before,
      isOver && (await server.engine.questions.cost(server.of({ classId }))).requests === 0,
    );
  });

  it("of a stretch that is not held come by a search over it", async () => {
    const [first] = ofClass;
    assert.ok(first, "there is no first");
    const part = { classId, start: first.Start, end: first.Start + 5 * 86_400 };
    await server.ask(part);
    const { parameters } = server.simulator.requests[0] ?? {};
    assert.deepEqual([Number(parameters?.["start"]), Number(parameters?.["end"])], [part.start, part.end]);
    const within = ofClass.filter(({ Start }) => Start >= part.start && Start <= part.end);
    assert.deepEqual(await server.analysis(part), analysisOf(within));
  });

  it("that came before somebody cancelled stay", async () => {
    await server.fetchAll();
    const gate = new Gate();
    let searches = 0;
    server.simulator.failWhen(({ command }) => {
      if (command !== "labinstance/search") return undefined;
      searches += 1;
      return searches === 2 ? { kind: "gate", gate } : undefined;
    });
    const cancelling = new AbortController();
    const asking = server.ask({}, { signal: cancelling.signal });
    await gate.reached;
    cancelling.abort();
    const answer = await asking;
    gate.open();
    assert.equal(answer.isCancelled, true);
    const { missing, instances } = await server.analysis({});
    assert.ok(
      answer.came > 0 && missing > 0 && instances > 0,
      `${answer.came} came, ${missing} are missing, ${instances} have activities`,
    );
    assert.equal(all.length - missing, answer.came);
  });

  it("of a page that does not come are missing, and all others are there", async () => {
    await server.fetchAll();
    server.simulator.failWhen(({ parameters }) =>
      parameters["pageindex"] === "1" ? { kind: "status", status: 500 } : undefined,
    );
    const answer = await server.ask({ labProfileId: lab, start: 0, end: sampleRange.end });
    assert.equal(answer.failed, 0, "there is but one page of that lab");
    const rest = await server.ask({});
    assert.ok(rest.failed > 0 && rest.failure, JSON.stringify(rest));
    assert.ok((await server.analysis({})).missing > 0, "none are missing");
  });

  it("end with a key that is refused", async () => {
    await server.fetchAll();
    server.failSearch({ kind: "status", status: 401 });
    await assert.rejects(server.ask({ classId }), KeyRefusedError);
  });

  it("are forgotten with the results", async () => {
    await server.fetchAll();
    await server.ask({ classId });
    await server.engine.clear();
    assert.equal((await server.analysis({ classId })).instances, 0);
    await server.fetchAll();
    assert.equal((await server.analysis({ classId })).missing, ofClass.length);
  });
});
