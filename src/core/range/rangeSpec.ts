import * as l10n from "@vscode/l10n";
import { checkRange } from "./checkRange";
import { parseMoment } from "./typed/parseMoment";
import { rangePresets } from "./rangePresets";
import { InvalidRangeError, type Clock, type TimeRange } from "./timeRange";

/**
 * A stretch of time as a person asked for it, as plain data that can be remembered. What is relative
 * (a preset, `-7d`) stays so until it is resolved.
 */
export type RangeSpec =
  | { readonly preset: string }
  | { readonly startText: string; readonly endText: string }
  /** Up to now, as many minutes as LatestResults allows. */
  | { readonly latestMinutes: number }
  | TimeRange;

/** The most minutes that the API's LatestResults looks back: 7 days. */
export const maxLatestMinutes = 10_080;

/** @throws InvalidRangeError when a text cannot be read, or when the end lies before the start. */
export function resolveRangeSpec(spec: RangeSpec, clock: Clock): TimeRange {
  if ("preset" in spec) {
    const preset = rangePresets.find(({ id }) => id === spec.preset);
    if (!preset)
      throw new InvalidRangeError(l10n.t("There is no range named “{0}”.", spec.preset.slice(0, 40)));
    return preset.resolve(clock);
  }
  if ("latestMinutes" in spec) {
    checkLatestMinutes(spec.latestMinutes);
    return { start: clock.now - spec.latestMinutes * 60, end: clock.now };
  }
  if ("start" in spec) return checkRange(spec.start, spec.end, clock.timeZone);
  const start = parseMoment(spec.startText, { ...clock, as: "start" });
  const end = parseMoment(spec.endText, { ...clock, as: "end", start });
  return checkRange(start, end, clock.timeZone);
}

/** Reads back what was remembered; undefined when it is not a range, as after a change of version. */
export function readRangeSpec(value: unknown): RangeSpec | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { preset, startText, endText, latestMinutes, start, end } = value as Record<string, unknown>;
  if (typeof preset === "string" && rangePresets.some(({ id }) => id === preset)) return { preset };
  if (typeof startText === "string" && typeof endText === "string") return { startText, endText };
  if (isLatestMinutes(latestMinutes)) return { latestMinutes };
  if (typeof start === "number" && typeof end === "number") return readTimeRange(start, end);
  return undefined;
}

/** @throws InvalidRangeError for what LatestResults does not take. */
export function checkLatestMinutes(minutes: unknown): asserts minutes is number {
  if (isLatestMinutes(minutes)) return;
  throw new InvalidRangeError(l10n.t("The minutes must be a whole number from 1 to 10,080 (7 days)."));
}

function isLatestMinutes(minutes: unknown): minutes is number {
  return Number.isInteger(minutes) && Number(minutes) >= 1 && Number(minutes) <= maxLatestMinutes;
}

function readTimeRange(start: number, end: number): TimeRange | undefined {
  try {
    return checkRange(start, end, "UTC");
  } catch {
    return undefined;
  }
}
