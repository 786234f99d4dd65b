import assert from "node:assert/strict";
import { generateSample } from "../../src/core/sample/generateSample";
import { closeAfterTests } from "./support/closeAfterTests";
import { openResult, panelStartingWith, setStage, until, type Stage } from "./support/stage";
import type { VSCodeWindow } from "./support/vscodeWindow";

const [first, second] = generateSample().map(({ LabInstanceId }) => String(LabInstanceId)) as [
  string,
  string,
];

describe("a person who reloads the window", function () {
  this.timeout(240_000);
  let stage: Stage;
  let window: VSCodeWindow;

  before(async () => {
    stage = await setStage();
    window = await stage.openWindow();
    await window.openView();
    await exploreSample();
  });

  closeAfterTests(() => ({ stage, window }));
  afterEach(async () => {
    await window.runCommand("View: Close All Editors");
    await until(window, async () => (await titles()).length === 0);
  });

  it("finds each panel once, though those in the background are still asleep", async () => {
    await openResult(window, first);
    await panelStartingWith(window, `Instance ${first}`);
    await openPage("Open Gradebook", "Gradebook");
    await openPage("Open Summary", "Lab Summary");
    await reload();
    assert.equal((await titles()).length, 3);
    await openPage("Open Gradebook", "Gradebook");
    assert.equal(await activeTitle(), "Gradebook");
    await openResult(window, second);
    await panelStartingWith(window, `Instance ${second}`);
    await openPage("Open Summary", "Lab Summary");
    assert.equal(await activeTitle(), "Lab Summary");
    await assertTabs(["Gradebook", "Lab Summary", `Instance ${second}`]);
  });

  it("finds the one in front awake, and every other where it was", async () => {
    await openPage("Open Gradebook", "Gradebook");
    await openPage("Open Summary", "Lab Summary");
    await window.runCommand("View: Move Editor into Next Group");
    await openResult(window, first);
    await panelStartingWith(window, `Instance ${first}`);
    await reload();
    await panelStartingWith(window, `Instance ${first}`);
    await openPage("Open Summary", "Lab Summary");
    await openPage("Open Gradebook", "Gradebook");
    await openResult(window, second);
    await panelStartingWith(window, `Instance ${second}`);
    await assertTabs(["Gradebook", "Lab Summary", `Instance ${second}`]);
    const groups = await window.page
      .locator(".editor-group-container")
      .evaluateAll((all) =>
        all.map((group) =>
          [...group.querySelectorAll(".tab .label-name")].map((name) => name.textContent.split(" –")[0]),
        ),
      );
    assert.deepEqual(groups.map((names) => names.sort()).sort(), [
      ["Gradebook"],
      ["Lab Summary", `Instance ${second}`].sort(),
    ]);
  });

  it("keeps what was kept, and has no second one of it", async () => {
    await openResult(window, first);
    await panelStartingWith(window, `Instance ${first}`);
    await openToTheSide(first);
    await openPage("Open Summary", "Lab Summary");
    await reload();
    await openResult(window, second);
    await panelStartingWith(window, `Instance ${second}`);
    await assertTabs(["Lab Summary", `Instance ${first}`, `Instance ${second}`]);
    await openToTheSide(first);
    await assertTabs(["Lab Summary", `Instance ${first}`, `Instance ${first}`]);
    // What was kept stays with its result, the preview turns.
    await openResult(window, second);
    await panelStartingWith(window, `Instance ${second}`);
    await assertTabs(["Lab Summary", `Instance ${first}`, `Instance ${second}`]);
  });

  async function exploreSample(): Promise<void> {
    await window.runCommand("Explore Sample Results");
    await window.page.locator(".statusbar-item", { hasText: "2,000 results" }).waitFor();
  }

  async function reload(): Promise<void> {
    await Promise.all([window.page.waitForEvent("load"), window.runCommand("Developer: Reload Window")]);
    await window.openView();
    await exploreSample();
  }

  async function openPage(command: string, title: string): Promise<void> {
    await window.runCommand(command);
    // A click on its tab would wake one that is asleep.
    await until(window, async () => (await activeTitle()) === title);
    await window.panelFrame(title);
  }

  async function openToTheSide(id: string): Promise<void> {
    const row = window.page.locator(".customview-tree .monaco-list-row.selected");
    await openResult(window, id);
    await panelStartingWith(window, `Instance ${id}`);
    await row.and(window.page.locator(`[aria-label*="${id}"]`)).waitFor();
    await row.hover();
    await row.locator('[aria-label="Open to the Side"]').click();
    await until(window, async () => (await titles()).filter((title) => title.includes(id)).length === 2);
  }

  function titles(): Promise<string[]> {
    return window.page.locator(".editor-group-container .tab .label-name").allInnerTexts();
  }

  async function activeTitle(): Promise<string> {
    return window.page.locator(".editor-group-container.active .tab.active .label-name").first().innerText();
  }

  /** @param starts how the titles begin, one of each tab. */
  async function assertTabs(starts: string[]): Promise<void> {
    const found = (await titles()).map((title) => title.split(" –")[0]?.trim());
    assert.deepEqual(found.sort(), [...starts].sort());
  }
});
