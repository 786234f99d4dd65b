import { allSteps } from "../../../src/core/results/steps";
import assert from "node:assert/strict";
import fc from "fast-check";
import { decodeResults } from "../../../src/core/api/decode/decodeResults";
import { parseJson, type JsonObject } from "../../../src/core/api/json";
import type { LabResult } from "../../../src/core/api/labResult";
import { tabSeparated } from "../../../src/core/files/tabSeparated";
import { buildDetails } from "../../../src/core/results/details/model";
import { filterMatcher, type ResultFilter } from "../../../src/core/results/filter/resultFilter";
import { GradebookSheet } from "../../../src/core/results/gradebook/sheet";
import { withoutUserNames } from "../../../src/core/results/gradebook/table";
import { groupFacts, groupHeadline, groupName } from "../../../src/core/results/words/groups";
import { noNames } from "../../../src/core/results/names/names";
import { relatedResults } from "../../../src/core/results/details/relatedResults";
import { resultOrders, resultComparison } from "../../../src/core/results/order/resultOrder";
import { resultRow } from "../../../src/core/results/view/row";
import { markOf } from "../../../src/core/results/state/resultState";
import type { DataNode, GroupNode, ResultTree } from "../../../src/core/results/view/tree";
import { ShownResults } from "../../../src/core/results/view/shownResults";
import { ResultStore } from "../../../src/core/results/store/resultStore";
import { summaryCharts, summaryFacts } from "../../../src/core/results/summary/model";
import { answerTexts, entriesOf, now } from "./answers";
import { hold, holdOne } from "../results/store/hold";
import { byClass, resultIds, show, source } from "../results/view/treeOutline";
import { summarize } from "../results/summary/summarize";

const clock = { now, timeZone: "Europe/Berlin" };
const present = { seenAt: now, now, idleMinutes: 15 };

describe("whatever stands in any field of any result", () => {
  function assertForAll(check: (results: LabResult[], answer: string) => void, numRuns = 100): void {
    fc.assert(
      fc.property(answerTexts, (answer) => {
        const { results, skipped } = decodeResults(parseJson(answer) as JsonObject);
        assert.deepEqual([results.length, skipped], [entriesOf(answer).length, 0]);
        check(results, answer);
      }),
      { numRuns },
    );
  }

  it("throws nowhere: not in tree, order and filter", () => {
    assertForAll((results) => {
      for (const groupBy of ["class", "user", "profile", "status", "day"] as const) {
        const { tree } = show(results, { groupBy }).shown;
        for (const node of everyNode(tree)) {
          if (node.kind === "group") {
            groupName(node.by, node.group.key, noNames);
            groupHeadline(node.group);
            groupFacts(node.group);
          } else {
            assert.equal(tree.find(node.result)?.node.id, node.id);
            assert.notEqual(tree.neighbours(node.result), undefined, "it has no place");
          }
        }
        assert.equal(resultIds(tree).length, results.length);
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

  it("throws nowhere: not in details and summary", () => {
    assertForAll((results) => {
      for (const result of results) {
        const model = buildDetails(result, {
          timeZone: clock.timeZone,
          present,
          names: noNames,
          related: relatedResults(result, results, clock.timeZone, present, noNames),
        });
        assert.deepEqual(JSON.parse(JSON.stringify(model)), structuredClone(model));
      }
      const covered = [{ start: now - 900_000, end: now }];
      const summary = summarize(results, { timeZone: clock.timeZone, seenAt: now, covered });
      assert.equal(summary.results, results.length);
      const charts = summaryCharts(summary, clock, noNames);
      for (const { model, filters } of charts) assert.equal(model.rows.length, filters.length);
      summaryFacts(summary);
    }, 30);
  });

  it("throws nowhere: not in the gradebook, which counts each result once", () => {
    assertForAll((results) => {
      for (const missing of ["notStarted", "hidden", "notFetched"] as const) {
        const sheet = new GradebookSheet(undefined);
        allSteps(sheet.rebuild(results, { present, missing, names: noNames }));
        const { columns, rows } = sheet.model("");
        for (const by of ["user", "complete", "averageScore", ...columns.keys()] as const) {
          for (const isDescending of [false, true]) {
            sheet.sortBy({ by, isDescending });
            const { version } = sheet.model("");
            const models = sheet.rowModels(version, 0, Infinity);
            assert.equal(models.length, rows);
            const attempts = models.flatMap(({ cells }) =>
              cells.map((cell) => (cell && cell.mark !== "missing" ? (cell.attempts ?? 1) : 0)),
            );
            assert.equal(
              attempts.reduce((sum, count) => sum + count, 0),
              results.length,
            );
          }
        }
        const { withTimes, ofDays } = sheet.tables(clock.timeZone);
        assert.deepEqual([withTimes.length, ofDays.length], [rows + 1, rows + 1]);
        tabSeparated(
          withoutUserNames(ofDays, (id) => id),
          true,
        );
      }
    }, 30);
  });

  it("is held once of each instance, whichever state of it comes when", () => {
    assertForAll((results, answer) => {
      const store = new ResultStore();
      const later = decodeResults({ Results: entriesOf(answer).reverse() }).results;
      hold(store, source, { start: 0, end: now }, results);
      hold(store, source, { start: 0, end: now }, later);
      for (const result of later) holdOne(store, source, result);
      assert.equal(store.size, results.length);
      assert.equal(new ShownResults(store, byClass, noNames).size, results.length);
    });
  });
});

function* everyNode(tree: ResultTree, parent?: GroupNode): Generator<DataNode> {
  for (const node of tree.children(parent, Infinity).nodes) {
    yield node;
    if (node.kind === "group") yield* everyNode(tree, node);
  }
}
