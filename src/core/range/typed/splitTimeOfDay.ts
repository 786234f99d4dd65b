import * as l10n from "@vscode/l10n";
import { InvalidRangeError } from "../timeRange";

/** In seconds since midnight with fractions; the two ends differ only where a part of the day is named. */
export interface TimeOfDay {
  /** As the start of a range. */
  readonly start: number;
  /** As the end of a range. */
  readonly end: number;
  /** Offset from UTC in seconds, where the text names one. */
  readonly offset?: number;
}

/** A text of which the time at its end is split off. */
export interface DayAndTime {
  readonly day: string;
  readonly time: TimeOfDay;
}

const zone = String.raw`(?: ?\(?(?<zone>z|(?:utc|gmt)(?:[-+]\d{1,2}(?::?\d{2})?)?|[-+]\d{2}(?::?\d{2})?)\)?)?`;
const half = String.raw`(?: ?(?<half>[ap])\.?m\.?)?`;
const beforeTime = String.raw`(?:^|(?<=\d)t| )(?:(?:at|um) )?`;

const patterns = [
  // 08:30, 8:30 pm, 08:30:15.5z
  new RegExp(
    String.raw`${beforeTime}(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}(?:\.\d{1,9})?))?${half}${zone}(?: uhr)?$`,
  ),
  // 5 pm. A lone number is no time: it belongs to the date.
  new RegExp(String.raw`${beforeTime}(?<hour>\d{1,2}) ?(?<half>[ap])\.?m\.?${zone}$`),
  // 8 Uhr, 8.30 Uhr, 8 Uhr 30
  new RegExp(
    String.raw`${beforeTime}(?<hour>\d{1,2})(?:\.(?<minute>\d{2}))? ?uhr(?: (?<minuteAfter>\d{2}))?${zone}$`,
  ),
  // um 8
  /(?:^| )um (?<hour>\d{1,2})$/,
];

/**
 * Splits off the time at the end of a text in lower case: `2026-11-01t08:30:15z`, `yesterday 08:30`,
 * `monday at 5 pm`, `gestern um 8 uhr`. 24:00 is the midnight that ends a day.
 * @returns undefined where there is none.
 * @throws InvalidRangeError when no clock shows that time.
 */
export function splitTimeOfDay(text: string): DayAndTime | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    // 08:30-10:30 is two times rather than one with an offset.
    if (match?.index === 0 && /^[-+]/.test(match.groups?.["zone"] ?? "")) continue;
    if (match) return { day: text.slice(0, match.index), time: timeOf(match) };
  }
  return undefined;
}

function timeOf(match: RegExpExecArray): TimeOfDay {
  const { hour, minute, minuteAfter, second, half, zone } = match.groups ?? {};
  const minutes = Number(minute ?? minuteAfter ?? 0);
  const seconds = hourOfDay(Number(hour), half) * 3600 + minutes * 60 + Number(second ?? 0);
  const isTwice = minute !== undefined && minuteAfter !== undefined;
  if (isTwice || !(minutes < 60 && Number(second ?? 0) < 60 && seconds <= 86_400)) {
    const named = match[0].trim().replace(/^(?:t|at |um )/, "");
    throw new InvalidRangeError(l10n.t("There is no such time as “{0}”.", named));
  }
  const offset = readOffset(zone);
  return { start: seconds, end: seconds, ...(offset !== undefined && { offset }) };
}

function hourOfDay(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return hour >= 1 && hour <= 12 ? (hour % 12) + (half === "p" ? 12 : 0) : Number.NaN;
}

function readOffset(zone: string | undefined): number | undefined {
  if (zone === undefined) return undefined;
  const [, sign, hours, minutes] = /([-+])(\d{1,2}?):?(\d{2})?$/.exec(zone) ?? [];
  if (sign === undefined) return 0;
  if (Number(hours) > 23 || Number(minutes ?? 0) > 59) {
    throw new InvalidRangeError(l10n.t("There is no such offset from UTC as “{0}”.", zone));
  }
  return Number(`${sign}1`) * (Number(hours) * 3600 + Number(minutes ?? 0) * 60);
}
