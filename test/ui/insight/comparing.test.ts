import assert from "node:assert/strict";
import { generateSample } from "../../../src/core/sample/generateSample";
import { assertNoBarriers } from "../support/barriers";
import { closeAfterTests } from "../support/closeAfterTests";
import {
  clickTitleButton,
  fetchCustomRange,
  pickFrom,
  quickInputTitled,
  setKey,
  setStage,
  viewSaying,
  type Stage,
} from "../support/stage";
import type { VSCodeWindow } from "../support/vscodeWindow";

const sample = generateSample();
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 1000;
const [earlier, start, end] = [day("2026-10-05"), day("2026-10-12"), day("2026-10-19")];
const ofWeek = sample.filter(({ Start }) => Start >= start && Start < end);

describe("a person who compares", function () {
  this.timeout(240_000);
  let stage: Stage;
  let window: VSCodeWindow;

  before(async () => {
    stage = await setStage({ results: sample });
    window = await stage.openWindow();
    await window.openView();
    await setKey(window, stage.simulator.key);
    await fetchCustomRange(window, "2026-10-12", "2026-10-18");
    await viewSaying(window, "Oct 12");
  });

  closeAfterTests(() => ({ stage, window }));

  it("sees in three actions the pass rate by class against the period before, which is fetched for it", async () => {
    await clickTitleButton(window, "Open Summary");
    const summary = await window.panelFrame("Lab Summary");
    await summary.getByRole("button", { name: "Compare with the Period Before" }).click();
    const page = await window.panelFrame("Comparison");
    await page.getByText(/Not fetched: Oct 5 – /).waitFor();
    await page.getByRole("button", { name: /^Fetch Oct 5 – .* \(1 request\)$/ }).click();
    await page.getByText(/Not fetched/).waitFor({ state: "detached" });
    await page.locator("body").press("t");
    const table = page.getByRole("region", { name: "Passed by class" }).locator("table");
    await table.waitFor();
    const passed = ofWeek.filter(({ ExamPassed }) => ExamPassed === true);
    const [classId] = passed.map(({ ClassId }) => ClassId).filter(Boolean);
    const row = table.locator("tr", { has: page.getByRole("button", { name: classId ?? "", exact: true }) });
    const ofClass = (results: typeof sample): typeof sample =>
      results.filter(({ ClassId, ExamPassed }) => ClassId === classId && typeof ExamPassed === "boolean");
    const right = ofClass(ofWeek);
    const left = ofClass(sample.filter(({ Start }) => Start >= earlier && Start < start));
    const count = (results: typeof sample): string =>
      `${results.filter(({ ExamPassed }) => ExamPassed).length} of ${results.length}`;
    assert.equal((await row.locator("td").allInnerTexts())[3], `${count(left)}, ${count(right)}`);
  });

  it("goes on from a row to the results behind it", async () => {
    const page = await window.panelFrame("Comparison");
    await page.getByRole("region", { name: "All together" }).getByRole("button", { name: "Passed" }).click();
    await viewSaying(window, "passed exams");
    await clickTitleButton(window, "Clear Filter");
  });

  it("meets nothing that would be a barrier, in any theme, in tables and charts", async () => {
    await assertNoBarriers(window, () => window.panelFrame("Comparison"));
    await (await window.panelFrame("Comparison")).locator("body").press("t");
    await assertNoBarriers(window, () => window.panelFrame("Comparison"));
  });

  it("puts two classes side by side that are picked one after the other", async () => {
    const held = sample.filter(({ Start }) => Start >= earlier && Start < end);
    const [one = "", other = ""] = new Set(held.flatMap(({ ClassId }) => ClassId ?? []));
    await pickFrom(window, "Compare…", "Compare", "Two classes…");
    await window.pick(one);
    await quickInputTitled(window, "Compare With");
    await window.pick(other);
    const page = await window.panelFrame("Comparison");
    await page.getByText(`${other} beside ${one}`).waitFor();
  });

  it("reads while typing how many results a filter would leave, words in any order", async () => {
    await clickTitleButton(window, "Filter Results…");
    await quickInputTitled(window, "Filter Results");
    const { UserId, LabProfileId } = ofWeek[0] ?? {};
    const words = [String(LabProfileId), String(UserId)];
    const matching = sample.filter(
      (result) =>
        result.Start >= earlier &&
        result.Start < end &&
        words.every((word) =>
          [result.UserId, result.ClassId, result.LabProfileId, result.LabInstanceId].some((id) =>
            String(id).toLowerCase().includes(word.toLowerCase()),
          ),
        ),
    ).length;
    await window.typeInQuickInput(words.join(" "));
    await quickInputTitled(
      window,
      `“${words.join(" ")}” – ${matching === 1 ? "1 result" : `${matching} results`}`,
    );
    await window.dismissQuickInput();
  });
});
