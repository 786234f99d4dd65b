import * as vscode from "vscode";
import { hostOf, type Connection } from "../../../core/api/connection";
import type { Connections } from "../../connection/connections";
import type { ResultNaming } from "../../naming/resultNaming";
import { commandIds } from "../../ids";
import { forScript, isText, type Command } from "../command";

/** Forgets a key and the names that are kept on disk: that of the connection with the given name, or that of the active one when the person says yes. */
export function removeApiKeyCommand(connections: Connections, naming: ResultNaming): Command {
  const remove = async (connection: Connection): Promise<void> => {
    await connections.removeKey(connection);
    await naming.forget(connection);
  };
  return {
    id: commandIds.removeApiKey,
    forScript: forScript(isText, (name) => remove(connections.named(name))),
    forPerson: () => removeForPerson(connections, connections.active(), remove),
  };
}

async function removeForPerson(
  connections: Connections,
  connection: Connection,
  remove: (connection: Connection) => Promise<void>,
): Promise<void> {
  const { name } = connection;
  if ((await connections.key(connection)) === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t("There was no API key for “{0}”.", name));
    return;
  }
  const title = vscode.l10n.t("Remove API Key");
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t("Remove the API key for “{0}” ({1})?", name, hostOf(connection)),
    {
      modal: true,
      detail: vscode.l10n.t(
        "It is only saved on this computer: without a copy of it elsewhere, somebody has to give you a new one. Results already fetched stay.",
      ),
    },
    title,
  );
  if (answer !== title) return;
  await remove(connection);
  void vscode.window.showInformationMessage(
    vscode.l10n.t("The API key for “{0}” was removed from this computer.", name),
  );
}
