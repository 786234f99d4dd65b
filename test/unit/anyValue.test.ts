import assert from "node:assert/strict";
import fc from "fast-check";
import { sentResult } from "../../src/core/api/asSent";
import { labResultFields } from "../../src/core/api/fields";
import { stringifyJson, type JsonObject, type JsonValue } from "../../src/core/api/json";
import type { LabResult } from "../../src/core/api/labResult";
import { decodeResults } from "../../src/core/api/decodeResults";
import { Pseudonyms } from "../../src/core/files/write/withoutNames/pseudonyms";
import { withoutNames } from "../../src/core/files/write/withoutNames/withoutNames";
import { writeCsv } from "../../src/core/files/write/csv/writeCsv";
import { writeNdjson } from "../../src/core/files/write/writeNdjson";
import { DayFinder } from "../../src/core/range/dayFinder";
import { buildDetails, fieldText } from "../../src/core/results/detailsModel";
import { filterMatcher, type ResultFilter } from "../../src/core/results/filter/resultFilter";
import { relatedResults } from "../../src/core/results/relatedResults";
import { resultOrders, resultComparison } from "../../src/core/results/resultOrder";
import { resultRow } from "../../src/core/results/resultRow";
import { markOf } from "../../src/core/results/resultState";
import { summarize } from "../../src/core/results/summary";
import { summaryCharts, summaryFacts } from "../../src/core/results/summaryModel";
import { noNames } from "../../src/core/results/names/names";
import { labResult } from "./labResult";
import { show } from "./results/treeOutline";

const now = 1_793_491_200;
const clock = { now, timeZone: "Europe/Berlin" };
const present = { seenAt: now, now, idleMinutes: 15 };

const values = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<JsonValue>(
    ...[1e300, -1e300, -0, 2n ** 62n, -(2n ** 70n), 8.64e15, 253_402_300_800, 1790000000000],
    ...["1790000500", "5.0", "/Date(1790000000000)/", "true", "Complete", "", "\u202E", "=1+1", "NaN"],
  ),
);
const names = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...labResultFields.map(({ name }) => name)) },
  fc.constantFrom("userid", "Id", "__proto__", "constructor", "Invented", ""),
);

/** As it travels: without an id that can be read a result is none, so the ids stay. */
const answers = fc
  .array(fc.array(fc.tuple(names, values), { maxLength: 5 }), { minLength: 1, maxLength: 12 })
  .map((results) =>
    results.map((changes, index) => {
      const sent: JsonObject = labResult({
        LabInstanceId: index + 1,
        UserId: `u${index % 3}`,
        ClassId: index % 2 ? "c" : null,
        Start: now - index * 50_000,
        End: index % 3 ? now - index : null,
      });
      for (const [name, value] of changes) {
        if (name === "LabInstanceId") continue;
        Object.defineProperty(sent, name, { value, enumerable: true, writable: true, configurable: true });
      }
      return sent;
    }),
  );

describe("whatever stands in any field of any result", () => {
  function assertForAll(
    check: (results: LabResult[], sent: readonly JsonObject[]) => void,
    numRuns = 100,
  ): void {
    fc.assert(
      fc.property(answers, (sent) => {
        const { results, skipped } = decodeResults({ Results: [...sent] });
        assert.deepEqual([results.length, skipped], [sent.length, 0]);
        check(results, sent);
      }),
      { numRuns },
    );
  }

  it("loses no result and no value: all is exported as it came", () => {
    assertForAll((results, sent) => {
      const lines = [...writeNdjson(results)].join("").trimEnd().split("\n");
      assert.deepEqual(
        lines,
        sent.map((each) => stringifyJson(each)),
      );
      for (const result of results) {
        for (const [name, value] of Object.entries(sentResult(result))) {
          const text = typeof value === "string" ? value : stringifyJson(value ?? null, 2);
          if (labResultFields.some((field) => field.name === name))
            assert.equal(fieldText(result, name), text);
        }
      }
    });
  });

  it("throws nowhere: not in tree, order and filter", () => {
    assertForAll((results) => {
      for (const groupBy of ["class", "user", "profile", "status", "day"] as const) {
        show(results, { groupBy });
      }
      for (const order of resultOrders) {
        const compare = resultComparison(order, noNames);
        const sorted = [...results].sort(compare);
        const again = [...results].reverse().sort(compare);
        assert.deepEqual(
          sorted.map((each) => each.LabInstanceId),
          again.map((each) => each.LabInstanceId),
          "an order depends on what it was made from",
        );
      }
      for (const result of results) {
        resultRow(result, "class", present, clock.timeZone, noNames);
        markOf(result, now);
      }
      const filters: ResultFilter[] = [
        { text: "u1" },
        { statuses: [null, 3] },
        { labProfileIds: [null] },
        { userIds: [null] },
        { started: { start: 0, end: now } },
        { scorePercent: { from: 0, to: 100 } },
        { running: true },
        { failedOnPlatform: false },
      ];
      for (const filter of filters) results.filter(filterMatcher(filter, { seenAt: now, names: noNames }));
    });
  });

  it("throws nowhere: not in details, summary, CSV and without names", () => {
    assertForAll((results) => {
      const pseudonyms = new Pseudonyms("key");
      for (const result of results) {
        const model = buildDetails(result, {
          timeZone: clock.timeZone,
          present,
          names: noNames,
          related: relatedResults(result, results, clock.timeZone, present, noNames),
        });
        assert.deepEqual(JSON.parse(JSON.stringify(model)), structuredClone(model));
        withoutNames(result, 1, {
          user: (id) => pseudonyms.user(id),
          class: (id) => pseudonyms.class(id),
          days: new DayFinder("UTC"),
        });
      }
      const covered = [{ start: now - 900_000, end: now }];
      const summary = summarize(results, { timeZone: clock.timeZone, seenAt: now, covered });
      assert.equal(summary.results, results.length);
      const charts = summaryCharts(summary, clock, noNames);
      for (const { model, filters } of charts) assert.equal(model.rows.length, filters.length);
      summaryFacts(summary);
      const csv = [...writeCsv(results, { timeZone: clock.timeZone })].join("");
      assert.ok(csv.length > 100, "the CSV is empty");
    }, 30);
  });
});
