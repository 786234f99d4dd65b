import assert from "node:assert/strict";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generateSample } from "../../src/core/sample/generateSample";
import { closeAfterTests } from "./support/closeAfterTests";
import { assertNoBarriers } from "./support/barriers";
import {
  chooseMenuItem,
  clickTitleButton,
  collapseAll,
  groupBy,
  openResult,
  panelStartingWith,
  quickInputTitled,
  rowSaying,
  rowSelected,
  setStage,
  until,
  viewSaying,
  type Stage,
} from "./support/stage";
import type { VSCodeWindow } from "./support/vscodeWindow";

const sample = generateSample();

describe("a person who wants to see how it went", function () {
  this.timeout(240_000);
  let stage: Stage;
  let window: VSCodeWindow;

  before(async () => {
    stage = await setStage();
    window = await stage.openWindow();
    await window.openView();
    await window.welcome.getByText("Explore Sample Results").click();
    await rowSaying(window, "AZ104");
  });

  closeAfterTests(() => ({ stage, window }));

  describe("in the tree", () => {
    it("groups by status and back, and finds expanded what was", async () => {
      await window.expand("AZ104-2026-10-DXB");
      await groupBy(window, "Status");
      await rowSaying(window, "1,608 results");
      const labels = (await window.treeRows()).map(({ label }) => label);
      assert.deepEqual(labels.slice(0, 4), ["Cancelled", "No Show", "Incomplete", "Complete"]);
      await groupBy(window, "Class");
      await rowSaying(window, "AZ104-2026-10-DXB");
      // VS Code shows the row first, and expands it once it has what is below.
      const row = await window.row("AZ104-2026-10-DXB");
      await row.and(window.page.locator('[aria-expanded="true"]')).waitFor();
      await collapseAll(window);
    });

    it("says in words what icons and colours say", async () => {
      await groupBy(window, "Status");
      await window.expand("Save Failed");
      for (const { ariaLabel } of await window.treeRows()) {
        assert.match(ariaLabel, /^Status .*, [\d,]+ result|^Lab \d+, Save Failed, /);
      }
    });

    it("makes a long list longer", async () => {
      await window.expand("Complete");
      await (await window.row("Show more")).click();
      await window.page
        .locator(".monaco-list-row", { hasText: "1,408 not shown" })
        .waitFor({ state: "hidden" });
      await (await window.row("Show more")).getByText("1,208 not shown").waitFor();
    });

    it("finds a result on a later page when it is opened by its number", async () => {
      const oldest = sample.find(({ CompletionStatus }) => CompletionStatus === 4);
      assert.ok(oldest, "there is no oldest");
      await openResult(window, String(oldest.LabInstanceId));
      await panelStartingWith(window, `Instance ${oldest.LabInstanceId}`);
      await rowSelected(window, String(oldest.LabInstanceId));
      await groupBy(window, "Class");
    });

    it("filters by a tick and by text in one pick, and clears it with one click", async () => {
      await clickTitleButton(window, "Filter Results…");
      await quickInputTitled(window, "Filter Results");
      await window.pick("Incomplete");
      await window.typeInQuickInput("AZ104");
      await quickInputTitled(window, "Filter Results: “AZ104” · Incomplete");
      await window.acceptQuickInput();
      await viewSaying(window, "of 2,000 shown: “AZ104” · Incomplete");
      const shown = sample.filter(
        ({ ClassId, CompletionStatus }) => ClassId?.includes("AZ104") && CompletionStatus === 3,
      );
      await viewSaying(window, `${shown.length} of 2,000 shown`);
      await window.page.locator(".statusbar-item", { hasText: `${shown.length} of 2,000 results` }).waitFor();
      await clickTitleButton(window, "Clear Filter");
      await rowSaying(window, "No class");
    });

    it("is told when nothing matches, with a way back", async () => {
      await clickTitleButton(window, "Filter Results…");
      await quickInputTitled(window, "Filter Results");
      await window.typeInQuickInput("nobody has this name");
      await quickInputTitled(window, "Filter Results: “nobody has this name”");
      await window.acceptQuickInput();
      await window.welcome.getByText("No result matches the filter.").waitFor();
      await window.welcome.getByText("Clear Filter").click();
      await rowSaying(window, "No class");
    });
  });

  describe("in the details", () => {
    it("steps through the list by keyboard, and the tree follows", async () => {
      await collapseAll(window);
      await window.expand("AZ104-2026-10-DXB");
      const user = (await window.treeRows()).find(({ level }) => level === 2);
      assert.ok(user, "there is no user");
      await window.expand(user.label);
      const results = (await window.treeRows()).filter(({ level }) => level === 3);
      await window.select(results[0]?.label ?? "");
      const [, id] = /lab instance (\d+)/.exec(results[0]?.ariaLabel ?? "") ?? [];
      const page = await panelStartingWith(window, `Instance ${id}`);
      await page.getByText(`1 of ${results.length}`).waitFor();
      await page.locator("body").press("ArrowRight");
      await page.getByText(`2 of ${results.length}`).waitFor();
      const selected = window.page.locator(".customview-tree .monaco-list-row.selected");
      await selected.filter({ hasText: results[1]?.label ?? "" }).waitFor();
      await page.locator("body").press("ArrowLeft");
      await page.getByText(`1 of ${results.length}`).waitFor();
    });

    it("sees the time line, and turns to another result of the same user", async () => {
      const page = await panelStartingWith(window, "Instance ");
      await page.getByRole("img", { name: /^Time line: .*Start .*End / }).waitFor();
      const heading = await page.locator("h1").innerText();
      await page.locator(".related-result").first().click();
      await page.locator("h1").filter({ hasNotText: heading }).waitFor();
    });

    it("meets nothing that would be a barrier, in any theme", () =>
      assertNoBarriers(window, () => panelStartingWith(window, "Instance ")));
  });

  describe("in the summary", () => {
    it("sees how many, and shows only what a bar stands for by a click", async () => {
      await clickTitleButton(window, "Open Summary");
      const page = await window.panelFrame("Lab Summary");
      await page.getByText("Summary of Oct 1 – Oct 31").waitFor();
      await page.getByText("443 of 571 scored exams").waitFor();
      const canvas = page.getByRole("img", { name: /^Status\./ });
      const box = await canvas.boundingBox();
      assert.ok(box, "there is no box");
      // The third of seven bars, above the axis.
      await canvas.click({ position: { x: box.width * 0.8, y: (box.height - 25) * (2.5 / 7) } });
      await viewSaying(window, "173 of 2,000 shown: Incomplete");
      await page.getByText("173 of 2,000 shown: Incomplete").waitFor();
      await page.getByRole("button", { name: "Clear Filter" }).click();
      await page.getByText("1,608 of 2,000").waitFor();
    });

    it("reads every chart as a table with one key, and filters from there", async () => {
      const page = await window.panelFrame("Lab Summary");
      await page.locator("body").press("t");
      await page.locator("table").first().waitFor();
      assert.equal(await page.locator("canvas").count(), 0);
      assert.ok((await page.locator("table").count()) >= 6, "fewer than six charts are shown as tables");
      await page.getByRole("button", { name: "AZ104-2026-10-DXB" }).click();
      await viewSaying(window, "167 of 2,000 shown: AZ104-2026-10-DXB");
      await clickTitleButton(window, "Clear Filter");
      await page.getByText("1,608 of 2,000").waitFor();
    });

    it("meets nothing that would be a barrier, in any theme, in tables and charts", async () => {
      await assertNoBarriers(window, () => window.panelFrame("Lab Summary"));
      await (await window.panelFrame("Lab Summary")).locator("body").press("t");
      await assertNoBarriers(window, () => window.panelFrame("Lab Summary"));
      await window.runCommand("View: Close All Editors");
    });
  });

  describe("in the gradebook", () => {
    it("opens a class from its row, sorts and searches it", async () => {
      await collapseAll(window);
      await (await window.row("AZ104-2026-10-DXB")).click({ button: "right" });
      await chooseMenuItem(window, "Open Gradebook");
      const page = await window.panelFrame("Gradebook");
      await page.getByRole("status").getByText("21 users").waitFor();
      // The row's tooltip, which has more to tell than there is room for beside the page.
      await window.page.mouse.move(1, 1);
      const users = (): Promise<string[]> => page.locator(".user-row [role=rowheader]").allInnerTexts();
      await page.locator(".user-row .text").first().waitFor();
      const ascending = await users();
      await page.getByRole("columnheader", { name: "User", exact: true }).click();
      await page.locator('[role=columnheader][aria-sort="descending"]').waitFor();
      await page.waitForFunction(
        (first) => document.querySelector(".user-row [role=rowheader]")?.textContent.trim() !== first,
        ascending[0]?.trim(),
      );
      await page.getByLabel("Search users").fill(ascending[2]?.trim() ?? "");
      await page
        .getByRole("status")
        .getByText(/^1 user/)
        .waitFor();
      await page.getByLabel("Search users").fill("");
      await page.getByRole("status").getByText("21 users").waitFor();
    });

    it("opens a cell by keyboard, and steps through the labs of its user", async () => {
      const page = await window.panelFrame("Gradebook");
      const grid = page.getByRole("grid");
      await grid.focus();
      await grid.press("Control+Home");
      await grid.press("ArrowDown");
      for (let step = 0; step < 3; step += 1) await grid.press("ArrowRight");
      await page.locator(".cell.result[id]").waitFor();
      await grid.press("Enter");
      const details = await panelStartingWith(window, "Instance 6");
      await details.getByText(/^1 of \d+$/).waitFor();
      await details.locator("body").press("ArrowRight");
      await details.getByText(/^2 of \d+$/).waitFor();
    });

    it("opens cells beside it, one after the other in the same place", async () => {
      const page = await window.panelFrame("Gradebook");
      const groups = window.page.locator(".editor-group-container");
      const shown = (): Promise<string[]> => groups.locator(".tab.active .label-name").allInnerTexts();
      assert.equal(await groups.count(), 2);
      const [title = "", before = ""] = await shown();
      assert.equal(title, "Gradebook");
      await page.locator(".cell.result").last().click();
      await until(window, async () => (await shown())[1] !== before);
      assert.match((await shown())[1] ?? "", /^Instance \d+ – /);
      // Where the result stands in the gradebook's own place, it makes room for it.
      await window.runCommand("View: Move Editor into Previous Group");
      await groups.nth(1).waitFor({ state: "detached" });
      await (await window.panelFrame("Gradebook")).locator(".cell.result").first().click();
      await groups.nth(1).waitFor();
      await until(window, async () => /^Gradebook,Instance \d+ – /.test((await shown()).join()));
      assert.equal(await groups.locator(".tab").count(), 2);
    });

    it("copies and exports what it shows", async () => {
      const page = await window.panelFrame("Gradebook");
      await page.getByRole("button", { name: "Copy Table" }).click();
      await page.getByText("Copied, to paste into a spreadsheet").waitFor({ state: "attached" });
      const copied = await window.page.evaluate(() => navigator.clipboard.readText());
      assert.match(
        copied,
        /^User\tComplete\tAverage score\tLab 105210\tLab 105210 attempts\tLab 105210 date\tLab 105211\t/,
      );
      assert.match(copied, /\t"Complete, exam not passed"\t67\.5\t100\t2\t2026-10-\d\d \d\d:\d\d:\d\d\r\n/);
      await page.getByRole("button", { name: "Export as CSV" }).click();
      const name = "gradebook_2026-10-01_2026-10-31_AZ104-2026-10-DXB.csv";
      await window.waitForNotification(`Exported the gradebook to “${name}”.`);
      const folder = join(stage.workspace, "lab-results");
      assert.deepEqual(await readdir(folder), [name]);
      assert.equal(await readFile(join(folder, name), "utf8"), `\uFEFF${copied.replaceAll("\t", ",")}`);
    });

    it("copies and exports it without names where the folder says so", async () => {
      const page = await window.panelFrame("Gradebook");
      const users = sample.flatMap(({ UserId, ClassId }) =>
        UserId && ClassId === "AZ104-2026-10-DXB" ? [UserId] : [],
      );
      await mkdir(join(stage.workspace, ".vscode"));
      await writeFile(
        join(stage.workspace, ".vscode", "settings.json"),
        JSON.stringify({ "labResults.exportWithoutNames": true }),
      );
      // The window takes the setting up when it has seen the file.
      const said = page.getByText("Copied without names, to paste into a spreadsheet");
      await until(window, async () => {
        await page.getByRole("button", { name: "Copy Table" }).click();
        return (await said.count()) > 0;
      });
      const copied = await window.page.evaluate(() => navigator.clipboard.readText());
      const rows = copied.trim().split("\r\n").slice(1);
      assert.equal(rows.length, new Set(users).size);
      for (const row of rows) assert.match(row, /^user-[\da-f]{16}\t/);
      assert.deepEqual(rows, [...rows].sort());
      await page.getByRole("button", { name: "Export as CSV" }).click();
      await window.waitForNotification("_without-names.csv”.");
      const folder = join(stage.workspace, "lab-results");
      const name = (await readdir(folder)).find((one) => one.includes("without-names")) ?? "";
      assert.match(name, /^gradebook_2026-10-01_2026-10-31_class-[\da-f]{16}_without-names\.csv$/);
      assert.equal(await readFile(join(folder, name), "utf8"), `\uFEFF${copied.replaceAll("\t", ",")}`);
    });

    it("meets nothing that would be a barrier, in any theme", () =>
      assertNoBarriers(window, () => window.panelFrame("Gradebook")));
  });
});
