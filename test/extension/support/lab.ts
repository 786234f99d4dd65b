import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import * as vscode from "vscode";
import type { ExtensionApi } from "../../../src/extension";
import type { TreeNode } from "../../../src/vscode/tree/nodes";
import { startSimulator, type Simulator, type SimulatorOptions } from "../../simulator/startSimulator";

const extensionId = "lab-results.lab-on-demand-results";

/** The extension under test, not activated by asking. */
export function extension(): vscode.Extension<ExtensionApi> {
  const found = vscode.extensions.getExtension<ExtensionApi>(extensionId);
  assert.ok(found, "the extension is not installed");
  return found;
}

/** A simulated Lab on Demand with a connection to it in use and its key set. */
export async function startLab(options: SimulatorOptions = {}): Promise<Simulator> {
  const simulator = await startSimulator(options);
  await useConnections([{ name: "Simulator", url: simulator.url }]);
  await vscode.commands.executeCommand("labResults.switchConnection", "Simulator");
  await setKey(simulator.key);
  // The key was tried.
  simulator.forgetRequests();
  return simulator;
}

/** Puts connections into the user's settings. */
export async function useConnections(connections: unknown[] | undefined): Promise<void> {
  await configuration().update("connections", connections, vscode.ConfigurationTarget.Global);
}

export function configuration(): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration("labResults");
}

/** Runs Set API Key and answers its question. */
export async function setKey(key: string): Promise<void> {
  await answeringInputBox(key, async () => {
    assert.equal(await vscode.commands.executeCommand("labResults.setApiKey"), true);
  });
}

/** Answers every question for a text while something runs, as a person at the keyboard would. */
export async function answeringInputBox(
  answer: string | undefined,
  during: (questions: vscode.InputBoxOptions[]) => Promise<void>,
): Promise<void> {
  const questions: vscode.InputBoxOptions[] = [];
  const original = vscode.window.showInputBox;
  Object.assign(vscode.window, {
    showInputBox: (options: vscode.InputBoxOptions) => {
      questions.push(options);
      return Promise.resolve(answer);
    },
  });
  try {
    await during(questions);
  } finally {
    Object.assign(vscode.window, { showInputBox: original });
  }
}

/** A message that was shown, with the buttons it had. */
export interface ShownMessage {
  readonly text: string;
  readonly isModal: boolean;
  readonly detail?: string;
  readonly buttons: string[];
}

/**
 * Presses a button of every message while something runs, where the message has it.
 * @param during gets the messages shown so far, the last one last.
 */
export async function answeringMessages(
  button: string | undefined,
  during: (messages: ShownMessage[]) => Promise<void>,
): Promise<void> {
  const messages: ShownMessage[] = [];
  const { showInformationMessage, showWarningMessage, showErrorMessage } = vscode.window;
  const show = (text: string, ...rest: (string | vscode.MessageOptions)[]): Promise<string | undefined> => {
    const buttons = rest.filter((item) => typeof item === "string");
    const isModal = rest.some((item) => typeof item === "object" && item.modal === true);
    const detail = rest.find((item) => typeof item === "object")?.detail;
    messages.push({ text, isModal, buttons, ...(detail !== undefined && { detail }) });
    return Promise.resolve(button !== undefined && buttons.includes(button) ? button : undefined);
  };
  Object.assign(vscode.window, {
    showInformationMessage: show,
    showWarningMessage: show,
    showErrorMessage: show,
  });
  try {
    await during(messages);
  } finally {
    Object.assign(vscode.window, { showInformationMessage, showWarningMessage, showErrorMessage });
  }
}

/** A row of the tree as VS Code gets it, with the rows below it. */
export interface Row {
  readonly label: string;
  readonly description: string;
  readonly below: Row[];
}

/** The whole tree as VS Code gets it. */
export async function treeRows(): Promise<Row[]> {
  const { tree } = extension().exports;
  const rowsBelow = async (parent?: TreeNode): Promise<Row[]> =>
    Promise.all(
      (await tree.getChildren(parent)).map(async (node) => {
        const item = tree.getTreeItem(node);
        return {
          label: typeof item.label === "string" ? item.label : "",
          description: String(item.description),
          below: await rowsBelow(node),
        };
      }),
    );
  return rowsBelow();
}

/** Resolves once a tab has that text in its label. */
export async function tabTitled(text: string): Promise<void> {
  const { tabGroups } = vscode.window;
  const isThere = (): boolean =>
    tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.includes(text)));
  await new Promise<void>((resolve) => {
    if (isThere()) return resolve();
    const listening = tabGroups.onDidChangeTabs(() => {
      if (!isThere()) return;
      listening.dispose();
      resolve();
    });
  });
}

/** Resolves once a row of the tree is selected. VS Code does not always tell when its window has caught up. */
export async function rowSelected(id: string): Promise<void> {
  const { view } = extension().exports;
  while (!view.selection.some((row) => row.id === id)) await pause(20);
}

/** Writes the folder's own settings and resolves once VS Code has taken them up. */
export async function useFolderSettings(settings: Record<string, unknown>): Promise<vscode.Uri> {
  const folder = workspaceFolder();
  // A change of before may be told of only now, so what counts is what holds. One that does is enough: the file is
  // read as a whole, and some settings cannot be changed by a folder.
  const hold = (): boolean =>
    Object.entries(settings).some(([name, value]) => {
      return isDeepStrictEqual(folderSetting(folder, name), value);
    });
  await writeFolderSettings(folder, settings, hold);
  return vscode.Uri.joinPath(folder, ".vscode");
}

/** Takes the folder's own settings away and resolves once VS Code knows of none of them any more. */
export async function forgetFolderSettings(): Promise<void> {
  const folder = workspaceFolder();
  const { fsPath } = vscode.Uri.joinPath(folder, ".vscode");
  if (!existsSync(fsPath)) return;
  const names = Object.keys(JSON.parse(await readText(settingsFile(folder))) as object);
  const areGone = (): boolean => names.every((name) => folderSetting(folder, name) === undefined);
  await writeFolderSettings(folder, {}, areGone);
  await rm(fsPath, { recursive: true });
}

async function writeFolderSettings(
  folder: vscode.Uri,
  settings: Record<string, unknown>,
  hold: () => boolean,
): Promise<void> {
  const takenUp = new Promise<void>((resolve) => {
    const listening = vscode.workspace.onDidChangeConfiguration(() => {
      if (!hold()) return;
      listening.dispose();
      resolve();
    });
  });
  const text = new TextEncoder().encode(JSON.stringify(settings));
  await vscode.workspace.fs.writeFile(settingsFile(folder), text);
  if (!hold()) await takenUp;
}

function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder, "no folder is open");
  return folder;
}

function settingsFile(folder: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(folder, ".vscode", "settings.json");
}

/** What the folder itself says of a setting; undefined where it says nothing. */
function folderSetting(folder: vscode.Uri, name: string): unknown {
  const found = vscode.workspace.getConfiguration(undefined, folder).inspect(name);
  return found?.workspaceFolderValue ?? found?.workspaceValue;
}

/** Reads a file through VS Code. */
export async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
