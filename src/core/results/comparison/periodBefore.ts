import * as l10n from "@vscode/l10n";
import type { TimeSpan } from "../../range/timeRange";

/** The period of the same length just before another. */
export function periodBefore({ start, end }: TimeSpan): TimeSpan {
  return { start: start - (end - start), end: start };
}

/** It is not known what the period is that another came before. */
export class NoPeriodError extends Error {
  override readonly name = "NoPeriodError";

  constructor(
    message = l10n.t(
      "There is no period yet that could be compared with the one before. Fetch results first.",
    ),
  ) {
    super(message);
  }
}
