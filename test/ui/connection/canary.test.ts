import assert from "node:assert/strict";
import { access } from "node:fs/promises";
import { join } from "node:path";
import type { Fault } from "../../simulator/fault";
import { Gate } from "../../simulator/gate";
import { documentedResults } from "../../unit/labResult";
import { closeAfterTests } from "../support/closeAfterTests";
import { everythingLeft, formsOf } from "../support/everythingLeft";
import {
  answerKey,
  clickTitleButton,
  fetchCustomRange,
  openResult,
  pickFrom,
  quickInputTitled,
  rowSaying,
  setKey,
  setStage,
  until,
  viewSaying,
  type Stage,
} from "../support/stage";
import type { VSCodeWindow } from "../support/vscodeWindow";
import { startWatchingProxy, type WatchingProxy } from "../support/watchingProxy";

/** Stands nowhere by chance. */
const key = "canary/7b1e+key==";

describe("the key, wherever a person goes", function () {
  this.timeout(240_000);
  let stage: Stage;
  let window: VSCodeWindow;
  let proxy: WatchingProxy;

  before(async () => {
    proxy = await startWatchingProxy();
    // All that follows happens with the proxy, past which requests to this computer go.
    const userSettings = { "http.proxy": proxy.url };
    stage = await setStage({ key, results: documentedResults }, { logLevel: "trace", userSettings });
    const connections = [
      { name: "Simulator", url: stage.simulator.url },
      { name: "Elsewhere", url: "https://lab.invalid/api/v3" },
    ];
    await stage.server.updateUserSettings({ "labResults.connections": connections });
    window = await stage.openWindow();
    await window.openView();
    await setKey(window, key);
    await fetchCustomRange(window, "2012-01-01", "2012-01-07");
    await rowSaying(window, "of 2 complete");
  });

  closeAfterTests(() => ({ stage, window }));
  after(async () => {
    proxy.close();
  });

  const troubles: [title: string, fault: Fault, words: string][] = [
    ["is refused with 401", { kind: "status", status: 401 }, "was not accepted"],
    ["is refused by the API", { kind: "refuseKey" }, "was not accepted"],
    [
      "is sent elsewhere",
      { kind: "redirect", to: "https://example.com/" },
      "never sent on to another address",
    ],
    ["meets a web page", { kind: "html" }, "web page"],
    ["meets a mistake of the server", { kind: "status", status: 404 }, "404"],
    ["is echoed by the API", { kind: "body", body: `{"Status":0,"Error":"${key} may not"}` }, "••• may not"],
    [
      "is echoed with HTTP 400",
      { kind: "status", status: 400, body: `{"Error":"${Buffer.from(key).toString("base64")}"}` },
      "(HTTP 400)",
    ],
    [
      "is echoed in an address",
      { kind: "redirect", to: `/login/${encodeURIComponent(key)}` },
      "/login/•••. The API key is never sent on",
    ],
  ];
  for (const [title, fault, words] of troubles) {
    it(title, async () => {
      stage.simulator.failNext(fault);
      await clickTitleButton(window, "Refresh");
      await window.waitForNotification(words);
      await window.closeNotification(words);
    });
  }

  it("is asked to wait and tried again", async () => {
    stage.simulator.failNext({ kind: "status", status: 429, headers: { "retry-after": "1" } });
    stage.simulator.failNext({ kind: "status", status: 500 });
    const before = stage.simulator.requests.length;
    await fetchCustomRange(window, "2012-01-01", "2012-01-08");
    await viewSaying(window, "Jan 8, 2012");
    assert.ok(
      stage.simulator.requests.length >= before + 3,
      `${stage.simulator.requests.length} is less than ${before + 3}`,
    );
  });

  it("is cancelled", async () => {
    const gate = new Gate();
    stage.simulator.failNext({ kind: "gate", gate });
    await clickTitleButton(window, "Refresh");
    await gate.reached;
    await window.clickNotificationButton("Fetching", "Cancel");
    await window.waitForNotification("Cancelled.");
    await window.closeNotification("Cancelled.");
    gate.open();
  });

  it("exports in every way, and opens what was exported", async () => {
    const folder = join(stage.workspace, "lab-results");
    const name = (extension: string): string => `lab-results_2012-01-01_2012-01-08.${extension}`;
    for (const extension of ["json", "csv", "ndjson"]) {
      await window.runCommand(`Export to ${extension.toUpperCase()}`);
      await until(window, () => isThere(join(folder, name(extension))));
    }
    await window.runCommand("Open Saved or Exported Results…");
    await quickInputTitled(window, "Open Exported Results");
    await window.typeInQuickInput(`${folder}/`);
    await window.pick(name("json"));
    await viewSaying(window, "file lab-results_2012-01-01_2012-01-08.json");
  });

  it("looks at panels", async () => {
    await openResult(window, "349744");
    await window.panelFrame("Instance 349744 – 555");
    await window.runCommand("Open Summary");
    await window.panelFrame("Lab Summary");
    await window.runCommand("Open Gradebook");
    await window.panelFrame("Gradebook");
  });

  it("is set for a server behind the proxy", async () => {
    await pickFrom(window, "Switch Connection…", "Switch Connection", "Elsewhere");
    await window.runCommand("Set API Key…");
    await answerKey(window, key);
    await window.waitForNotification("could not be tried");
    assert.ok(
      proxy.received.some((request) => request.startsWith("CONNECT lab.invalid:443")),
      "the proxy was not asked",
    );
  });

  it("is found in no address, file, log, page or place of the browser, nor at the proxy, in no form", async () => {
    const texts = [...(await everythingLeft(stage, window)), ...proxy.received];
    assert.ok(
      texts.some((text) => /\[trace\]/.test(text)),
      "the log was not at trace level",
    );
    assert.ok(
      texts.some((text) => /Results · start=1325376000/.test(text)),
      "the log was not looked at",
    );
    for (const form of formsOf(key)) {
      assert.equal(
        texts.some((text) => text.includes(form)),
        false,
        `found as ${form}`,
      );
    }
    assert.ok(
      stage.simulator.requests.every(({ headers }) => headers["api_key"] === key),
      "a request came without the key",
    );
  });

  function isThere(path: string): Promise<boolean> {
    return access(path).then(
      () => true,
      () => false,
    );
  }
});
