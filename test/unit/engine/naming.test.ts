import assert from "node:assert/strict";
import { KeyRefusedError } from "../../../src/core/api/errors/errors";
import { generateSample, sampleRange } from "../../../src/core/sample/generateSample";
import type { GroupRow, ViewArrangement } from "../../../src/engine/contract";
import type { ResultSource } from "../../../src/core/results/store/resultSource";
import type { GroupStep } from "../../../src/engine/wire";
import { Gate } from "../../simulator/gate";
import { startSimulator, type Simulator } from "../../simulator/startSimulator";
import { startEngine, type TestEngine } from "./testEngine";
import { TestHost } from "./testHost";

const byClass: ViewArrangement = { groupBy: "class", resultOrder: "newest", groupOrder: "name" };
const results = generateSample();
const users = new Set(results.flatMap(({ UserId }) => UserId ?? [])).size;
const classId = "AZ104-2026-10-DXB";
const className = "Azure Administrator, Dubai, Oct 2026";

describe("names in the engine", () => {
  let simulator: Simulator;
  let host: TestHost;
  let test: TestEngine;

  beforeEach(async () => {
    simulator = await startSimulator({ results });
    host = new TestHost(simulator.url, simulator.key);
    test = startEngine(host);
    await test.engine.views.openView({ view: "a", arrangement: byClass });
  });

  afterEach(async () => {
    test.dispose();
    assert.deepEqual(test.errors, []);
    await simulator.close();
  });

  const sourceNamed = (name: string): ResultSource => ({ kind: "connection", name, url: simulator.url });
  const source = (): ResultSource => sourceNamed("A");

  async function fetch(name = "A"): Promise<void> {
    const load = `fetch ${name}`;
    const { loads } = test.engine;
    await loads.beginFetch({ load, source: sourceNamed(name), ranges: [sampleRange], isUpdate: false });
    await loads.runFetch({ load, concurrency: 4 });
    simulator.forgetRequests();
  }

  const commands = (): string[] => simulator.requests.map(({ command }) => command);

  async function groups(below: readonly GroupStep[] = []): Promise<GroupRow[]> {
    const { rows } = await test.engine.views.rows({ view: "a", below, count: 99 });
    return rows.filter((row) => row.kind === "group");
  }

  async function nameOfClass(id = classId): Promise<string | undefined> {
    return (await groups()).find(({ key }) => key === id)?.name;
  }

  async function firstTooltip(): Promise<string> {
    const instanceId = String(results.find((result) => result.ClassId === classId)?.LabInstanceId);
    return (await test.engine.views.tooltip({ instanceId })) ?? "";
  }

  it("are not asked for by themselves", async () => {
    await fetch();
    await groups();
    assert.deepEqual(commands(), []);
    assert.match(await firstTooltip(), /^Lab profile: \d+$/m);
  });

  it("of labs come in one request, and are told to views", async () => {
    await fetch();
    const told = test.notices.views.length;
    const { toKeep, troubles } = await test.engine.naming.nameLabs({ source: source() });
    assert.deepEqual([commands(), troubles], [["catalog"], []]);
    assert.match(await firstTooltip(), /^Lab profile: .+ \(lab \d+\)$/m);
    await test.notices.until(() => test.notices.views.length > told);
    assert.match(toKeep ?? "", /Azure Administrator/);
    assert.deepEqual(await test.engine.naming.nameLabs({ source: source() }), { troubles: [] });
    assert.deepEqual(commands(), ["catalog"]);
  });

  it("of labs that were kept are there without a request, before results come and after", async () => {
    await fetch();
    const { toKeep = "" } = await test.engine.naming.nameLabs({ source: source() });
    test.engine.terminate();
    await test.notices.until(() => test.ends.length > 0);
    assert.equal(await test.engine.naming.restoreNames({ source: source(), kept: "{}" }), false);
    assert.equal(await test.engine.naming.restoreNames({ source: sourceNamed("B"), kept: toKeep }), false);
    assert.equal(await test.engine.naming.restoreNames({ source: source(), kept: toKeep }), true);
    await fetch();
    assert.match(await firstTooltip(), /^Lab profile: .+ \(lab \d+\)$/m);
    assert.deepEqual(await test.engine.naming.nameLabs({ source: source() }), { troubles: [] });
    assert.deepEqual(commands(), []);
  });

  it("belong to their connection: results of another have others, and the first has its own again", async () => {
    await fetch();
    await test.engine.naming.nameLabs({ source: source() });
    await fetch("B");
    assert.match(await firstTooltip(), /^Lab profile: \d+$/m);
    assert.deepEqual(await test.engine.naming.nameLabs({ source: source() }), { troubles: [] });
    await fetch();
    assert.match(await firstTooltip(), /^Lab profile: .+ \(lab \d+\)$/m);
    assert.deepEqual(await test.engine.naming.nameLabs({ source: source() }), { troubles: [] });
    assert.deepEqual(commands(), []);
  });

  it("of classes come with their dates and who teaches them, each in one request", async () => {
    await fetch();
    const ids = (await groups()).flatMap(({ key }) => (typeof key === "string" ? key : []));
    assert.ok(ids.length > 5 && ids.length < 20, `${ids.length} classes`);
    const { troubles } = await test.engine.naming.wantClasses({ source: source(), classIds: ids });
    assert.deepEqual(troubles, []);
    assert.equal(await nameOfClass(), className);
    const row = (await groups()).find(({ key }) => key === classId);
    assert.match(row?.about.join("\n") ?? "", /^Oct \d+ – Oct \d+\nInstructor: \w+ \w+$/);
    await test.engine.naming.wantClasses({ source: source(), classIds: ids });
    assert.deepEqual(commands(), Array(ids.length).fill("class"));
  });

  it("of a class come at once, with those of the labs that are planned for it", async () => {
    await fetch();
    const { naming } = test.engine;
    const first = await naming.nameClass({ source: source(), classId });
    assert.deepEqual([first.isNew, first.troubles, commands()], [true, [], ["class", "catalog"]]);
    assert.equal(await nameOfClass(), className);
    const again = await naming.nameClass({ source: source(), classId });
    assert.deepEqual([again.isNew, again.toKeep, commands().length], [false, undefined, 2]);
    assert.equal((await naming.nameClass({ source: source(), classId: "none" })).isNew, true);
    assert.equal((await naming.nameClass({ source: source(), classId: "none" })).isNew, false);
  });

  it("of users cost what was said, and are asked for once", async () => {
    await fetch();
    const { naming } = test.engine;
    const cost = await naming.userNamesCost({ source: source() });
    assert.equal(cost.users, users);
    const news: number[] = [];
    const answer = await naming.nameUsers(
      { source: source() },
      { onProgress: ({ done, pages }) => news.push(done / pages) },
    );
    assert.equal(news.at(-1), 1);
    const { named, failedPages, isRefused, isCancelled, troubles } = answer;
    assert.deepEqual([named, failedPages, isRefused, isCancelled, troubles], [users, 0, false, false, []]);
    assert.equal(commands().length, cost.requests);
    const ofClass = await groups([{ by: "class", key: classId }]);
    assert.ok(
      ofClass.every(({ name, fullName, key }) => name !== key && fullName.includes(String(key))),
      "a user of the class has no name",
    );
    assert.equal((await naming.userNamesCost({ source: source() })).requests, 0);
    assert.equal((await naming.nameUsers({ source: source() })).named, users);
    assert.equal(commands().length, cost.requests);
  });

  it("of users that came before it was cancelled stay, and the others are asked for the next time", async () => {
    await fetch();
    const gate = new Gate();
    simulator.failWhen(({ parameters }) =>
      Number(parameters["pageindex"]) > 3 ? { kind: "gate", gate } : undefined,
    );
    const cancelling = new AbortController();
    const naming = test.engine.naming.nameUsers({ source: source() }, { signal: cancelling.signal });
    await gate.reached;
    cancelling.abort();
    const { named, isCancelled } = await naming;
    gate.open();
    assert.equal(isCancelled, true);
    assert.ok(named > 0 && named < users, `${named} of ${users}`);
    simulator.clearFaults();
    assert.equal((await test.engine.naming.nameUsers({ source: source() })).named, users);
  });

  it("that the server does not tell leave a line for the log, once; ids stay", async () => {
    await fetch();
    simulator.failWhen(() => ({ kind: "status", status: 403 }));
    const { naming } = test.engine;
    const answers = [
      await naming.nameLabs({ source: source() }),
      await naming.wantClasses({ source: source(), classIds: [classId] }),
      await naming.nameUsers({ source: source() }),
    ];
    for (const [index, command] of ["Catalog", "Class", "LabInstance/Search"].entries()) {
      const [line = "", ...others] = answers[index]?.troubles ?? [];
      assert.ok(line.startsWith(`Ids stay where ${command} would give names (notAllowed)`), line);
      assert.deepEqual(others, []);
    }
    assert.deepEqual(await naming.nameLabs({ source: source() }), { troubles: [] });
    assert.equal(await nameOfClass(), classId);
  });

  it("are not there where the key is refused, which is an error", async () => {
    await fetch();
    simulator.failWhen(() => ({ kind: "refuseKey" }));
    const { naming } = test.engine;
    await assert.rejects(naming.nameLabs({ source: source() }), KeyRefusedError);
    await assert.rejects(naming.nameUsers({ source: source() }), KeyRefusedError);
    await assert.rejects(naming.nameClass({ source: source(), classId }), KeyRefusedError);
  });

  it("are forgotten, whatever is under way", async () => {
    await fetch();
    const { naming } = test.engine;
    await naming.nameClass({ source: source(), classId });
    assert.equal(await nameOfClass(), className);
    const gate = new Gate();
    simulator.failWhen(() => ({ kind: "gate", gate }));
    const asking = naming.nameClass({ source: source(), classId: "SC300-2026-10-LON" });
    await gate.reached;
    await naming.forgetNames({});
    await assert.rejects(asking, { name: "AbortError" });
    gate.open();
    assert.equal(await nameOfClass(), classId);
  });

  it("are what is copied of a row, as they came, and ids where there are none", async () => {
    await test.engine.loads.loadSample({});
    const groups = [
      [{ by: "class", key: classId }],
      [{ by: "class", key: "no such class" }],
      [{ by: "profile", key: 105210 }],
      [{ by: "profile", key: 1 }],
      [
        { by: "class", key: classId },
        { by: "user", key: "ada.abara@example.org" },
      ],
      [{ by: "status", key: 4 }],
      [{ by: "class", key: null }],
    ] as const;
    assert.deepEqual(await test.engine.views.namesOfRows({ rows: groups.map((group) => ({ group })) }), [
      ...[className, "no such class", "Manage Users and Groups", "1", "Ada Abara", "4"],
    ]);
  });

  it("of the sample are there with it, and gone without it", async () => {
    await test.engine.loads.loadSample({});
    assert.equal(await nameOfClass(), className);
    assert.match(await firstTooltip(), /^User: .+ \(.+\)$/m);
    await fetch();
    assert.equal(await nameOfClass(), classId);
  });
});
