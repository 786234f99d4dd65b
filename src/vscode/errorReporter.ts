import * as vscode from "vscode";
import { InvalidConnectionError } from "../core/api/connection";
import { KeyRefusedError } from "../core/api/errors";
import { linkSafe } from "../core/results/displayText";
import { commandIds, settingsSection } from "./ids";

interface WayOut {
  readonly title: string;
  readonly go: () => unknown;
}

/** Puts the whole of an error into the log and one sentence, with a way out, before the person. */
export class ErrorReporter {
  constructor(private readonly log: vscode.LogOutputChannel) {}

  /**
   * Shows an error and does not wait for an answer. Cancelling is not an error and shows nothing.
   * @param retry what to do again, where that makes sense.
   */
  show(error: unknown, retry?: () => unknown): void {
    if (error instanceof vscode.CancellationError) return;
    this.log.error(error instanceof Error ? error : String(error));
    const sentence = error instanceof Error && error.message ? error.message : String(error);
    const ways = this.waysOut(error, retry);
    void vscode.window
      .showErrorMessage(linkSafe(sentence), ...ways.map(({ title }) => title))
      .then((title) => ways.find((way) => way.title === title)?.go());
  }

  private waysOut(error: unknown, retry: (() => unknown) | undefined): WayOut[] {
    const again = retry ? [{ title: vscode.l10n.t("Retry"), go: retry }] : [];
    if (error instanceof KeyRefusedError) {
      const setKey = async (): Promise<void> => {
        if (await vscode.commands.executeCommand(commandIds.setApiKey)) await retry?.();
      };
      return [{ title: vscode.l10n.t("Set API Key"), go: setKey }];
    }
    if (error instanceof InvalidConnectionError) {
      const open = (): unknown =>
        vscode.commands.executeCommand("workbench.action.openSettings", `${settingsSection}.connections`);
      return [{ title: vscode.l10n.t("Open Settings"), go: open }];
    }
    return [...again, { title: vscode.l10n.t("Show Log"), go: () => this.log.show() }];
  }
}
