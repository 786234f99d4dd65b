import * as vscode from "vscode";
import { hostOf, type Connection } from "../../core/api/connection";
import { KeyRefusedError, LabOnDemandError } from "../../core/api/errors/errors";
import { askStats, type LabStats } from "../../core/api/labStats";
import { commandOptions } from "../../core/api/request/sender";
import { linkSafe } from "../../core/results/words/displayText";
import { formatNumber } from "../../core/results/words/numbers";
import type { Connections } from "./connections";
import { typeKey } from "./keyInput";
import type { RequestLog } from "./requestLog";
import { requestTimeoutSeconds } from "../settings/settings";

/** Nobody waits longer to hear about a key. */
const longestTrialSeconds = 20;

type Trial =
  | { readonly kind: "works"; readonly stats: LabStats }
  | { readonly kind: "refused"; readonly sentence: string }
  /** Nobody knows: the API does not have the question, or could not be asked. */
  | { readonly kind: "untried"; readonly sentence: string };

/** A key that a person gave, for the connection it was given for, whatever happens meanwhile. */
interface GivenKey {
  readonly connection: Connection;
  readonly key: string;
  /** The key there was by then. */
  readonly before: string | undefined;
  /** Called once the key is saved. */
  readonly onSaved: () => void;
}

/** Sets keys as people give them: tries each with the cheapest request there is, and says how that went. */
export class KeyTrials {
  /** The last key given for each connection. An earlier one that is still being tried counts no more. */
  private readonly latest = new Map<string, GivenKey>();

  constructor(
    private readonly connections: Connections,
    private readonly log: RequestLog,
  ) {}

  /**
   * Asks for a connection's key, tries it and saves it unless it is refused: a refused key is saved only when
   * the person insists, so that it does not take the place of a good one.
   * @param onSaved called once there is a new key, however long after.
   * @returns whether there is a new key by now.
   */
  async ask(connection: Connection, onSaved: () => void = () => {}): Promise<boolean> {
    const key = await typeKey(connection);
    if (key === undefined) return false;
    const given: GivenKey = { connection, key, before: await this.connections.key(connection), onSaved };
    this.latest.set(idOf(connection), given);
    const trial = await this.connections.whileTrying(connection, async () => {
      // Where there is nothing to lose, it is saved at once: a window may be reloaded while it is tried.
      if (given.before === undefined) await this.connections.setKey(connection, key);
      const outcome = await this.attempt(given);
      if (outcome.kind === "refused" && given.before === undefined && (await this.isCurrent(given))) {
        await this.connections.removeKey(connection);
      }
      return outcome;
    });
    return this.conclude(given, trial);
  }

  private attempt({ connection, key }: GivenKey): Thenable<Trial> {
    const title = vscode.l10n.t("Trying the API key for “{0}”…", connection.name);
    return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, async () => {
      try {
        const options = commandOptions(connection, key, {
          timeoutSeconds: Math.min(requestTimeoutSeconds(), longestTrialSeconds),
          onRequest: (report) => this.log.request(report),
        });
        return { kind: "works", stats: await askStats(options) };
      } catch (error) {
        if (!(error instanceof LabOnDemandError)) throw error;
        return { kind: error instanceof KeyRefusedError ? "refused" : "untried", sentence: error.message };
      }
    });
  }

  private async conclude(given: GivenKey, trial: Trial): Promise<boolean> {
    if (trial.kind === "refused") {
      if (this.latest.get(idOf(given.connection)) === given) void this.tellRefusal(given, trial.sentence);
      return false;
    }
    // A newer key, or that it was removed, counts more than what was tried so long.
    if (!(await this.isCurrent(given))) return false;
    if (given.before !== undefined) await this.connections.setKey(given.connection, given.key);
    void vscode.window.showInformationMessage(linkSafe(savedSentence(given.connection, trial)));
    given.onSaved();
    return true;
  }

  /** Whether nobody gave, changed or removed the connection's key since this one was given. */
  private async isCurrent(given: GivenKey): Promise<boolean> {
    const { connection, key, before } = given;
    const saved = await this.connections.key(connection);
    return this.latest.get(idOf(connection)) === given && saved === (before ?? key);
  }

  /** Waits for an answer, but nobody waits for it. */
  private async tellRefusal({ connection, key, before, onSaved }: GivenKey, sentence: string): Promise<void> {
    const consequence =
      before === undefined
        ? vscode.l10n.t("It was not saved for “{0}”.", connection.name)
        : vscode.l10n.t("“{0}” keeps the key it had.", connection.name);
    const setKey = vscode.l10n.t("Set API Key");
    const saveAnyway = vscode.l10n.t("Save Anyway");
    const message = linkSafe(`${sentence} ${consequence}`);
    const answer = await vscode.window.showWarningMessage(message, setKey, saveAnyway);
    if (answer === setKey) await this.ask(connection, onSaved);
    if (answer !== saveAnyway) return;
    await this.connections.setKey(connection, key);
    void vscode.window.showInformationMessage(
      linkSafe(vscode.l10n.t("The API key for “{0}” was saved although it was refused.", connection.name)),
    );
    onSaved();
  }
}

function savedSentence(connection: Connection, trial: Exclude<Trial, { kind: "refused" }>): string {
  const { name } = connection;
  if (trial.kind === "untried") {
    return vscode.l10n.t(
      "The API key for “{0}” was saved, but could not be tried. {1}",
      name,
      trial.sentence,
    );
  }
  const { running, saved } = trial.stats;
  if (running === undefined || saved === undefined) {
    return vscode.l10n.t("The API key works for “{0}” ({1}).", name, hostOf(connection));
  }
  const counts = [formatNumber(running), formatNumber(saved)];
  return vscode.l10n.t(
    "The API key works for “{0}” ({1}). Labs at this moment: {2} running, {3} saved.",
    name,
    hostOf(connection),
    ...counts,
  );
}

function idOf({ name, url }: Connection): string {
  return JSON.stringify([name, url]);
}
