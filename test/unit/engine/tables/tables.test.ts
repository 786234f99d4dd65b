import assert from "node:assert/strict";
import type { ViewArrangement } from "../../../../src/engine/contract";
import type { ExportManner } from "../../../../src/engine/exports/exportContract";
import type { Simulator } from "../../../simulator/startSimulator";
import { weeks, weekSeconds } from "../../fetching/weeks";
import { labResult } from "../../labResult";
import { engineForEach } from "../engineForEach";
import type { TestEngine } from "../testEngine";

const byClass: ViewArrangement = { groupBy: "class", resultOrder: "newest", groupOrder: "name" };
const manner: ExportManner = {
  timeZone: "UTC",
  pseudonymKey: undefined,
  daysOf: undefined,
  arePseudonymous: false,
  filePseudonyms: undefined,
  escapeFormulas: true,
  csvDelimiter: ",",
};

/** Ten lab instances of each of four weeks, in two classes. */
const results = Array.from({ length: 40 }, (_, index) => {
  const Start = Math.floor(index / 10) * weekSeconds + 1000 + index;
  return labResult({
    LabInstanceId: index + 1,
    ClassId: index % 3 === 0 ? "A" : "B",
    UserId: index === 5 ? "=HYPERLINK(1)" : `u${index % 7}`,
    City: "Dubai",
    Start,
    End: Start + 10,
    LastActivity: Start,
    TotalRunTimeSeconds: 60 * (index % 4),
  });
});

describe("a table of what a view shows", () => {
  let simulator: Simulator;
  let test: TestEngine;

  engineForEach(results, (started) => ({ simulator, test } = started));

  async function fetch(first: number, count: number): Promise<void> {
    const source = { kind: "connection", name: "A", url: simulator.url } as const;
    const load = `load ${first}`;
    await test.engine.loads.beginFetch({ load, source, ranges: [weeks(first, count)], isUpdate: false });
    const { error } = await test.engine.loads.runFetch({ load, concurrency: 2 });
    assert.equal(error, undefined);
  }

  async function open(): Promise<number> {
    await test.engine.views.openView({ view: "mine", arrangement: byClass });
    return test.engine.tables.openTable({ view: "mine" });
  }

  async function idsOf(table: number): Promise<string[]> {
    const { version, rows } = await test.engine.tables.table({ table });
    const columns = ["LabInstanceId"];
    const found = await test.engine.tables.tableRows({ table, version, from: 0, count: 200, columns });
    assert.equal(found.length, rows);
    return found.map(({ cells }) => cells["LabInstanceId"] ?? "");
  }

  it("begins with the newest, and has columns to choose from", async () => {
    await fetch(0, 1);
    const table = await open();
    assert.deepEqual(await idsOf(table), ["10", "9", "8", "7", "6", "5", "4", "3", "2", "1"]);
    const { sort, text, columns, results: all } = await test.engine.tables.table({ table });
    assert.deepEqual([sort, text, all], [[{ column: "Start", isDescending: true }], "", 10]);
    assert.equal(columns.find(({ id }) => id === "UserName")?.isShownAtFirst, true);
  });

  it("is sorted by two columns and found by words at once", async () => {
    await fetch(0, 1);
    const table = await open();
    await test.engine.tables.sortTable({
      table,
      sort: [
        { column: "TotalRunTimeSeconds", isDescending: false },
        { column: "LabInstanceId", isDescending: true },
      ],
    });
    assert.deepEqual(await idsOf(table), ["9", "5", "1", "10", "6", "2", "7", "3", "8", "4"]);
    await test.engine.tables.findInTable({ table, text: "B u1" });
    assert.deepEqual(await idsOf(table), ["9", "2"]);
  });

  it("follows what is fetched and what the filter lets pass, and says so by its version", async () => {
    await fetch(0, 1);
    const table = await open();
    const before = await test.engine.tables.table({ table });
    await fetch(1, 1);
    const after = await test.engine.tables.table({ table });
    assert.deepEqual([before.rows, after.rows], [10, 20]);
    assert.notEqual(after.version, before.version);
    const asked = { table, version: before.version, from: 0, count: 5, columns: ["UserId"] };
    assert.deepEqual(await test.engine.tables.tableRows(asked), []);
    await test.engine.views.setFilter({ view: "mine", filter: { classIds: ["A"] } });
    assert.deepEqual(await idsOf(table), ["19", "16", "13", "10", "7", "4", "1"]);
    await test.engine.clear();
    assert.deepEqual(await idsOf(table), []);
  });

  it("is the same version as long as nothing changes", async () => {
    await fetch(0, 1);
    const table = await open();
    const answers = await Promise.all([1, 2, 3].map(() => test.engine.tables.table({ table })));
    assert.equal(new Set(answers.map(({ version }) => version)).size, 1);
  });

  it("leads to a result", async () => {
    await fetch(0, 1);
    const table = await open();
    const { version } = await test.engine.tables.table({ table });
    const found = await test.engine.tables.tableResult({ table, version, row: 3 });
    assert.deepEqual([found?.id, found?.list.length], ["7", 10]);
    assert.equal(await test.engine.tables.tableResult({ table, version: version + 1, row: 3 }), undefined);
  });

  it("leaves as text for a spreadsheet, which takes nothing of it for a formula", async () => {
    await fetch(0, 1);
    const table = await open();
    const { version } = await test.engine.tables.table({ table });
    const columns = ["LabInstanceId", "UserName", "TotalRunTimeSeconds"];
    const range = { table, version, from: 3, count: 2, columns, manner };
    assert.equal(
      await test.engine.tables.tableText({ ...range, isHeaded: true }),
      "Lab instance\tUser\tRun time\r\n7\tu6\t0:02:00\r\n6\t'=HYPERLINK(1)\t0:01:00\r\n",
    );
    const last = await test.engine.tables.tableText({ ...range, from: 9, isHeaded: false });
    assert.equal(last, "1\tu0\t0:00:00\r\n");
    const old = { ...range, version: version - 1, isHeaded: false };
    assert.equal(await test.engine.tables.tableText(old), undefined);
  });

  it("leaves without names, places and times of day, in an order of its own", async () => {
    await fetch(0, 1);
    const table = await open();
    const { version } = await test.engine.tables.table({ table });
    const columns = [
      "UserName",
      "UserId",
      "ClassName",
      "City",
      "Start",
      "TotalRunTimeSeconds",
      "LabInstanceId",
    ];
    const nameless = { ...manner, pseudonymKey: "secret", daysOf: "UTC" };
    const range = { table, version, from: 0, count: 10, columns, isHeaded: false };
    const text = await test.engine.tables.tableText({ ...range, manner: nameless });
    const lines = (text ?? "")
      .trimEnd()
      .split("\r\n")
      .map((line) => line.split("\t"));
    assert.equal(lines.length, 10);
    for (const [user = "", userId, classId = "", city, start] of lines) {
      assert.match(user, /^user-[0-9a-f]{16}$/);
      assert.equal(userId, user);
      assert.match(classId, /^class-[0-9a-f]{16}$/);
      assert.deepEqual([city, start], ["", new Date(weeks(0, 1).start * 1000).toISOString().slice(0, 10)]);
    }
    const numbers = lines.map((line) => Number(line.at(-1)));
    assert.deepEqual(
      numbers,
      numbers.toSorted((a, b) => a - b),
    );
  });

  it("is gone once it is closed", async () => {
    await fetch(0, 1);
    const table = await open();
    await test.engine.tables.closeTable({ table });
    await assert.rejects(test.engine.tables.table({ table }), /no table/);
  });
});
