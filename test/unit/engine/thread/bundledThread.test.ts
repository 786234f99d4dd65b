import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { engine as bundle, report, sample } from "../../../../esbuild.js";
import type { ExportManner } from "../../../../src/engine/exports/exportContract";
import { RemoteEngine } from "../../../../src/engine/thread/remoteEngine";
import { startThread } from "../../../../src/engine/thread/startThread";
import { NoticesInTest } from "../testEngine";
import { TestHost } from "../testHost";

const root = join(import.meta.dirname, "..", "..", "..", "..");
const manner: ExportManner = {
  ...{ timeZone: "Europe/Berlin", pseudonymKey: undefined, daysOf: undefined, arePseudonymous: false },
  ...{ filePseudonyms: undefined, escapeFormulas: true, csvDelimiter: ";" },
};
const retry = { tries: 2, firstDelay: 0, longestDelay: 0, longestRetryAfter: 5 };

describe("the engine's bundle, in a thread", function () {
  this.timeout(60_000);
  let folder: string;
  let ends: unknown[];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "lab-results-engine-"));
    for (const one of [bundle, report, sample]) await build({ ...one, outdir: folder, sourcemap: false });
  });

  beforeEach(() => (ends = []));

  after(() => rm(folder, { recursive: true, force: true }));

  function startEngine(host: TestHost, texts?: Record<string, string>): RemoteEngine {
    return new RemoteEngine({
      host,
      notices: new NoticesInTest(),
      onError: (error) => ends.push(error),
      onEnd: (error) => ends.push(error),
      start: () =>
        startThread(join(folder, "engine.cjs"), { texts, retry, memoryBudget: 1e9 }, { heapMegabytes: 512 }),
    });
  }

  it("speaks the language that it was started with", async () => {
    const text = await readFile(join(root, "l10n", "bundle.l10n.de.json"), "utf8");
    const engine = startEngine(
      new TestHost("http://127.0.0.1:1", "key"),
      JSON.parse(text) as Record<string, string>,
    );
    await engine.configure({ timeZone: "Europe/Berlin", idleMinutes: 15 });
    await engine.loads.loadSample({});
    const arrangement = { groupBy: "class", resultOrder: "newest", groupOrder: "name" } as const;
    await engine.views.openView({ view: "a", arrangement });
    const { facts, charts } = await engine.models.summary({ view: "a" });
    const words = JSON.stringify([facts, charts.map(({ title }) => title)]);
    assert.match(words, /Ergebnisse/);
    assert.match(words, /Abgeschlossen|abgeschlossen/);
    const { moment } = await engine.reports.takeReport({ view: "a" });
    const { text: page } = await engine.reports.report({ moment, manner });
    assert.match(page, /Lab-Bericht/, "the bundle that writes reports speaks it, too");
    assert.match(page, /2\.000 Ergebnisse/);
    engine.dispose();
    assert.deepEqual(ends, []);
  });
});
