import { createReadStream } from "node:fs";
import { mkdtemp, open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { readResultsFile } from "../../src/core/files/read/readResultsFile";
import { writeJson } from "../../src/core/files/write/writeJson";
import { writeNdjson } from "../../src/core/files/write/writeNdjson";
import { resultsOfYear, year } from "./answers";
import { collectGarbage, median } from "./measure";
import { atMost, milliseconds, report, type Row } from "./row";

const folder = await mkdtemp(join(tmpdir(), "lab-results-bench-"));
const paths = await writeFiles();
const plain = await timed(
  async () => (JSON.parse(await readFile(paths.json, "utf8")) as { Results: unknown[] }).Results,
);
const rows: Row[] = [];
for (const [format, path] of Object.entries(paths)) {
  const { duration, stall } = await timed(() =>
    readResultsFile(() => createReadStream(path, { highWaterMark: 1024 * 1024 })),
  );
  const name = format.toUpperCase();
  rows.push(
    atMost(
      `opening 500,000 results as ${name}`,
      duration,
      "reading the JSON and JSON.parse",
      plain.duration,
      3,
    ),
    {
      what: `longest stall while they are opened as ${name}`,
      ours: milliseconds(stall),
      beside: "–",
      ratio: "–",
    },
  );
}
await rm(folder, { recursive: true, force: true });
report(rows);

async function writeFiles(): Promise<{ json: string; ndjson: string }> {
  const results = resultsOfYear(500_000);
  const head = { source: "bench", exportedAt: new Date(0), range: year, missing: [] };
  const write = async (name: string, chunks: Iterable<string>): Promise<string> => {
    const path = join(folder, name);
    const file = await open(path, "w");
    for (const chunk of chunks) await file.write(chunk);
    await file.close();
    return path;
  };
  return {
    json: await write("results.json", writeJson(head, results, results.length)),
    ndjson: await write("results.ndjson", writeNdjson(results)),
  };
}

/** Milliseconds, the medians of three; what the work gives is held while it is measured. */
async function timed(work: () => Promise<unknown>): Promise<{ duration: number; stall: number }> {
  const rounds: { duration: number; stall: number }[] = [];
  for (let round = 0; round < 3; round += 1) {
    collectGarbage();
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const started = performance.now();
    await work();
    const duration = performance.now() - started;
    delay.disable();
    rounds.push({ duration, stall: delay.max / 1e6 });
  }
  return {
    duration: median(rounds.map(({ duration }) => duration)),
    stall: median(rounds.map(({ stall }) => stall)),
  };
}
