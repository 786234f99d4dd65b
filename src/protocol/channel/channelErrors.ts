import * as l10n from "@vscode/l10n";

/** The other end has closed, or this one: there will be no answer. */
export class ChannelClosedError extends Error {
  override readonly name = "ChannelClosedError";

  constructor() {
    super(l10n.t("What was asked has no answer any more, because the other side was closed."));
  }
}

/** The other end knows no such question, or none with such an argument. */
export class QuestionRefusedError extends Error {
  override readonly name = "QuestionRefusedError";

  constructor(readonly question: string) {
    super(l10n.t("What was asked was not understood."));
  }
}
