import * as l10n from "@vscode/l10n";
import type { Integer } from "../../api/labResult";
import { formatMoment } from "../../range/words/formatRange";
import { isDate } from "../../range/isDate";

export interface TimeWording {
  readonly text: string;
  /** The same moment in UTC, where the text is in another zone; or why the text is no date. */
  readonly note?: string;
}

/**
 * A moment in the chosen zone and in UTC; the bare number when it is none.
 * @param seconds Unix seconds.
 * @param timeZone `"local"`, `"UTC"` or an IANA name; UTC stands in for an unknown one.
 */
export function describeTime(seconds: Integer, timeZone: string): TimeWording {
  const moment = Number(seconds);
  if (!isDate(moment)) {
    return { text: String(seconds), note: l10n.t("Not a date: out of range for Unix seconds") };
  }
  const text = formatMoment(moment, zoneName(timeZone));
  const inUtc = formatMoment(moment, "UTC");
  return text === inUtc ? { text } : { text, note: inUtc };
}

/** The IANA name of a zone; UTC stands in for an unknown one. */
export function zoneName(timeZone: string): string {
  try {
    const chosen = timeZone === "local" ? undefined : timeZone;
    return new Intl.DateTimeFormat("en", { timeZone: chosen }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}
