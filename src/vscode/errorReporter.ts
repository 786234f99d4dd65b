import * as vscode from "vscode";
import { InvalidConnectionError } from "../core/api/connection";
import { KeyRefusedError } from "../core/api/errors/errors";
import { NetworkError } from "../core/api/errors/networkError";
import { diskError } from "../core/files/diskError";
import { linkSafe } from "../core/results/words/displayText";
import { LoadEndedError } from "../core/results/store/endedLoads";
import { EngineEndedError } from "../engine/thread/engineEndedError";
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
    this.log.error(logText(error));
  }

  /**
   * Shows an error and does not wait for an answer. Cancelling is not an error and shows nothing; what ended
   * something else has been told.
   */
  show(error: unknown, remedies: Remedies = {}): void {
    if (error instanceof vscode.CancellationError || error instanceof LoadEndedError) return;
    this.note(error);
    // That is told once, not by each of those who waited for an answer.
    if (error instanceof EngineEndedError) return;
    const plain = plainError(error);
    const own = plain instanceof Error && plain.message ? plain.message : String(plain);
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
    if (error instanceof InvalidConnectionError) return [openSettings(`${settingsSection}.connections`)];
    if (error instanceof NetworkError && error.proxy !== undefined) {
      return [...again, openSettings("http.proxy")];
    }
    return [...again, { title: vscode.l10n.t("Show Log"), go: () => this.log.show() }];
  }
}

async function setActiveKey(): Promise<boolean> {
  return (await vscode.commands.executeCommand(commandIds.setApiKey)) === true;
}

/** A way out that leads to the settings whose names begin so. */
export function openSettings(query: string): WayOut {
  const go = (): unknown => vscode.commands.executeCommand("workbench.action.openSettings", query);
  return { title: vscode.l10n.t("Open Settings"), go };
}

/** The same error, with a sentence for people where it comes from a disk or file system and not from us. */
export function plainError(error: unknown): unknown {
  return diskError(error) ?? error;
}

/** An error with its name, its place in the code and its causes. */
function logText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // The stack of most errors begins with a name that minifying has changed or that was not set yet.
  const places = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const own = [`${error.name}: ${error.message}`, ...places].join("\n");
  return error.cause === undefined ? own : `${own}\nCaused by ${logText(error.cause)}`;
}
