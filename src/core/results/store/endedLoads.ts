import * as l10n from "@vscode/l10n";
import { displayText } from "../words/displayText";
import type { ResultSource } from "./resultSource";

/** What ended loads: results of another source, or that everything was cleared. */
export type EndCause = ResultSource | "cleared";

/** Loads that were ended before they were over. What still comes for them is void. */
export interface EndedLoads {
  readonly loads: readonly number[];
  readonly cause: EndCause;
}

/** What was asked for was ended by something else that was asked for; the message says by what. */
export class LoadEndedError extends Error {
  override readonly name = "LoadEndedError";

  constructor(readonly endedBy: EndCause) {
    super(endSentence(endedBy));
  }
}

/** One sentence for people that says why fetching was ended. */
export function endSentence(cause: EndCause): string {
  if (cause === "cleared") return l10n.t("Fetching was ended because the results were cleared.");
  const name = displayText(cause.name, { maxLength: 80 });
  switch (cause.kind) {
    case "connection":
      return l10n.t("Fetching was ended because results of “{0}” are being fetched.", name);
    case "file":
      return l10n.t("Fetching was ended because “{0}” was opened.", name);
    case "sample":
      return l10n.t("Fetching was ended because the sample results were opened.");
  }
}
