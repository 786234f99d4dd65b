import { midnightOf, weekdayOf } from "../calendar";
import { letters, readMonthName, readWeekdayInitials, readWeekdayName } from "./dateWords";
import { noSuchDate } from "./notUnderstood";
import { latestOfYears, oneDay, type Period, type Present } from "./period";

/** What a text says of a date; months count from 1. */
interface DateParts {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
}

const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|\.)?`;
const name = String.raw`(?<name>${letters}{3,9})\.?`;

const patterns = [
  /^(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})$/,
  // With full stops the day comes first: nobody writes it otherwise.
  /^(?<day>\d{1,2})\. ?(?<month>\d{1,2})(?:\.|\. ?(?<year>\d{4}|\d{2}))?$/,
  new RegExp(String.raw`^${name}[ /-]?${day}(?:[ /-](?<year>\d{4}))?$`),
  new RegExp(String.raw`^${day}[ /-]?(?:of )?${name}(?:[ /-]?(?<year>\d{4}|\d{2}))?$`),
  new RegExp(String.raw`^(?<year>\d{4})[ -]${name}[ -]${day}$`),
];

const withWeekday = new RegExp(
  String.raw`^(?<weekday>${letters}{2,10}\.?) (?:(?:the|den|der|dem) )?(?<date>.+)$`,
);

/**
 * Reads a date that names its parts, in lower case and without commas: `2026-11-01`, `nov 1 2026`,
 * `1. november`, `24.11.2026`, `24/11/2026`, each also after the name of its weekday. A date without a year
 * is the latest such day.
 * @returns undefined for a text of another form, and where day and month can be mistaken for each other.
 * @throws InvalidRangeError when the calendar has no such date.
 */
export function readDate(text: string, present: Present): Period | undefined {
  const { weekday: word, date = text } = withWeekday.exec(text)?.groups ?? {};
  const weekday = word === undefined ? undefined : (readWeekdayName(word) ?? readWeekdayInitials(word));
  const parts = readParts(weekday === undefined ? text : date);
  if (!parts) return undefined;
  const { year, month, day } = parts;
  const ofYear = (one: number): Period | undefined => dayOf(one, month, day);
  const period = year === undefined ? latestOfYears(ofYear, present) : ofYear(year);
  if (!period || (weekday !== undefined && weekdayOf(period.start) !== weekday)) throw noSuchDate(text);
  return period;
}

function dayOf(year: number, month: number, day: number): Period | undefined {
  const midnight = midnightOf(year, month, day);
  return midnight === undefined ? undefined : oneDay(midnight);
}

function readParts(text: string): DateParts | undefined {
  for (const pattern of patterns) {
    const { year, month, name, day } = pattern.exec(text)?.groups ?? {};
    const monthNumber = name === undefined ? Number(month) : readMonthName(name);
    if (day === undefined || monthNumber === undefined) continue;
    return { ...(year !== undefined && { year: fullYear(year) }), month: monthNumber, day: Number(day) };
  }
  return readSlashed(text);
}

/** Results are of this century. */
function fullYear(year: string): number {
  return Number(year.length === 2 ? `20${year}` : year);
}

/** Reads `24/11/2026` and `11/24/2026`, where one of the two can be no month, and `5/5/2026`, where it is all one. */
function readSlashed(text: string): DateParts | undefined {
  const match = /^(\d{1,2})(?:\/(\d{1,2})|([/-])(\d{1,2})\3(\d{4}))$/.exec(text);
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[2] ?? match[4])];
  if (first <= 12 && second <= 12 && first !== second) return undefined;
  const year = match[5] === undefined ? {} : { year: Number(match[5]) };
  return second > 12 ? { ...year, month: first, day: second } : { ...year, month: second, day: first };
}
