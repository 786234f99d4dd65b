import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { engine as bundle } from "../../../../esbuild.js";
import { RemoteEngine } from "../../../../src/engine/thread/remoteEngine";
import { defaultRetryPolicy } from "../../../../src/core/fetching/retry";
import { threadPort } from "../../../../src/protocol/channel/threadPort";
import { canaryPassword } from "../../../simulator/depthCommands";
import { everyActivity, longAnswer } from "../../../simulator/everyActivity";
import { startSimulator, type Simulator } from "../../../simulator/startSimulator";
import { NoticesInTest } from "../testEngine";
import { TestHost } from "../testHost";

describe("the memory of the engine's thread", function () {
  this.timeout(120_000);
  let folder: string;
  let simulator: Simulator;
  let worker: Worker;
  let engine: RemoteEngine;

  before(async () => {
    // Otherwise only the beginnings of texts stand in a snapshot.
    setFlagsFromString("--heap-snapshot-string-limit=100000000");
    folder = await mkdtemp(join(tmpdir(), "lab-results-engine-"));
    await build({ ...bundle, outdir: folder, sourcemap: false });
    simulator = await startSimulator();
    const answer = { ...everyActivity(1, 1_791_273_600), SentWith: simulator.key };
    simulator.failWhen(() => ({ kind: "body", body: JSON.stringify(answer) }));
    const workerData = { texts: undefined, retry: defaultRetryPolicy, memoryBudget: 1e9 };
    worker = new Worker(join(folder, "engine.cjs"), { workerData, execArgv: [] });
    engine = new RemoteEngine({
      host: new TestHost(simulator.url, simulator.key),
      notices: new NoticesInTest(),
      onError: (error) => assert.fail(String(error)),
      onEnd: ({ cause }) => assert.fail(String(cause)),
      start: () => ({
        port: threadPort({
          postMessage: (message, transfer) => worker.postMessage(message, transfer),
          on: (event, listener) => worker.on(event === "close" ? "exit" : event, listener),
          off: (event, listener) => worker.off(event === "close" ? "exit" : event, listener),
          close: () => void worker.terminate(),
        }),
        onEnd: () => ({ dispose: () => undefined }),
        terminate: () => void worker.terminate(),
      }),
    });
  });

  after(async () => {
    const exit = once(worker, "exit");
    engine.dispose();
    await exit;
    await simulator.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("holds what Details says of an instance, and nowhere a password, an address or a key that came with it", async () => {
    const { url } = simulator;
    const source = { kind: "connection", name: "A", url } as const;
    await engine.depths.askDepth({ load: "d", source, instanceId: "1" });
    const one = { instanceId: "1", connectionUrl: url };
    const text = await engine.depths.depthText({ ...one, as: "words" });
    assert.ok(text?.includes(longAnswer.slice(-20)), "nothing is known of the instance");
    // Collects what nobody holds any more before it looks.
    const snapshot = await worker.getHeapSnapshot();
    const last = longAnswer.slice(longAnswer.lastIndexOf("[")).slice(0, 30);
    assert.deepEqual(await occurrences(snapshot, [last, canaryPassword, "lab.example", simulator.key]), [
      true,
      false,
      false,
      false,
    ]);
  });
});

/** Whether each text stands in a snapshot, which comes in pieces. */
async function occurrences(snapshot: Readable, texts: readonly string[]): Promise<boolean[]> {
  const found = texts.map(() => false);
  let rest = "";
  for await (const chunk of snapshot as AsyncIterable<Buffer | string>) {
    rest += typeof chunk === "string" ? chunk : chunk.toString("latin1");
    texts.forEach((text, index) => (found[index] ||= rest.includes(text)));
    rest = rest.slice(-1000);
  }
  return found;
}
