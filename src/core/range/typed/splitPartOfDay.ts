import { secondsPerDay } from "../wallClock";
import { readTurn, withoutUmlauts } from "./dateWords";
import type { DayAndTime, TimeOfDay } from "./splitTimeOfDay";

const hours = (start: number, end: number): TimeOfDay => ({ start: start * 3600, end: end * 3600 });

/** A stretch of hours begins with its first one as a start, and is over as an end, as whole days are. */
const partsOfDay: readonly (readonly [words: readonly string[], time: TimeOfDay])[] = [
  [["morning", "morgen", "morgens", "frueh", "vormittag", "vormittags"], hours(6, 12)],
  [["noon", "midday", "mittag", "mittags"], hours(12, 12)],
  [["afternoon", "nachmittag", "nachmittags"], hours(12, 18)],
  [["evening", "tonight", "abend", "abends"], hours(18, 24)],
  [["midnight", "mitternacht"], hours(0, 24)],
];

const lastNight: TimeOfDay = { start: 18 * 3600, end: secondsPerDay + 6 * 3600 };

/** German writes `Montagmorgen` as one word. */
const joined = /(?<=tag|woch)(?=(?:morgen|vormittag|mittag|nachmittag|abend)$)/;

/**
 * Splits off the part of the day at the end of a text in lower case: `this morning`, `yesterday at noon`,
 * `montagabend`, `last night`.
 * @returns undefined where there is none.
 */
export function splitPartOfDay(text: string): DayAndTime | undefined {
  const words = text.replace(joined, " ").split(" ");
  const last = withoutUmlauts(words.at(-1) ?? "");
  if (/^(?:night|nacht)$/.test(last)) return readLastNight(words);
  // By itself, "morgen" is tomorrow.
  if (last === "morgen" && words.length === 1) return undefined;
  const time = partsOfDay.find(([names]) => names.includes(last))?.[1];
  const day = words.slice(0, -1).join(" ");
  return time && { day: day.replace(/(?:^| )(?:this|in the|at|am|um|diese[mnrs]?)$/, ""), time };
}

function readLastNight([turn = "", ...night]: readonly string[]): DayAndTime | undefined {
  return night.length === 1 && readTurn(turn) === -1 ? { day: "yesterday", time: lastNight } : undefined;
}
