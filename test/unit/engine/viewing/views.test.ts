import assert from "node:assert/strict";
import type { FilterJson } from "../../../../src/engine/wire";
import type { ResultRow, ViewArrangement } from "../../../../src/engine/contract";
import { Gate } from "../../../simulator/gate";
import type { Simulator } from "../../../simulator/startSimulator";
import { weeks, weekSeconds } from "../../fetching/weeks";
import { labResult } from "../../labResult";
import { endEngineWithLab, engineForEach, startEngineWithLab } from "../engineForEach";
import type { TestEngine } from "../testEngine";

const byClass: ViewArrangement = { groupBy: "class", resultOrder: "newest", groupOrder: "name" };
const byStatus: ViewArrangement = { groupBy: "status", resultOrder: "user", groupOrder: "attention" };
const source = (url: string) => ({ kind: "connection", name: "A", url }) as const;

/** Ten lab instances of each of 12 weeks, in two classes; every other one is complete. */
const results = Array.from({ length: 120 }, (_, index) => {
  const Start = Math.floor(index / 10) * weekSeconds + 1000 + index;
  return labResult({
    LabInstanceId: index + 1,
    ClassId: index % 3 === 0 ? "A" : "B",
    UserId: `u${index % 7}`,
    CompletionStatus: index % 2 === 0 ? 10 : 1,
    Start,
    End: Start + 10,
    LastActivity: Start,
  });
});

describe("views of the results held", () => {
  let simulator: Simulator;
  let test: TestEngine;

  engineForEach(results, (started) => ({ simulator, test } = started));

  async function fetch(load: string, first: number, count: number, concurrency = 2): Promise<void> {
    const { loads } = test.engine;
    await loads.beginFetch({
      load,
      source: source(simulator.url),
      ranges: [weeks(first, count)],
      isUpdate: false,
    });
    const { error, summary } = await loads.runFetch({ load, concurrency });
    assert.deepEqual([error, summary.failedWindows], [undefined, []]);
  }

  /** The ids of all results of a view, as its tree has them. */
  async function idsIn(view: string): Promise<number[]> {
    const { views } = test.engine;
    const below = async (steps: Parameters<typeof views.rows>[0]["below"]): Promise<number[]> => {
      const { rows, total } = await views.rows({ view, below: steps, count: 1000 });
      assert.equal(rows.length, total);
      const ids = rows.map(async (row) =>
        row.kind === "result" ? [Number(row.instanceId)] : below([...steps, { by: row.by, key: row.key }]),
      );
      return (await Promise.all(ids)).flat();
    };
    return (await below([])).sort((a, b) => a - b);
  }

  const passing = (filter: FilterJson, held: readonly number[]): number[] =>
    held.filter((id) => {
      const { ClassId, CompletionStatus } = results[id - 1]!;
      return (
        (!filter.classIds || filter.classIds.includes(ClassId!)) &&
        (!filter.statuses || filter.statuses.includes(CompletionStatus as number))
      );
    });

  it("with different filters are open at once, follow a fetch, and leave the user's as it is", async () => {
    const { views } = test.engine;
    await views.openView({ view: "user", arrangement: byClass });
    await views.setFilter({ view: "user", filter: { classIds: ["A"] } });
    const filters = { one: { classIds: ["B"] }, two: { statuses: [10] } } as const;
    await views.openView({ view: "one", arrangement: byStatus, filter: filters.one });
    await views.openView({ view: "two", arrangement: byClass, filter: filters.two });
    const told = test.notices.of("user");
    assert.deepEqual(told?.filter, { classIds: ["A"] });

    const gates = Array.from({ length: 12 }, () => new Gate());
    simulator.failWhen(({ parameters }) => ({
      kind: "gate",
      gate: gates[Number(parameters["start"]) / weekSeconds]!,
    }));
    const fetching = fetch("f", 0, 12, 1);
    for (const [week, gate] of gates.entries()) {
      await gate.reached;
      // What each shows is what of all that has come passes its own filter.
      const held = results.slice(0, 10 * week).map(({ LabInstanceId }) => Number(LabInstanceId));
      assert.deepEqual(await idsIn("user"), passing({ classIds: ["A"] }, held));
      assert.deepEqual(await idsIn("one"), passing(filters.one, held));
      assert.deepEqual(await idsIn("two"), passing(filters.two, held));
      assert.equal(await views.count({ view: "two" }), passing(filters.two, held).length);
      // Half-way, one of them is laid out and filtered anew, and the other gives way to another.
      if (week === 6) {
        await views.arrange({ view: "one", arrangement: byClass });
        assert.equal(
          await views.setFilter({ view: "one", filter: {} }),
          held.length,
          "without a filter it shows all",
        );
        await views.setFilter({ view: "one", filter: filters.one });
        await views.closeView({ view: "two" });
        await views.openView({ view: "two", arrangement: byStatus, filter: filters.two });
      }
      gate.open();
    }
    await fetching;
    assert.equal((await idsIn("user")).length, 40);
    const { filter, isFiltered } = test.notices.of("user") ?? {};
    assert.deepEqual([filter, isFiltered], [{ classIds: ["A"] }, true], "the user's filter stays");
    const { rows } = await views.rows({ view: "user", below: [], count: 10 });
    assert.deepEqual(
      rows.map((row) => row.kind === "group" && row.name),
      ["A"],
    );
    await test.notices.until(() => test.notices.of("user")?.size === 40);
    await test.notices.until(() => test.notices.of("one")?.size === 80);
    await test.notices.until(() => test.notices.of("two")?.size === 60);
  });

  it("are told of no change that is another's", async () => {
    const { views } = test.engine;
    await views.openView({ view: "user", arrangement: byClass });
    await views.openView({ view: "one", arrangement: byClass });
    await views.setFilter({ view: "one", filter: { text: "u1" } });
    assert.deepEqual(
      test.notices.views.map(({ view }) => view),
      ["one"],
    );
  });

  it("are told of what a person changed before the answer, and of a fetch no more often than people see", async () => {
    const { views } = test.engine;
    await views.openView({ view: "user", arrangement: byClass });
    await fetch("f", 0, 12, 4);
    const notices = (): number => test.notices.views.length;
    assert.ok(notices() <= 12, `${notices()} notices of 12 answers`);
    const before = notices();
    await views.setFilter({ view: "user", filter: { exam: "passed" } });
    assert.equal(notices(), before + 1);
    assert.equal(test.notices.of("user")?.filterWords, "passed exams");
    await test.notices.until(() => test.notices.of("user")?.size === 0);
  });

  it("are gone when they are closed, and their names can be used again", async () => {
    const { views } = test.engine;
    await views.openView({ view: "one", arrangement: byClass });
    await assert.rejects(views.openView({ view: "one", arrangement: byClass }), /already/);
    await views.closeView({ view: "one" });
    await assert.rejects(views.count({ view: "one" }), /no view one/);
    await views.openView({ view: "one", arrangement: byClass });
    assert.equal(await views.count({ view: "one" }), 0);
  });

  it("tell where a result stands, and nothing of one that the filter hides", async () => {
    const { views } = test.engine;
    await views.openView({ view: "user", arrangement: byClass, filter: { classIds: ["B"] } });
    await fetch("f", 0, 12);
    const hidden = results.find(({ ClassId }) => ClassId === "A")!;
    assert.equal(await views.find({ view: "user", instanceId: String(hidden.LabInstanceId) }), undefined);
    const place = await views.find({ view: "user", instanceId: "2" });
    assert.equal(place?.row.instanceId, "2");
    assert.equal(place.groups.length, 2);
    const below = place.groups.map(({ by, key }) => ({ by, key }));
    const { rows } = await views.rows({ view: "user", below, count: place.needed.at(-1)! });
    assert.equal((rows.at(-1) as ResultRow).instanceId, "2");
  });

  it("answer for integers that no number holds", async () => {
    const id = 9_007_199_254_740_993n;
    const large = await startEngineWithLab([
      labResult({ LabInstanceId: id, LabProfileId: id, CompletionStatus: id, Start: 1000, End: 1010 }),
    ]);
    ({ simulator, test } = large);
    const { views } = test.engine;
    await views.openView({ view: "user", arrangement: { ...byClass, groupBy: "profile" } });
    await fetch("f", 0, 1);
    const text = String(id);
    const { rows } = await views.rows({ view: "user", below: [], count: 1 });
    assert.equal(rows[0]?.kind === "group" && rows[0].key, text);
    const group = [{ by: "profile", key: text }] as const;
    assert.equal(await views.filterByRow({ view: "user", row: { group } }), 1);
    assert.deepEqual(test.notices.of("user")?.filter, { labProfileIds: [text] });
    assert.deepEqual(await test.engine.models.heading({ instanceId: text }), { userName: "555" });
    await endEngineWithLab(large);
  });
});
