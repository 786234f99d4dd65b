import assert from "node:assert/strict";
import { inspect } from "node:util";
import { KeyRefusedError } from "../../../../src/core/api/errors/errors";
import { LoadEndedError } from "../../../../src/core/results/store/endedLoads";
import { generateSample } from "../../../../src/core/sample/generateSample";
import type { DepthModel } from "../../../../src/core/results/details/depth/types";
import type { Fault } from "../../../simulator/fault";
import { everyActivity } from "../../../simulator/everyActivity";
import { Gate } from "../../../simulator/gate";
import { startSimulator, type Simulator } from "../../../simulator/startSimulator";
import { labResult } from "../../labResult";
import { startEngine, type TestEngine } from "../testEngine";
import { TestHost } from "../testHost";

const start = 1_791_273_600;
const range = { start: start - 1000, end: start + 100_000 };
const ended = labResult({ LabInstanceId: 1, Start: start, End: start + 7200, CompletionStatus: 4 });
const running = labResult({ LabInstanceId: 2, Start: start, End: null, CompletionStatus: 3 });

describe("lab instances in depth, asked for by the engine", () => {
  let simulator: Simulator;
  let host: TestHost;
  let test: TestEngine;
  let results = [ended, running];
  let loads = 0;

  beforeEach(async () => {
    results = [ended, running];
    simulator = await startSimulator({ results: () => results });
    host = new TestHost(simulator.url, simulator.key);
    test = startEngine(host);
    await test.engine.views.openView({
      view: "v",
      arrangement: { groupBy: "class", resultOrder: "newest", groupOrder: "name" },
    });
    await fetchAll();
  });

  afterEach(async () => {
    test.dispose();
    assert.deepEqual(test.errors, []);
    await simulator.close();
  });

  async function fetchAll(): Promise<void> {
    const load = `f${(loads += 1)}`;
    const source = { kind: "connection", name: "A", url: simulator.url } as const;
    await test.engine.loads.beginFetch({ load, source, ranges: [range], isUpdate: false });
    await test.engine.loads.runFetch({ load, concurrency: 1 });
  }

  function ask(id: number, manner: { isAnew?: boolean; signal?: AbortSignal } = {}): Promise<unknown> {
    const source = { kind: "connection", name: "A", url: simulator.url } as const;
    const question = { load: `d${(loads += 1)}`, source, instanceId: String(id), isAnew: manner.isAnew };
    return test.engine.depths.askDepth(question, { signal: manner.signal });
  }

  async function told(id: number, connectionUrl = simulator.url): Promise<DepthModel | undefined> {
    const answer = await test.engine.models.details({ instanceId: String(id), view: "v", connectionUrl });
    return answer?.depth?.model;
  }

  /** How often Details was asked for. */
  function asked(): number {
    return simulator.requests.filter(({ command }) => command === "details").length;
  }

  function failDetails(fault: Fault | undefined): void {
    simulator.failWhen(({ command }) => (command === "details" ? fault : undefined));
  }

  function namedBy(words: string): Fault {
    const answer = { ...everyActivity(1, start), InstructorName: words };
    return { kind: "body", body: JSON.stringify(answer) };
  }

  async function instructor(id: number): Promise<string | undefined> {
    return (await told(id))?.more?.rows.find(({ field }) => field === "instructor")?.text;
  }

  it("are told once they were asked for, and then asked for no more", async () => {
    assert.equal(await told(1), undefined);
    assert.equal(await ask(1), undefined);
    const model = await told(1);
    assert.ok(model, "nothing is told");
    assert.equal(model.running, undefined);
    await ask(1);
    assert.equal(asked(), 1);
    assert.equal(await told(1, "https://elsewhere.example/api/v3"), undefined);
  });

  it("are asked for anew while they run, and what is known stays meanwhile", async () => {
    await ask(2);
    assert.ok((await told(2))?.running, "it does not run");
    const gate = new Gate();
    failDetails({ kind: "gate", gate });
    const asking = ask(2);
    await gate.reached;
    assert.ok((await told(2))?.running, "what was known is gone");
    gate.open();
    await asking;
    assert.equal(asked(), 2);
  });

  it("are asked for anew when that is wished, and once what is held says something else", async () => {
    await ask(1);
    await ask(1, { isAnew: true });
    assert.equal(asked(), 2);
    results = [{ ...ended, ExamScore: 12 }, running];
    await fetchAll();
    await ask(1);
    assert.equal(asked(), 3);
    await fetchAll();
    await ask(1);
    assert.equal(asked(), 3);
  });

  it("are as the later request says, whichever answer comes last", async () => {
    const gate = new Gate();
    let count = 0;
    simulator.failWhen(({ command }) => {
      if (command !== "details") return undefined;
      count += 1;
      return count === 1 ? { kind: "gate", gate } : namedBy("Later");
    });
    const early = ask(1, { isAnew: true });
    await gate.reached;
    await ask(1, { isAnew: true });
    gate.open();
    await early;
    assert.equal(await instructor(1), "Later (grace@example.com)");
  });

  it("are not told when that was cancelled, nor when the results were cleared meanwhile", async () => {
    const gate = new Gate();
    failDetails({ kind: "gate", gate });
    const cancelling = new AbortController();
    const cancelled = ask(1, { signal: cancelling.signal });
    await gate.reached;
    cancelling.abort();
    await assert.rejects(cancelled, { name: "AbortError" });
    const second = new Gate();
    failDetails({ kind: "gate", gate: second });
    const cleared = ask(1);
    await second.reached;
    await test.engine.clear();
    await assert.rejects(cleared, LoadEndedError);
    gate.open();
    second.open();
    await fetchAll();
    assert.equal(await told(1), undefined);
  });

  it("are forgotten when other results are held", async () => {
    await ask(1);
    await test.engine.clear();
    await fetchAll();
    assert.equal(await told(1), undefined);
    await ask(1);
    await test.engine.loads.loadSample({});
    await fetchAll();
    assert.equal(await told(1), undefined);
  });

  const refusals: [title: string, fault: Fault, refusal: string][] = [
    ["a key that may not ask this", { kind: "status", status: 403 }, "notAllowed"],
    ["a web page", { kind: "html" }, "webPage"],
    ["no such command", { kind: "status", status: 404 }, "noCommand"],
    ["no such instance", { kind: "body", body: '{"Status":0,"Error":"Lab instance not found"}' }, "notFound"],
  ];
  for (const [title, fault, refusal] of refusals) {
    it(`are refused without an error by a server that answers with ${title}`, async () => {
      failDetails(fault);
      assert.equal(await ask(1), refusal);
      assert.equal(await told(1), undefined);
      assert.equal(asked(), 1);
    });
  }

  it("say that the key is refused where it is", async () => {
    failDetails({ kind: "status", status: 401 });
    await assert.rejects(ask(1), KeyRefusedError);
  });

  it("are asked for again where that may help", async () => {
    let isFirst = true;
    simulator.failWhen(({ command }) => {
      if (command !== "details" || !isFirst) return undefined;
      isFirst = false;
      return { kind: "status", status: 503 };
    });
    assert.equal(await ask(1), undefined);
    assert.equal(asked(), 2);
  });

  it("of the sample are there without a request, and those of files are not spoken of", async () => {
    await test.engine.loads.loadSample({});
    const scored = generateSample().find(({ ExamScore }) => ExamScore !== null)!;
    const question = { instanceId: String(scored.LabInstanceId), view: "v" };
    const model = (await test.engine.models.details(question))?.depth?.model;
    assert.ok((model?.activities.groups.length ?? 0) > 0, "the sample has no activities");
    const text = await test.engine.depths.depthText({ ...question, as: "words" });
    assert.match(text ?? "", /^Lab instance /);
    assert.equal(asked(), 0);

    const load = "o";
    host.files.set(load, [new TextEncoder().encode(JSON.stringify({ Results: [ended] }))]);
    await test.engine.loads.beginOpening({ load });
    await test.engine.loads.openFiles({
      load,
      chosen: [{ name: "a.json", files: [{ name: "a.json", savedAt: 0 }] }],
    });
    const opened = await test.engine.models.details({ instanceId: "1", view: "v" });
    assert.ok(opened, "the file is not open");
    assert.equal(opened.depth, undefined);
  });

  it("never hold a password, nor does anything that the engine tells, answers or exports", async () => {
    failDetails(namedBy("Grace Hopper"));
    await ask(1);
    const { models, depths, exports } = test.engine;
    const one = { instanceId: "1", connectionUrl: simulator.url };
    const model = await told(1);
    const fields = [...new Set(JSON.stringify(model).match(/(?<="field":")[^"]+/g))];
    assert.ok(fields.length > 40, `${fields.length} fields`);
    const { moment } = await exports.takeMoment({ view: "v" });
    const manner = {
      ...{ timeZone: "UTC", pseudonymKey: undefined, daysOf: undefined, arePseudonymous: false },
      ...{ filePseudonyms: undefined, escapeFormulas: true, csvDelimiter: "," as const },
    };
    const number = await exports.beginExport({ moment, kind: "json", manner });
    const everything = [
      model,
      await models.resultJson(one),
      await depths.depthText({ ...one, as: "json" }),
      await depths.depthText({ ...one, as: "words" }),
      ...(await Promise.all(fields.map((field) => depths.depthField({ ...one, field })))),
      ...(await Promise.all(fields.map((field) => depths.wholeDepthRow({ ...one, field })))),
      await exports.nextPiece({ export: number }),
      test.notices.states,
      host.outcomes,
    ];
    assert.match(
      inspect(everything, { depth: Infinity, maxStringLength: null }),
      /Virtual Machine Contributor/,
    );
    assert.doesNotMatch(inspect(everything, { depth: Infinity, maxStringLength: null }), /canary/);
  });
});
