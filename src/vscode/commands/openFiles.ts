import * as vscode from "vscode";
import { commandIds } from "../ids";
import type { ResultOpener } from "../open/resultOpener";
import { forScript, type Command } from "./command";

/**
 * Opens exported results: the files and folders whose URIs are the argument, those selected in the Explorer, or
 * files that the person picks. Resolves to the number of results.
 */
export function openFilesCommand(opener: ResultOpener): Command {
  return {
    id: commandIds.import,
    forScript: forScript(isTextOrList, (argument) => opener.open(givenUris(argument))),
    forPerson: async (clicked, selection) => {
      const uris = selectedUris(clicked, selection) ?? (await chooseFiles());
      return uris && opener.open(uris);
    },
  };
}

function isTextOrList(argument: unknown): argument is string | readonly unknown[] {
  return typeof argument === "string" || Array.isArray(argument);
}

/** @throws Error that says what is wrong with the argument. */
function givenUris(argument: string | readonly unknown[]): vscode.Uri[] {
  if (typeof argument === "string") return [parseUri(argument)];
  if (argument.length === 0) throw new Error(vscode.l10n.t("The list of files to open is empty."));
  return argument.map(parseUri);
}

function parseUri(text: unknown): vscode.Uri {
  try {
    if (typeof text === "string") return vscode.Uri.parse(text, true);
  } catch {
    // What is wrong is said below.
  }
  const words = typeof text === "string" ? text : JSON.stringify(text);
  throw new Error(vscode.l10n.t("“{0}” is no URI of a file, such as file:///results.json.", words));
}

/** VS Code passes the file or folder of the Explorer that was clicked on, and all that are selected with it. */
function selectedUris(clicked: unknown, selection: unknown): vscode.Uri[] | undefined {
  const isUri = (value: unknown): value is vscode.Uri => value instanceof vscode.Uri;
  const selected = Array.isArray(selection) ? selection.filter(isUri) : [];
  if (selected.length > 0) return selected;
  return isUri(clicked) ? [clicked] : undefined;
}

function chooseFiles(): Thenable<vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    title: vscode.l10n.t("Open Exported Results"),
    openLabel: vscode.l10n.t("Open"),
    canSelectMany: true,
    filters: { [vscode.l10n.t("Lab results")]: ["json", "ndjson", "jsonl"] },
  });
}
