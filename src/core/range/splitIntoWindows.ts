import type { TimeRange } from "./timeRange";

/** The longest stretch one Results request may ask for: 7 days of 24 hours, in seconds. */
export const maxWindowSeconds = 604_800;

/**
 * Splits a range into windows that the API accepts, full ones first. Neighbours share their boundary
 * second, because the API does not document whether the two ends of a window are part of it.
 */
export function splitIntoWindows({ start, end }: TimeRange): TimeRange[] {
  return Array.from({ length: countWindows({ start, end }) }, (_, index) => ({
    start: start + index * maxWindowSeconds,
    end: Math.min(start + (index + 1) * maxWindowSeconds, end),
  }));
}

/** How many windows a range takes: one even for a single second. */
export function countWindows({ start, end }: TimeRange): number {
  return Math.max(1, Math.ceil((end - start) / maxWindowSeconds));
}
