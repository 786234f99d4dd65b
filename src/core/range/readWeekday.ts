import { weekdayOf } from "./calendar";
import { secondsPerDay, startOfDay, type WallSeconds } from "./wallClock";

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/**
 * Reads `monday`, `last friday` and `next tue`, in lower case. A weekday alone is the last one up to and
 * including today, because results lie in the past; only where that would end before `notBefore`, it is the
 * coming one. `last` and `next` leave today out.
 * @returns midnight of that day.
 */
export function readWeekday(
  text: string,
  today: WallSeconds,
  notBefore: WallSeconds | undefined,
): WallSeconds | undefined {
  const match = /^(?:(last|next) )?([a-z]{3,9})$/.exec(text);
  const weekday = weekdays.findIndex((name) => match?.[2] !== undefined && name.startsWith(match[2]));
  if (!match || weekday < 0) return undefined;
  const midnight = startOfDay(today);
  const daysBack = (weekdayOf(today) - weekday + 7) % 7;
  const latest = midnight - daysBack * secondsPerDay;
  const isOver = notBefore !== undefined && latest + secondsPerDay <= notBefore;
  if (match[1] === "last") return daysBack === 0 ? midnight - 7 * secondsPerDay : latest;
  return match[1] === "next" || isOver ? latest + 7 * secondsPerDay : latest;
}
