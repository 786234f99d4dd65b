import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { documentedResults } from "../unit/labResult";
import { closeAfterTests } from "./support/closeAfterTests";
import { everythingLeft } from "./support/everythingLeft";
import {
  fetchCustomRange,
  openResult,
  rowSaying,
  setKey,
  setStage,
  until,
  viewSaying,
  type Stage,
} from "./support/stage";
import type { VSCodeWindow } from "./support/vscodeWindow";

const password = "Pa55word-canary-7f3a";
const [first, second] = documentedResults;
const entries = [
  {
    ...first,
    CompletionStatus: null,
    ClassId: 123,
    ExamScore: "5.00000",
    CloudCredentials: [{ Username: "student", Password: password }],
    Extra: { monitorurl: `https://labs.example/${password}`, kept: "kept" },
  },
  { ...second, City: ["x"], virtualmachinecredentials: { Password: password } },
  { UserId: "nobody", MonitorUrl: password },
  "no entry",
];

describe("a person whose server sends what is not documented", function () {
  this.timeout(240_000);
  let stage: Stage;
  let window: VSCodeWindow;

  before(async () => {
    stage = await setStage({}, { logLevel: "trace" });
    stage.simulator.failWhen(({ command }) =>
      command === "results"
        ? { kind: "body", body: JSON.stringify({ Results: entries, CLOUDCREDENTIALS: password }) }
        : undefined,
    );
    window = await stage.openWindow();
    await window.openView();
    await setKey(window, stage.simulator.key);
    await fetchCustomRange(window, "2012-01-01", "2012-01-07");
  });

  closeAfterTests(() => ({ stage, window }));

  it("finds every result that has an id, and reads in the view how many entries had none", async () => {
    await viewSaying(window, "2 entries without a lab instance id were left out");
    await rowSaying(window, "123");
    await rowSaying(window, "No class");
  });

  it("reads once in the log which values were odd, and how often", async () => {
    const line = /2 results have values that are not as documented: (.*)/g;
    let found: string[] = [];
    await until(window, async () => {
      const texts = await everythingLeft(stage, window);
      found = texts.flatMap((text) => [...text.matchAll(line)].map(([, fields = ""]) => fields));
      return found.length > 0;
    });
    assert.deepEqual(found, ["ClassId 1 times, CompletionStatus 1 times, ExamScore 1 times, City 1 times"]);
  });

  it("reads in the details that a value counts as not given, and exports it as it came", async () => {
    await openResult(window, "349745");
    const page = await window.panelFrame("Instance 349745 – 555");
    await page.getByText("Not as documented: counts as not given").first().waitFor({ state: "attached" });
    await window.runCommand("Export to JSON");
    await window.waitForNotification("Exported 2 results to “");
    const file = join(stage.workspace, "lab-results", "lab-results_2012-01-01_2012-01-07.json");
    const { Results } = JSON.parse(await readFile(file, "utf8")) as { Results: unknown[] };
    const { CloudCredentials: _, ...shown } = entries[0] as Record<string, unknown>;
    assert.deepEqual(Results, [
      { ...shown, Extra: { kept: "kept" } },
      { ...second, City: ["x"] },
    ]);
  });

  it("finds nowhere what must never be let in, though the server sent it in every place", async () => {
    await window.runCommand("Open Summary");
    await window.panelFrame("Lab Summary");
    const texts = await everythingLeft(stage, window);
    assert.ok(
      texts.some((text) => text.includes("349745")),
      "nothing was looked at",
    );
    assert.deepEqual(
      texts.filter((text) => text.includes(password)),
      [],
    );
  });
});
