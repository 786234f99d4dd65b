import assert from "node:assert/strict";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as vscode from "vscode";
import type { LabResult } from "../../../src/core/api/labResult";
import { commandIds } from "../../../src/vscode/ids";
import { forgetFolderSettings, readText } from "../support/lab";

export interface ExportedFile {
  readonly source: string;
  readonly range: { start: number; end: number };
  readonly missing?: unknown;
  readonly pseudonyms?: boolean;
  readonly pseudonymKey?: string;
  readonly daysOf?: string;
  readonly count: number;
  readonly Results: LabResult[];
}

/** Where the tests of a suite export to. */
export interface ExportFolder {
  readonly workspace: string;
  readonly folder: string;
  uriOf(...names: string[]): string;
}

/** The sample, and an empty folder, before each test of a suite; both and all that was exported are gone after it. */
export function useExportFolder(): ExportFolder {
  const paths = { workspace: "", folder: "" };

  before(() => {
    paths.workspace = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? "";
    assert.notEqual(paths.workspace, "");
    paths.folder = join(paths.workspace, "exports");
  });

  beforeEach(async () => {
    await mkdir(paths.folder);
    await vscode.commands.executeCommand(commandIds.loadSample);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand(commandIds.clearFilter);
    await vscode.commands.executeCommand(commandIds.clear);
    const { workspace, folder } = paths;
    // Only once VS Code knows that they are gone do they decide about nothing any more.
    await forgetFolderSettings();
    for (const name of [folder, join(workspace, "lab-results")]) {
      await rm(name, { recursive: true, force: true });
    }
  });

  return Object.assign(paths, {
    uriOf: (...names: string[]) => vscode.Uri.file(join(paths.folder, ...names)).toString(),
  });
}

export function exportJson(argument: object): Promise<string> {
  return Promise.resolve(vscode.commands.executeCommand<string>(commandIds.exportJson, argument));
}

/** Reads an exported JSON file. */
export async function readExport(uri: string): Promise<ExportedFile> {
  return JSON.parse(await readText(vscode.Uri.parse(uri))) as ExportedFile;
}

/** The name of a file or folder, as a person reads it. */
export function nameOf(uri: string): string {
  return vscode.Uri.parse(uri).path.split("/").at(-1) ?? "";
}

/** Opens a file with these results. */
export async function openResults(
  place: ExportFolder,
  results: readonly LabResult[],
  head: object = {},
): Promise<void> {
  const uri = place.uriOf("opened.json");
  const { fsPath } = vscode.Uri.parse(uri);
  await writeFile(fsPath, JSON.stringify({ ...head, Results: results }));
  assert.equal(await vscode.commands.executeCommand(commandIds.import, uri), results.length);
  await rm(fsPath);
}
