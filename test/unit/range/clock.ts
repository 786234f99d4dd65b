import type { Clock } from "../../../src/core/range/timeRange";

/** Unix seconds. */
export function seconds(iso: string): number {
  return Date.parse(iso) / 1000;
}

/** Unix seconds as ISO 8601 in UTC, for messages that can be read. */
export function iso(unixSeconds: number): string {
  return new Date(unixSeconds * 1000).toISOString().replace(".000Z", "Z");
}

export function clock(now: string, timeZone: string): Clock {
  return { now: seconds(now), timeZone };
}

/** Runs something as on a computer of another zone. */
export function onComputerIn(timeZone: string, run: () => void): void {
  const before = process.env["TZ"];
  process.env["TZ"] = timeZone;
  try {
    run();
  } finally {
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
  }
}
