import * as vscode from "vscode";
import type { ResultSource } from "../../../core/results/store/resultSource";
import type { FetchSession } from "../../fetching/fetchSession";
import { commandIds } from "../../ids";
import { sourceWords } from "../../words/sourceWords";
import type { UserResults } from "../../userResults";
import type { Command } from "../command";

/**
 * Fetches the last range again; a relative one up to now. Without one it asks like Fetch Results does. A file and
 * the sample have nothing to refresh from, and do not give way to anything that was fetched before them.
 */
export function refreshCommand(session: FetchSession, results: UserResults, fetch: Command): Command {
  return {
    id: commandIds.refresh,
    forPerson: () => {
      const { source } = results.held;
      if (source && source.kind !== "connection") return tellWhy(source);
      return session.refreshable ? session.refreshForPerson() : fetch.forPerson();
    },
  };
}

/** Waits for no answer. */
function tellWhy(source: ResultSource): void {
  const fetch = vscode.l10n.t("Fetch Results…");
  const sentence = vscode.l10n.t(
    "What is shown ({0}) cannot be refreshed: it was not fetched.",
    sourceWords(source),
  );
  void vscode.window
    .showInformationMessage(sentence, fetch)
    .then((answer) => answer === fetch && vscode.commands.executeCommand(commandIds.fetch));
}
