import { secondsPerDay } from "../wallClock";
import { oneDay, type Period, type Present } from "./period";
import { readDate } from "./readDate";
import { readRelativeDay } from "./readRelativeDay";
import { readWholePeriod } from "./readWholePeriod";

const beforeNames = /^(?:(?:on|at|in|im|am) )?(?:(?:the|der|den|dem|des|das|die) )?/;
const edgePattern =
  /^(?:(?<first>start|beginning|anfang|beginn)|end|ende) (?:(?:of|von|vom) )?(?:(?:the|der|des) )?(?<whole>.+)$/;

/**
 * Reads a day, a week, a month or a year in lower case, as a date or from today.
 * @throws InvalidRangeError when the calendar has no such date.
 */
export function readPeriod(text: string, present: Present): Period | undefined {
  const bare = text.replace(beforeNames, "");
  return (
    readRelativeDay(text, present) ??
    readRelativeDay(bare, present) ??
    readDate(bare, present) ??
    readWholePeriod(bare, present) ??
    readEdge(bare, present)
  );
}

/** Reads `end of last month`, `ende november`, `start of the week`: the last or the first day of it. */
function readEdge(text: string, present: Present): Period | undefined {
  const { first, whole } = edgePattern.exec(text)?.groups ?? {};
  if (whole === undefined) return undefined;
  const period = readWholePeriod(whole, present) ?? readWholePeriod(`this ${whole}`, present);
  return period && oneDay(first === undefined ? period.end - secondsPerDay : period.start);
}
