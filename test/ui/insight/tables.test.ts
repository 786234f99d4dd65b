import assert from "node:assert/strict";
import type { Frame, Locator } from "playwright-core";
import { generateSample } from "../../../src/core/sample/generateSample";
import { closeAfterTests } from "../support/closeAfterTests";
import { drawnTexts } from "../support/drawnTexts";
import {
  clickTitleButton,
  quickInputTitled,
  rowSaying,
  setStage,
  until,
  viewSaying,
  type Stage,
} from "../support/stage";
import type { VSCodeWindow } from "../support/vscodeWindow";

const classId = "SC300-2026-10-NYC";
const ofClass = generateSample().filter((result) => result.ClassId === classId);

describe("a person who reads tables", function () {
  this.timeout(240_000);
  let stage: Stage;
  let window: VSCodeWindow;

  before(async () => {
    stage = await setStage();
    window = await stage.openWindow();
    await window.page.setViewportSize({ width: 1700, height: 900 });
    await window.openView();
    await window.welcome.getByText("Explore Sample Results").click();
    await rowSaying(window, "AZ104");
  });

  closeAfterTests(() => ({ stage, window }));

  describe("in the gradebook", () => {
    let page: Frame;

    /** The rows from the top: whose they are, and what they say of a lab. */
    async function saidOf(lab: string): Promise<{ user: string; says: string }[]> {
      await page.locator(".placeholder").first().waitFor({ state: "detached" });
      return page.locator(".user-row").evaluateAll(
        (rows, label) =>
          rows
            .toSorted((a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex))
            .map((row) => ({
              user: row.querySelector("[role=rowheader]")?.textContent.trim() ?? "",
              says: row.querySelector(`[aria-label^="${label}: "]`)?.getAttribute("aria-label") ?? "",
            })),
        lab,
      );
    }

    it("finds out in five actions at most which of 24 students has not finished a lab", async () => {
      // Opening the view was the first.
      let actions = 1;
      const act = async (action: Promise<unknown>): Promise<void> => {
        actions += 1;
        await action;
      };
      await act((await window.row(classId)).click({ button: "right" }));
      await window.page.locator(".monaco-menu .action-item", { hasText: "Open Gradebook" }).waitFor();
      // The menu takes no click in its first moments; where a person clicks, the keyboard looks for the item.
      const focused = window.page.locator(".monaco-menu .action-item.focused");
      await until(window, async () => {
        await window.page.keyboard.press("ArrowDown");
        return (await focused.innerText()).includes("Open Gradebook");
      });
      await act(window.page.keyboard.press("Enter"));
      page = await window.panelFrame("Gradebook");
      await page.getByRole("status").getByText("24 users").waitFor();
      await act(page.getByRole("columnheader").nth(5).click());
      await page.locator('[role=columnheader][aria-sort="ascending"]', { hasText: "Lab 105342" }).waitFor();
      await page.locator('.user-row[aria-rowindex="2"]', { hasText: "liam.walker@example.org" }).waitFor();

      const said = await saidOf("Lab 105342");
      assert.equal(said.length, 24, "the whole class is in sight");
      const first = said.findIndex(({ says }) => says.includes("Complete"));
      const found = said.slice(0, first).map(({ user }) => user);
      assert.deepEqual(
        said.slice(first).filter(({ says }) => !says.includes("Complete")),
        [],
        "the others are below",
      );
      const unfinished = new Set(ofClass.flatMap(({ UserId }) => UserId ?? []));
      for (const { UserId, LabProfileId, CompletionStatus } of ofClass) {
        if (LabProfileId === 105342 && CompletionStatus === 4) unfinished.delete(UserId ?? "");
      }
      assert.deepEqual(found.toSorted(), [...unfinished].sort());
      assert.ok(found.includes("liam.walker@example.org"), "who never started is among them");
      assert.ok(actions <= 5, `${actions} actions`);
    });

    it("sees those first who never started, and last the other way around", async () => {
      const never = ["liam.walker@example.org", "sofia.kim@example.com"];
      const ascending = await saidOf("Lab 105342");
      assert.deepEqual(
        ascending.slice(0, 3).map(({ user, says }) => [user, says.includes("Not started")]),
        [...never.map((user) => [user, true]), ["yuki.castillo@example.org", false]],
      );
      assert.equal(await page.locator(".mark-missing .text").first().innerText(), "Not started");
      await page.getByRole("columnheader").nth(5).click();
      await page.locator('[role=columnheader][aria-sort="descending"]').waitFor();
      await page.waitForFunction(
        () => document.querySelector('[aria-rowindex="2"]')?.textContent.includes("liam.walker") === false,
      );
      const descending = await saidOf("Lab 105342");
      assert.deepEqual(
        descending.slice(-2).map(({ user }) => user),
        never,
      );
    });

    it("reads shares of all labs and all users, and of exams who passed", async () => {
      const name = (label: string): Promise<string | null> =>
        page.locator(`[role=columnheader][aria-label^="${label}:"]`).getAttribute("aria-label");
      assert.equal(await name("Lab 105341"), "Lab 105341: 15 of 24 complete, 24 users");
      assert.equal(await name("Lab 105343"), "Lab 105343: 20 of 24 complete, 24 users, 2 not started");
      assert.equal(
        await name("Lab 105342"),
        "Lab 105342: 13 of 16 passed, 24 users, 2 not started, average score 79%",
      );
      for (const words of ["63% complete", "81% passed", "15 of 24 complete", "13 of 16 passed"]) {
        await page.getByText(words, { exact: true }).first().waitFor();
      }
      const row = page.locator(".user-row", { hasText: "sofia.kim@example.com" });
      assert.equal((await row.locator(".total.complete").innerText()).trim(), "2 of 7");
    });

    it("is not told that somebody has not started while a filter hides results", async () => {
      // The class's row has the focus since its menu was opened, and is no filter for that.
      await clickTitleButton(window, "Filter Results…");
      await quickInputTitled(window, "Filter Results");
      await window.pick("Complete");
      await window.acceptQuickInput();
      await page.getByText("A filter hides results").waitFor();
      await page
        .getByRole("gridcell", { name: /: No result shown$/ })
        .first()
        .waitFor();
      assert.equal(await page.getByText("Not started", { exact: true }).count(), 0);
      await page.getByText("23 users shown", { exact: true }).first().waitFor();
      await page.getByRole("button", { name: "Clear Filter" }).click();
      await page.getByText("Not started", { exact: true }).first().waitFor();
      assert.equal(await page.getByText("A filter hides results").count(), 0);
      await window.runCommand("View: Close All Editors");
    });
  });

  describe("in the summary", () => {
    let page: Frame;
    const sectionOf = (title: string): Locator =>
      page.locator("section", { has: page.getByRole("heading", { name: title, exact: true }) });

    before(async () => {
      await clickTitleButton(window, "Open Summary");
      page = await window.panelFrame("Lab Summary");
      await page.locator("canvas").first().waitFor();
    });

    it("sees its six figures in one row, each in one piece", async () => {
      const tops = await page
        .locator(".figure-text")
        .evaluateAll((figures) => figures.map((figure) => figure.getBoundingClientRect().top));
      assert.equal(tops.length, 6);
      assert.equal(new Set(tops).size, 1, String(tops));
      assert.equal(await lines(page.locator(".figure-text", { hasText: "43 min 21 s" })), 1);
    });

    it("reads charts in the font of the page", async () => {
      // Charts are drawn anew whenever the theme changes.
      const redraw = (): Promise<void> => page.evaluate(() => document.body.classList.add("drawn-anew"));
      const { fonts } = await drawnTexts(page, redraw);
      const family = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
      assert.deepEqual(
        fonts.filter((font) => !font.endsWith(family)),
        [],
      );
    });

    it("reads what is not drawn below charts, and not below tables that have everything", async () => {
      assert.equal(await page.getByText(/are drawn, the table has all/).count(), 5);
      await page.locator("body").press("t");
      await page.locator("table").first().waitFor();
      assert.equal(await page.getByText(/are drawn/).count(), 0);
    });

    it("sorts a table by a heading, either way, and copies it in that order", async () => {
      const section = sectionOf("Classes");
      await section.getByRole("columnheader", { name: "Users" }).getByRole("button").click();
      await section.locator('[aria-sort="descending"]', { hasText: "Users" }).waitFor();
      const users = await section
        .locator("tbody tr")
        .evaluateAll((rows) => rows.map((row) => Number(row.children[1]?.textContent)));
      assert.equal(users.length, 13);
      assert.deepEqual(
        users,
        users.toSorted((a, b) => b - a),
      );
      await section.getByRole("columnheader", { name: "Class", exact: true }).getByRole("button").click();
      await section.locator('[aria-sort="ascending"]', { hasText: "Class" }).waitFor();
      assert.equal(await section.locator("[aria-sort]").count(), 1);
      const names = (await section.locator("tbody th").allInnerTexts()).map((name) => name.trim());
      assert.deepEqual([names[0], names.at(-1)], ["AI102-2026-10-PAR", "SC300-2026-10-SAO"]);

      await section.getByRole("button", { name: "Copy" }).click();
      await section.getByRole("button", { name: "Copied" }).waitFor();
      const text = await window.page.evaluate(() => navigator.clipboard.readText());
      const copied = text.split("\r\n").map((line) => line.split("\t"));
      assert.deepEqual(copied[0], ["Class", "Users", "Results", "Complete", "Scored exams", "Passed"]);
      assert.deepEqual(copied[1], ["AI102-2026-10-PAR", "25", "146", "75%", "32", "78%"]);
      assert.deepEqual(
        copied.slice(1, -1).map(([name]) => name),
        names,
      );
    });

    it("shows only what a row stands for, however the table is sorted", async () => {
      await page.getByRole("button", { name: "SC300-2026-10-SAO" }).click();
      await viewSaying(window, "151 of 2,000 shown: SC300-2026-10-SAO");
      await clickTitleButton(window, "Clear Filter");
      await page.getByText("1,608 of 2,000").waitFor();
    });

    it("reads the names of classes in one line where there is room", async () => {
      const rows = sectionOf("Classes").locator("tbody .row-button");
      assert.equal(await rows.count(), 13);
      for (let row = 0; row < 13; row += 1) assert.equal(await lines(rows.nth(row)), 1);
    });

    it("prints dark text on white paper, whatever the theme is, with whole tables and no buttons", async () => {
      await window.setColorTheme("dark");
      page = await window.panelFrame("Lab Summary");
      await page.locator("table").first().waitFor();
      await window.page.emulateMedia({ media: "print" });
      const printed = await page.evaluate(() => {
        const styleOf = (selector: string): CSSStyleDeclaration =>
          getComputedStyle(document.querySelector(selector) ?? document.body);
        return {
          colors: [styleOf("body").color, styleOf("body").backgroundColor, styleOf("tbody td").color],
          maxHeight: styleOf(".table-box").maxHeight,
          buttons: [...document.querySelectorAll(".toggle")].filter((button) => button.checkVisibility())
            .length,
        };
      });
      const ink = "rgb(31, 31, 31)";
      assert.deepEqual(printed, { colors: [ink, "rgb(255, 255, 255)", ink], maxHeight: "none", buttons: 0 });
      await window.page.emulateMedia({ media: null });
    });

    it("prints charts with dark labels as well", async () => {
      await page.locator("body").press("t");
      await page.locator("canvas").first().waitFor();
      const { inks } = await drawnTexts(page, () => window.page.emulateMedia({ media: "print" }));
      assert.deepEqual(inks.toSorted(), ["#1f1f1f", "#505050"]);
      await window.page.emulateMedia({ media: null });
    });
  });
});

/** In how many lines a text stands. */
function lines(text: Locator): Promise<number> {
  return text.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  });
}
