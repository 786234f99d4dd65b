import type { TimeLine } from "../../../../src/core/results/summary/types";
import { TimeLineBuilder } from "../../../../src/core/results/summary/timeLine";
import { iso, seconds } from "../../range/clock";
import { labResult } from "../../labResult";

export function timeLine(timeZone: string, starts: readonly (number | null)[]): TimeLine {
  const builder = new TimeLineBuilder(timeZone);
  for (const [index, Start] of starts.entries()) builder.add(labResult({ LabInstanceId: index, Start }));
  return builder.finish();
}

/** "2026-11-01T04:00:00Z +25 h: 3" */
export function outline(timeZone: string, starts: readonly string[]): string[] {
  return timeLine(timeZone, starts.map(seconds)).buckets.map(
    ({ start, end, results }) => `${iso(start)} +${(end - start) / 3600} h: ${results}`,
  );
}
