import { randomBytes } from "node:crypto";
import * as l10n from "@vscode/l10n";
import { Pseudonyms } from "./pseudonyms";

/** Where secrets are kept, which all windows of this computer share. It cannot compare and set in one step. */
export interface SecretKeeper {
  get(name: string): PromiseLike<string | undefined>;
  store(name: string, secret: string): PromiseLike<void>;
}

const secretName = "pseudonymKey";

/** In milliseconds; long enough for a person to unlock a keyring. */
const patience = 30_000;

/** The key for pseudonyms cannot be had. */
export class PseudonymKeyError extends Error {
  override readonly name = "PseudonymKeyError";
}

/** This computer's own key for pseudonyms, which is made when it is first needed. */
export class PseudonymKey {
  private loading: Promise<string> | undefined;

  constructor(private readonly secrets: SecretKeeper) {}

  /**
   * Pseudonyms by the key, always the same for the same id. The key is looked up each time: where two windows
   * make one at the same moment, one of the two is kept, and both use that from then on.
   * @throws PseudonymKeyError
   */
  async load(): Promise<Pseudonyms> {
    // Who asks while it is being made waits for the same one.
    this.loading ??= this.find().finally(() => (this.loading = undefined));
    return new Pseudonyms(await this.loading);
  }

  private async find(): Promise<string> {
    try {
      return await withinTime(this.readOrMake());
    } catch (cause) {
      if (cause instanceof PseudonymKeyError) throw cause;
      throw new PseudonymKeyError(
        l10n.t(
          "The key for pseudonyms could not be read from VS Code's secret storage. Unlock it and try again.",
        ),
        { cause },
      );
    }
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

async function withinTime<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The secret storage did not answer.")), patience);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
