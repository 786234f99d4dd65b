import assert from "node:assert/strict";
import { createServer } from "node:net";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { LabOnDemandClient } from "../../simulator/labOnDemandClient";
import type { LabResult } from "../../../src/core/api/labResult";
import { fetchRange, type FetchOutcome } from "../../../src/core/fetching/fetchRange";
import { PatientClient } from "../../../src/core/fetching/patientClient";
import { RequestQueue } from "../../../src/core/fetching/requestQueue";
import type { RetryPolicy } from "../../../src/core/fetching/retry";
import { startSimulator, type Fault, type Simulator } from "../../simulator/startSimulator";
import { documentedResults } from "../labResult";

/** As patient as by default, but quicker. */
const policy: RetryPolicy = { tries: 5, firstDelay: 1, longestDelay: 5, longestRetryAfter: 300 };
const start = 1325376000;
const week = 604_800;
const maxBytes = 100_000;

const outcomes = {
  recovers: "is tried again and recovers",
  gaveUp: "is tried 5 times in all",
  once: "is not tried again",
  halved: "is asked for in halves",
} as const;

describe("a fault", () => {
  let simulator: Simulator;

  beforeEach(async () => {
    simulator = await startSimulator({ results: documentedResults });
  });

  afterEach(() => simulator.close());

  interface Fetched {
    outcome: FetchOutcome | undefined;
    error: unknown;
    results: LabResult[];
    /** The most requests that any window took. */
    mostTries: number;
  }

  /** Fetches three windows, of which the faults are to hit the first. */
  async function fetchThreeWeeks(url = simulator.url, timeoutSeconds = 2): Promise<Fetched> {
    const client = new LabOnDemandClient({ name: "Test", url }, simulator.key, { timeoutSeconds, maxBytes });
    const results: LabResult[] = [];
    let outcome: FetchOutcome | undefined;
    let error: unknown;
    try {
      outcome = await fetchRange(
        new PatientClient(client, { queue: new RequestQueue(() => 4), policy }),
        { start, end: start + 3 * week },
        {
          concurrency: 2,
          signal: new AbortController().signal,
          onWindow: (_, arrived) => results.push(...arrived),
        },
      );
    } catch (caught) {
      error = caught;
    }
    const tries = new Map<string, number>();
    for (const { url: address } of simulator.requests) tries.set(address, (tries.get(address) ?? 0) + 1);
    return { outcome, error, results, mostTries: Math.max(0, ...tries.values()) };
  }

  function failFirstWindow(fault: Fault, times: number): void {
    let left = times;
    simulator.failWhen(({ parameters }) => {
      if (parameters["start"] !== String(start) || left === 0) return undefined;
      left -= 1;
      return fault;
    });
  }

  const inTwoSeconds = (): string => new Date(Date.now() + 2000).toUTCString();
  const anHourAgo = (): string => new Date(Date.now() - 3_600_000).toUTCString();

  /** What happens when a fault hits one window, once and always. */
  const faults: [title: string, fault: () => Fault, once: keyof typeof outcomes, says: RegExp][] = [
    ...[408, 409, 425, 429, 500, 502, 503, 504, 520, 522, 527].map((status): (typeof faults)[number] => [
      `HTTP ${status}`,
      () => ({ kind: "status", status }),
      "recovers",
      new RegExp(`HTTP ${status}`),
    ]),
    ...[304, 400, 404, 405, 407, 410, 501, 528].map((status): (typeof faults)[number] => [
      `HTTP ${status}`,
      () => ({ kind: "status", status }),
      "once",
      new RegExp(`HTTP ${status}`),
    ]),
    [
      "Retry-After in seconds",
      () => ({ kind: "status", status: 429, headers: { "retry-after": "0" } }),
      "recovers",
      /fewer requests/,
    ],
    [
      "Retry-After that asks for an hour",
      () => ({ kind: "status", status: 503, headers: { "retry-after": "3600" } }),
      "once",
      /HTTP 503/,
    ],
    [
      "Retry-After as a date that has passed",
      () => ({ kind: "status", status: 503, headers: { "retry-after": anHourAgo() } }),
      "recovers",
      /HTTP 503/,
    ],
    [
      "Retry-After as a date, from a server whose clock is an hour behind",
      () => ({ kind: "status", status: 503, headers: { "retry-after": anHourAgo(), date: anHourAgo() } }),
      "recovers",
      /HTTP 503/,
    ],
    ["a reset before the headers", () => ({ kind: "resetBeforeHeaders" }), "recovers", /broke off/],
    ["a reset in the headers", () => ({ kind: "resetInHeaders" }), "recovers", /broke off|cannot be reached/],
    ["a reset after the headers", () => ({ kind: "resetAfterHeaders" }), "recovers", /broke off/],
    ["half a body", () => ({ kind: "halfBody" }), "recovers", /broke off/],
    ["gzip cut short", () => ({ kind: "gzipCutShort" }), "recovers", /incomplete|broke off/],
    ["an empty body", () => ({ kind: "body", body: "" }), "recovers", /incomplete/],
    [
      "a body that stops in the middle",
      () => ({ kind: "body", body: '{"Results":[{"Lab' }),
      "recovers",
      /incomplete/,
    ],
    ["text like NaN", () => ({ kind: "body", body: '{"Results":[NaN]}' }), "recovers", /not JSON/],
    ["a web page with HTTP 200", () => ({ kind: "html" }), "once", /web page/],
    [
      "Results: null",
      () => ({ kind: "body", body: '{"Results":null,"Status":1}' }),
      "once",
      /Results should be/,
    ],
    ["no Results", () => ({ kind: "body", body: '{"Status":1,"Error":null}' }), "once", /Results should be/],
    ["a list", () => ({ kind: "body", body: "[]" }), "once", /should be an object/],
    [
      "Status 0",
      () => ({ kind: "body", body: '{"Error":"Timeframe cannot exceed 7 days","Status":0}' }),
      "once",
      /Timeframe cannot exceed 7 days/,
    ],
    [
      "HTTP 400 that says that the server is busy",
      () => ({ kind: "status", status: 400, body: '{"Error":"The server is too busy.","Status":0}' }),
      "recovers",
      /too busy\. \(HTTP 400\)/,
    ],
    [
      "HTTP 400 that says what is wrong with the request",
      () => ({ kind: "status", status: 400, body: '{"Error":"Timeframe cannot exceed 7 days","Status":0}' }),
      "once",
      /Timeframe cannot exceed 7 days \(HTTP 400\)/,
    ],
    [
      "Status 0 that says to try again",
      () => ({ kind: "body", body: '{"Error":"Something broke. Please try again later.","Status":0}' }),
      "recovers",
      /try again later/,
    ],
    [
      "headers without end",
      () => ({ kind: "status", status: 200, headers: { "x-long": "x".repeat(60_000) } }),
      "once",
      /more headers than can be read/,
    ],
    [
      "what says to be gzip and is not",
      () => ({ kind: "body", body: "{}", headers: { "content-encoding": "gzip" } }),
      "recovers",
      /came damaged/,
    ],
    [
      "a redirect to another host",
      () => ({ kind: "redirect", to: "http://localhost:9/" }),
      "once",
      /redirects to/,
    ],
    ["an endless body", () => ({ kind: "endlessBody" }), "halved", /larger than/],
  ];

  for (const [title, fault, kind, says] of faults) {
    it(`${title} ${outcomes[kind]}`, async () => {
      failFirstWindow(fault(), 1);
      const { outcome, results, mostTries } = await fetchThreeWeeks();
      const isLost = kind === "once";
      assert.equal(outcome?.failedWindows.length, isLost ? 1 : 0);
      assert.equal(results.length, isLost ? 0 : documentedResults.length);
      assert.equal(mostTries, kind === "recovers" ? 2 : 1);
    });

    if (kind === "recovers") {
      it(`${title} all the time ${outcomes.gaveUp}, and the other windows come`, async () => {
        failFirstWindow(fault(), Number.POSITIVE_INFINITY);
        const { outcome, mostTries } = await fetchThreeWeeks();
        assert.equal(mostTries, policy.tries);
        assert.match(outcome?.failedWindows[0]?.error ?? "", says);
        assert.equal(outcome?.arrived, true);
      });
    } else if (kind === "once") {
      it(`${title} is told in words`, async () => {
        failFirstWindow(fault(), 1);
        const { outcome } = await fetchThreeWeeks();
        assert.match(outcome?.failedWindows[0]?.error ?? "", says);
      });
    }
  }

  it("Retry-After as a date holds back every window, not just the one that was told", async () => {
    const told = Date.now();
    simulator.failNext({ kind: "status", status: 429, headers: { "retry-after": inTwoSeconds() } });
    const { outcome } = await fetchThreeWeeks();
    // Dates have no fractions of a second, so the wait is between one second and two.
    assert.ok(Date.now() - told >= 900, "nobody waited");
    assert.deepEqual(outcome?.failedWindows, []);
  });

  it("HTTP 500 about the key stops everything at once", async () => {
    const body = '{"Status":0,"Error":"Invalid integration key"}';
    simulator.failWhen(() => ({ kind: "status", status: 500, body }));
    const { error } = await fetchThreeWeeks();
    assert.match(String(error), /API key was not accepted/);
    assert.ok(simulator.requests.length <= 2, `${simulator.requests.length} requests`);
  });

  it("a slow answer is too late, and is asked for again", async () => {
    failFirstWindow({ kind: "slowHeaders", milliseconds: 10_000 }, 1);
    const { outcome, mostTries } = await fetchThreeWeeks(simulator.url, 0.3);
    assert.deepEqual(outcome?.failedWindows, []);
    assert.equal(mostTries, 2);
  });

  it("a body that does not arrive in time is asked for in halves", async () => {
    failFirstWindow({ kind: "slowBody", milliseconds: 10_000 }, 1);
    const { outcome } = await fetchThreeWeeks(simulator.url, 0.3);
    assert.deepEqual(outcome?.failedWindows, []);
    assert.ok(
      simulator.windows.some(({ start: from, end }) => from === start && end === start + week / 2),
      "the first half of the week was not asked for on its own",
    );
  });

  it("a window that is too much is not asked for in less than an hour", async () => {
    simulator.failWhen(() => ({ kind: "endlessBody" }));
    const client = new LabOnDemandClient({ name: "Test", url: simulator.url }, simulator.key, {
      timeoutSeconds: 2,
      maxBytes: 1000,
    });
    const { signal } = new AbortController();
    const range = { start, end: start + 4 * 3600 };
    const { failedWindows } = await fetchRange(
      new PatientClient(client, { queue: new RequestQueue(() => 4), policy }),
      range,
      {
        concurrency: 1,
        signal,
        onWindow: () => undefined,
      },
    );
    assert.equal(simulator.requests.length, 1 + 2 + 4);
    assert.deepEqual(
      failedWindows.map(({ start: from, end }) => [from, end]),
      [[range.start, range.end]],
    );
  });

  it("a key refused midway stops the rest, and what arrived stays", async () => {
    simulator.failWhen((_, index) => (index >= 1 ? { kind: "refuseKey" } : undefined));
    const { error, results, mostTries } = await fetchThreeWeeks();
    assert.match(String(error), /API key was not accepted/);
    assert.equal(results.length, documentedResults.length);
    assert.equal(mostTries, 1);
    assert.ok(simulator.requests.length <= 3, `${simulator.requests.length} is more than 3`);
  });

  it("a refused connection is told in words", async () => {
    const probe = createServer().listen(0, "127.0.0.1");
    await once(probe, "listening");
    const { port } = probe.address() as AddressInfo;
    probe.close();
    await once(probe, "close");
    const { outcome } = await fetchThreeWeeks(`http://127.0.0.1:${port}/api/v3`);
    assert.match(outcome?.failedWindows[0]?.error ?? "", /refuses connections/);
  });

  it("a name that does not exist is told in words", async () => {
    const { outcome } = await fetchThreeWeeks("https://lab.invalid/api/v3");
    assert.match(outcome?.failedWindows[0]?.error ?? "", /was not found|cannot be reached/);
  });
});
