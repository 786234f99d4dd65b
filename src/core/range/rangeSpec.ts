import { checkRange } from "./checkRange";
import { parseMoment } from "./parseMoment";
import { rangePresets } from "./rangePresets";
import { InvalidRangeError, type Clock, type TimeRange } from "./timeRange";

/**
 * A stretch of time as a person asked for it, as plain data that can be remembered. What is relative
 * (a preset, `-7d`) stays so until it is resolved.
 */
export type RangeSpec =
  { readonly preset: string } | { readonly startText: string; readonly endText: string } | TimeRange;

/** @throws InvalidRangeError when a text cannot be read, or when the end lies before the start. */
export function resolveRangeSpec(spec: RangeSpec, clock: Clock): TimeRange {
  if ("preset" in spec) {
    const preset = rangePresets.find(({ id }) => id === spec.preset);
    if (!preset) throw new InvalidRangeError(`There is no range named “${spec.preset.slice(0, 40)}”.`);
    return preset.resolve(clock);
  }
  if ("start" in spec) return checkRange(spec.start, spec.end, clock.timeZone);
  const start = parseMoment(spec.startText, { ...clock, as: "start" });
  const end = parseMoment(spec.endText, { ...clock, as: "end", start });
  return checkRange(start, end, clock.timeZone);
}

/** Reads back what was remembered; undefined when it is not a range, as after a change of version. */
export function readRangeSpec(value: unknown): RangeSpec | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { preset, startText, endText, start, end } = value as Record<string, unknown>;
  if (typeof preset === "string" && rangePresets.some(({ id }) => id === preset)) return { preset };
  if (typeof startText === "string" && typeof endText === "string") return { startText, endText };
  if (typeof start === "number" && typeof end === "number") return readTimeRange(start, end);
  return undefined;
}

function readTimeRange(start: number, end: number): TimeRange | undefined {
  try {
    return checkRange(start, end, "UTC");
  } catch {
    return undefined;
  }
}
