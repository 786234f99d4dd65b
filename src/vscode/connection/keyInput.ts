import * as vscode from "vscode";
import { hostOf, originOf, type Connection } from "../../core/api/connection";
import type { Connections } from "./connections";

/**
 * Asks for a connection's key and saves it, for whoever is about to use it and so finds out whether it is good.
 * @returns the key, or undefined when the person backs out.
 */
export async function askForKey(
  connections: Connections,
  connection: Connection,
): Promise<string | undefined> {
  const key = await typeKey(connection);
  if (key !== undefined) await connections.setKey(connection, key);
  return key;
}

/** Asks for a connection's key. @returns the key, or undefined when the person backs out. */
export async function typeKey(connection: Connection): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t("API Key for {0}", connection.name),
    prompt: vscode.l10n.t(
      "Kept in VS Code's secret storage on this computer and sent only to {0}.",
      originOf(connection),
    ),
    placeHolder: vscode.l10n.t("API key of {0}", hostOf(connection)),
    password: true,
    ignoreFocusOut: true,
    validateInput: keyProblem,
  });
  return typed?.trim();
}

/** What is wrong with a key as typed, in words; undefined when nothing is. Spaces around it do not matter. */
function keyProblem(typed: string): string | undefined {
  const key = typed.trim();
  if (key === "") return vscode.l10n.t("Enter the key.");
  if (/[\r\n]/.test(key)) return vscode.l10n.t("The key must not contain line breaks.");
  if (!/^[\x20-\x7e]+$/.test(key)) {
    return vscode.l10n.t("The key contains characters that no API key has. Copy it once more.");
  }
  return undefined;
}
