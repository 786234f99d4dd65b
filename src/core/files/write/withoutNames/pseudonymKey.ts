import { randomBytes } from "node:crypto";
import * as l10n from "@vscode/l10n";
import type { GuardedSecrets } from "../../../api/guardedSecrets";

const secretName = "pseudonymKey";

/** The secret storage does not keep the key for pseudonyms. */
export class PseudonymKeyError extends Error {
  override readonly name = "PseudonymKeyError";
}

/** This computer's own key for pseudonyms, which is made when it is first needed. */
export class PseudonymKey {
  private loading: Promise<string> | undefined;

  /** @param secrets all windows of this computer share them, and cannot compare and set in one step. */
  constructor(private readonly secrets: GuardedSecrets) {}

  /**
   * The key, to make {@link Pseudonyms} with. It is looked up each time: where two windows
   * make one at the same moment, one of the two is kept, and both use that from then on.
   * @throws SecretStorageError, PseudonymKeyError
   */
  load(): Promise<string> {
    // Who asks while it is being made waits for the same one.
    this.loading ??= this.readOrMake().finally(() => (this.loading = undefined));
    return this.loading;
  }

  private async readOrMake(): Promise<string> {
    const known = await this.secrets.get(secretName);
    if (known) return known;
    await this.secrets.store(secretName, randomBytes(32).toString("hex"));
    const kept = await this.secrets.get(secretName);
    if (kept) return kept;
    throw new PseudonymKeyError(
      l10n.t(
        "VS Code's secret storage does not keep the key for pseudonyms, so they would change each time.",
      ),
    );
  }
}
