import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Row } from "./row";

// Each in a process of its own: what one leaves in the heap does not slow the next one down.
const benchmarks = [
  "decode/ordinaryIds",
  "decode/longIds",
  "decode/longDecimals",
  "groupedTree",
  "questions/analyse",
  "pages/gradebook",
  "pages/table",
  "exportFiles",
  "openFiles",
  "patientYear",
  "namePages",
  "memory/heap",
  "memory/resident",
  "extensionHost",
];
const wanted = process.argv.slice(2);

const rows: Row[] = [];
for (const name of benchmarks.filter((each) => wanted.length === 0 || wanted.includes(each))) {
  process.stderr.write(`${name} …\n`);
  rows.push(...(await run(name)));
}
console.log("| what | ours | beside it | ratio | bar | |");
console.log("|---|---|---|---|---|---|");
for (const { what, ours, beside, ratio, bar, met } of rows) {
  const verdict = met === undefined ? "" : met ? "met" : "missed";
  console.log(`| ${what} | ${ours} | ${beside} | ${ratio} | ${bar ?? "–"} | ${verdict} |`);
}

/** A benchmark that fails becomes a row: benchmarks never fail a build. */
async function run(name: string): Promise<Row[]> {
  const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [...process.execArgv, file]);
    // What a VS Code says comes before.
    return JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "") as Row[];
  } catch (error) {
    return [{ what: name, ours: `failed: ${String(error)}`, beside: "–", ratio: "–" }];
  }
}
