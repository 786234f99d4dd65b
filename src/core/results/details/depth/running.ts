import * as l10n from "@vscode/l10n";
import { CompletionStatus } from "../../../api/labResult";
import type { InstanceDetails } from "../../../api/depth/instanceDetails";
import { formatTime } from "../../../range/words/formatRange";
import { displayText } from "../../words/displayText";
import { formatNumber, formatMinutes } from "../../words/numbers";
import type { Fact } from "../types";
import type { DepthContext } from "./context";
import type { DepthModel } from "./types";

/** The API's words for an instance that the platform is at work on. */
const busyStates = new Set([
  ...["provisioning storage", "building", "starting", "running", "saving", "resuming", "tearing down"],
  "scoring",
]);
/** Those for one that has not ended and yet does not run. */
const quietStates = new Set(["off", "saved", "not started", "scheduled", "tearing down", "scoring"]);
const grading: readonly unknown[] = [
  CompletionStatus.SubmittedForGrading,
  CompletionStatus.GradingInProgress,
];
const longestText = 200;

/** Whether somebody may be in the lab. */
export function isRunning({ end, state }: InstanceDetails): boolean {
  return end === undefined && !quietStates.has(state?.toLowerCase() ?? "");
}

/** Whether what was told of an instance will be the same tomorrow: it is over, and nobody scores it any more. */
export function isSettled({ end, state, completionStatus }: InstanceDetails): boolean {
  return (
    end !== undefined && !busyStates.has(state?.toLowerCase() ?? "") && !grading.includes(completionStatus)
  );
}

/** What one wants to know of a running lab; undefined of others. */
export function runningModel(details: InstanceDetails, context: DepthContext): DepthModel["running"] {
  if (!isRunning(details)) return undefined;
  const { askedAt, timeZone } = context;
  const facts: [label: string, text: string | undefined][] = [
    [l10n.t("Time left"), timeLeft(details, context)],
    [l10n.t("Last activity"), lastActivity(details, context)],
    [l10n.t("Exercise"), shown(details.tasks.exercise)],
    [l10n.t("Task"), shown(details.tasks.task)],
    [l10n.t("Tasks done"), tasksDone(details)],
  ];
  return {
    title: l10n.t("Right Now"),
    facts: facts.flatMap(([label, text]) => (text === undefined ? [] : ([{ label, text }] satisfies Fact[]))),
    asOf: l10n.t("As of {0}", formatTime(askedAt, timeZone)),
  };
}

/** "6 of 12"; undefined where neither is told. */
export function tasksDone({ tasks: { completed, count } }: InstanceDetails): string | undefined {
  if (completed === undefined) return undefined;
  if (count === undefined) return formatNumber(completed);
  return l10n.t("{0} of {1}", formatNumber(completed), formatNumber(count));
}

function timeLeft(
  { secondsRemaining, expires }: InstanceDetails,
  { now, askedAt, timeZone }: DepthContext,
): string | undefined {
  const until = secondsRemaining !== undefined ? askedAt + secondsRemaining : expires;
  if (until === undefined) return undefined;
  const minutes = Math.floor((until - now) / 60);
  if (minutes < 0) return l10n.t("none: it was up at {0}", formatTime(until, timeZone));
  return l10n.t("{0}, until {1}", formatMinutes(minutes), formatTime(until, timeZone));
}

function lastActivity(
  { lastActivity: moment }: InstanceDetails,
  { now, idleMinutes, timeZone }: DepthContext,
): string | undefined {
  if (moment === undefined) return undefined;
  const minutes = Math.floor((now - moment) / 60);
  if (minutes < 1) return l10n.t("just now");
  const [length, at] = [formatMinutes(minutes), formatTime(moment, timeZone)];
  return minutes >= idleMinutes
    ? l10n.t("idle {0}, since {1}", length, at)
    : l10n.t("{0} ago, at {1}", length, at);
}

function shown(text: string | undefined): string | undefined {
  return text === undefined ? undefined : displayText(text, { maxLength: longestText });
}
