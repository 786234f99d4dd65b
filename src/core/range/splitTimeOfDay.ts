import * as l10n from "@vscode/l10n";
import { InvalidRangeError } from "./timeRange";

interface TimeOfDay {
  /** Seconds since midnight, 0 to 86,400, with fractions. */
  readonly seconds: number;
  /** Offset from UTC in seconds, where the text names one. */
  readonly offset?: number;
}

const timePattern =
  /(?:^|(?<=\d)t| )(?:at )?(?<hour>\d{1,2})(?::(?<minute>\d{2})(?::(?<second>\d{2}(?:\.\d{1,9})?))?)?(?: ?(?<half>[ap])m)?(?: ?(?<zone>z|utc|gmt|[-+]\d{2}(?::?\d{2})?))?$/;

/**
 * Splits off the time at the end of a text in lower case: `2026-11-01t08:30:15z`, `yesterday 08:30`,
 * `monday at 5 pm`. 24:00 is the midnight that ends a day.
 * @throws InvalidRangeError when no clock shows that time.
 */
export function splitTimeOfDay(text: string): { readonly day: string; readonly time?: TimeOfDay } {
  const match = timePattern.exec(text);
  const { hour, minute, second, half, zone } = match?.groups ?? {};
  // A lone number is no time: it belongs to the date.
  if (!match || (minute === undefined && half === undefined)) return { day: text };
  const seconds = hourOfDay(Number(hour), half) * 3600 + Number(minute ?? 0) * 60 + Number(second ?? 0);
  if (!(Number(minute ?? 0) < 60 && Number(second ?? 0) < 60 && seconds <= 86_400)) {
    throw new InvalidRangeError(l10n.t("There is no such time as “{0}”.", match[0].trim().replace(/^t/, "")));
  }
  const offset = readOffset(zone);
  return { day: text.slice(0, match.index), time: { seconds, ...(offset !== undefined && { offset }) } };
}

function hourOfDay(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return hour >= 1 && hour <= 12 ? (hour % 12) + (half === "p" ? 12 : 0) : Number.NaN;
}

function readOffset(zone: string | undefined): number | undefined {
  if (zone === undefined) return undefined;
  const [, sign, hours, minutes] = /^([-+])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  if (sign === undefined) return 0;
  if (Number(hours) > 23 || Number(minutes ?? 0) > 59) {
    throw new InvalidRangeError(l10n.t("There is no such offset from UTC as “{0}”.", zone));
  }
  return Number(`${sign}1`) * (Number(hours) * 3600 + Number(minutes ?? 0) * 60);
}
