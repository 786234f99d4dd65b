import { addMonths, startOfMonth, startOfWeek } from "../calendar";
import { secondsPerDay, type WallSeconds } from "../wallClock";
import { letters, readMonthName, readTurn } from "./dateWords";
import { latestOfYears, wholeMonth, wholeYear, yearOf, type Period, type Present } from "./period";
import { noSuchDate } from "./notUnderstood";
import { readTimeUnit } from "./timeUnit";

const name = String.raw`(?<name>${letters}{3,9})\.?`;

const monthPatterns = [
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})$/,
  /^(?<month>\d{1,2})[-/.](?<year>\d{4})$/,
  new RegExp(String.raw`^${name}[ /-]?(?:of )?(?<year>\d{4})$`),
  new RegExp(String.raw`^(?<year>\d{4})[ -]${name}$`),
  new RegExp(String.raw`^${name}$`),
];

/**
 * Reads a month, a week or a year in lower case: `2026-11`, `november 2026`, `november` (the latest), `2025`,
 * `last month`, `diese woche`, `last november`. Weeks begin on Monday.
 * @throws InvalidRangeError when the calendar has no such month.
 */
export function readWholePeriod(text: string, present: Present): Period | undefined {
  if (/^(?:19|20)\d\d$/.test(text)) return wholeYear(Number(text));
  return readMonth(text, present) ?? readTurnOf(text, present);
}

function readMonth(text: string, present: Present): Period | undefined {
  for (const pattern of monthPatterns) {
    const { year, month, name } = pattern.exec(text)?.groups ?? {};
    const monthNumber = name === undefined ? Number(month) : readMonthName(name);
    if ((month ?? name) === undefined || monthNumber === undefined) continue;
    const ofYear = (one: number): Period | undefined => wholeMonth(one, monthNumber);
    const period = year === undefined ? latestOfYears(ofYear, present) : ofYear(Number(year));
    if (!period) throw noSuchDate(text);
    return period;
  }
  return undefined;
}

/** Reads `last month` and `letzten november`. */
function readTurnOf(text: string, { today }: Present): Period | undefined {
  const [first = "", second = "", ...more] = text.split(" ");
  const turn = readTurn(first);
  if (turn === undefined || more.length > 0) return undefined;
  const month = readMonthName(second);
  if (month !== undefined) return wholeMonth(yearOfTurn(month, turn, today), month);
  switch (readTimeUnit(second)) {
    case "week": {
      const start = startOfWeek(today) + turn * 7 * secondsPerDay;
      return { start, end: start + 7 * secondsPerDay };
    }
    case "month": {
      const start = addMonths(startOfMonth(today), turn);
      return { start, end: addMonths(start, 1) };
    }
    case "year":
      return wholeYear(yearOf(today) + turn);
    default:
      return undefined;
  }
}

/** Of which year a month is that is named as the last, this or the next one; the present month is only `this`. */
function yearOfTurn(month: number, turn: number, today: WallSeconds): number {
  const present = new Date(today * 1000).getUTCMonth() + 1;
  if (turn < 0 && month < present) return yearOf(today) + turn + 1;
  return yearOf(today) + (turn > 0 && month > present ? turn - 1 : turn);
}
