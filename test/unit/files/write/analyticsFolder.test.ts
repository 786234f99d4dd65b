import assert from "node:assert/strict";
import { inUtc } from "../../results/summary/cases";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { LabResult } from "../../../../src/core/api/labResult";
import { partitionByDay } from "../../../../src/core/files/write/partitionByDay";
import { writeNdjson } from "../../../../src/core/files/write/writeNdjson";
import { generateSample } from "../../../../src/core/sample/generateSample";
import { labResult, received } from "../../labResult";
import { summarize } from "../../results/summary/summarize";

const largestId = 9223372036854775807n;

/** Days whose files come first and hold no exam: DuckDB sees no type of these fields in them. */
const withoutExams = Array.from({ length: 40 }, (_, day) =>
  labResult({ LabInstanceId: day, LabProfileId: 1, Start: 1_780_000_000 + day * 86_400, UserId: "555" }),
);
const sample = [...generateSample(), ...withoutExams];
const results = [
  ...sample,
  labResult({ LabInstanceId: largestId, Start: 1_791_900_000 }),
  received({ LabInstanceId: 4, LabProfileId: 1, Start: null }),
];

describe("a folder for analytics", function () {
  this.timeout(60_000);
  let folder: string;
  let ask: (query: string) => Promise<unknown[][]>;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "lab-results-analytics-"));
    await writeParts(folder, results);
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    ask = async (query) => (await connection.runAndReadAll(await readingFrom(folder, query))).getRows();
  });

  after(() => rm(folder, { recursive: true, force: true }));

  it("has for DuckDB the counts that the summary has", async () => {
    const summary = summarize(results, inUtc);
    const [totals] = await ask(`
      SELECT count(*)::int, count(DISTINCT UserId)::int, count(DISTINCT ClassId)::int,
        count(*) FILTER (CompletionStatus = 4)::int, count(ExamPassed)::int,
        count(*) FILTER (ExamPassed)::int, count(*) FILTER (CompletionStatus BETWEEN 10 AND 40)::int
      FROM RESULTS`);
    const { results: count, users, classCount, complete, scored, passed, platformFailures } = summary;
    assert.deepEqual(totals, [count, users, classCount, complete, scored, passed, platformFailures]);
  });

  it("has the days as partitions, and null for what has no day", async () => {
    const days = await ask(
      "SELECT strftime(date, '%Y-%m-%d'), count(*)::int FROM RESULTS GROUP BY 1 ORDER BY 1 NULLS LAST",
    );
    const counts = new Map<string, number>();
    for (const { Start } of results.slice(0, -1)) {
      const day = new Date(Number(Start) * 1000).toISOString().slice(0, 10);
      counts.set(day, (counts.get(day) ?? 0) + 1);
    }
    assert.deepEqual(days, [...[...counts].sort(), [null, 1]]);
  });

  it("keeps every digit of an id", async () => {
    assert.deepEqual(await ask("SELECT max(LabInstanceId) FROM RESULTS"), [[largestId]]);
  });

  it("has scores that can be averaged although the first days have no exams", async () => {
    const scores = sample.flatMap(({ ExamScore }) => ExamScore ?? []);
    const [[average] = []] = await ask("SELECT avg(ExamScore) FROM RESULTS");
    assert.ok(
      Math.abs(Number(average) - scores.reduce((sum, score) => sum + score, 0) / scores.length) < 1e-9,
      `the average is ${String(average)}`,
    );
  });

  it("answers the question that the README asks, as the summary does", async () => {
    const rows = await ask(await readmeQuery());
    const { profiles } = summarize(
      results.filter(({ Start }) => Number(Start) >= october),
      inUtc,
    );
    const answers = new Map(rows.map(([id, ...answer]) => [String(id), answer]));
    assert.equal(answers.size, profiles.length);
    for (const { labProfileId, results: attempts, scored, passed } of profiles) {
      const [count, passRate, minutes] = answers.get(String(labProfileId)) ?? [];
      assert.equal(Number(count), attempts);
      assert.equal(passRate, scored === 0 ? null : passed / scored);
      assert.equal(typeof minutes, "number");
    }
  });

  it("can be asked the README's question also where no result has a day or an exam", async () => {
    const odd = await mkdtemp(join(tmpdir(), "lab-results-analytics-odd-"));
    try {
      await writeParts(odd, [received({ LabInstanceId: 4, Start: null })]);
      const connection = await (await DuckDBInstance.create(":memory:")).connect();
      const reader = await connection.runAndReadAll(await readingFrom(odd, await readmeQuery()));
      assert.deepEqual(reader.getRows(), []);
    } finally {
      await rm(odd, { recursive: true, force: true });
    }
  });
});

/** 1 October 2026, UTC: from then on the README asks. */
const october = 1_790_812_800;

async function writeParts(folder: string, written: readonly LabResult[]): Promise<void> {
  for (const { path, places } of partitionByDay(written, "UTC")) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), [...writeNdjson(places.map((place) => written[place]!))].join(""));
  }
}

async function readmeQuery(): Promise<string> {
  const readme = await readFile("README.md", "utf8");
  return /```sql\n([^`]+);\n```/.exec(readme)?.[1] ?? "";
}

/** A question to a folder, which reads it in the way that the README does. */
async function readingFrom(folder: string, query: string): Promise<string> {
  const [source = ""] = /read_json\([^)]+\)/.exec(await readmeQuery()) ?? [];
  assert.match(source, /lab-results\/\*_by-day\//);
  const reading = source.replace("lab-results/*_by-day", folder);
  return query.replace(source, reading).replace("RESULTS", reading);
}
