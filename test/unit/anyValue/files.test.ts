import assert from "node:assert/strict";
import fc from "fast-check";
import { sentResult, sentValue } from "../../../src/core/api/asSent";
import { decodeResults } from "../../../src/core/api/decode/decodeResults";
import { labResultFields } from "../../../src/core/api/fields";
import { parseJson, stringifyJson, type JsonObject, type JsonValue } from "../../../src/core/api/json";
import { LabOnDemandClient } from "../../simulator/labOnDemandClient";
import type { LabResult } from "../../../src/core/api/labResult";
import { RunningFetch } from "../../../src/core/fetching/runningFetch";
import { partitionByDay } from "../../../src/core/files/write/partitionByDay";
import { NamelessResults } from "../../../src/core/files/write/withoutNames/namelessResults";
import { Pseudonyms } from "../../../src/core/files/write/withoutNames/pseudonyms";
import { writeJson } from "../../../src/core/files/write/writeJson";
import { writeNdjson } from "../../../src/core/files/write/writeNdjson";
import { isSameValue } from "../../../src/core/json/isSameValue";
import { fieldText } from "../../../src/core/results/details/model";
import { ResultStore } from "../../../src/core/results/store/resultStore";
import { startSimulator, type Simulator } from "../../simulator/startSimulator";
import { answerTexts, entriesOf, now } from "./answers";
import { read as readCsv } from "../files/write/csv/readCsv";
import { oddIds, oddValuesOf } from "../frozen/oddValues";
import { source } from "../results/view/treeOutline";
import { readResultsText } from "../files/read/readText";

const head = {
  source: "https://labondemand.com/api/v3",
  exportedAt: new Date(now * 1000),
  range: { start: now - 604_800, end: now },
  missing: [],
};

describe("whatever comes in any field of any result", () => {
  function assertForAll(
    check: (results: LabResult[], entries: readonly JsonObject[]) => void,
    numRuns = 100,
  ): void {
    fc.assert(
      fc.property(answerTexts, (answer) => {
        const { results } = decodeResults(parseJson(answer) as JsonObject);
        const entries = entriesOf(answer);
        assert.equal(results.length, entries.length, "a result was lost");
        check(results, entries);
      }),
      { numRuns },
    );
  }

  describe("from a server", () => {
    let simulator: Simulator;

    before(async () => (simulator = await startSimulator()));
    after(() => simulator.close());

    it("fails no window and loses no result with an id", async () => {
      await fc.assert(
        fc.asyncProperty(answerTexts, async (answer) => {
          simulator.failNext({ kind: "body", body: answer });
          const store = new ResultStore();
          const connection = { name: "A", url: simulator.url };
          const fetch = new RunningFetch(store, { source, ranges: [head.range] });
          const client = new LabOnDemandClient(connection, simulator.key, { timeoutSeconds: 60 });
          const { summary } = await fetch.run(fetch.noteAsks(client), { concurrency: 1 });
          const { length } = entriesOf(answer);
          assert.deepEqual(summary.failedWindows, []);
          assert.deepEqual([summary.fetched, summary.total, store.size], [length, length, length]);
          assertSame(store.results(), entriesOf(answer));
        }),
        { numRuns: 60 },
      );
    });
  });

  it("leaves as it came, in lines, in JSON, in a folder for analytics and when it is copied", () => {
    assertForAll((results, entries) => {
      const lines = [...writeNdjson(results)].join("").trimEnd().split("\n");
      assert.deepEqual(
        lines,
        entries.map((entry) => stringifyJson(entry)),
      );
      const file = parseJson(asJson(results)) as JsonObject;
      assert.ok(isSameValue(file["Results"], [...entries]), "the JSON file holds something else");
      const parts = partitionByDay(results, "Europe/Berlin").map(({ places }) =>
        [...writeNdjson(places.map((place) => results[place]!))].join(""),
      );
      assert.deepEqual(parts.join("").trimEnd().split("\n").sort(), [...lines].sort());
      for (const [index, result] of results.entries()) {
        for (const [name, value] of Object.entries(entries[index] ?? {})) {
          const text = typeof value === "string" ? value : stringifyJson(value ?? null, 2);
          assert.equal(fieldText(result, name), text);
        }
      }
    });
  });

  it("leaves as it came in the cells of CSV", () => {
    assertForAll((results) => {
      const [header = [], ...rows] = readCsv(results, { escapeFormulas: false });
      assert.equal(rows.length, results.length);
      for (const [index, result] of results.entries()) {
        const cells = labResultFields.map(({ name }) => rows[index]?.[header.indexOf(name)]);
        assert.deepEqual(
          cells,
          labResultFields.map(({ name }) => cellText(sentValue(result, name))),
        );
      }
      assert.equal(readCsv(results).length, rows.length + 1, "formulas are made harmless in other rows");
    }, 50);
  });

  it("is the same after it was exported, opened and exported again, in JSON and in lines", () => {
    assertForAll((results, entries) => {
      const json = asJson(results);
      const lines = [...writeNdjson(results)].join("");
      for (const text of [json, lines]) {
        const opened = readResultsText(text);
        assert.equal(opened.skipped, 0, "an entry was left out");
        const again = [...opened.results.values()];
        assertSame(again, entries);
        assert.equal(asJson(again), json);
        assert.equal([...writeNdjson(again)].join(""), lines);
      }
    });
  });

  it("is in no file without names unless the table of fields allows it, and costs no result there", () => {
    const allowed = new Set(labResultFields.flatMap(({ name, sharedAs }) => (sharedAs ? [name] : [])));
    assertForAll((results) => {
      const nameless = [...namelessResults(results)];
      assert.equal(nameless.length, results.length);
      for (const result of nameless) {
        assert.deepEqual(
          Object.keys(result).filter((name) => !allowed.has(name)),
          [],
        );
        assert.match(String(result.UserId), /^(user-[\da-f]{16}|null|undefined|)$/);
        assert.match(String(result.ClassId), /^(class-[\da-f]{16}|null|undefined|)$/);
      }
    }, 50);
  });

  it("keeps every digit of every number, whatever its spelling and size", () => {
    const name = fc.constantFrom(...labResultFields.filter((field) => field.meaning !== "labInstance"));
    const change = name.chain((field) =>
      fc.tuple(fc.constant(field.name), fc.constantFrom(...oddValuesOf(field))),
    );
    const id = fc.tuple(
      fc.nat(),
      fc.constantFrom(String, ...oddIds.map((spell) => (n: number) => spell(BigInt(n)))),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), id, (changes, [number, spell]) => {
        const fields = new Map([["LabInstanceId", spell(number)], ...changes]);
        const text = `{${[...fields].map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(",")}}`;
        const { results, skipped } = decodeResults(parseJson(`{"Results":[${text}]}`) as JsonObject);
        assert.deepEqual([results.length, skipped], [1, 0]);
        const [line = ""] = [...writeNdjson(results)];
        assert.ok(isSameValue(parseJson(line), parseJson(text)), `${text} left as ${line}`);
      }),
      { numRuns: 2000 },
    );
  });
});

/** Holds that results have all that was sent, by names and values, in the order in which it was sent. */
function assertSame(results: Iterable<LabResult>, entries: readonly JsonObject[]): void {
  const sent = [...results].map((result) => ({ ...sentResult(result) }));
  assert.deepEqual(
    sent.map((each) => stringifyJson(each)),
    entries.map((each) => stringifyJson(each)),
  );
}

function asJson(results: readonly LabResult[]): string {
  return [...writeJson(head, results, results.length)].join("");
}

function cellText(value: JsonValue | undefined): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : stringifyJson(value);
}

function namelessResults(results: readonly LabResult[]): Iterable<LabResult> {
  const steps = NamelessResults.prepare(results, new Pseudonyms("key"), {
    daysOf: "UTC",
    arePseudonymous: false,
  });
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
