import * as vscode from "vscode";
import type { Connections } from "../../connection/connections";
import { commandIds } from "../../ids";
import type { KeyTrials } from "../../connection/keyTrials";
import type { ResultsView } from "../../tree/resultsView";
import type { Command } from "../command";

/**
 * Asks for the active connection's key, tries it, and goes on with a fetch that failed because of the key there was.
 * Resolves to whether there is a new one.
 */
export function setApiKeyCommand(connections: Connections, trials: KeyTrials, view: ResultsView): Command {
  return {
    id: commandIds.setApiKey,
    forPerson: () => {
      const connection = connections.active();
      const nothingCame = (): boolean =>
        view.state === "failed" && connections.firstUsable()?.name === connection.name;
      const isWaitedFor = nothingCame() && connections.outcomes.failureOf(connection) === "keyRefused";
      return trials.ask(connection, () => {
        if (isWaitedFor && nothingCame()) void vscode.commands.executeCommand(commandIds.refresh);
      });
    },
  };
}
