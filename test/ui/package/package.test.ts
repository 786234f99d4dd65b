import assert from "node:assert/strict";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join, relative } from "node:path";
import { panels } from "../../../esbuild.js";
import { buildPackage, type BuiltPackage } from "../../host/buildPackage";
import { testPauses } from "../../host/testPauses";
import { documentedResults } from "../../unit/labResult";
import { closeAfterTests } from "../support/closeAfterTests";
import {
  chooseInExplorer,
  fetchCustomRange,
  openResult,
  panelStartingWith,
  rowSaying,
  rowsOnceThere,
  setKey,
  setStage,
  until,
  type Stage,
} from "../support/stage";
import type { VSCodeWindow } from "../support/vscodeWindow";

const largestBytes = 1_500_000;

/** Every page of a panel. */
const pages = Object.keys(panels.entryPoints ?? {});
const anyPage = pages.join("|");

/** Whatever is not here must not be shipped. VS Code adds .vsixmanifest. */
const shipped = [
  /^(package\.json|package\.nls(\.[a-z-]+)?\.json|readme\.md|changelog\.md|LICENSE\.txt|\.vsixmanifest)$/,
  /^dist\/((extension|engine|report|sample)\.cjs|codicons\/codicon\.(css|ttf))$/,
  new RegExp(`^dist/webview/(${anyPage})\\.js$`),
  /^dist\/ThirdPartyNotices\.txt$/,
  /^l10n\/bundle\.l10n(\.[a-z-]+)?\.json$/,
  new RegExp(`^media/(panel|${anyPage})\\.css$`),
  /^media\/((activity-bar|panel-(dark|light))\.svg|icon\.png|lab-results\.schema\.json)$/,
  /^media\/walkthrough\/(key|fetch|browse|summary|export)\.svg$/,
];

/** Read by path in the code, or owed to others. */
const needed = [
  "dist/ThirdPartyNotices.txt",
  "dist/engine.cjs",
  "dist/report.cjs",
  "dist/sample.cjs",
  "dist/codicons/codicon.css",
  "dist/codicons/codicon.ttf",
  ...pages.flatMap((name) => [`dist/webview/${name}.js`, `media/${name}.css`]),
  ...["media/panel.css", "media/panel-dark.svg", "media/panel-light.svg"],
  ...["LICENSE.txt", "readme.md", "changelog.md", "package.nls.json"],
];

describe("the package, installed", function () {
  this.timeout(240_000);
  let built: BuiltPackage;
  let stage: Stage;
  let window: VSCodeWindow;
  let extensionFolder: string;
  let files: string[];

  before(async () => {
    built = await buildPackage();
    stage = await setStage({ results: documentedResults }, { vsix: built.vsix });
    extensionFolder = await installedFolder(stage.dataFolder);
    const entries = await readdir(extensionFolder, { recursive: true, withFileTypes: true });
    files = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(extensionFolder, join(parentPath, name)));
    window = await stage.openWindow();
  });

  closeAfterTests(() => ({ stage, window }));
  after(async () => {
    await built.remove();
  });

  it("is small and holds nothing but what the extension needs", async () => {
    const { size } = await stat(built.vsix);
    assert.ok(size <= largestBytes, `it has ${size} bytes`);
    assert.deepEqual(
      files.filter((file) => !shipped.some((pattern) => pattern.test(file))),
      [],
    );
  });

  it("holds every file that its manifest or its code names", async () => {
    const manifest = await readFile(join(extensionFolder, "package.json"), "utf8");
    const named = [...manifest.matchAll(/"(?:\.\/)?((?:dist|media)\/[^"]+)"/g)].map(([, path]) => path ?? "");
    assert.ok(named.includes("dist/extension.cjs"), `dist/extension.cjs is not in ${String(named)}`);
    assert.deepEqual(
      [...needed, ...named].filter((file) => !files.includes(file)),
      [],
    );
  });

  it("says nothing about the machine it was built on", async () => {
    const places = [join(import.meta.dirname, "..", "..", ".."), built.buildFolder, homedir()];
    for (const file of files) {
      const content = await readFile(join(extensionFolder, file), "latin1");
      for (const place of places) assert.ok(!content.includes(`${place}/`), `${file} names ${place}`);
      assert.doesNotMatch(content, /sourceMappingURL=(?!data:)/, file);
    }
  });

  it("has no way to shorten its pauses, which only tests want", async () => {
    const code = await readFile(join(extensionFolder, "dist", "extension.cjs"), "utf8");
    for (const variable of Object.keys(testPauses({}))) assert.ok(!code.includes(variable), variable);
  });

  it("lets a person explore the sample", async () => {
    await window.openView();
    await window.welcome.getByText("Explore Sample Results").click();
    assert.equal((await rowsOnceThere(window)).at(-1)?.label, "No class");
    assert.deepEqual(stage.simulator.requests, []);
  });

  it("fetches with a key, and shows a result's details", async () => {
    await setKey(window, stage.simulator.key);
    await fetchCustomRange(window, "2012-01-01", "2012-01-07");
    await rowSaying(window, "of 2 complete");
    await window.expand("No class");
    await window.expand("555");
    await window.select("Lab 5522");
    const page = await panelStartingWith(window, "Instance 349744");
    assert.match(await page.locator("main").innerText(), /Cancelled/);
  });

  it("exports what was served", async () => {
    await window.runCommand("Export to JSON");
    await window.waitForNotification("Exported 2 results to “");
    const path = join(stage.workspace, "lab-results", "lab-results_2012-01-01_2012-01-07.json");
    const file = JSON.parse(await readFile(path, "utf8")) as { Results: unknown };
    assert.deepEqual(file.Results, documentedResults);
  });

  it("calls errors by their own names in its log, those of its thread and what is behind them as well", async () => {
    await writeFile(join(stage.workspace, "not-json.json"), '{"Results":[{"LabInstanceId":x}]}');
    await window.runCommand("View: Show Explorer");
    await chooseInExplorer(window, "not-json.json", "Open Saved or Exported Results…");
    await window.waitForNotification("The file is not JSON");
    stage.simulator.failNext({ kind: "status", status: 404 });
    await openResult(window, "5");
    let log = "";
    await until(window, async () => {
      log = await logOf(stage.dataFolder);
      return log.includes("HTTP 404") && log.includes("not JSON");
    });
    assert.match(log, /\[error\] OpenError: The file is not JSON/);
    assert.match(log, /^Caused by SyntaxError: /m);
    assert.match(log, /\[error\] HttpStatusError: /);
    const names = [...log.matchAll(/(?:\[error\]|^Caused by) (\w+): /gm)].map(([, name]) => name);
    assert.deepEqual(
      names.filter((name) => !name?.endsWith("Error")),
      [],
    );
  });
});

/** What the extension has written to its log. */
async function logOf(dataFolder: string): Promise<string> {
  const entries = await readdir(dataFolder, { recursive: true, withFileTypes: true });
  const logs = entries.filter((entry) => entry.isFile() && /^Lab on Demand Results.*\.log$/.test(entry.name));
  const texts = await Promise.all(
    logs.map(({ parentPath, name }) => readFile(join(parentPath, name), "utf8")),
  );
  return texts.join("\n");
}

/** Where VS Code unpacked the only extension it installed. */
async function installedFolder(dataFolder: string): Promise<string> {
  const folder = join(dataFolder, "extensions");
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  assert.equal(names.length, 1, names.join());
  return join(folder, names[0] ?? "");
}
