import * as l10n from "@vscode/l10n";
import { isBroken, type Activity, type Answer, type ScriptResult } from "../../../api/depth/activity";
import { formatNumber } from "../../words/numbers";
import type { Verdict } from "./types";

/** How an activity is answered, in words. */
export function kindText({ type }: Pick<Activity, "type">): string {
  switch (type) {
    case "singleChoice":
      return l10n.t("One choice");
    case "multipleChoice":
      return l10n.t("Several choices");
    case "exactText":
      return l10n.t("Typed answer");
    case "pattern":
      return l10n.t("Typed answer, by a pattern");
    case "script":
      return l10n.t("Script");
    case "unknown":
      return l10n.t("Another kind");
  }
}

/** How an activity went. Where the scoring broke, that is all that can be said. */
export function activityVerdict(activity: Activity): Verdict {
  if (isBroken(activity)) return { text: l10n.t("Scoring failed"), mark: "broken" };
  const { type, passed } = activity;
  if (passed === undefined) return { text: l10n.t("No verdict"), mark: "none" };
  if (!passed && isUnanswered(activity)) return { text: l10n.t("Not answered"), mark: "wrong" };
  if (type === "script" || type === "unknown") return passedVerdict(passed);
  return passed ? { text: l10n.t("Right"), mark: "right" } : { text: l10n.t("Wrong"), mark: "wrong" };
}

/** How what one script looked at went. */
export function scriptVerdict({ platformFailed, scriptFailed, passed }: ScriptResult): Verdict {
  if (platformFailed) return { text: l10n.t("The platform failed to run it"), mark: "broken" };
  if (scriptFailed) return { text: l10n.t("The script itself broke"), mark: "broken" };
  return passed === undefined ? { text: l10n.t("No verdict"), mark: "none" } : passedVerdict(passed);
}

/** Whether an answer was chosen and whether that was right. */
export function answerVerdict({ isChosen, isRight }: Answer): Verdict {
  if (isChosen && isRight === undefined) return { text: l10n.t("Chosen"), mark: "none" };
  if (isChosen) {
    return isRight
      ? { text: l10n.t("Chosen, right"), mark: "right" }
      : { text: l10n.t("Chosen, wrong"), mark: "wrong" };
  }
  return isRight
    ? { text: l10n.t("Right, not chosen"), mark: "right" }
    : { text: l10n.t("Not chosen"), mark: "none" };
}

/** "1 point", "2.5 points"; undefined where no score was sent. */
export function pointsText(score: number | undefined): string | undefined {
  if (score === undefined) return undefined;
  return score === 1 ? l10n.t("1 point") : l10n.t("{0} points", formatNumber(rounded(score)));
}

/** "4 of 12 points" */
export function pointsOfText(score: number | undefined, maxScore: number | undefined): string | undefined {
  if (maxScore === undefined || score === undefined) return pointsText(score);
  return l10n.t("{0} of {1} points", formatNumber(rounded(score)), formatNumber(rounded(maxScore)));
}

function passedVerdict(passed: boolean): Verdict {
  return passed ? { text: l10n.t("Passed"), mark: "right" } : { text: l10n.t("Not passed"), mark: "wrong" };
}

/** Whether there was something to answer, and nothing was. */
export function isUnanswered({ type, answers, typed }: Activity): boolean {
  switch (type) {
    case "singleChoice":
    case "multipleChoice":
      return !answers.some(({ isChosen }) => isChosen);
    case "exactText":
    case "pattern":
      return (typed ?? "").trim() === "";
    case "script":
    case "unknown":
      return false;
  }
}

/** Points are shares of others and have no more digits than anybody would read. */
function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
