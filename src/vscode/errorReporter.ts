import * as vscode from "vscode";
import { InvalidConnectionError } from "../core/api/connection";
import { KeyRefusedError } from "../core/api/errors";
import { linkSafe } from "../core/results/displayText";
import { LoadEndedError } from "../core/results/store/endedLoads";
import { commandIds, settingsSection } from "./ids";

/** What a person can do about an error, beside looking into the log. */
export interface Remedies {
  /** Does again what failed. */
  readonly retry?: () => unknown;
  /** Asks for the key of the connection that refused its own. @returns whether there is a new one. */
  readonly setKey?: () => PromiseLike<boolean>;
  /** What to say in place of the error's own message. */
  readonly sentence?: string;
}

interface WayOut {
  readonly title: string;
  readonly go: () => unknown;
}

/** Puts the whole of an error into the log and one sentence, with a way out, before the person. */
export class ErrorReporter {
  constructor(private readonly log: vscode.LogOutputChannel) {}

  /** Puts an error into the log alone. */
  note(error: unknown): void {
    this.log.error(error instanceof Error ? error : String(error));
  }

  /**
   * Shows an error and does not wait for an answer. Cancelling is not an error and shows nothing; what ended
   * something else has been told.
   */
  show(error: unknown, remedies: Remedies = {}): void {
    if (error instanceof vscode.CancellationError || error instanceof LoadEndedError) return;
    this.note(error);
    const own = error instanceof Error && error.message ? error.message : String(error);
    const ways = this.waysOut(error, remedies);
    void vscode.window
      .showErrorMessage(linkSafe(remedies.sentence ?? own), ...ways.map(({ title }) => title))
      .then((title) => ways.find((way) => way.title === title)?.go());
  }

  private waysOut(error: unknown, { retry, setKey = setActiveKey }: Remedies): WayOut[] {
    const again = retry ? [{ title: vscode.l10n.t("Retry"), go: retry }] : [];
    if (error instanceof KeyRefusedError) {
      const setKeyAndRetry = async (): Promise<void> => {
        if (await setKey()) await retry?.();
      };
      return [{ title: vscode.l10n.t("Set API Key"), go: setKeyAndRetry }];
    }
    if (error instanceof InvalidConnectionError) {
      const open = (): unknown =>
        vscode.commands.executeCommand("workbench.action.openSettings", `${settingsSection}.connections`);
      return [{ title: vscode.l10n.t("Open Settings"), go: open }];
    }
    return [...again, { title: vscode.l10n.t("Show Log"), go: () => this.log.show() }];
  }
}

async function setActiveKey(): Promise<boolean> {
  return (await vscode.commands.executeCommand(commandIds.setApiKey)) === true;
}
