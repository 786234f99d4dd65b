import assert from "node:assert/strict";
import type { Frame, Locator } from "playwright-core";
import { generateSample } from "../../../src/core/sample/generateSample";
import { assertNoBarriers } from "../support/barriers";
import { closeAfterTests } from "../support/closeAfterTests";
import {
  clickTitleButton,
  panelStartingWith,
  quickInputTitled,
  rowSaying,
  setStage,
  until,
  viewSaying,
  type Stage,
} from "../support/stage";
import type { VSCodeWindow } from "../support/vscodeWindow";

const sample = generateSample();
const classId = "SC300-2026-10-NYC";
const ofClass = sample.filter((result) => result.ClassId === classId);

describe("a person who wants results as a flat list", function () {
  this.timeout(240_000);
  let stage: Stage;
  let window: VSCodeWindow;
  let page: Frame;

  before(async () => {
    stage = await setStage();
    window = await stage.openWindow();
    await window.openView();
    await window.welcome.getByText("Explore Sample Results").click();
    await rowSaying(window, "AZ104");
    await window.runCommand("Open Table");
    page = await window.panelFrame("Table of Results");
    await page.getByText("2,000 rows", { exact: true }).waitFor();
  });

  closeAfterTests(() => ({ stage, window }));

  const grid = (): Locator => page.getByRole("grid");
  const clipboard = (): Promise<string> => window.page.evaluate(() => navigator.clipboard.readText());

  async function press(...keys: string[]): Promise<void> {
    for (const key of keys) await grid().press(key);
  }

  /** What the first rows say in a column. */
  async function firstOf(column: string, count: number): Promise<string[]> {
    await page.locator(".placeholder").first().waitFor({ state: "detached" });
    return page.evaluate(
      ([name, most]) => {
        const heads = [...document.querySelectorAll("[role=columnheader]")];
        const index = heads.findIndex((head) => head.getAttribute("aria-label")?.split(",")[0] === name) + 1;
        return [...document.querySelectorAll(".result-row")]
          .map((row) => [Number(row.getAttribute("aria-rowindex")), row] as const)
          .sort(([a], [b]) => a - b)
          .slice(0, most)
          .map(([, row]) => row.querySelector(`[aria-colindex="${index}"]`)?.textContent.trim() ?? "");
      },
      [column, count] as const,
    );
  }

  it("sorts by the keyboard alone, by a second column as well", async () => {
    await grid().focus();
    await press("Control+Home", "ArrowRight", "Enter");
    await page.locator('[aria-sort="ascending"]', { hasText: "Class" }).waitFor();
    await press("ArrowRight", "ArrowRight", "ArrowRight", "Shift+Enter");
    await page.getByRole("columnheader", { name: "Score in percent, sorted by it in place 2" }).waitFor();
    await page.getByText("AI102-2026-10-PAR").first().waitFor();
    const best = sample
      .filter((result) => result.ClassId === "AI102-2026-10-PAR")
      .map(({ ExamScore, ExamMaxPossibleScore }) => (100 * (ExamScore ?? -1)) / (ExamMaxPossibleScore ?? 1))
      .sort((a, b) => b - a);
    // Rows of the order before may still be there for a moment.
    await until(window, async () => {
      const shown = await firstOf("Score in percent", 3);
      return (
        shown.length === 3 &&
        shown.every((text, index) => Math.abs(Number.parseFloat(text) - (best[index] ?? NaN)) <= 0.5)
      );
    });
  });

  it("finds by words in any order, and exports what is found", async () => {
    const found = sample.filter(({ ClassId, UserId }) =>
      ["nyc", "@example.org"].every((word) =>
        [ClassId, UserId].some((text) => text?.toLowerCase().includes(word)),
      ),
    ).length;
    await grid().press("Control+f");
    await page.locator("#find:focus").fill("@EXAMPLE.org nyc");
    await page.getByText(`${found} of 2,000 rows`, { exact: true }).waitFor();
    await page.getByRole("button", { name: "Export…" }).click();
    await quickInputTitled(window, `Export ${found} Results`);
    await window.dismissQuickInput();
    await page.locator("#find").fill("");
    await page.getByText("2,000 rows", { exact: true }).waitFor();
  });

  it("follows the filter", async () => {
    await clickTitleButton(window, "Filter Results…");
    await quickInputTitled(window, "Filter Results");
    await window.typeInQuickInput(classId);
    await quickInputTitled(window, `Filter Results: “${classId}”`);
    await window.acceptQuickInput();
    await page.getByText(`${ofClass.length} rows`, { exact: true }).waitFor();
    await clickTitleButton(window, "Clear Filter");
    await viewSaying(window, "Sample");
    await page.getByText("2,000 rows", { exact: true }).waitFor();
  });

  it("copies a range of cells below the names of their columns", async () => {
    await page.getByRole("columnheader", { name: "Lab instance" }).click();
    await page.locator('[aria-sort="descending"]', { hasText: "Lab instance" }).waitFor();
    const newest = sample.map(({ LabInstanceId }) => Number(LabInstanceId)).sort((a, b) => b - a);
    await page.getByText(String(newest[0]), { exact: true }).waitFor();
    await press("ArrowDown", "Control+ArrowUp", "ArrowDown", "End", "Shift+ArrowDown", "Shift+ArrowLeft");
    await page.locator('[aria-selected="true"]').nth(3).waitFor();
    await press("Control+Shift+C");
    await until(window, async () => (await clipboard()).startsWith("Start\tLab instance\r\n"));
    const lines = (await clipboard()).split("\r\n").map((line) => line.split("\t"));
    assert.deepEqual(
      lines.slice(1, -1).map(([, id]) => id),
      newest.slice(0, 2).map(String),
    );
    assert.match(lines[1]?.[0] ?? "", /^2026-\d\d-\d\d \d\d:\d\d:\d\d$/);
    await press("Control+c");
    await until(window, async () => !(await clipboard()).startsWith("Start"));
    assert.equal((await clipboard()).split("\r\n").length, 3);
  });

  it("opens a result beside the table", async () => {
    await press("Control+ArrowUp", "ArrowDown", "Enter");
    const newest = Math.max(...sample.map(({ LabInstanceId }) => Number(LabInstanceId)));
    const details = await panelStartingWith(window, `Instance ${newest}`);
    await details.getByText("1 of 501", { exact: true }).waitFor();
    await window.runCommand("View: Close Editor");
  });

  it("finds chosen columns and the order again in a table that is opened anew", async () => {
    page = await window.panelFrame("Table of Results");
    await page.getByRole("button", { name: "Columns" }).click();
    await page.getByRole("checkbox", { name: "Country" }).click();
    await page.getByRole("columnheader", { name: "Country" }).waitFor();
    await page.getByRole("checkbox", { name: "Tasks" }).click();
    await page.getByRole("columnheader", { name: "Tasks" }).waitFor({ state: "detached" });
    await window.runCommand("View: Close All Editors");
    await window.runCommand("Open Table");
    page = await window.panelFrame("Table of Results");
    await page.getByRole("columnheader", { name: "Country" }).waitFor();
    assert.equal(await page.getByRole("columnheader", { name: "Tasks" }).count(), 0);
    await page.locator('[aria-sort="descending"]', { hasText: "Lab instance" }).waitFor();
    await page.getByRole("button", { name: "Columns" }).click();
    await page.getByRole("button", { name: "Reset Columns" }).click();
    await page.getByRole("columnheader", { name: "Tasks" }).waitFor();
  });

  it("meets no barrier in any theme, with the list of columns and without", async () => {
    const panel = (): Promise<Frame> => window.panelFrame("Table of Results");
    await page.locator("#columns").waitFor();
    await assertNoBarriers(window, panel);
    page = await panel();
    await page.locator("#choose-columns").click();
    await page.locator("#columns").waitFor({ state: "detached" });
    await assertNoBarriers(window, panel);
  });
});
