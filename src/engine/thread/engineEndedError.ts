import * as l10n from "@vscode/l10n";

/** The thread that holds results has ended while something was asked of it; so has what it held. */
export class EngineEndedError extends Error {
  override readonly name = "EngineEndedError";

  constructor(options?: ErrorOptions) {
    super(
      l10n.t(
        "The results that were held are lost, because the part of the extension that held them ended unexpectedly.",
      ),
      options,
    );
  }
}
