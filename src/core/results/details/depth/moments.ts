import * as l10n from "@vscode/l10n";
import { TZDate } from "@date-fns/tz";
import { isDate } from "../../../range/isDate";
import { formatDate } from "../../../range/words/formatDate";
import { formatTime } from "../../../range/words/formatRange";
import { formatDuration } from "../../words/numbers";

/** "Oct 3, 08:30"; the bare number of what is no date. @param seconds Unix seconds. @param timeZone an IANA name. */
export function shortMoment(seconds: number, timeZone: string): string {
  if (!isDate(seconds)) return String(seconds);
  return formatDate(new TZDate(seconds * 1000, timeZone), l10n.t("MMM d, HH:mm"));
}

/** "Oct 3, 08:30 – 09:10 (40 min 00 s)". @param now Unix seconds: until then lasts what has no end. */
export function stretchText(
  { start, end }: { readonly start: number; readonly end?: number | undefined },
  { now, timeZone }: { readonly now: number; readonly timeZone: string },
): string {
  const length = (end ?? now) - start;
  const words = length >= 0 ? ` (${formatDuration(length)})` : "";
  if (end === undefined) return `${l10n.t("since {0}", shortMoment(start, timeZone))}${words}`;
  const [from, to] = [shortMoment(start, timeZone), shortMoment(end, timeZone)];
  const day = (text: string): string => text.slice(0, -"00:00".length);
  const until = day(from) === day(to) ? formatTime(end, timeZone) : to;
  return `${from} – ${until}${words}`;
}
