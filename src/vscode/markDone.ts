import * as vscode from "vscode";
import { doneKeys } from "./ids";

/** Lets the walkthrough check a step off, because what it asks for was done. */
export function markDone(step: keyof typeof doneKeys): void {
  void vscode.commands.executeCommand("setContext", doneKeys[step], true);
}
