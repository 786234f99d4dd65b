import * as l10n from "@vscode/l10n";
import { TZDate } from "@date-fns/tz";
import { formatDate } from "../../../range/words/formatDate";
import type { TimeLine } from "../types";

/** What stretches of a time line are called; `step` is of five minutes. */
export type TimeUnit = TimeLine["unit"] | "step";

/** A stretch by its beginning, for people. @param start Unix seconds. */
export function bucketName(start: number, unit: TimeUnit, timeZone: string): string {
  const date = new TZDate(start * 1000, timeZone);
  switch (unit) {
    case "step":
    case "hour":
      return formatDate(date, l10n.t("MMM d, HH:mm"));
    case "day":
      return formatDate(date, l10n.t("EEE, MMM d"));
    case "week":
      return l10n.t("week of {0}", formatDate(date, l10n.t("MMM d, yyyy")));
  }
}

/** The heading of a column of such names. */
export function timeHeading(unit: TimeUnit): string {
  switch (unit) {
    case "step":
      return l10n.t("Time");
    case "hour":
      return l10n.t("Hour");
    case "day":
      return l10n.t("Day");
    case "week":
      return l10n.t("Week");
  }
}
