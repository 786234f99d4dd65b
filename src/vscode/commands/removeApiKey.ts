import * as vscode from "vscode";
import type { Connections } from "../connections";
import { commandIds } from "../ids";
import type { Command } from "./command";

/** Forgets the active connection's key. */
export function removeApiKeyCommand(connections: Connections): Command {
  return {
    id: commandIds.removeApiKey,
    run: async () => {
      const connection = connections.active();
      const had = (await connections.key(connection)) !== undefined;
      await connections.removeKey(connection);
      void vscode.window.showInformationMessage(
        had
          ? vscode.l10n.t("The API key for “{0}” was removed from this computer.", connection.name)
          : vscode.l10n.t("There was no API key for “{0}”.", connection.name),
      );
    },
  };
}
