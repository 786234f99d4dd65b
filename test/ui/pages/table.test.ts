import assert from "node:assert/strict";
import * as l10n from "@vscode/l10n";
import type { Browser, Locator, Page } from "playwright-core";
import { launchBrowser } from "../../host/chromium/browser";
import type { Language } from "./panelPage";
import { TablePage } from "./tablePage";

// The real page, and rows that say their own numbers, in a browser without VS Code around it.

const million = 1_000_000;

describe("the table's page", function () {
  this.timeout(120_000);
  let browser: Browser;
  let table: TablePage;
  let page: Page;

  before(async () => {
    browser = await launchBrowser();
  });
  afterEach(() => page.close());
  after(async () => {
    l10n.config({ contents: {} });
    await browser.close();
  });

  async function openPage(
    rows: number,
    viewport?: { width: number; height: number },
    language?: Language,
  ): Promise<void> {
    table = await TablePage.open(browser, rows, viewport, language);
    page = table.page;
  }

  it("leads through a million rows, to the last one and back, by keyboard", async () => {
    await openPage(million);
    await table.press("Control+End");
    await table.active.getByText("LabInstanceId 999999").waitFor();
    assert.equal((await table.rowsInSight()).at(-1), million - 1);
    await table.press("ArrowUp", "PageUp", "Home");
    await page.locator('[id^="cell-"][aria-colindex="1"]').waitFor();
    await table.press("Control+ArrowUp", "ArrowDown");
    await table.active.getByText("UserName 0").waitFor();
    assert.equal((await table.rowsInSight())[0], 0);
  });

  it("has every row in its place where the wheel turns, however far down", async () => {
    await openPage(million);
    await page.evaluate(() => document.querySelector(".grid")?.scrollTo(0, 5_000_000));
    await page
      .getByText(/^UserName [45]\d{5}$/)
      .first()
      .waitFor();
    const [before = 0] = await table.rowsInSight();
    assert.ok(Math.abs(before - million / 2) < 100, `${before} is in the middle`);
    await table.grid.hover();
    await page.mouse.wheel(0, 260);
    let after = await table.rowsInSight();
    while (after[0]! < before + 9) after = await table.rowsInSight();
    assert.ok(after[0]! > before && after[0]! <= before + 11, `${before} and then ${after[0]}`);
    assert.deepEqual(
      after,
      Array.from(after, (_, place) => after[0]! + place),
      "one below the other",
    );
  });

  it("selects cells with Shift and copies them, with headings and without", async () => {
    await openPage(500);
    await table.grid.focus();
    await table.press("ArrowRight", "ArrowDown", "Shift+ArrowDown", "Shift+ArrowRight");
    await table.selected(4);
    await table.press("Control+c", "Control+Shift+C");
    await page.getByText("Copied").waitFor();
    const cells = { version: 1, from: 1, count: 2, firstColumn: 1, lastColumn: 2 };
    assert.deepEqual(table.copied, [
      { ...cells, isHeaded: false },
      { ...cells, isHeaded: true },
    ]);
    await table.press("Escape");
    await table.selected(1);
  });

  it("selects cells with the mouse, and opens what is clicked twice", async () => {
    await openPage(500);
    const cell = (text: string): Locator => page.getByText(text, { exact: true });
    await cell("UserName 2").hover();
    await page.mouse.down();
    await cell("LabProfileName 6").hover();
    await page.mouse.up();
    await table.selected(15);
    await cell("ClassName 8").click({ modifiers: ["Shift"] });
    await table.selected(14);
    await cell("ClassName 4").dblclick();
    await table.grid.press("Enter");
    while (table.opened.length < 2) await page.evaluate(() => new Promise(requestAnimationFrame));
    assert.deepEqual(table.opened, [4, 4]);
  });

  it("is sorted by a click, and by further columns with Shift", async () => {
    await openPage(500);
    await page.getByRole("columnheader", { name: "User" }).click();
    await page.locator('[aria-sort="ascending"]', { hasText: "User" }).waitFor();
    await page.getByRole("columnheader", { name: "Run time" }).click({ modifiers: ["Shift"] });
    await page.getByRole("columnheader", { name: "Run time, sorted by it in place 2" }).waitFor();
    assert.deepEqual(table.sort, [
      { column: "UserName", isDescending: false },
      { column: "TotalRunTimeSeconds", isDescending: true },
    ]);
  });

  it("has its columns moved and resized with the mouse, and remembers it", async () => {
    await openPage(500);
    const head = page.getByRole("columnheader", { name: "Status" });
    const user = await page.getByRole("columnheader", { name: "User" }).boundingBox();
    await head.hover();
    await page.mouse.down();
    await page.mouse.move(user!.x + 10, user!.y + 10, { steps: 4 });
    await page.locator(".drop").waitFor();
    await page.mouse.up();
    await table.firstColumn("Status");
    assert.deepEqual(
      table.columns.slice(0, 2).map(({ id }) => id),
      ["CompletionStatus", "UserName"],
    );
    const before = (await head.boundingBox())!;
    await page.mouse.move(before.x + before.width - 3, before.y + 10);
    await page.mouse.down();
    await page.mouse.move(before.x + before.width + 97, before.y + 10, { steps: 4 });
    await page.mouse.up();
    const after = (await head.boundingBox())!;
    assert.ok(Math.abs(after.width - before.width - 100) <= 2, `${before.width} became ${after.width}`);
    assert.deepEqual(table.sort, [{ column: "Start", isDescending: true }], "nothing was sorted");
    const told = table.columns[0]?.width ?? 0;
    assert.ok(told > 10, `${told} was told`);
  });

  it("has its columns moved, resized and hidden by keys alone", async () => {
    await openPage(500);
    await table.grid.focus();
    await table.press("Control+Home", "Control+Shift+ArrowRight");
    await table.firstColumn("Class");
    assert.equal(await table.active.getAttribute("aria-label"), "User");
    const width = (await table.active.boundingBox())!.width;
    await table.press("Shift+ArrowRight", "Shift+ArrowRight");
    await page.waitForFunction(
      (least) => document.querySelector('[id^="cell-"]')!.getBoundingClientRect().width > least,
      width + 20,
    );
    await table.press("Delete");
    await page.getByRole("columnheader", { name: "User" }).waitFor({ state: "detached" });
    assert.equal(
      table.columns.some(({ id }) => id === "UserName"),
      false,
    );
  });

  it("has columns chosen in a list, where the focus stays on what was pressed", async () => {
    await openPage(500);
    await page.getByRole("button", { name: "Columns" }).press("Enter");
    const list = page.getByRole("dialog", { name: "Columns" });
    assert.equal(await page.evaluate(() => document.activeElement?.id), "show-UserName");
    await list.getByRole("button", { name: "Move User back" }).press("Enter");
    await table.firstColumn("Class");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "down-UserName");
    await list.getByRole("checkbox", { name: "City" }).press("Space");
    await page.getByRole("columnheader", { name: "City" }).waitFor();
    await page.getByText("City 3", { exact: true }).waitFor();
    assert.equal(await page.getByRole("columnheader").last().locator(".text").innerText(), "City");
    await page.keyboard.press("Escape");
    await list.waitFor({ state: "detached" });
    assert.equal(await page.evaluate(() => document.activeElement?.id), "choose-columns");
  });

  const sizes = { "400 pixels": { width: 400, height: 700 }, "1280 at 200 %": { width: 640, height: 400 } };
  for (const [words, viewport] of Object.entries(sizes)) {
    for (const language of ["en", "de"] as const) {
      it(`can be used where there are ${words} (${language})`, async () => {
        await openPage(500, viewport, language);
        assert.ok((await table.rowsInSight()).length >= 5, "rows are in sight");
        const { scrollWidth, clientWidth } = await page.evaluate(() => {
          const { documentElement: root } = document;
          return { scrollWidth: root.scrollWidth, clientWidth: root.clientWidth };
        });
        assert.ok(scrollWidth <= clientWidth, "the page itself does not scroll sideways");
        for (const button of await page.locator(".tools .button").all()) {
          const box = (await button.boundingBox())!;
          assert.ok(box.x >= 0 && box.x + box.width <= viewport.width, await button.innerText());
        }
        await table.grid.focus();
        await table.press("Control+End");
        await table.active.getByText("LabInstanceId 499").waitFor();
        const box = (await table.active.boundingBox())!;
        assert.ok(box.x >= -1 && box.x + box.width <= viewport.width + 1, "the last cell is in sight");
        await page.locator("#choose-columns").click();
        const list = (await page.locator("#columns").boundingBox())!;
        assert.ok(list.x >= 0 && list.x + list.width <= viewport.width, "the list of columns is in sight");
        await page.locator("#reset-columns").scrollIntoViewIfNeeded();
        await page.locator("#reset-columns").click();
      });
    }
  }
});
