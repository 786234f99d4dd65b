import assert from "node:assert/strict";
import type { ExportManner } from "../../../../src/engine/exports/exportContract";
import type { NamedKind } from "../../../../src/core/results/names/names";
import { nameSample } from "../../../../src/core/sample/depth/nameSample";
import { generateSample, sampleRange } from "../../../../src/core/sample/generateSample";
import { HeldResults } from "../../../../src/engine/heldResults";
import { Models } from "../../../../src/engine/models";
import { Views } from "../../../../src/engine/viewing/views";
import { startEngine, type TestEngine } from "../testEngine";
import { TestHost } from "../testHost";

const manner: ExportManner = {
  timeZone: "UTC",
  pseudonymKey: undefined,
  daysOf: undefined,
  arePseudonymous: false,
  filePseudonyms: undefined,
  escapeFormulas: true,
  csvDelimiter: ",",
};
const sample = generateSample();

/** What nobody may read in a file without names. */
class NamedSample {
  readonly names: readonly string[];

  constructor() {
    const names = new Set<string>();
    const add = (kind: NamedKind, named: Iterable<readonly [unknown, string]>): void => {
      if (["user", "class", "region", "datacenter", "host"].includes(kind)) {
        for (const [, name] of named) names.add(name);
      }
    };
    nameSample({ set: add, setLabs: () => undefined }, sample);
    // Countries stay.
    const countries = new Set(sample.map(({ Country }) => Country));
    this.names = [...names].filter((name) => !countries.has(name));
  }
}

describe("what leaves the engine", () => {
  let test: TestEngine;

  beforeEach(async () => {
    test = startEngine(new TestHost("http://127.0.0.1:1", "key"));
    await test.engine.loads.loadSample({});
    const arrangement = { groupBy: "class", resultOrder: "newest", groupOrder: "name" } as const;
    await test.engine.views.openView({ view: "user", arrangement });
  });

  afterEach(() => {
    test.dispose();
    assert.deepEqual(test.errors, []);
  });

  async function written(number: number): Promise<string> {
    let text = "";
    for (;;) {
      const piece = await test.engine.exports.nextPiece({ export: number });
      if (!piece) return text;
      if (piece.kind === "text") text += piece.text;
    }
  }

  it("is as it was when it was asked for, whatever happens to what is held", async () => {
    const { exports, views } = test.engine;
    await views.setFilter({ view: "user", filter: { text: "101" } });
    const { moment, count } = await exports.takeMoment({ view: "user" });
    await views.setFilter({ view: "user", filter: {} });
    await test.engine.clear();
    const number = await exports.beginExport({ moment, kind: "ndjson", manner });
    const lines = (await written(number)).trimEnd().split("\n");
    assert.equal(lines.length, count);
    assert.ok(count > 0 && count < sample.length, `${count} of ${sample.length}`);
    await exports.dropMoment({ moment });
    await assert.rejects(exports.exportName({ moment, kind: "json", manner }), /no moment/);
  });

  it("has names in CSV and in a gradebook's table", async () => {
    const { exports, gradebooks } = test.engine;
    const { moment } = await exports.takeMoment({ view: "user" });
    const csv = await written(await exports.beginExport({ moment, kind: "csv", manner }));
    assert.match(csv, /,"Azure Administrator, Dubai, Oct 2026",/);
    assert.match(csv, /,Manage Users and Groups,Azure Administrator,/);
    const gradebook = await gradebooks.openGradebook({ view: "user" });
    await gradebooks.gradebook({ gradebook, subtitle: "" });
    const { moment: table } = await exports.takeGradebook({ gradebook, timeZone: "UTC" });
    const { text } = await exports.gradebookText({ moment: table, as: "csv", manner });
    assert.match(text, /^\uFEFF?User,Name,Complete,/);
  });

  it("is a report as it was when it was asked for, of a class with its gradebook", async () => {
    const { reports, views } = test.engine;
    const rows = [{ group: [{ by: "class", key: "AZ104-2026-10-DXB" }] }] as const;
    const { moment, count } = await reports.takeReport({ view: "user", rows });
    await views.setFilter({ view: "user", filter: { text: "101" } });
    await test.engine.clear();
    const { text, name } = await reports.report({ moment, manner });
    assert.equal(name, "lab-report_2026-10-01_2026-10-31_AZ104-2026-10-DXB.html");
    assert.match(text, /<h1>Lab Report: Azure Administrator, Dubai, Oct 2026<\/h1>/);
    assert.match(text, new RegExp(`\\b${count} of 2,000 results`));
    assert.match(text, /class="gradebook"/);
    await reports.dropReport({ moment });
    await assert.rejects(reports.report({ moment, manner }), /no moment/);
  });

  it("has no name of a user, a class or a place where it is to have none", async () => {
    const { exports, gradebooks, reports, views } = test.engine;
    const { names } = new NamedSample();
    const nameless = { ...manner, pseudonymKey: "k".repeat(64), daysOf: "UTC" };
    const texts: string[] = [];
    for (const kind of ["json", "csv", "ndjson", "analytics"] as const) {
      const { moment } = await exports.takeMoment({ view: "user" });
      texts.push(await exports.exportName({ moment, kind, manner: nameless }));
      texts.push(await written(await exports.beginExport({ moment, kind, manner: nameless })));
    }
    for (const filter of [{}, { classIds: ["AZ104-2026-10-DXB"] }, { text: "AZ104" }]) {
      await views.setFilter({ view: "user", filter });
      const { moment } = await reports.takeReport({ view: "user" });
      const { text, name } = await reports.report({ moment, manner: nameless });
      texts.push(text, name);
    }
    await views.setFilter({ view: "user", filter: {} });
    const gradebook = await gradebooks.openGradebook({ view: "user", classId: "AZ104-2026-10-DXB" });
    await gradebooks.gradebook({ gradebook, subtitle: "" });
    for (const as of ["csv", "tabSeparated"] as const) {
      const { moment } = await exports.takeGradebook({ gradebook, timeZone: "UTC" });
      const { text, name } = await exports.gradebookText({ moment, as, manner: nameless });
      texts.push(text, name);
    }
    const all = texts.join("\n");
    assert.ok(names.length > 400, `${names.length} names`);
    assert.deepEqual(
      names.filter((name) => all.includes(name)),
      [],
    );
    assert.match(all, /Manage Users and Groups/, "labs have names");
  });

  it("is one field where one is copied", async () => {
    const { models } = test.engine;
    const [first] = sample;
    const instanceId = String(first!.LabInstanceId);
    assert.deepEqual(await models.field({ instanceId, field: "UserId" }), {
      label: "User",
      text: first!.UserId,
    });
    assert.equal(await models.field({ instanceId, field: "no such field" }), undefined);
    assert.equal(await models.field({ instanceId: "1", field: "UserId" }), undefined);
    const row = await models.wholeRow({ instanceId, field: "LabInstanceId" });
    assert.equal(row?.text, instanceId);
  });

  it("is a gradebook as it was looked at, with its rows asked for by version", async () => {
    const { gradebooks, exports } = test.engine;
    const gradebook = await gradebooks.openGradebook({ view: "user" });
    const { model } = await gradebooks.gradebook({ gradebook, subtitle: "here" });
    assert.equal(model.subtitle, "here");
    const rows = await gradebooks.gradebookRows({ gradebook, version: model.version, from: 0, count: 5 });
    assert.equal(rows.length, 5);
    const { moment } = await exports.takeGradebook({ gradebook, timeZone: "UTC" });
    await test.engine.clear();
    const { text, name } = await exports.gradebookText({ moment, as: "csv", manner });
    assert.match(name, /^gradebook_.*\.csv$/);
    assert.ok(text.split("\r\n").length > 20, "it has a line a user");
    await exports.dropMoment({ moment });
    await gradebooks.closeGradebook({ gradebook });
    await assert.rejects(gradebooks.gradebook({ gradebook, subtitle: "" }), /no gradebook/);
  });

  it("is summed up of what a view shows, until nobody wants to know any more", async () => {
    const { models, views } = test.engine;
    const all = await models.summary({ view: "user" });
    assert.equal(all.results, sample.length);
    for (const { id, rows } of all.charts) assert.equal(all.filters[id]?.length, rows.length, id);
    await views.setFilter({ view: "user", filter: { text: "101" } });
    assert.equal((await models.summary({ view: "user" })).results, await views.count({ view: "user" }));
  });
});

describe("one field of one result", () => {
  it("is asked for without a look at any other result", async () => {
    const errors: unknown[] = [];
    const held = new HeldResults({ held: () => undefined, replaced: () => undefined }, (error) =>
      errors.push(error),
    );
    const load = held.store.begin({ kind: "sample", name: "Sample", url: "sample" });
    held.store.replace(load, { range: sampleRange, results: sample });
    held.store.results = () => assert.fail("it looked at all results");
    const views = new Views(held, { viewChanged: () => undefined });
    const models = new Models(held, views, { answer: () => undefined });
    const { LabInstanceId, UserId } = sample[5]!;
    const one = { instanceId: String(LabInstanceId) };
    assert.equal((await models.field({ ...one, field: "UserId" }))?.text, UserId);
    assert.equal((await models.wholeRow({ ...one, field: "UserId" }))?.text, UserId);
    assert.deepEqual(errors, []);
    assert.ok((await models.resultJson(one))?.includes(String(LabInstanceId)), "it is another result");
  });
});
