import * as l10n from "@vscode/l10n";
import { TZDate } from "@date-fns/tz";
import { formatDate } from "./formatDate";
import { isDate } from "../isDate";
import type { Clock } from "../timeRange";

/**
 * The day of a moment, for people: "Nov 3"; with the year where it is not this one.
 * @param seconds Unix seconds.
 * @returns the bare number for what is no date.
 */
export function formatDay(seconds: number, { now, timeZone }: Clock): string {
  if (!isDate(seconds)) return String(seconds);
  const date = new TZDate(seconds * 1000, timeZone);
  const isThisYear = date.getFullYear() === new TZDate(now * 1000, timeZone).getFullYear();
  return formatDate(date, isThisYear ? l10n.t("MMM d") : l10n.t("MMM d, yyyy"));
}
