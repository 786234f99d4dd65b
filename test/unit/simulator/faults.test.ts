import assert from "node:assert/strict";
import { get, type IncomingMessage } from "node:http";
import { once } from "node:events";
import { gunzipSync } from "node:zlib";
import { Gate } from "../../simulator/gate";
import { seededFailures } from "../../simulator/seededFailures";
import { startSimulator, type Fault, type Simulator } from "../../simulator/startSimulator";
import { documentedResults } from "../labResult";
import { ask, type Question } from "./ask";

const question = "Results?start=1325376000&end=1325377000";

describe("a fault of the simulated Lab on Demand", () => {
  let simulator: Simulator;
  let right: string;

  beforeEach(async () => {
    simulator = await startSimulator({ results: documentedResults });
    right = await (await ask(simulator, question)).text();
  });

  afterEach(() => simulator.close());

  async function withFault(fault: Fault, init: Question = {}): Promise<Response> {
    simulator.failNext(fault);
    return ask(simulator, question, init);
  }

  /** The answer as it comes over the wire. */
  async function raw(fault: Fault): Promise<{ response: IncomingMessage; body: Buffer; complete: boolean }> {
    simulator.failNext(fault);
    const request = get(`${simulator.url}/${question}`, {
      headers: { api_key: simulator.key },
      agent: false,
    });
    const [response] = (await once(request, "response")) as [IncomingMessage];
    const chunks: Buffer[] = [];
    response.on("data", (chunk: Buffer) => chunks.push(chunk)).on("error", () => undefined);
    await new Promise((resolve) => response.once("close", resolve));
    return { response, body: Buffer.concat(chunks), complete: response.complete };
  }

  it("can be any status", async () => {
    const response = await withFault({
      kind: "status",
      status: 429,
      headers: { "retry-after": "7" },
      body: "no",
    });
    assert.equal(response.status, 429);
    assert.equal(response.headers.get("retry-after"), "7");
    assert.equal(await response.text(), "no");
  });

  it("can be a web page, any text, or a refused key, all with HTTP 200", async () => {
    assert.match(await (await withFault({ kind: "html" })).text(), /^<!DOCTYPE html>/);
    assert.equal(await (await withFault({ kind: "body", body: "{" })).text(), "{");
    const refused = await withFault({ kind: "refuseKey" });
    assert.equal(refused.status, 200);
    assert.deepEqual(await refused.json(), { Error: "Invalid integration key", Status: 0 });
  });

  it("can send the client elsewhere", async () => {
    const response = await withFault({ kind: "redirect", to: "http://127.0.0.1:9/", status: 307 });
    assert.equal(response.status, 307);
    assert.equal(response.headers.get("location"), "http://127.0.0.1:9/");
    assert.equal((await withFault({ kind: "redirect", to: "/" })).status, 302);
  });

  it("can compress the answer, and cut that short", async () => {
    assert.equal(await (await withFault({ kind: "gzip" })).text(), right);
    const { body, complete } = await raw({ kind: "gzipCutShort" });
    assert.ok(complete, "there is no complete");
    assert.throws(() => gunzipSync(body), /unexpected end of file/);
  });

  it("can break off in the middle of the body", async () => {
    const { response, body, complete } = await raw({ kind: "halfBody" });
    assert.equal(Number(response.headers["content-length"]), right.length);
    assert.equal(body.toString(), right.slice(0, Math.floor(right.length / 2)));
    assert.equal(complete, false);
    assert.deepEqual(await simulator.requests.at(-1)?.closed, { early: false });
  });

  for (const kind of ["resetBeforeHeaders", "resetInHeaders"] as const) {
    it(`${kind} leaves no response`, async () => {
      await assert.rejects(withFault({ kind }), /fetch failed/);
    });
  }

  it("can reset the connection after the headers", async () => {
    await assert.rejects(async () => (await withFault({ kind: "resetAfterHeaders" })).text());
  });

  it("can keep an answer back until a test lets it go", async () => {
    const gate = new Gate();
    const asked = withFault({ kind: "gate", gate });
    await gate.reached;
    await ask(simulator, question);
    gate.open();
    assert.equal(await (await asked).text(), right);
  });

  it("keeps an answer back no longer than the client waits for it", async () => {
    const gate = new Gate();
    const abort = new AbortController();
    const failed = assert.rejects(withFault({ kind: "gate", gate }, { signal: abort.signal }));
    await gate.reached;
    abort.abort();
    await failed;
    assert.deepEqual(await simulator.requests[1]?.closed, { early: true });
  });

  it("can come slowly, and then be right", async () => {
    for (const kind of ["slowHeaders", "slowBody"] as const) {
      const started = performance.now();
      assert.equal(await (await withFault({ kind, milliseconds: 50 })).text(), right);
      assert.ok(performance.now() - started >= 45, `${performance.now() - started} is less than 45`);
    }
  });

  for (const kind of ["slowHeaders", "slowBody", "endlessBody"] as const) {
    it(`${kind} ends when the client lets go, which is noticed`, async () => {
      const abort = new AbortController();
      const asked = withFault({ kind, milliseconds: 60_000 }, { signal: abort.signal });
      const failed = assert.rejects(
        kind === "slowHeaders" ? asked : asked.then((response) => response.text()),
      );
      while (simulator.requests.length < 2) await new Promise(setImmediate);
      if (kind !== "slowHeaders") await asked;
      abort.abort();
      await failed;
      assert.deepEqual(await simulator.requests[1]?.closed, { early: true });
      assert.equal(simulator.requests[1]?.closedEarly, true);
    });
  }

  it("hits as many requests as it is meant for", async () => {
    simulator.failNext({ kind: "status", status: 503 }, 2);
    const statuses = [];
    for (let asked = 0; asked < 3; asked += 1) statuses.push((await ask(simulator, question)).status);
    assert.deepEqual(statuses, [503, 503, 200]);
  });

  it("hits chosen requests until it is taken back", async () => {
    simulator.failWhen(({ command }, index) =>
      command === "results" && index === 1 ? { kind: "status", status: 500 } : undefined,
    );
    assert.equal((await ask(simulator, question)).status, 500);
    assert.equal((await ask(simulator, question)).status, 200);
    simulator.failWhen(() => ({ kind: "status", status: 500 }));
    simulator.failNext({ kind: "status", status: 502 });
    simulator.clearFaults();
    assert.equal((await ask(simulator, question)).status, 200);
  });

  it("can hit a share of all requests, the same ones each time", () => {
    const [request] = simulator.requests;
    assert.ok(request, "there is no request");
    const hits = (seed: number): number[] => {
      const choose = seededFailures(0.3, seed, { kind: "html" });
      return Array.from({ length: 1000 }, (_, index) => index).filter((index) => choose(request, index));
    };
    assert.deepEqual(hits(1), hits(1));
    assert.notDeepEqual(hits(1), hits(2));
    for (const seed of [1, 2, 3]) {
      assert.ok(Math.abs(hits(seed).length - 300) < 60, `${hits(seed).length} of 1000`);
      const inARow = hits(seed).some((hit, index, all) => all[index + 3] === hit + 3);
      assert.equal(inARow, false, "more than three fail in a row");
    }
  });
});
