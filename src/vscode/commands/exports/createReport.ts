import * as vscode from "vscode";
import { displayText, linkSafe } from "../../../core/results/words/displayText";
import { choosePlace, placeForScript } from "../../export/place";
import type { ReportExporter } from "../../export/reportExporter";
import { isArgumentOf, refuseOtherNames, trueOrFalse } from "../../export/scriptArgument";
import { commandIds } from "../../ids";
import { choiceOf, rowsOf } from "../../tree/nodes";
import type { UserResults } from "../../userResults";
import { forScript, type Command } from "../command";

/** What a script may say of a report. */
interface ReportArgument {
  readonly uri?: unknown;
  readonly withoutNames?: unknown;
}

const argumentNames = ["uri", "withoutNames"];

/**
 * Writes a report of what the filter shows, or of the rows that it was called from. Resolves to the URI of the HTML
 * file, as a string.
 */
export function createReportCommand(exporter: ReportExporter, results: UserResults): Command {
  return {
    id: commandIds.createReport,
    forScript: forScript(isReportArgument, async (argument) => {
      refuseOtherNames(argumentNames, argument);
      const uri = await exporter.export({
        view: results.view,
        rows: undefined,
        withoutNames: trueOrFalse("withoutNames", argument.withoutNames),
        place: (thing) => placeForScript(argument.uri, thing),
      });
      return uri?.toString();
    }),
    forPerson: async (clicked, selection) => {
      const rows = rowsOf(clicked, selection);
      const choices = rows.flatMap((row) => choiceOf(row) ?? []);
      const uri = await exporter.export({
        view: results.view,
        rows: rows.length > 0 ? choices : undefined,
        place: choosePlace,
      });
      if (uri) tellCreated(uri);
      return uri?.toString();
    },
  };
}

/** Offers to open the report. Waits for no answer. */
function tellCreated(uri: vscode.Uri): void {
  const name = displayText(uri.path.slice(uri.path.lastIndexOf("/") + 1), { maxLength: 120 });
  const message = linkSafe(vscode.l10n.t("Created the report “{0}”.", name));
  const open = vscode.l10n.t("Open");
  void vscode.window.showInformationMessage(message, open).then((answer) => {
    if (answer !== open) return;
    // A browser on this computer finds no file that is on another one.
    const isHere = uri.scheme === "file" && vscode.env.remoteName === undefined;
    if (isHere && vscode.env.uiKind === vscode.UIKind.Desktop) void vscode.env.openExternal(uri);
    else void vscode.commands.executeCommand("vscode.open", uri);
  });
}

function isReportArgument(argument: unknown): argument is ReportArgument {
  return isArgumentOf(argumentNames, argument);
}
