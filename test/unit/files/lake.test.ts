import assert from "node:assert/strict";
import { inUtc } from "../results/summaryCases";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { partitionByDay } from "../../../src/core/files/partitionByDay";
import { writeNdjson } from "../../../src/core/files/writeNdjson";
import { summarize } from "../../../src/core/results/summary";
import { generateSample } from "../../../src/core/sample/generateSample";
import { labResult } from "../labResult";

const largestId = 9223372036854775807n;
const results = [...generateSample(), labResult({ LabInstanceId: largestId, Start: 1_791_900_000 })];

describe("a folder for analytics", function () {
  this.timeout(60_000);
  let folder: string;
  let ask: (query: string) => Promise<unknown[][]>;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "lab-results-lake-"));
    for (const { path, results: ofDay } of partitionByDay(results)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), [...writeNdjson(ofDay)].join(""));
    }
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const source = `read_json('${folder}/results/*/*.ndjson', hive_partitioning = true)`;
    ask = async (query) => (await connection.runAndReadAll(query.replace("RESULTS", source))).getRows();
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

  it("has the days as partitions", async () => {
    const days = await ask(
      "SELECT strftime(date, '%Y-%m-%d'), count(*)::int FROM RESULTS GROUP BY 1 ORDER BY 1",
    );
    const expected = summarize(results, inUtc).overTime.buckets.map(({ start, results: ofDay }) => [
      new Date(start * 1000).toISOString().slice(0, 10),
      ofDay,
    ]);
    assert.deepEqual(days, expected);
  });

  it("keeps every digit of an id", async () => {
    assert.deepEqual(await ask("SELECT max(LabInstanceId) FROM RESULTS"), [[largestId]]);
  });

  it("answers the question that the README asks, as the summary does", async () => {
    const readme = await readFile("README.md", "utf8");
    const query = /```sql\n([^`]+);\n```/.exec(readme)?.[1] ?? "";
    const rows = await ask(query.replace(/read_json\([^)]+\)/, "RESULTS"));
    const { profiles } = summarize(generateSample(), inUtc);
    const answers = new Map(rows.map(([id, ...answer]) => [String(id), answer]));
    assert.equal(answers.size, profiles.length + 1);
    for (const { labProfileId, results: attempts, scored, passed } of profiles) {
      const [count, passRate, minutes] = answers.get(String(labProfileId)) ?? [];
      assert.equal(Number(count), attempts);
      assert.equal(passRate, scored === 0 ? null : passed / scored);
      assert.equal(typeof minutes, "number");
    }
  });
});
