import * as vscode from "vscode";
import { displayText } from "../../core/results/words/displayText";
import { readTypedLabInstanceId } from "../../core/results/labInstanceId";
import { commandIds } from "../ids";
import { showResult, type ShowResultParts } from "../open/showResult";
import { isTreeNode, type ResultNode } from "../tree/nodes";
import { forScript, isText, type Command } from "./command";

/** Shows one result: the one with the given LabInstanceId, that of the row clicked on, or one that the person names. */
export function openResultCommand(parts: ShowResultParts): Command {
  return {
    id: commandIds.openResult,
    forScript: forScript(isText, (id) => open(parts, id, { mayAsk: false })),
    forPerson: async (clicked) => {
      const id = isResultNode(clicked) ? clicked.row.instanceId : await askForId();
      if (id !== undefined) await open(parts, id, { mayAsk: true });
    },
  };
}

function isResultNode(value: unknown): value is ResultNode {
  return isTreeNode(value) && value.kind === "result";
}

async function open(parts: ShowResultParts, text: string, manner: { mayAsk: boolean }): Promise<void> {
  await showResult(parts, readTypedId(text), manner);
}

/** @throws Error when a text names no lab instance. */
export function readTypedId(text: string): string {
  const typed = readTypedLabInstanceId(text);
  if (typed !== undefined) return String(typed);
  const shown = displayText(text, { maxLength: 40 });
  throw new Error(vscode.l10n.t("“{0}” is not a lab instance id.", shown));
}

function askForId(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t("Open Result by Lab Instance Id"),
    prompt: vscode.l10n.t(
      "The lab instance's id, or the address of its page. One that is not in the list is fetched.",
    ),
    placeHolder: vscode.l10n.t("Lab instance id, such as 349744"),
    validateInput: (text) =>
      readTypedLabInstanceId(text) === undefined
        ? vscode.l10n.t("Enter a number, such as 349744, or the address of a lab instance.")
        : undefined,
  });
}
