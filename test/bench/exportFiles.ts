import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { unknownColumns } from "../../src/core/files/write/csv/unknownColumns";
import { writeCsv } from "../../src/core/files/write/csv/writeCsv";
import { writeJson } from "../../src/core/files/write/writeJson";
import { writeNdjson } from "../../src/core/files/write/writeNdjson";
import { inTurns } from "../../src/engine/inTurns";
import { resultsOfYear, year } from "./answers";
import { collectGarbage, median } from "./measure";
import { atMost, milliseconds, report, type Row } from "./row";

const results = resultsOfYear(500_000);
const head = { source: "bench", exportedAt: new Date(0), range: year, missing: [] };
const folder = await mkdtemp(join(tmpdir(), "lab-results-bench-"));

const formats: Record<string, () => Iterable<string> | AsyncIterable<string>> = {
  json: () => writeJson(head, results, results.length),
  ndjson: () => writeNdjson(results),
  csv: async function* () {
    const unknown = await inTurns(unknownColumns(results));
    yield* writeCsv(results, { timeZone: "Europe/Berlin", unknown });
  },
};

const plain = await timed(() =>
  writeFile(join(folder, "plain"), JSON.stringify({ ...head, Results: results }, null, 2)),
);
const runs: Record<string, Measured> = {};
for (const [name, chunks] of Object.entries(formats)) {
  runs[name] = await timed(() => writeChunks(join(folder, name), chunks()));
}
await rm(folder, { recursive: true, force: true });

const rows: Row[] = [
  atMost(
    "export of 500,000 results to JSON",
    runs["json"]!.duration,
    "JSON.stringify and one write",
    plain.duration,
    1.2,
  ),
  atMost("export of 500,000 results to NDJSON", runs["ndjson"]!.duration, "JSON", runs["json"]!.duration),
  atMost("export of 500,000 results to CSV", runs["csv"]!.duration, "JSON", runs["json"]!.duration, 2),
  ...Object.entries(runs).flatMap(([name, { stall, bytes }]) => [
    bar(
      `longest stall while they are exported to ${name.toUpperCase()}`,
      milliseconds(stall),
      "≤ 100 ms",
      stall <= 100,
    ),
    bar(
      `memory on top of what is held, ${name.toUpperCase()}`,
      `${(bytes / 1e6).toFixed(0)} MB`,
      "≤ 64 MB",
      bytes <= 64e6,
    ),
  ]),
];
report(rows);

interface Measured {
  /** Milliseconds, as is the stall. */
  readonly duration: number;
  readonly stall: number;
  /** The most that was used on top of what was used before. */
  readonly bytes: number;
}

/** The median of three; of the memory the most. */
async function timed(work: () => Promise<void>): Promise<Measured> {
  const rounds: Measured[] = [];
  for (let round = 0; round < 3; round += 1) {
    collectGarbage();
    const before = used();
    let most = 0;
    // What is waiting to be collected counts too, as it does for the machine.
    const watching = setInterval(() => (most = Math.max(most, used() - before)), 5);
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const started = performance.now();
    await work();
    const duration = performance.now() - started;
    delay.disable();
    clearInterval(watching);
    rounds.push({ duration, stall: delay.max / 1e6, bytes: most });
  }
  return {
    duration: median(rounds.map(({ duration }) => duration)),
    stall: median(rounds.map(({ stall }) => stall)),
    bytes: Math.max(...rounds.map(({ bytes }) => bytes)),
  };
}

function used(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** As the extension writes to a disk. */
async function writeChunks(path: string, chunks: Iterable<string> | AsyncIterable<string>): Promise<void> {
  const file = await open(path, "w");
  for await (const chunk of chunks) await file.write(chunk);
  await file.close();
}

function bar(what: string, ours: string, most: string, met: boolean): Row {
  return { what, ours, beside: "–", ratio: "–", bar: most, met };
}
