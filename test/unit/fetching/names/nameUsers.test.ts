import assert from "node:assert/strict";
import type { InstanceDetails } from "../../../../src/core/api/depth/instanceDetails";
import { KeyRefusedError } from "../../../../src/core/api/errors/errors";
import { stringifyJson, type JsonObject } from "../../../../src/core/api/json";
import type { LabResult } from "../../../../src/core/api/labResult";
import {
  nameUsers,
  type UserNamesOptions,
  type UserNamesOutcome,
  type UserNamesProgress,
} from "../../../../src/core/fetching/names/nameUsers";
import { searchStretches } from "../../../../src/core/fetching/search/searchStretches";
import { generateSample, sampleRange } from "../../../../src/core/sample/generateSample";
import type { SimulatorOptions } from "../../../simulator/startSimulator";
import { nameServer, type NameServer } from "./server";

const small = generateSample({ count: 950 });
const { signal } = new AbortController();

describe("names of users", () => {
  let server: NameServer;
  afterEach(() => server.simulator.close());

  async function ask(
    results: readonly LabResult[],
    options: Partial<UserNamesOptions> = {},
    simulated: SimulatorOptions = {},
  ): Promise<UserNamesOutcome> {
    server = await nameServer({ results, ...simulated });
    return again(results, options);
  }

  function again(
    results: readonly LabResult[],
    options: Partial<UserNamesOptions> = {},
  ): Promise<UserNamesOutcome> {
    const starts = results.map(({ Start }) => Number(Start));
    return nameUsers(server.asks, server.names, searchStretches(starts, [sampleRange]), {
      signal,
      ...options,
    });
  }

  const usersOf = (results: readonly LabResult[]): Set<string> =>
    new Set(results.flatMap(({ UserId }) => UserId ?? []));
  function assertAllNamed(results: readonly LabResult[]): void {
    for (const user of usersOf(results)) assert.ok(server.names.nameOf("user", user), user);
  }

  it("of 10,000 results come in 100 requests of 100, four at a time, and each is named", async () => {
    const results = generateSample({ count: 10_000 });
    const progress: UserNamesProgress[] = [];
    const outcome = await ask(results, { onProgress: (each) => progress.push(each) });
    assert.deepEqual(outcome, {
      ...{ users: usersOf(results).size, instances: 10_000, skipped: 0, pages: 100, failedPages: 0 },
      ...{ refusal: undefined, cancelled: false },
    });
    const { requests } = server.simulator;
    assert.equal(requests.length, 100);
    assert.equal(server.most(), 4);
    for (const { command, parameters } of requests) {
      assert.equal(command, "labinstance/search");
      const { start, end, mode, sort, pagesize } = parameters;
      assert.deepEqual([mode, sort, pagesize], ["5", "start", "100"]);
      assert.deepEqual([start, end], [results[0]?.Start, results.at(-1)?.Start].map(String));
    }
    assert.equal(new Set(requests.map(({ parameters }) => parameters["pageindex"])).size, 100);
    assertAllNamed(results);
    assert.equal(server.names.nameOf("user", "ada.abara@example.com"), "Ada Abara");
    assert.deepEqual(
      progress.map(({ done }) => done),
      Array.from({ length: 100 }, (_, index) => index + 1),
    );
    assert.ok(
      progress.every(({ pages }) => pages === 100),
      "some progress tells of other than 100 pages",
    );
  });

  it("take little longer than four at a time can: one page is waited for, then four are always under way", async () => {
    await ask([]);
    const answers: (() => void)[] = [];
    let requests = 0;
    const asked = nameUsers(
      {
        answer: () =>
          new Promise((resolve) => {
            requests += 1;
            answers.push(() => resolve({ results: [], skipped: 100, totalPages: 100 } as never));
          }),
      },
      server.names,
      [{ start: 0, end: 1, instances: 10_000 }],
      { signal },
    );
    let rounds = 0;
    while (answers.length > 0) {
      for (const answer of answers.splice(0)) answer();
      rounds += 1;
      await new Promise(setImmediate);
    }
    assert.equal((await asked).pages, 100);
    assert.equal(requests, 100);
    assert.ok(rounds <= 1.15 * 25, `${rounds} rounds`);
  });

  it("bring places, labs, classes, and what else there is to an instance, each instance once", async () => {
    const instances: InstanceDetails[] = [];
    await ask(small, { onInstances: (each) => instances.push(...each) });
    assert.deepEqual(
      new Set(instances.map(({ labInstanceId }) => labInstanceId)),
      new Set(small.map(({ LabInstanceId }) => LabInstanceId)),
    );
    assert.equal(instances.length, small.length);
    assert.ok(
      instances.some(({ startupSeconds, latencyMilliseconds }) => startupSeconds && latencyMilliseconds),
      "no instance has its start-up time and latency",
    );
    assert.ok(
      instances.some(({ errorCount }) => errorCount === 1),
      "no instance has one error",
    );
    assert.ok(
      instances.some(({ instructor }) => instructor.name),
      "no instance has an instructor",
    );
    for (const { LabHostId, DatacenterId, DeliveryRegionId, LabProfileId } of small) {
      assert.ok(
        server.names.nameOf("host", LabHostId ?? 0) && server.names.nameOf("datacenter", DatacenterId ?? 0),
        `host ${LabHostId} or datacenter ${DatacenterId} has no name`,
      );
      assert.ok(
        server.names.nameOf("region", DeliveryRegionId ?? 0) && server.names.nameOf("lab", LabProfileId),
        `region ${DeliveryRegionId} or lab ${LabProfileId} has no name`,
      );
    }
  });

  it("do not replace what the catalogue and classes are called", async () => {
    server = await nameServer({ results: small });
    const [first] = small;
    server.names.set("lab", [[Number(first?.LabProfileId), "From the catalogue"]]);
    await again(small);
    assert.equal(server.names.nameOf("lab", Number(first?.LabProfileId)), "From the catalogue");
  });

  it("come from smaller pages as well: what the server says of their number holds", async () => {
    const outcome = await ask(small, {}, { depth: { mostPerPage: 30 } });
    assert.equal(server.simulator.requests.length, Math.ceil(950 / 30));
    assert.equal(outcome.instances, 950);
    assertAllNamed(small);
  });

  const without = (...names: string[]): SimulatorOptions => ({
    depth: { mostPerPage: 30 },
    dialect: {
      answer: (answer) =>
        Object.fromEntries(Object.entries(answer).filter(([name]) => !names.includes(name))),
    },
  });

  it("come where the number of pages is not told, be that of results or not", async () => {
    assert.equal((await ask(small, {}, without("TotalPages"))).instances, 950);
    assert.equal(server.simulator.requests.length, Math.ceil(950 / 30));
    await server.simulator.close();
    assert.equal((await ask(small, {}, without("TotalPages", "TotalResults"))).instances, 950);
    // Nothing but an empty page tells that there are no more.
    assert.ok(
      server.simulator.requests.length <= Math.ceil(950 / 30) + 4,
      `${server.simulator.requests.length} is more than ${Math.ceil(950 / 30) + 4}`,
    );
  });

  it("come where TotalCount stands for TotalResults", async () => {
    const answer = ({ TotalResults, TotalPages: _, ...others }: JsonObject): JsonObject => ({
      ...others,
      TotalCount: String(Number(TotalResults)),
    });
    assert.equal((await ask(small, {}, { dialect: { answer } })).instances, 950);
    assert.equal(server.simulator.requests.length, 10);
  });

  it("come to an end where the server promises pages that it does not have", async () => {
    const answer = (sent: JsonObject): JsonObject => ({ ...sent, TotalPages: 1_000_000 });
    assert.equal((await ask(small, {}, { dialect: { answer } })).instances, 950);
    assert.ok(server.simulator.requests.length <= 14, `${server.simulator.requests.length} requests`);
  });

  it("are complete when instances arrive between the pages, and none counts twice", async () => {
    const early = small.slice(300);
    let asked = 0;
    const outcome = await ask(small, {}, { results: () => (asked++ < 3 ? early : small) });
    assert.ok(
      outcome.instances >= early.length && outcome.instances <= small.length,
      `${outcome.instances} is not from ${early.length} to ${small.length}`,
    );
    assertAllNamed(early);
  });

  it("leave out rows without an id, and count them", async () => {
    const answer = (sent: JsonObject): JsonObject => {
      const rows = sent["Results"];
      return Array.isArray(rows)
        ? { ...sent, Results: [{ UserId: "nobody" }, null, ...rows.slice(2)] }
        : sent;
    };
    const { skipped, instances } = await ask(small, {}, { dialect: { answer } });
    assert.deepEqual([skipped, instances], [20, 930]);
    assert.equal(server.names.nameOf("user", "nobody"), undefined);
  });

  it("are those of the latest instance where a user was called something else before", async () => {
    server = await nameServer({});
    const row = (Id: number, Start: number, last: string): JsonObject => ({
      ...{ Id, Start, UserId: "u", UserFirstName: "Ada", UserLastName: last },
    });
    const Results = [row(1, 200, "New"), row(2, 100, "Old")];
    server.simulator.failNext({ kind: "body", body: stringifyJson({ Status: 1, TotalPages: 1, Results }) });
    await again(small.slice(0, 1));
    assert.equal(server.names.nameOf("user", "u"), "Ada New");
  });

  it("of a page that fails come when it is asked for again", async () => {
    server = await nameServer({ results: small });
    const failed = new Set<string>();
    server.simulator.failWhen(({ url }) => {
      if (failed.has(url)) return undefined;
      failed.add(url);
      return { kind: "status", status: 503 };
    });
    const outcome = await again(small);
    assert.deepEqual([outcome.failedPages, outcome.pages, server.simulator.requests.length], [0, 10, 20]);
    assertAllNamed(small);
  });

  it("of a page that never comes are missing, and those of the others are there", async () => {
    server = await nameServer({ results: small });
    server.simulator.failWhen(({ parameters }) =>
      parameters["pageindex"] === "4" ? { kind: "status", status: 503 } : undefined,
    );
    const outcome = await again(small);
    assert.deepEqual([outcome.failedPages, outcome.pages, outcome.instances], [1, 9, 850]);
    assert.match(String(outcome.error), /HTTP 503/);
  });

  it("that came stay when it is cancelled, and no request is sent afterwards", async () => {
    const abort = new AbortController();
    const outcome = await ask(small, {
      signal: abort.signal,
      onProgress: ({ done }) => done === 5 && abort.abort(),
    });
    assert.deepEqual([outcome.cancelled, outcome.pages, outcome.failedPages], [true, 5, 0]);
    assert.ok(
      outcome.users > 0 && server.simulator.requests.length <= 8,
      `${outcome.users} users in ${server.simulator.requests.length} requests`,
    );
    const [first] = small;
    assert.ok(server.names.nameOf("user", String(first?.UserId)), "the first user has no name");
    assert.equal([...server.names.idsWhose("user", Boolean)].length, outcome.users);
  });

  it("are no trouble where the server refuses them, and a refused key is a refused key", async () => {
    server = await nameServer({ results: small });
    server.simulator.failWhen(() => ({ kind: "status", status: 403 }));
    const { refusal, users } = await again(small);
    assert.deepEqual([refusal, users, server.simulator.requests.length], ["notAllowed", 0, 1]);
    server.simulator.failWhen(({ parameters }) =>
      parameters["pageindex"] === "0" ? undefined : { kind: "refuseKey" },
    );
    await assert.rejects(again(small), KeyRefusedError);
    assert.ok(server.simulator.requests.length <= 6, `${server.simulator.requests.length} is more than 6`);
    assertAllNamed(small.slice(0, 100));
  });

  it("come from every stretch that is held", async () => {
    server = await nameServer({ results: small });
    const middle = small[400]?.Start ?? 0;
    const covered = [
      { start: sampleRange.start, end: middle },
      { start: middle + 5 * 86_400, end: sampleRange.end },
    ];
    const held = small.filter(({ Start }) =>
      covered.some(({ start, end }) => start <= Start && Start <= end),
    );
    const stretches = searchStretches(
      held.map(({ Start }) => Start),
      covered,
    );
    const outcome = await nameUsers(server.asks, server.names, stretches, { signal });
    assert.equal(stretches.length, 2);
    assert.equal(outcome.instances, held.length);
    assertAllNamed(held);
  });
});
