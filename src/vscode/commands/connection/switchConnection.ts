import * as vscode from "vscode";
import { InvalidConnectionError, type Connection } from "../../../core/api/connection";
import type { Connections } from "../../connection/connections";
import { commandIds } from "../../ids";
import { forScript, isText, type Command } from "../command";

/** Chooses the connection that fetching uses: the named one, or one that the person picks. */
export function switchConnectionCommand(connections: Connections): Command {
  return {
    id: commandIds.switchConnection,
    forScript: forScript(isText, (name) => connections.use(named(connections, name))),
    forPerson: async () => {
      const connection = await pickConnection(connections);
      if (connection) await connections.use(connection);
    },
  };
}

function named(connections: Connections, name: string): Connection {
  const connection = connections.all().find((candidate) => candidate.name === name);
  if (connection) return connection;
  throw new InvalidConnectionError(
    vscode.l10n.t("The settings have no usable connection named “{0}”.", name),
  );
}

async function pickConnection(connections: Connections): Promise<Connection | undefined> {
  const active = connections.active();
  const items = connections.all().map((connection) => ({
    label: connection.name,
    description: connection.url,
    ...(connection.name === active.name && { detail: vscode.l10n.t("In use") }),
    connection,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Switch Connection"),
    placeHolder: vscode.l10n.t("Where to fetch from. More can be added in the settings."),
  });
  return picked?.connection;
}
