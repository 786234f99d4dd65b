import assert from "node:assert/strict";
import { closeAfterTests } from "./support/closeAfterTests";
import { setStage, until, type Stage } from "./support/stage";
import type { VSCodeWindow } from "./support/vscodeWindow";

describe("a person who types into the command palette", function () {
  this.timeout(60_000);

  let stage: Stage;
  let window: VSCodeWindow;

  before(async () => {
    stage = await setStage({});
    window = await stage.openWindow();
    await window.openView();
  });

  closeAfterTests(() => ({ stage, window }));

  const found: [typed: string, command: string][] = [
    ["open result", "Open Result…"],
    ["open exported", "Open Saved or Exported Results…"],
    ["fetch results", "Fetch Results…"],
    ["fetch", "Fetch Results…"],
    ["latest results", "Fetch the Latest Results…"],
  ];
  for (const [typed, command] of found) {
    it(`finds “${command}” first of ours by “${typed}”`, async () => {
      assert.equal(await firstOfOurs(typed), command);
    });
  }

  /** The first command of the extension that the palette has for what is typed. */
  async function firstOfOurs(typed: string): Promise<string> {
    await window.page.keyboard.press("F1");
    await window.typeInQuickInput(`>${typed}`);
    const ours = window.page.locator(".quick-input-widget .label-name", { hasText: /^Lab Results: / });
    const words = new RegExp(typed.replaceAll(" ", ".*"), "i");
    let first = "";
    // Until the palette has taken in what was typed, its list is that of before.
    await until(window, async () => {
      [first = ""] = await ours.allInnerTexts();
      return words.test(first);
    });
    await window.dismissQuickInput();
    return first.replace("Lab Results: ", "");
  }
});
