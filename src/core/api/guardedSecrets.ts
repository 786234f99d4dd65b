import * as l10n from "@vscode/l10n";
import { KeyMask } from "./keyMask";

/** What VS Code offers to keep secrets in. */
export interface SecretStorage {
  get(name: string): PromiseLike<string | undefined>;
  store(name: string, secret: string): PromiseLike<void>;
  delete(name: string): PromiseLike<void>;
}

type Action = "read" | "changed";
type Reason = "locked" | "noService" | "denied" | "silent" | "unknown";

/** VS Code's secret storage failed, or did not answer; the message says what to do about it. */
export class SecretStorageError extends Error {
  override readonly name = "SecretStorageError";

  constructor(action: Action, reason: Reason, options?: ErrorOptions) {
    super(`${whatFailed(action)} ${whatToDo(reason)}`, options);
  }
}

/** A keyring may ask its user for a password first. */
const patienceSeconds = 30;

/**
 * Asks a secret storage, which is the keyring of the computer in the end: with a limit of time, and in errors that
 * people can act on.
 */
export class GuardedSecrets implements SecretStorage {
  constructor(
    private readonly storage: SecretStorage,
    private readonly limitSeconds = patienceSeconds,
  ) {}

  /** @throws SecretStorageError */
  get(name: string): Promise<string | undefined> {
    return this.ask("read", () => this.storage.get(name));
  }

  /** @throws SecretStorageError, which has the secret nowhere. */
  store(name: string, secret: string): Promise<void> {
    return this.ask("changed", () => this.storage.store(name, secret), secret);
  }

  /** @throws SecretStorageError */
  delete(name: string): Promise<void> {
    return this.ask("changed", () => this.storage.delete(name));
  }

  private async ask<T>(action: Action, ask: () => PromiseLike<T>, secret = ""): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      const giveUp = (): void => reject(new SecretStorageError(action, "silent"));
      timer = setTimeout(giveUp, this.limitSeconds * 1000);
    });
    try {
      return await Promise.race([ask(), silence]);
    } catch (error) {
      if (error instanceof SecretStorageError) throw error;
      const cause = secret === "" ? error : new KeyMask(secret).hideInError(error);
      throw new SecretStorageError(action, reasonOf(error), { cause });
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Makes out the reason from the words of the keyrings of Linux, macOS and Windows. */
function reasonOf(error: unknown): Reason {
  const words = error instanceof Error ? error.message : String(error);
  if (/lock/i.test(words)) return "locked";
  if (/freedesktop|StartServiceByName|ServiceUnknown|d-?bus|keyring|kwallet|libsecret/i.test(words))
    return "noService";
  if (/denied|dismissed|cancel|not allowed|interaction/i.test(words)) return "denied";
  return "unknown";
}

function whatFailed(action: Action): string {
  return action === "read"
    ? l10n.t("VS Code's secret storage, which keeps the keys, could not be read.")
    : l10n.t("VS Code's secret storage, which keeps the keys, could not be changed.");
}

function whatToDo(reason: Reason): string {
  switch (reason) {
    case "locked":
      return l10n.t("This computer's keyring is locked: unlock it and try again.");
    case "noService":
      return l10n.t(
        "This computer has no keyring that answers: start one, such as GNOME Keyring or KWallet.",
      );
    case "denied":
      return l10n.t("This computer did not allow it: allow VS Code to use the keyring and try again.");
    case "silent":
      return l10n.t(
        "It does not answer: see whether this computer's keyring asks for a password, and try again.",
      );
    case "unknown":
      return l10n.t("Try again, or restart VS Code. The log has the reason.");
  }
}
