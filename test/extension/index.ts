import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { writeTestReport } from "../host/testReport";

/**
 * What VS Code calls in its extension host to run our tests; `esbuild.js --tests` bundles it beside them.
 * Rejects when a test failed, so that the host ends with a failure.
 */
export async function run(): Promise<void> {
  // Mocha is an ES module, and not every extension host can `require` one.
  const { default: Mocha } = await import("mocha");
  const mocha = new Mocha({ ui: "bdd", timeout: 120_000, color: false });
  const files = (await readdir(__dirname, { recursive: true })).filter((name) => name.endsWith(".test.cjs"));
  for (const file of files.sort()) mocha.addFile(join(__dirname, file));
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const { passes = 0, failures: failed = failures, pending = 0 } = runner.stats ?? {};
      writeTestReport({ passed: passes, failed, pending })
        .then(() => (failures > 0 ? reject(new Error(`${failures} tests failed.`)) : resolve()))
        .catch(reject);
    });
  });
}
