import * as l10n from "@vscode/l10n";
import { TZDate } from "@date-fns/tz";
import { oddFields } from "../../api/asSent";
import type { LabResult } from "../../api/labResult";
import { formatDate } from "../../range/words/formatDate";
import { isDate } from "../../range/isDate";
import type { Clock } from "../../range/timeRange";
import type { Session } from "../../api/depth/instanceDetails";
import type { TimePicture, TimePoint } from "./types";

/** More could not be told apart. */
const mostSessions = 200;

/**
 * When a lab started, was last active and ended; a running one goes up to now.
 * @param sessions when somebody was in it, where that is known.
 * @returns undefined where that makes no stretch of time.
 */
export function timePicture(
  result: LabResult,
  { now, timeZone }: Clock,
  sessions: readonly Session[] = [],
): TimePicture | undefined {
  const start = moment(result.Start);
  const ended = moment(result.End);
  const end = ended ?? now;
  const isRunning = (result.End ?? null) === null && !oddFields(result).includes("End");
  if (start === undefined || (ended === undefined && !isRunning) || end <= start) return undefined;
  const isOneDay = dayOf(start, timeZone) === dayOf(end, timeZone);
  const words = (seconds: number): string =>
    formatDate(new TZDate(seconds * 1000, timeZone), isOneDay ? "HH:mm" : l10n.t("MMM d, HH:mm"));
  const percent = (seconds: number): number =>
    Math.round(Math.min(1, Math.max(0, (seconds - start) / (end - start))) * 10_000) / 100;
  const active = moment(result.LastActivity);
  const points: TimePoint[] = [
    { label: l10n.t("Start"), text: words(start), percent: 0 },
    ...(active === undefined
      ? []
      : [{ label: l10n.t("Last activity"), text: words(active), percent: percent(active) }]),
    { label: isRunning ? l10n.t("Now, still running") : l10n.t("End"), text: words(end), percent: 100 },
  ];
  return {
    kind: "time",
    label: l10n.t("Time line"),
    text: dayOf(start, timeZone),
    points,
    activePercent: active === undefined ? 0 : percent(active),
    ...(sessions.length > 0 && sessionsOf(sessions, now, percent)),
  };
}

/** Sessions that lie outside the stretch, or are none, are left out. */
function sessionsOf(
  sessions: readonly Session[],
  now: number,
  percent: (seconds: number) => number,
): Pick<TimePicture, "sessions" | "sessionsText"> {
  const parts = sessions
    .slice(0, mostSessions)
    .map(({ start, end }) => ({ from: percent(start), to: percent(end ?? now) }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from);
  if (parts.length === 0) return {};
  const text = sessions.length === 1 ? l10n.t("1 session") : l10n.t("{0} sessions", sessions.length);
  return { sessions: parts, sessionsText: text };
}

function moment(value: number | null | undefined): number | undefined {
  const seconds = value ?? NaN;
  return isDate(seconds) ? seconds : undefined;
}

function dayOf(seconds: number, timeZone: string): string {
  return formatDate(new TZDate(seconds * 1000, timeZone), l10n.t("EEE, MMM d, yyyy"));
}
