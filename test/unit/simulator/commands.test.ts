import assert from "node:assert/strict";
import { startSimulator, type Simulator, type SimulatorOptions } from "../../simulator/startSimulator";
import { labResult } from "../labResult";
import { answerTo, ask, type Question } from "./ask";

const refused = { Error: "Invalid integration key", Status: 0 };
const tooLong = { Error: "Timeframe cannot exceed 7 days", Status: 0 };

describe("the simulated Lab on Demand", () => {
  let simulator: Simulator;

  afterEach(() => simulator.close());

  async function start(options: SimulatorOptions = {}): Promise<void> {
    simulator = await startSimulator(options);
  }

  async function ids(question: string, init: Question = {}): Promise<number[] | undefined> {
    const { Results } = await answerTo(simulator, question, init);
    return Results?.map(({ LabInstanceId }) => LabInstanceId);
  }

  it("answers with the documented envelope, and JSON by name", async () => {
    await start({ results: [labResult()] });
    const response = await ask(simulator, "Results?start=1325376000&end=1325377000");
    assert.match(response.headers.get("content-type") ?? "", /^application\/json/);
    assert.deepEqual(await response.json(), { Results: [labResult()], Status: 1, Error: null });
  });

  it("counts the labs that are running and those that are saved", async () => {
    const now = Math.floor(Date.now() / 1000);
    const ago = (seconds: number): Partial<ReturnType<typeof labResult>> => ({
      Start: now - 200_000,
      End: null,
      LastActivity: now - seconds,
    });
    const ended = labResult({ LabInstanceId: 3, Start: now - 100, End: now - 10 });
    await start({
      results: [
        labResult({ LabInstanceId: 1, ...ago(60) }),
        labResult({ LabInstanceId: 2, ...ago(90_000) }),
        labResult({ LabInstanceId: 4, ...ago(80_000) }),
        ended,
      ],
    });
    assert.deepEqual(await (await ask(simulator, "Stats")).json(), {
      NumActive: 2,
      NumSaved: 1,
      Status: 1,
      Error: null,
    });
  });

  it("gives what started or ended within the range, both ends included", async () => {
    const results = [
      labResult({ LabInstanceId: 1, Start: 50, End: 100 }),
      labResult({ LabInstanceId: 2, Start: 200, End: null }),
      labResult({ LabInstanceId: 3, Start: 50, End: 300 }),
      labResult({ LabInstanceId: 4, Start: 201, End: 300 }),
      labResult({ LabInstanceId: 5, Start: 50, End: 99 }),
    ];
    await start({ results });
    assert.deepEqual(await ids("Results?start=100&end=200"), [1, 2]);
  });

  it("refuses a missing or wrong key with HTTP 200", async () => {
    await start({ key: "right" });
    const question = "Results?start=0&end=1";
    assert.deepEqual(await answerTo(simulator, question, { headers: { api_key: "wrong" } }), refused);
    const response = await fetch(`${simulator.url}/${question}&api_key=right`);
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), refused);
    assert.deepEqual(
      simulator.requests.map(({ keyAccepted }) => keyAccepted),
      [false, false],
    );
  });

  it("refuses more than 604,800 seconds", async () => {
    await start();
    assert.deepEqual(await ids("Results?start=1&end=604801"), []);
    assert.deepEqual(await answerTo(simulator, "Results?start=1&end=604802"), tooLong);
    assert.deepEqual(await answerTo(simulator, "LatestResults?minutes=10081"), tooLong);
  });

  for (const question of [
    "Results",
    "Results?start=1",
    "Results?start=1&end=",
    "Results?start=1&end=1.5",
    "Results?start=now&end=2",
    "Results?start=2&end=1",
    "LatestResults",
    "LatestResults?minutes=x",
    "Result",
    "Result?labInstanceId=1",
  ]) {
    it(`refuses ${question}`, async () => {
      await start();
      const { Status, Error: text } = await answerTo(simulator, question);
      assert.equal(Status, 0);
      assert.ok(text, "there is no text");
    });
  }

  it("does not mind case, a slash at the end, or a POST", async () => {
    await start({ results: [labResult({ Start: 5 })] });
    assert.deepEqual(await ids("RESULTS/?START=1&End=9"), [349744]);
    const body = new URLSearchParams({ Start: "1", end: "9" });
    assert.deepEqual(await ids("results", { method: "POST", body }), [349744]);
    assert.deepEqual(simulator.windows, [
      { start: 1, end: 9 },
      { start: 1, end: 9 },
    ]);
    const [, post] = simulator.requests;
    assert.deepEqual(
      [post?.command, post?.method, post?.parameters],
      ["results", "POST", { start: "1", end: "9" }],
    );
  });

  it("gives one result flat and without its id", async () => {
    await start({ results: [labResult({ LabInstanceId: 9223372036854775807n, UserId: "one" })] });
    const answer = await answerTo(simulator, "Result?labInstanceId=9223372036854775807");
    const { LabInstanceId: _, ...fields } = labResult({ UserId: "one" });
    assert.deepEqual(answer, { ...fields, Status: 1, Error: null });
  });

  it("gives the results of the last minutes", async () => {
    const now = Math.floor(Date.now() / 1000);
    const past = { Start: now - 5000, End: now - 4000, LastActivity: now - 4000 };
    const running = { LabInstanceId: 2, Start: now - 5000, End: null, LastActivity: now - 30 };
    await start({ results: [labResult(past), labResult(running)] });
    assert.deepEqual(await ids("LatestResults?minutes=10"), [2]);
    assert.deepEqual(await ids("LatestResults?minutes=80"), [349744, 2]);
  });

  it("writes every digit of large ids", async () => {
    await start({ results: [labResult({ LabInstanceId: 9007199254740993n, Start: 5 })] });
    const text = await (await ask(simulator, "Results?start=0&end=9")).text();
    assert.match(text, /"LabInstanceId":9007199254740993,/);
  });

  it("asks a function for the results anew each time", async () => {
    let results = [labResult({ Start: 5 })];
    await start({ results: () => results });
    assert.equal((await ids("Results?start=0&end=9"))?.length, 1);
    results = [];
    assert.equal((await ids("Results?start=0&end=9"))?.length, 0);
  });

  it("has nothing elsewhere", async () => {
    await start();
    for (const path of ["Launch", "", "Results/more"]) assert.equal((await ask(simulator, path)).status, 404);
    assert.equal((await fetch(new URL("/Results?start=0&end=1", simulator.url))).status, 404);
    assert.equal((await ask(simulator, "Results?start=0&end=1", { method: "PUT" })).status, 404);
  });

  it("waits before each answer when told to", async () => {
    await start({ delayMilliseconds: 60 });
    const started = performance.now();
    await ids("Results?start=0&end=1");
    assert.ok(performance.now() - started >= 55, `${performance.now() - started} is less than 55`);
  });

  it("cuts what is under way when it closes, and can be closed again", async () => {
    await start({ delayMilliseconds: 60_000 });
    const failed = assert.rejects(ask(simulator, "Results?start=0&end=1"));
    while (simulator.requests.length === 0) await new Promise(setImmediate);
    await Promise.all([simulator.close(), simulator.close()]);
    await failed;
    await assert.rejects(ask(simulator, "Results?start=0&end=1"));
  });
});
