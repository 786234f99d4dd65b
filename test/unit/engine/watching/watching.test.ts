import assert from "node:assert/strict";
import type { ResultSource } from "../../../../src/core/results/store/resultSource";
import type { LivePerson } from "../../../../src/core/results/live/types";
import { HttpStatusError } from "../../../../src/core/api/errors/errors";
import { classInSession, personInSession, resultsInSession } from "../../../simulator/classInSession";
import type { Simulator } from "../../../simulator/startSimulator";
import { labResult } from "../../labResult";
import { engineForEach } from "../engineForEach";
import type { TestEngine } from "../testEngine";

const now = Math.floor(Date.now() / 1000);
const classId = classInSession.id;
const results = [
  ...resultsInSession(now),
  // Before what is fetched, and in another class.
  labResult({
    LabInstanceId: 1,
    ClassId: classId,
    UserId: "320001",
    Start: now - 900_000,
    End: now - 890_000,
  }),
  labResult({ LabInstanceId: 2, ClassId: "B", UserId: "320002", Start: now - 600, End: null }),
  labResult({
    LabInstanceId: 3,
    ClassId: null,
    UserId: "320003",
    Start: now - 600,
    End: null,
    LastActivity: now,
  }),
];

describe("a class that somebody watches", () => {
  let simulator: Simulator;
  let test: TestEngine;

  engineForEach(results, (started) => ({ simulator, test } = started));

  const source = (): ResultSource => ({ kind: "connection", name: "A", url: simulator.url });

  async function fetch(hours = 24): Promise<void> {
    const load = `fetch ${hours}`;
    const range = { start: now - hours * 3600, end: now + 60 };
    await test.engine.loads.beginFetch({ load, source: source(), ranges: [range], isUpdate: false });
    const { error } = await test.engine.loads.runFetch({ load, concurrency: 2 });
    assert.equal(error, undefined);
    simulator.forgetRequests();
  }

  const ask = (by: "search" | "openLabs", id: string | null = classId): Promise<unknown> =>
    test.engine.watching.askLiveClass({ source: source(), classId: id, by });

  async function personOf(id: string, of: string | null = classId): Promise<LivePerson | undefined> {
    const { model } = await test.engine.watching.liveClass({ classId: of });
    return model.people.find(({ key }) => key === id);
  }

  it("is told from what is held without asking anybody", async () => {
    await fetch();
    const { model, instanceIds } = await test.engine.watching.liveClass({ classId });
    assert.deepEqual([model.people.length, instanceIds.length], [25, 25]);
    const failed = String(results.find(({ CompletionStatus }) => CompletionStatus === 20)?.LabInstanceId);
    assert.deepEqual([model.people[0]?.key, instanceIds[0]], [personInSession(21), failed]);
    assert.deepEqual(simulator.requests, []);
    assert.equal((await personOf("320003", null))?.state, "running");
    assert.equal(await personOf("320002"), undefined);
  });

  it("has names, tasks and time left once it was searched, and people from before what is held", async () => {
    await fetch();
    const before = await personOf(personInSession(0));
    assert.deepEqual([before?.name, before?.task, before?.timeLeft], [personInSession(0), "", ""]);
    assert.equal(await ask("search"), undefined);
    const after = await personOf(personInSession(0));
    assert.match(after?.name ?? "", /^\p{Lu}\p{L}+ \p{Lu}\p{L}+$/u);
    assert.match(after?.task ?? "", /^Exercise \d · Task \d+$/);
    assert.match(after?.timeLeft ?? "", /^2 h \d\d min, until /);
    assert.match(after?.progress ?? "", /^50% · \d+ of \d+ tasks$/);
    assert.equal((await personOf("320001"))?.state, "between");
    assert.deepEqual(
      simulator.requests.map(({ command, parameters }) => [
        command,
        parameters["classid"],
        parameters["mode"],
        parameters["start"],
      ]),
      [["labinstance/search", classId, "5", undefined]],
    );
  });

  it("is searched only for what may have changed after the first time", async () => {
    await fetch();
    await ask("search");
    simulator.forgetRequests();
    await ask("search");
    // The one that runs for longest began 100 minutes ago.
    assert.deepEqual(
      simulator.requests.map(({ parameters }) => parameters["start"]),
      [String(now - 100 * 60)],
    );
  });

  it("is told what is open, and nobody's name, where names are not wanted", async () => {
    await fetch();
    assert.equal(await ask("openLabs"), undefined);
    const person = await personOf(personInSession(0));
    assert.deepEqual([person?.name, person?.task], [personInSession(0), ""]);
    assert.match(person?.timeLeft ?? "", /^2 h \d\d min, until /);
    assert.deepEqual(
      simulator.requests.map(({ command }) => command),
      ["runningandsavedlabs"],
    );
  });

  it("says where a server does not answer searches, and rejects what may work another time", async () => {
    await fetch();
    simulator.failNext({ kind: "status", status: 404 });
    assert.equal(await ask("search"), "noCommand");
    simulator.failWhen(() => ({ kind: "status", status: 400 }));
    await assert.rejects(() => ask("search"), HttpStatusError);
  });

  it("forgets what was told of it once other results are held", async () => {
    await fetch();
    await ask("search");
    await test.engine.clear();
    assert.deepEqual((await test.engine.watching.liveClass({ classId })).model.people, []);
    assert.equal(await ask("search"), undefined, "of a source whose results are not held nothing is asked");
  });

  it("knows who has not started where all of the class was searched", async () => {
    await fetch(2);
    await test.engine.naming.nameClass({ source: source(), classId });
    const notes = async (): Promise<string> =>
      (await test.engine.watching.liveClass({ classId })).model.notes.join("\n");
    assert.match(await notes(), /who has not started cannot be told/);
    await ask("search");
    assert.doesNotMatch(await notes(), /who has not started cannot be told/);
  });

  it("is told of the sample as well, of which nobody is asked", async () => {
    await test.engine.loads.loadSample({});
    const { model } = await test.engine.watching.liveClass({ classId: "SC300-2026-10-NYC" });
    assert.equal(model.labs.length, 8);
    assert.ok(model.people.length > 5, String(model.people.length));
    assert.match(model.title, /New York/);
  });
});
