import * as l10n from "@vscode/l10n";
import type { Clock } from "../../range/timeRange";
import { formatDay } from "../../range/words/formatDay";
import { formatTime } from "../../range/words/formatRange";
import { labName } from "../names/nameWords";
import type { Naming } from "../names/names";
import { formatMinutes, formatNumber, formatPercent } from "../words/numbers";
import { completionStatusText } from "../words/statuses";
import {
  farBelowPoints,
  fewestPeople,
  manyAttempts,
  settlingMinutes,
  type HelpContext,
  type HelpReason,
} from "./rules";

/** So many labs are named; of more, how many they are. */
const mostNamed = 3;
const day = 86_400;

/** Why somebody may need help, in words. */
export function reasonText(reason: HelpReason, names: Naming, clock: Clock): string {
  switch (reason.kind) {
    case "platformFailed": {
      const [lab, status] = [labName(reason.labProfileId, names), completionStatusText(reason.status)];
      return reason.since === undefined
        ? l10n.t("{0}: {1}, not tried again", lab, status)
        : l10n.t("{0}: {1}, not tried again since {2}", lab, status, momentText(reason.since, clock));
    }
    case "idle": {
      const [lab, length] = [labName(reason.labProfileId, names), formatMinutes(reason.minutes)];
      return reason.since === undefined
        ? l10n.t("{0}: idle {1}", lab, length)
        : l10n.t("{0}: idle {1}, since {2}", lab, length, momentText(reason.since, clock));
    }
    case "manyAttempts":
      return l10n.t(
        "{0}: {1} attempts, none of them complete or passed",
        labName(reason.labProfileId, names),
        formatNumber(reason.attempts),
      );
    case "farBelow": {
      const figures = [reason.own, reason.median].map((percent) => formatPercent(Math.round(percent)));
      const all = [labName(reason.labProfileId, names), ...figures, formatNumber(reason.people)];
      return reason.of === "tasks"
        ? l10n.t("{0}: {1} of the tasks done, where the median of {3} people is {2}", ...all)
        : l10n.t("{0}: {1} of the score, where the median of {3} people is {2}", ...all);
    }
    case "notStarted": {
      const { labProfileIds } = reason;
      const named = labProfileIds.slice(0, mostNamed).map((id) => labName(id, names));
      const more = labProfileIds.length - named.length;
      const list = named.join(", ");
      return more > 0
        ? l10n.t("Not started, though half of the class has: {0} and {1} more", list, formatNumber(more))
        : l10n.t("Not started, though half of the class has: {0}", list);
    }
  }
}

/** The rules, each in a sentence, in the order of their urgency. */
export function ruleTexts({ idleMinutes }: Pick<HelpContext, "idleMinutes">): string[] {
  return [
    l10n.t("The platform failed at the last attempt of all, and nothing was started after it."),
    l10n.t("Nothing has happened in a running lab for {0} or longer.", formatMinutes(idleMinutes)),
    l10n.t("A lab was tried {0} times or more, and is neither complete nor passed.", manyAttempts),
    l10n.t(
      "In a lab that is not done, the best attempt is {0} points of percent or more below the median of its tasks or its score, where {1} people or more have one. Attempts of the last {2} do not count.",
      farBelowPoints,
      fewestPeople,
      formatMinutes(settlingMinutes),
    ),
    l10n.t("A planned lab was not started that at least half of the class has started."),
  ];
}

/** The time of a moment within a day of now, else its day. @param seconds Unix seconds. */
export function momentText(seconds: number, clock: Clock): string {
  return Math.abs(clock.now - seconds) < day
    ? formatTime(seconds, clock.timeZone)
    : formatDay(seconds, clock);
}
