import * as l10n from "@vscode/l10n";
import type { LabResult } from "../../api/labResult";
import type { Clock } from "../../range/timeRange";
import type { HelpReason } from "../help/rules";
import { quietMinutes, type Member, type StandingContext } from "../help/standing";
import { momentText, reasonText } from "../help/words";
import { labName, userName } from "../names/nameWords";
import { isPlatformFailure } from "../state/tally";
import { displayText } from "../words/displayText";
import { formatMinutes, formatPercent } from "../words/numbers";
import { completionStatusText, formatScore } from "../words/statuses";
import type { LiveClassContext } from "./context";
import type { LivePerson, PersonState } from "./types";

const longestTask = 200;

/** Somebody in the class, as far as it has been told by now. */
export interface Person {
  readonly member: Member;
  readonly state: PersonState;
  readonly reasons: readonly HelpReason[];
}

/**
 * How somebody stands in the class at this moment.
 * @param isDue for each lab of the class, whether everybody is to do it.
 */
export function stateOf(
  { labs, attempts, current }: Member,
  isDue: readonly boolean[],
  { now, idleMinutes }: StandingContext,
): PersonState {
  if (current) return quietMinutes(current, now) >= idleMinutes ? "idle" : "running";
  const last = attempts.at(-1);
  if (!last) return "notStarted";
  if (isPlatformFailure(last)) return "failed";
  const due = labs.filter((_, index) => isDue[index]);
  return due.length > 0 && due.every(({ state }) => state === "done") ? "done" : "between";
}

export function stateWords(state: PersonState): string {
  switch (state) {
    case "running":
      return l10n.t("Running");
    case "idle":
      return l10n.t("Idle");
    case "failed":
      return l10n.t("Failed on the platform");
    case "notStarted":
      return l10n.t("Not started");
    case "between":
      return l10n.t("In no lab");
    case "done":
      return l10n.t("Done");
  }
}

/** The row of somebody in the class. */
export function personModel(
  { member, state, reasons }: Person,
  { present, timeZone, names, now: instances }: LiveClassContext,
): LivePerson {
  const clock = { now: present.now, timeZone };
  const { current } = member;
  const shown = current ?? member.attempts.at(-1);
  const about = current && instances.get(current.LabInstanceId);
  const percent = current?.TaskCompletePercent ?? undefined;
  const task = [about?.exercise, about?.task].flatMap((text) =>
    text === undefined ? [] : displayText(text, { maxLength: longestTask }),
  );
  const progress = [
    percent !== undefined && formatPercent(Math.round(percent)),
    about?.tasksDone !== undefined && l10n.t("{0} tasks", about.tasksDone),
  ];
  return {
    key: member.userId,
    name: userName(member.userId, names),
    state,
    stateWords: stateWords(state),
    reasons: reasons.map((reason) => reasonText(reason, names, clock)),
    lab: shown ? labName(shown.LabProfileId, names) : "",
    labNote: shown ? labNote(shown, current !== undefined, clock) : "",
    task: task.join(" · "),
    percent: percent === undefined ? undefined : Math.min(100, Math.max(0, percent)),
    progress: progress.filter((part) => part !== false).join(" · "),
    timeLeft: about?.until === undefined ? "" : timeLeft(about.until, clock),
    lastActivity: current ? lastActivity(current, present.idleMinutes, clock) : "",
    labs: member.labs.map((lab) => lab.state),
    canOpen: shown !== undefined,
  };
}

function labNote(result: LabResult, isCurrent: boolean, clock: Clock): string {
  const { Start, End, CompletionStatus } = result;
  if (isCurrent) return typeof Start === "number" ? l10n.t("since {0}", momentText(Start, clock)) : "";
  const ended = typeof End === "number" ? l10n.t("ended {0}", momentText(End, clock)) : undefined;
  return [completionStatusText(CompletionStatus), formatScore(result), ended].filter(Boolean).join(" · ");
}

function timeLeft(until: number, { now, timeZone }: Clock): string {
  const minutes = Math.floor((until - now) / 60);
  const at = momentText(until, { now, timeZone });
  return minutes < 0
    ? l10n.t("none: it was up at {0}", at)
    : l10n.t("{0}, until {1}", formatMinutes(minutes), at);
}

function lastActivity(result: LabResult, idleMinutes: number, clock: Clock): string {
  const moment = result.LastActivity ?? result.Start;
  if (moment === null || moment === undefined) return "";
  const minutes = quietMinutes(result, clock.now);
  if (minutes < 1) return l10n.t("just now");
  const [length, at] = [formatMinutes(minutes), momentText(moment, clock)];
  return minutes >= idleMinutes
    ? l10n.t("idle {0}, since {1}", length, at)
    : l10n.t("{0} ago, at {1}", length, at);
}
