import { startOfWeek, weekdayOf } from "../calendar";
import { secondsPerDay, type WallSeconds } from "../wallClock";
import { readTurn, readWeekdayName } from "./dateWords";
import type { Present } from "./period";
import { readTimeUnit } from "./timeUnit";

const secondsPerWeek = 7 * secondsPerDay;

/**
 * Reads `monday`, `last friday`, `nächsten dienstag` and `monday last week`, in lower case. A weekday alone is
 * the last one up to and including today, because results lie in the past; only where that would end before
 * the range starts, it is the coming one. `last` and `next` leave today out; `this` is the one of this week.
 * @returns midnight of that day.
 */
export function readWeekday(text: string, { today, notBefore }: Present): WallSeconds | undefined {
  const words = text.split(" ");
  const [first = "", second = "", third = ""] = words;
  switch (words.length) {
    case 1: {
      const latest = latestOn(readWeekdayName(first), today);
      if (latest === undefined) return undefined;
      const isOver = notBefore !== undefined && latest + secondsPerDay <= notBefore;
      return isOver ? latest + secondsPerWeek : latest;
    }
    case 2:
      return inTurn(readWeekdayName(second), readTurn(first), today);
    case 3: {
      const isTurnFirst = readTimeUnit(second) === "week";
      const [weekday, turn, unit] = isTurnFirst ? [third, first, second] : [first, second, third];
      if (readTimeUnit(unit) !== "week") return undefined;
      return inWeek(readWeekdayName(weekday), readTurn(turn), today);
    }
    default:
      return undefined;
  }
}

function latestOn(weekday: number | undefined, today: WallSeconds): WallSeconds | undefined {
  return weekday === undefined ? undefined : today - ((weekdayOf(today) - weekday + 7) % 7) * secondsPerDay;
}

function inTurn(
  weekday: number | undefined,
  turn: number | undefined,
  today: WallSeconds,
): WallSeconds | undefined {
  const latest = latestOn(weekday, today);
  if (turn === undefined || latest === undefined) return undefined;
  if (turn === 0) return inWeek(weekday, turn, today);
  const isPast = turn < 0 && latest < today;
  return latest + (isPast ? turn + 1 : turn) * secondsPerWeek;
}

function inWeek(
  weekday: number | undefined,
  turn: number | undefined,
  today: WallSeconds,
): WallSeconds | undefined {
  if (weekday === undefined || turn === undefined) return undefined;
  return startOfWeek(today) + turn * secondsPerWeek + weekday * secondsPerDay;
}
