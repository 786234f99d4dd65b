import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawn } from "node:child_process";
import { demoResults } from "../simulator/demoResults";
import { startSimulator } from "../simulator/startSimulator";
import { npmCommand, runQuietly } from "./childProcess";
import { currentVSCodeVersion } from "./vscode/install";
import { VSCodeServer } from "./vscode/server";
import { workbenchUrl } from "./vscode/workbenchUrl";

/** What `npm start` does: the extension in a VS Code, against a simulated Lab on Demand with results up to now. */
const extensionPath = join(import.meta.dirname, "..", "..");
const dataFolder = process.env["LAB_RESULTS_DATA"];

await runQuietly(...npmCommand(["run", "build"]), { cwd: extensionPath, env: process.env });
const simulator = await startSimulator({ results: demoResults, delayMilliseconds: 200 });
const workspace = await mkdtemp(join(tmpdir(), "lab-results-demo-"));
const server = await VSCodeServer.start({
  version: currentVSCodeVersion,
  extensionPath,
  userSettings: {
    "labResults.connections": [{ name: "Simulated Lab on Demand", url: simulator.url }],
  },
  ...(dataFolder !== undefined && { dataFolder }),
});
const address = workbenchUrl(server.url, workspace);

console.log(`
Lab on Demand Results, against a simulated Lab on Demand:

  Open       ${address}
  Demo key   ${simulator.key}

In the window, choose Lab Results in the activity bar, then Set API Key and Fetch Results,
or Explore Sample Results. Ctrl+C stops everything.
`);
openInBrowser(address);

process.once("SIGINT", () => void stop());
process.once("SIGTERM", () => void stop());

async function stop(): Promise<void> {
  await Promise.all([server.stop(), simulator.close()]);
  await rm(workspace, { recursive: true, force: true });
}

/** Only where there is somebody to look at it. */
function openInBrowser(url: string): void {
  const hasDisplay = process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"];
  if (hasDisplay === undefined) return;
  spawn("xdg-open", [url], { stdio: "ignore", detached: true })
    .on("error", () => console.log("No browser could be opened: open the address above in one."))
    .unref();
}
