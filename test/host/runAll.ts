import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { npmCommand, runShown } from "./childProcess";
import { readTestReport, reportVariable, type TestReport } from "./testReport";
import { vscodeVersions } from "./vscode/install";

// What `npm test` does: every step whatever the others say, then one line with the sums.
// `npm test -- unit types` runs the steps whose names contain one of the words.

const root = join(import.meta.dirname, "..", "..");
const stepMilliseconds = 20 * 60_000;

interface Step {
  name: string;
  command: [string, string[]];
  /** Whether it leaves a report of many tests; any other step counts as one. */
  hasReport?: boolean;
}

const build: Step = { name: "build", command: [process.execPath, ["esbuild.js", "--tests"]] };

/**
 * The steps of a lane run one after the other, the lanes side by side: what waits for a window leaves the computer
 * to what computes.
 */
const lanes: Step[][] = [
  [
    { name: "types", command: npmCommand(["run", "check"]) },
    { name: "lint", command: npmCommand(["run", "lint"]) },
    { name: "unit tests", command: mocha("test/unit/**/*.test.ts"), hasReport: true },
    ...vscodeVersions.map((version) => ({
      name: `extension tests in VS Code ${version}`,
      command: script("test/host/runExtensionSuite.ts", version),
      hasReport: true,
    })),
  ],
  [{ name: "browser tests", command: mocha("test/ui/**/*.test.ts", "--timeout", "240000"), hasReport: true }],
];

function mocha(...args: string[]): [string, string[]] {
  return script("node_modules/mocha/bin/mocha.js", "--reporter", "test/host/countingReporter.ts", ...args);
}

function script(file: string, ...args: string[]): [string, string[]] {
  return [process.execPath, ["--import", "tsx", file, ...args]];
}

/** Runs a step, and counts whatever keeps it from telling its own counts as one failure. */
async function run(step: Step, reportFile: string): Promise<TestReport> {
  const [command, args] = step.command;
  const env = { ...process.env, [reportVariable]: reportFile };
  console.log(`\n── ${step.name} ──`);
  const code = await runShown(command, args, { cwd: root, env, timeout: stepMilliseconds }, step.name);
  const asOne = code === 0 ? { passed: 1, failed: 0, pending: 0 } : { passed: 0, failed: 1, pending: 0 };
  if (!step.hasReport) return asOne;
  const report = await readTestReport(reportFile);
  if (!report) return { passed: 0, failed: 1, pending: 0 };
  // A run that ended badly after its last test, or found no test at all, has not passed.
  const isSound = report.failed > 0 || (code === 0 && report.passed + report.pending > 0);
  return isSound ? report : { ...report, failed: 1 };
}

function describe({ passed, failed, pending }: TestReport): string {
  return `${passed} passed, ${failed} failed${pending ? `, ${pending} skipped` : ""}`;
}

const words = process.argv.slice(2);
const isChosen = ({ name }: Step): boolean => words.length === 0 || words.some((word) => name.includes(word));
const folder = await mkdtemp(join(tmpdir(), "lab-results-reports-"));
const reports = new Map<Step, TestReport>();

async function runEach(steps: readonly Step[]): Promise<void> {
  for (const step of steps.filter(isChosen)) {
    reports.set(step, await run(step, join(folder, `${step.name}.json`)));
  }
}

// What the others run is built before.
await runEach([build]);
await Promise.all(lanes.map(runEach));
await rm(folder, { recursive: true, force: true });

const all = [...reports.values()];
const passed = all.reduce((sum, report) => sum + report.passed, 0);
// On a build machine nobody sees that a test was skipped.
const failed = all.reduce((sum, report) => sum + report.failed + (process.env["CI"] ? report.pending : 0), 0);
const lines = [...reports].map(([{ name }, report]) => `${name}: ${describe(report)}`);
console.log(`\n${lines.join("\n")}\n\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
