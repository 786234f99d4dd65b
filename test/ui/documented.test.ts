import assert from "node:assert/strict";
import { stringifyJson, type JsonObject } from "../../src/core/api/json";
import { canaryPassword } from "../simulator/depthCommands";
import {
  documentedCatalog,
  documentedClass,
  documentedDetails,
  documentedOpenLabs,
  documentedPage,
} from "../simulator/documentedAnswers";
import { labResult } from "../unit/labResult";
import { closeAfterTests } from "./support/closeAfterTests";
import {
  chooseMenuItem,
  fetchCustomRange,
  openResult,
  panelStartingWith,
  rowSaying,
  setKey,
  setStage,
  type Stage,
} from "./support/stage";
import type { VSCodeWindow } from "./support/vscodeWindow";

const answers: ReadonlyMap<string, JsonObject> = new Map([
  ["catalog", documentedCatalog],
  ["class", documentedClass],
  ["labinstance/search", documentedPage],
  ["details", documentedDetails],
  ["runningandsavedlabs", documentedOpenLabs],
]);

/** What `Results` has of the instance that the other answers tell of. */
const result = labResult({
  ...{ LabInstanceId: 472_815, LabProfileId: 20_311, UserId: "29", ClassId: "8812" },
  ...{ Start: 1_701_300_000, End: 1_701_300_900, LastActivity: 1_701_300_880, CompletionStatus: 4 },
  ...{ IsExam: true, ExamPassed: true, ExamScore: 7, ExamMaxPossibleScore: 12, ExamPassingScore: 6 },
  ...{ LabHostId: 222, DatacenterId: 6, DeliveryRegionId: 3 },
});

describe("a person whose server answers as the API's document says", function () {
  this.timeout(240_000);
  let stage: Stage;
  let window: VSCodeWindow;

  before(async () => {
    stage = await setStage(
      { results: [result] },
      { userSettings: { "labResults.names": "everyone", "labResults.details": "whenOpened" } },
    );
    stage.simulator.failWhen(({ command }) => {
      const answer = answers.get(command);
      return answer && { kind: "body", body: stringifyJson(answer) };
    });
    window = await stage.openWindow();
    await window.openView();
    await setKey(window, stage.simulator.key);
    await fetchCustomRange(window, "2023-11-29", "2023-11-30");
  });

  closeAfterTests(() => ({ stage, window }));

  it("sees the names of the class, the user and the lab in the tree", async () => {
    await rowSaying(window, "Sample Class of May");
    await window.expand("Sample Class of May");
    await rowSaying(window, "Nora K");
    await window.expand("Nora K");
    await rowSaying(window, "03: Routes and Peers");
    assert.deepEqual(
      (await window.treeRows()).map(({ label }) => label),
      ["Sample Class of May", "Nora K", "03: Routes and Peers"],
    );
    const asked = stage.simulator.requests.map(({ command }) => command).filter((each) => answers.has(each));
    assert.deepEqual(asked.sort(), ["catalog", "class", "labinstance/search"]);
  });

  it("sees the instance in depth in its panel, and no password", async () => {
    await openResult(window, "472815");
    const page = await panelStartingWith(window, "Instance ");
    await page.getByRole("row", { name: "8.8.8.0/24 Chosen, wrong" }).waitFor();
    await page.getByRole("row", { name: "192.168.0.0/16 Right, not chosen" }).waitFor();
    await page.getByRole("heading", { name: "Peers 3 of 6 points", level: 3 }).waitFor();
    const text = await page.locator("body").innerText();
    for (const told of [
      ...["03: Routes and Peers", "Sample Class of May", "Nora K", "Pacific", "West Two", "NODE-22"],
      ...["Which port does HTTPS use?", "Which command shows routes?", "What does the last hop answer?"],
      ...["There is no such route", "Name of the second peer", "Handed in.", "41 ms", "1 min 38 s"],
    ]) {
      assert.ok(text.includes(told), `${told} is missing in:\n${text}`);
    }
    assert.equal((await page.content()).includes(canaryPassword), false);
  });

  it("sees the class's planned labs in its gradebook, in their order", async () => {
    await (await window.row("Sample Class of May")).click({ button: "right" });
    await chooseMenuItem(window, "Open Gradebook");
    const page = await window.panelFrame("Gradebook");
    await page.getByRole("columnheader", { name: /^Lab 20312: planned, 0 of 1 complete/ }).waitFor();
    const heads = await page.getByRole("columnheader").allInnerTexts();
    const places = ["03: Routes and Peers", "Lab 20312"].map((name) =>
      heads.findIndex((head) => head.includes(name)),
    );
    assert.ok(
      places.every((place) => place >= 0),
      heads.join(" | "),
    );
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
  });
});
