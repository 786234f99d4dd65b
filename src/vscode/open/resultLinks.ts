import * as vscode from "vscode";
import { originOf, type Connection } from "../../core/api/connection";
import { readResultLink } from "../../core/results/labInstanceId";
import { displayText } from "../../core/results/words/displayText";
import type { ErrorReporter } from "../errorReporter";
import { showResult, type ShowResultParts } from "./showResult";

/** Opens links to results. Anybody can make one: it says no more than a lab instance, and no request is sent unasked. */
export class ResultLinks implements vscode.UriHandler {
  constructor(
    private readonly parts: ShowResultParts,
    private readonly errors: ErrorReporter,
  ) {}

  async handleUri(uri: vscode.Uri): Promise<void> {
    try {
      const linked = readResultLink(uri);
      if (linked === undefined) {
        const shown = displayText(uri.toString(true), { maxLength: 120 });
        throw new Error(vscode.l10n.t("“{0}” is no link to a result.", shown));
      }
      const id = String(linked);
      await showResult(this.parts, id, {
        mayAsk: true,
        confirm: (connection) => confirmRequest(id, connection),
      });
    } catch (error) {
      this.errors.show(error);
    }
  }
}

async function confirmRequest(id: string, connection: Connection): Promise<boolean> {
  const fetch = vscode.l10n.t("Fetch");
  const message = vscode.l10n.t("Fetch lab instance {0}, to which a link was opened?", id);
  const detail = vscode.l10n.t(
    "It is not among the results here. It is asked for with the connection “{0}” ({1}) and its API key.",
    displayText(connection.name, { maxLength: 80 }),
    originOf(connection),
  );
  const options = { modal: true, detail };
  return (await vscode.window.showInformationMessage(message, options, fetch)) === fetch;
}
