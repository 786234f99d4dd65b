import type * as vscode from "vscode";
import { commandIds } from "../ids";
import type { Command } from "./command";

/** Opens the log. */
export function showLogCommand(log: vscode.LogOutputChannel): Command {
  return { id: commandIds.showLog, forPerson: () => log.show() };
}
