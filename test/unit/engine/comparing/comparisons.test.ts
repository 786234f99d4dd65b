import assert from "node:assert/strict";
import type { ComparisonAnswer } from "../../../../src/engine/comparing/comparisonContract";
import { NoPeriodError } from "../../../../src/core/results/comparison/periodBefore";
import type { Simulator } from "../../../simulator/startSimulator";
import { weeks, weekSeconds } from "../../fetching/weeks";
import { labResult } from "../../labResult";
import { engineForEach } from "../engineForEach";
import type { TestEngine } from "../testEngine";

const exam = { IsExam: true, ExamMaxPossibleScore: 100 };

/** Of each of four weeks 40 exams in class A and 10 in B: 10 more passed in A with each week, always 5 in B. */
const results = Array.from({ length: 4 }, (_, week) =>
  Array.from({ length: 50 }, (__, index) => {
    const Start = week * weekSeconds + 1000 + index;
    const isOfA = index < 40;
    const isPassed = isOfA ? index < 10 * (week + 1) : index < 45;
    return labResult({
      LabInstanceId: week * 100 + index + 1,
      ClassId: isOfA ? "A" : "B",
      LabProfileId: 7 + (index % 2),
      UserId: `u${index}`,
      CompletionStatus: 4,
      ...exam,
      ExamPassed: isPassed,
      ExamScore: isPassed ? 90 : 40,
      TotalRunTimeSeconds: 600,
      Start,
      End: Start + 10,
      LastActivity: Start,
    });
  }),
).flat();

describe("two parts of the results held", () => {
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

  function rowOf({ charts }: ComparisonAnswer, chart: string, label: string): readonly string[] | undefined {
    return charts.find(({ id }) => id === chart)?.rows.find((row) => row.label === label)?.cells;
  }

  it("two classes: totals, differences, and what they rest on", async () => {
    await fetch(0, 4);
    const answer = await test.engine.comparisons.compare({
      left: { classIds: ["B"] },
      right: { classIds: ["A"] },
    });
    assert.deepEqual(answer.left.totals, {
      results: 40,
      users: 10,
      complete: 40,
      scored: 40,
      passed: 20,
      failedOnPlatform: 0,
      medianRunTimeSeconds: 600,
      averageScorePercent: 65,
    });
    assert.deepEqual([answer.right.totals.scored, answer.right.totals.passed], [160, 100]);
    assert.deepEqual([answer.left.name, answer.right.name], ["B", "A"]);
    assert.deepEqual(rowOf(answer, "totals", "Passed"), [
      "50%",
      "63%",
      "+12.5 points",
      "20 of 40, 100 of 160",
      "may be chance",
    ]);
    assert.deepEqual(answer.filters["totals"]?.[1], { classIds: ["A"], exam: "passed" });
    assert.deepEqual([answer.left.missing, answer.right.missing], [[], []]);
  });

  it("a period and the one before, by class, with what was not fetched of it", async () => {
    await fetch(2, 2);
    const { start, end } = weeks(3, 1);
    const right = { started: { start, end } };
    const held = await test.engine.comparisons.compare({ left: "previous", right });
    assert.deepEqual(held.left.missing, []);
    assert.deepEqual(rowOf(held, "class-passed", "A"), [
      "75%",
      "100%",
      "+25 points",
      "30 of 40, 40 of 40",
      "",
    ]);
    assert.deepEqual(rowOf(held, "class-passed", "B"), ["50%", "50%", "0 points", "5 of 10, 5 of 10", "few"]);
    assert.deepEqual(held.filters["class-passed"]?.[0], { ...right, classIds: ["A"] });
    const earlier = weeks(2, 1);
    const before = await test.engine.comparisons.compare({
      left: "previous",
      right: { started: { start: earlier.start, end: earlier.end } },
    });
    assert.deepEqual(before.left.missing, [weeks(1, 1)]);
    assert.equal(before.left.totals.results, 0);
  });

  it("what is held is the period where no other is said", async () => {
    await fetch(3, 1);
    const { left, right } = await test.engine.comparisons.compare({ left: "previous", right: {} });
    assert.deepEqual([left.filter.started, right.filter.started], [weeks(2, 1), weeks(3, 1)]);
    assert.deepEqual([left.totals.results, right.totals.results], [0, 50]);
  });

  it("the summary of a period has the figures of the one before, where all of it is held", async () => {
    await fetch(2, 2);
    const { views, models } = test.engine;
    const arrangement = { groupBy: "class", resultOrder: "newest", groupOrder: "name" } as const;
    await views.openView({ view: "a", arrangement });
    const beforeOf = async (week: number): Promise<(string | undefined)[]> => {
      const { start, end } = weeks(week, 1);
      await views.setFilter({ view: "a", filter: { started: { start, end }, classIds: ["A"] } });
      const { facts } = await models.summary({ view: "a" });
      return facts.map(({ before }) => before?.replace(/^.*: /, ""));
    };
    assert.deepEqual(await beforeOf(3), ["40", "40", "100%", "75%", "10 min 00 s", "0"]);
    assert.deepEqual(new Set(await beforeOf(2)), new Set([undefined]));
  });

  it("cannot be a period and the one before where none is known", async () => {
    await assert.rejects(test.engine.comparisons.compare({ left: "previous", right: {} }), NoPeriodError);
  });
});
