import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTests } from "@vscode/test-electron";
import { testPauses } from "./testPauses";
import { quietSettings } from "./vscode/userSettings";

// What `npm run test:desktop` does: the built extension tests in a desktop VS Code, which is downloaded if need be.
// `npm run test:desktop -- 1.100.0` takes that version instead of the newest.

if (process.platform === "linux" && !process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"]) {
  console.error("A desktop VS Code needs a display: run xvfb-run -a npm run test:desktop");
  process.exit(1);
}

const root = join(import.meta.dirname, "..", "..");
// Short, because VS Code makes a socket in it whose path must not be long.
const folder = await mkdtemp(join(tmpdir(), "lab-"));
const [workspace, userData] = [join(folder, "workspace"), join(folder, "data")];
try {
  await mkdir(workspace);
  await mkdir(join(userData, "User"), { recursive: true });
  await writeFile(
    join(userData, "User", "settings.json"),
    JSON.stringify({ ...quietSettings, "labResults.names": "none", "labResults.details": "onDemand" }),
  );
  process.exitCode = await runTests({
    version: process.argv[2] ?? "stable",
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, "out", "test", "extension", "index.cjs"),
    extensionTestsEnv: testPauses({ firstRetryDelay: 20, detailsRest: 1000 }),
    // A keyring may ask a person to unlock it.
    launchArgs: [workspace, "--disable-extensions", "--password-store=basic", "--user-data-dir", userData],
  });
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
