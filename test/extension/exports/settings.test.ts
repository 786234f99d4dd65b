import assert from "node:assert/strict";
import { lstat, mkdir, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as vscode from "vscode";
import { commandIds } from "../../../src/vscode/ids";
import { labResult } from "../../unit/labResult";
import { exportJson, openResults, useExportFolder } from "./exportFolder";
import { configuration, readText, useFolderSettings } from "../support/lab";

const run = vscode.commands.executeCommand;

describe("exports in a folder with settings of its own", () => {
  const place = useExportFolder();

  const formula = labResult({ UserId: "=1+1" });

  afterEach(async () => {
    for (const name of ["exportWithoutNames", "csvEscapeFormulas"]) {
      await configuration().update(name, undefined, vscode.ConfigurationTarget.Global);
    }
  });

  /** What leaves with these settings: the user of the only result, as CSV has it. */
  async function exportedUser(
    user: Record<string, unknown>,
    settings: Record<string, unknown>,
  ): Promise<string> {
    await openResults(place, [formula]);
    for (const [name, value] of Object.entries(user)) {
      await configuration().update(name, value, vscode.ConfigurationTarget.Global);
    }
    await useFolderSettings(
      Object.fromEntries(Object.entries(settings).map(([name, value]) => [`labResults.${name}`, value])),
    );
    const uri = await run<string>(commandIds.exportCsv, { uri: place.uriOf("a.csv") });
    const [, row = ""] = (await readText(vscode.Uri.parse(uri))).split("\r\n");
    return row.split(",")[5] ?? "";
  }

  it("leave names out where the user says so, whatever the folder says", async () => {
    const user = await exportedUser({ exportWithoutNames: true }, { exportWithoutNames: false });
    assert.match(user, /^user-[\da-f]{16}$/);
  });

  it("leave names out where the folder says so, whatever the user says", async () => {
    const user = await exportedUser({ exportWithoutNames: false }, { exportWithoutNames: true });
    assert.match(user, /^user-[\da-f]{16}$/);
  });

  it("make formulas harmless whatever the folder says", async () => {
    assert.equal(await exportedUser({}, { csvEscapeFormulas: false }), "'=1+1");
  });

  it("make formulas harmless where the folder says so, whatever the user says", async () => {
    assert.equal(await exportedUser({ csvEscapeFormulas: false }, { csvEscapeFormulas: true }), "'=1+1");
  });

  it("leave formulas alone where the user says so and the folder says nothing else", async () => {
    const user = await exportedUser({ csvEscapeFormulas: false }, { exportWithoutNames: false });
    assert.equal(user, "=1+1");
  });

  it("have semicolons between cells where the folder says so", async () => {
    await openResults(place, [labResult({ ExamScore: 82.5 })]);
    await useFolderSettings({ "labResults.csvDelimiter": ";" });
    const uri = await run<string>(commandIds.exportCsv, { uri: place.uriOf("b.csv") });
    const [header = "", row = ""] = (await readText(vscode.Uri.parse(uri))).split("\r\n");
    assert.match(header, /LabInstanceId;LabProfileId;/);
    assert.match(row, /;82,5;/);
  });

  for (const nonsense of ["false", "off", 0, 1]) {
    it(`are made with all protection where a setting is neither true nor false: ${JSON.stringify(nonsense)}`, async () => {
      assert.equal(
        await exportedUser({ csvEscapeFormulas: nonsense }, { exportWithoutNames: false }),
        "'=1+1",
      );
      await configuration().update("csvEscapeFormulas", undefined, vscode.ConfigurationTarget.Global);
      assert.match(await exportedUser({}, { exportWithoutNames: nonsense }), /^user-[\da-f]{16}$/);
    });
  }

  const out = "leads out of the workspace folder";
  it("are refused where its setting leads out of it", async () => {
    for (const exportFolder of ["../elsewhere", "a/../../elsewhere"]) {
      await useFolderSettings({ "labResults.exportFolder": exportFolder });
      await assert.rejects(exportJson({}), new RegExp(out));
    }
  });

  it("are refused where its setting is a path from elsewhere, which would be one inside the folder", async () => {
    for (const exportFolder of ["/lab/out", "~/out", "C:\\out", "${workspaceFolder}/out"]) {
      await useFolderSettings({ "labResults.exportFolder": exportFolder });
      await assert.rejects(exportJson({}), /must be a path inside the workspace folder/);
    }
    const names = await readdir(place.workspace);
    assert.deepEqual(
      names.filter((name) => name !== ".vscode" && name !== "exports"),
      [],
    );
  });

  it("go to the folder of the default where the setting is no text", async () => {
    await openResults(place, [formula]);
    await useFolderSettings({ "labResults.exportFolder": 5 });
    assert.match(await exportJson({}), /\/lab-results\/lab-results_[^/]*\.json$/);
  });

  it("are refused where the folder for exports is a link that leads out of it, and nothing is written there", async () => {
    const elsewhere = join(tmpdir(), `lab-results-elsewhere-${process.pid}`);
    await mkdir(elsewhere);
    try {
      await symlink(elsewhere, join(place.workspace, "lab-results"));
      await assert.rejects(exportJson({}), new RegExp(out));
      assert.deepEqual(await readdir(elsewhere), []);
      assert.ok((await lstat(join(place.workspace, "lab-results"))).isSymbolicLink(), "the link is gone");
    } finally {
      await rm(elsewhere, { recursive: true });
    }
  });
});
