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

const oneByOne: Step[] = [
  { name: "unit tests", command: mocha("test/unit/**/*.test.ts"), hasReport: true },
  { name: "build", command: [process.execPath, ["esbuild.js", "--tests"]] },
  ...vscodeVersions.map((version) => ({
    name: `extension tests in VS Code ${version}`,
    command: script("test/host/runExtensionSuite.ts", version),
    hasReport: true,
  })),
  { name: "browser tests", command: mocha("test/ui/**/*.test.ts", "--timeout", "240000"), hasReport: true },
];

/** The steps of a round run side by side, which only those may whose outcome no busy computer changes. */
const rounds: Step[][] = [
  [
    { name: "types", command: npmCommand(["run", "check"]) },
    { name: "lint", command: npmCommand(["run", "lint"]) },
  ],
  ...oneByOne.map((step) => [step]),
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
  const code = await runShown(command, args, { cwd: root, env, timeout: stepMilliseconds });
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
const summary: string[] = [];
let passed = 0;
let failed = 0;
for (const [index, round] of rounds.entries()) {
  const steps = round.filter(isChosen);
  if (steps.length === 0) continue;
  console.log(`\n── ${steps.map(({ name }) => name).join(", ")} ──`);
  const reports = steps.map((step, place) => run(step, join(folder, `${index}-${place}.json`)));
  for (const [place, report] of (await Promise.all(reports)).entries()) {
    passed += report.passed;
    // On a build machine nobody sees that a test was skipped.
    failed += report.failed + (process.env["CI"] ? report.pending : 0);
    summary.push(`${steps[place]?.name}: ${describe(report)}`);
  }
}
await rm(folder, { recursive: true, force: true });

console.log(`\n${summary.join("\n")}\n\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
