import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import { hostileTexts } from "../unit/hostileTexts";
import { documentedResults, labResult } from "../unit/labResult";
import { closeAfterTests } from "./support/closeAfterTests";
import {
  answerKey,
  collapseAll,
  fetchCustomRange,
  openResult,
  panelStartingWith,
  quickInputTitled,
  rowSaying,
  rowsOnceThere,
  saidBelow,
  setKey,
  setStage,
  viewSaying,
  type Stage,
} from "./support/stage";
import { assertNoBarriers } from "./support/barriers";
import { everythingLeft, formsOf } from "./support/everythingLeft";
import type { VSCodeWindow } from "./support/vscodeWindow";

/** Stands nowhere by chance. */
const key = "canary/4f9c+key==";
const largestId = 9223372036854775807n;

describe("a person's way through the main job", function () {
  this.timeout(240_000);
  let stage: Stage;
  let window: VSCodeWindow;

  before(async () => {
    const odd = hostileTexts.map((id, index) =>
      labResult({
        LabInstanceId: index + 1,
        UserId: id,
        ClassId: id,
        Invented: id,
        Start: 1400000000,
        End: null,
      }),
    );
    const large = labResult({
      LabInstanceId: largestId,
      UserId: "large",
      Start: 1500000000,
      End: 1500000060,
    });
    stage = await setStage({ key, results: [...documentedResults, ...odd, large] });
    window = await stage.openWindow();
  });

  closeAfterTests(() => ({ stage, window }));

  it("is welcomed with a key to set or a sample to explore", async () => {
    await window.openView();
    await window.welcome.getByText("Set API Key").waitFor();
    await window.welcome.getByText("Explore Sample Results").click();
    const rows = await rowsOnceThere(window);
    assert.equal(rows.at(-1)?.label, "No class");
    assert.equal(rows.length, 13);
    assert.match(rows[0]?.description ?? "", /\d+% complete · \d+ of \d+ passed/);
    assert.deepEqual(stage.simulator.requests, []);
  });

  it("sees what ranges cost before anything is sent", async () => {
    await setKey(window, stage.simulator.key);
    stage.simulator.forgetRequests();
    await window.runCommand("Fetch Results…");
    await quickInputTitled(window, "Fetch Results");
    const items = await window.quickPickItems();
    const line = (label: string): string => items.find((item) => item.label === label)?.description ?? "";
    assert.match(line("Last 7 Days"), /^\w+ \d+.* – \w+ \d+.* · 1 request$/);
    assert.match(line("Last Month"), /· 5 requests$/);
    assert.match(line("Yesterday"), /^\w+ \d+.* · 1 request$/);
    assert.match(line("Last Year"), /^Jan 1 – Dec 31, \d{4} · 53 requests$/);
    await window.pick("Custom…");
    await quickInputTitled(window, "Fetch Results: Start");
    await window.typeInQuickInput("3/4/2012");
    await saidBelow(window, /mistaken for each other/);
    await window.typeInQuickInput("31.12.2011");
    await saidBelow(window, /Sat, Dec 31, 2011, 00:00:00/);
    await window.typeInQuickInput("1. Mai 2012");
    await saidBelow(window, /Tue, May 1, 2012, 00:00:00/);
    await window.typeInQuickInput("2012-01-01");
    await saidBelow(window, /Sun, Jan 1, 2012, 00:00:00/);
    await window.acceptQuickInput();
    await quickInputTitled(window, "Fetch Results: End");
    await window.typeInQuickInput("2012-12-31");
    await saidBelow(window, /Jan 1 – Dec 31, 2012 · 53 requests/);
    await window.dismissQuickInput();
    assert.deepEqual(stage.simulator.requests, []);
  });

  it("fetches the documented results and finds them under no class and user 555", async () => {
    await fetchCustomRange(window, "2012-01-01", "2012-01-07");
    await rowSaying(window, "of 2 complete");
    await window.expand("No class");
    await window.expand("555");
    const labels = (await window.treeRows()).map(({ label, level }) => [level, label]);
    assert.deepEqual(labels, [
      [1, "No class"],
      [2, "555"],
      [3, "Lab 5523"],
      [3, "Lab 5522"],
    ]);
  });

  it("reads every field of a result in its details", async () => {
    await window.select("Lab 5522");
    const page = await window.panelFrame("Instance 349744 – 555");
    const text = await page.locator("main").innerText();
    for (const words of [
      "Cancelled",
      "555",
      "5522",
      "33%",
      "42 min",
      "Sun, Jan 1, 2012",
      "1325376800",
      "49",
    ]) {
      assert.ok(text.includes(words), `the details do not say ${words}`);
    }
    const fields = await page.locator(".row dt").count();
    assert.ok(fields >= Object.keys(labResult()).length, `only ${fields} fields`);
  });

  it("meets nothing that would be a barrier in the details, in any theme", async () => {
    await assertNoBarriers(window, () => window.panelFrame("Instance 349744 – 555"));
  });

  it("copies a value and the whole result", async () => {
    const page = await window.panelFrame("Instance 349744 – 555");
    await page.getByRole("button", { name: "Copy as JSON" }).click();
    await page.locator('[role="status"]').filter({ hasText: /\S/ }).waitFor({ state: "attached" });
    assert.deepEqual(
      JSON.parse(await window.page.evaluate(() => navigator.clipboard.readText())),
      documentedResults[0],
    );
  });

  it("asks for this one result again", async () => {
    const page = await window.panelFrame("Instance 349744 – 555");
    const before = stage.simulator.requests.length;
    await page.getByRole("button", { name: "Refresh" }).click();
    await page.locator('[role="status"]').filter({ hasText: "Up to date" }).waitFor({ state: "attached" });
    // Its activities and sessions may be asked for along with it.
    const asked = stage.simulator.requests.slice(before).filter(({ command }) => command !== "details");
    assert.deepEqual(
      asked.map(({ command, parameters }) => [command, parameters["labinstanceid"]]),
      [["result", "349744"]],
    );
  });

  it("keeps a second result open to the side", async () => {
    const row = await window.row("Lab 5523");
    await row.hover();
    await row.locator('[aria-label="Open to the Side"]').click();
    const page = await window.panelFrame("Instance 349745 – 555");
    await page.getByText("5523").first().waitFor();
    await window.panelFrame("Instance 349744 – 555");
    await window.panelFrame("Instance 349745 – 555");
    await window.runCommand("View: Close Editor");
  });

  it("exports what was served, and is offered to open it", async () => {
    await window.runCommand("Export to JSON");
    const { buttons } = await window.waitForNotification(
      "Exported 2 results to “lab-results_2012-01-01_2012-01-07.json”.",
    );
    assert.ok(buttons.includes("Open"), `Open is not in ${String(buttons)}`);
    const folder = join(stage.workspace, "lab-results");
    assert.deepEqual(await readdir(folder), ["lab-results_2012-01-01_2012-01-07.json"]);
    const file = JSON.parse(
      await readFile(join(folder, "lab-results_2012-01-01_2012-01-07.json"), "utf8"),
    ) as {
      Results: unknown;
    };
    assert.deepEqual(file.Results, documentedResults);
  });

  it("is told that a key is wrong as soon as it is set, and keeps the good one", async () => {
    await window.runCommand("Set API Key…");
    await answerKey(window, "wrong");
    const { message, buttons } = await window.waitForNotification("was not accepted");
    assert.match(message, /by 127\.0\.0\.1:\d+\. “Simulator” keeps the key it had\.$/);
    assert.deepEqual(buttons.toSorted(), ["Save Anyway", "Set API Key"]);
    await window.clickNotificationButton("was not accepted", "Save Anyway");
    await window.waitForNotification("The API key for “Simulator” was saved although it was refused.");
  });

  it("gets one message for a wrong key, with a way out, and loses nothing", async () => {
    const before = stage.simulator.requests.length;
    await fetchCustomRange(window, "2013-01-01", "2013-01-07");
    const { message, buttons } = await window.waitForNotification("was not accepted");
    assert.match(message, /^The API key was not accepted by 127\.0\.0\.1:\d+\.$/);
    assert.ok(buttons.includes("Set API Key"), `Set API Key is not in ${String(buttons)}`);
    const all = await window.notifications();
    assert.equal(all.filter((shown) => shown.message.includes("accepted")).length, 1);
    assert.equal(stage.simulator.requests.length, before + 1);
    assert.equal((await window.treeRows())[0]?.label, "No class");
    await window.clickNotificationButton("was not accepted", "Set API Key");
    await answerKey(window, stage.simulator.key);
    // The fetch goes on by itself with the new key.
    await viewSaying(window, "2013");
  });

  it("sees hostile ids as text everywhere, and no page breaks its policy", async () => {
    await fetchCustomRange(window, "2014-05-13", "2014-05-14");
    await rowSaying(window, "__proto__");
    await collapseAll(window);
    const labels = (await window.treeRows()).map(({ label }) => label);
    for (const hostile of ["<img src=x onerror=alert(1)>", "](command:x)", "__proto__"])
      assert.ok(labels.includes(hostile), `${hostile} is not in ${String(labels)}`);
    for (const [index, id] of hostileTexts.entries()) {
      await openResult(window, String(index + 1));
      const page = await panelStartingWith(window, `Instance ${index + 1} –`);
      await assertShowsAsText(page, id);
    }
    await window.runCommand("Open Gradebook");
    const gradebook = await window.panelFrame("Gradebook");
    await gradebook.locator(".user-row .text", { hasText: "onerror" }).waitFor();
    await assertShowsAsText(gradebook, "](command:x)");
    await window.runCommand("Open Summary");
    const summary = await window.panelFrame("Lab Summary");
    await summary.locator("canvas").first().waitFor();
    await summary.locator("body").press("t");
    await summary.getByRole("button", { name: "<img src=x onerror=alert(1)>" }).waitFor();
    await assertShowsAsText(summary, "](command:x)");
    await window.runCommand("View: Close All Editors");
    const troubles = window.consoleMessages.filter(({ text }) => /content security policy/i.test(text));
    assert.deepEqual(
      troubles.filter(({ url }) => url.includes("dist/webview")),
      [],
    );
  });

  it("sees the summary follow what is fetched", async () => {
    await window.runCommand("Open Summary");
    const summary = await window.panelFrame("Lab Summary");
    const count = documentedResults.length + hostileTexts.length;
    await summary.getByText(`the platform could run, ${count} results.`).waitFor();
    await fetchCustomRange(window, "2017-07-14", "2017-07-14");
    await summary.getByText(`the platform could run, ${count + 1} results.`).waitFor();
    await window.runCommand("View: Close All Editors");
  });

  it("finds ids beyond 2^53 by their number", async () => {
    await fetchCustomRange(window, "2017-07-14", "2017-07-14");
    await rowSaying(window, "of 3 complete");
    await openResult(window, String(largestId));
    const page = await window.panelFrame(`Instance ${largestId} – large`);
    const text = await page.locator("main").innerText();
    assert.ok(text.includes(String(largestId)), `${largestId} is not in ${text}`);
  });

  it("finds the details again after the window was reloaded", async () => {
    await Promise.all([window.page.waitForEvent("load"), window.runCommand("Developer: Reload Window")]);
    const page = window.page.frameLocator("iframe.webview").frameLocator("iframe#active-frame");
    await page.getByRole("heading", { name: `Lab instance ${largestId}` }).waitFor();
    await page.getByText("Cancelled").first().waitFor();
  });

  it("leaves the key in no address, file, page or place of the browser", async () => {
    const texts = await everythingLeft(stage, window);
    const isLogLine =
      /Results · start=1325376000 · end=1325980800 · HTTP 200 · \d+ ms · \d+ bytes · try 1 · 2 results/;
    assert.ok(
      texts.some((text) => isLogLine.test(text)),
      "the log was not looked at",
    );
    for (const form of formsOf(key)) {
      const place = texts.find((text) => text.includes(form));
      assert.equal(place, undefined, "the key was left somewhere");
    }
    assert.ok(
      stage.simulator.requests.some(({ headers }) => headers["api_key"] === key),
      "no request came with the new key",
    );
  });

  async function assertShowsAsText(page: Frame, id: string): Promise<void> {
    assert.equal(await page.locator("main img").count(), 0);
    const text = await page.locator("main").innerText();
    if (!id.includes("\u202E"))
      assert.ok(text.includes(id.slice(0, 500)), `${id.slice(0, 500)} is not in ${text}`);
    assert.ok(!text.includes("\u202E"), "a right-to-left mark is at work");
  }
});
