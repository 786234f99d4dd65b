import { milliseconds, type Row } from "../row";
import type { Delays } from "./delays";

/** The median of some runs. */
export type Measured = Delays;

const longest = 60;
const most = 25;

/** The longest delay, and what 999 of 1,000 stay below, beside those of an idle host in the same time. */
export function delayRow(what: string, delays: Measured, idle: Measured, beside: string): Row[] {
  const bar = Math.max(longest, 1.5 * idle.max);
  return [
    {
      what: `longest delay of VS Code's extension host ${what}`,
      ours: milliseconds(delays.max),
      beside,
      ratio: `${(delays.max / idle.max).toFixed(2)} × idle`,
      bar: `≤ ${bar.toFixed(0)} ms`,
      met: delays.max <= bar,
    },
    {
      what: `the same, p99.9`,
      ours: milliseconds(delays.most),
      beside: `idle ${milliseconds(idle.most)}`,
      ratio: "–",
      bar: `≤ ${most} ms`,
      met: delays.most <= most,
    },
  ];
}

export function limitRow(what: string, duration: number, limit: number): Row {
  const ours = milliseconds(duration);
  return { what, ours, beside: "–", ratio: "–", bar: `≤ ${limit} ms`, met: duration <= limit };
}
