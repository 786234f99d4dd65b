import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { engine, host, panels, sample } from "../../esbuild.js";
import { runExtensionTests } from "../host/vscode/extensionHost";
import { report, type Row } from "./row";
import { benchVariable, type BenchOrder } from "./vscode/order";

// Measures inside a real VS Code, where other extensions wait for what ours does.

const root = join(import.meta.dirname, "..", "..");
const rows: Row[] = [...(await measure("host", 500_000)), ...(await measure("many", 1_000_000))];
report(rows);

async function measure(kind: BenchOrder["kind"], count: number): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "lab-results-bench-"));
  const child = fork(fileURLToPath(new URL("serve.ts", import.meta.url)), [String(count), "0"]);
  // It may be ready before all is built.
  const ready = once(child, "message") as Promise<[{ url: string; key: string }]>;
  try {
    for (const one of [host, engine, sample, panels])
      await build({ ...one, absWorkingDir: root, minify: true });
    // Beside the extension, so that both have the same VS Code to talk to.
    const suitePath = join(root, "out", "bench", "suite.cjs");
    await build({
      ...host,
      absWorkingDir: root,
      entryPoints: { suite: "test/bench/vscode/suite.ts" },
      outdir: dirname(suitePath),
      sourcemap: false,
    });
    const [{ url, key }] = await ready;
    const order: BenchOrder = { kind, count, url, key, report: join(folder, "rows.json") };
    const code = await runExtensionTests({
      version: "1.139",
      extensionPath: root,
      suitePath,
      workspace: folder,
      env: { [benchVariable]: JSON.stringify(order) },
    });
    if (code !== 0) throw new Error(`VS Code ended with ${code}.`);
    return JSON.parse(await readFile(order.report, "utf8")) as Row[];
  } finally {
    child.kill();
    await rm(folder, { recursive: true, force: true });
  }
}
