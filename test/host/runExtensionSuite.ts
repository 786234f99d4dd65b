import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runExtensionTests } from "./vscode/extensionHost";
import { testPauses } from "./testPauses";
import { parseVSCodeVersion } from "./vscode/install";

// Runs the built extension tests in the VS Code whose version is the argument.

const version = parseVSCodeVersion(process.argv[2]);
const root = join(import.meta.dirname, "..", "..");
const workspace = await mkdtemp(join(tmpdir(), "lab-results-workspace-"));
try {
  process.exitCode = await runExtensionTests({
    version,
    extensionPath: root,
    suitePath: join(root, "out", "test", "extension", "index.cjs"),
    workspace,
    env: testPauses({ firstRetryDelay: 20, detailsRest: 1000 }),
    // Tests count requests; those of names and depth are about those.
    userSettings: { "labResults.names": "none", "labResults.details": "onDemand" },
  });
} finally {
  await rm(workspace, { recursive: true, force: true });
}
