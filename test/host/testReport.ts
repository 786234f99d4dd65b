import { readFile, writeFile } from "node:fs/promises";

/** How a mocha run went, as counts of tests. */
export interface TestReport {
  passed: number;
  failed: number;
  pending: number;
}

/** The environment variable that names the file a mocha run leaves its counts in. */
export const reportVariable = "LAB_RESULTS_TEST_REPORT";

/** Leaves the counts in the file that the environment names, if it names one. */
export async function writeTestReport(report: TestReport): Promise<void> {
  const file = process.env[reportVariable];
  if (file) await writeFile(file, JSON.stringify(report));
}

/** The counts a run left behind; undefined when it broke down before it could. */
export async function readTestReport(file: string): Promise<TestReport | undefined> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as TestReport;
  } catch {
    return undefined;
  }
}
