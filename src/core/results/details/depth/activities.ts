import * as l10n from "@vscode/l10n";
import type { Activity, ActivityGroup, Answer, ScriptResult } from "../../../api/depth/activity";
import type { InstanceDetails } from "../../../api/depth/instanceDetails";
import { displayText } from "../../words/displayText";
import { formatNumber } from "../../words/numbers";
import type { Row } from "../types";
import type { DepthContext } from "./context";
import { isRunning } from "./running";
import type { Texts } from "./texts";
import type {
  ActivitiesModel,
  ActivityGroupModel,
  ActivityModel,
  AnswersModel,
  ScriptModel,
  Verdict,
} from "./types";
import {
  activityVerdict,
  answerVerdict,
  kindText,
  pointsOfText,
  pointsText,
  scriptVerdict,
} from "./verdicts";

/** More would make a page that nobody can use. */
const mostActivities = 500;
const mostAnswers = 100;
const mostScripts = 50;
const longestName = 300;

/** An activity, and the group it stands in. */
interface Placed {
  readonly activity: Activity;
  readonly field: string;
}

/** Tells of an instance's activities: those of no group first, then group by group, as they were sent. */
export function activitiesModel(
  details: InstanceDetails,
  { isWhole = false }: Pick<DepthContext, "isWhole">,
  texts: Texts,
): ActivitiesModel {
  const all = [...details.activities, ...details.activityGroups.flatMap(({ activities }) => activities)];
  if (all.length === 0) {
    const text = isRunning(details)
      ? l10n.t("There are no activities yet.")
      : l10n.t("There are no activities.");
    return { summary: [{ text, mark: "none" }], groups: [] };
  }
  const most = isWhole ? Infinity : mostActivities;
  let room = most;
  const groups = groupsOf(details).flatMap(({ group, placed }): ActivityGroupModel[] => {
    const shown = placed.slice(0, room);
    room -= shown.length;
    if (shown.length === 0) return [];
    return [{ ...headOf(group), activities: shown.map((each) => activityModel(each, texts)) }];
  });
  const left = all.filter(({ isForReports }) => !isForReports).length;
  const more = all.length - most;
  return {
    summary: summaryOf(all),
    ...(left > 0 && { leftOut: leftOutText(left) }),
    groups,
    ...(more > 0 && { more: l10n.t("and {0} more: copy them to get them all", formatNumber(more)) }),
  };
}

/** What is said of activities that do not leave the panel. */
export function leftOutText(count: number): string {
  return count === 1
    ? l10n.t("1 activity is left out of reports, and of what is copied")
    : l10n.t("{0} activities are left out of reports, and of what is copied", formatNumber(count));
}

function groupsOf({
  activities,
  activityGroups,
}: InstanceDetails): { group?: ActivityGroup; placed: Placed[] }[] {
  const place = (list: readonly Activity[], prefix: string): Placed[] =>
    list.map((activity, index) => ({ activity, field: `${prefix}.${index}` }));
  return [
    { placed: place(activities, "activity") },
    ...activityGroups.map((group, index) => ({ group, placed: place(group.activities, `group.${index}`) })),
  ];
}

function headOf(group: ActivityGroup | undefined): Pick<ActivityGroupModel, "title" | "total"> {
  if (!group) return {};
  const total = pointsOfText(group.score, group.maxScore);
  return { title: nameText(group.name) ?? l10n.t("Group without a name"), ...(total && { total }) };
}

/** How many went well of those with a verdict; what nobody can be blamed for is counted apart. */
function summaryOf(all: readonly Activity[]): Verdict[] {
  // Where some are scored, the others are there to be thought about.
  const scored = all.filter(({ isScored }) => isScored !== false);
  const counted = scored.length > 0 ? scored : all;
  const marks = counted.map((activity) => activityVerdict(activity).mark);
  const count = (mark: Verdict["mark"]): number => marks.filter((each) => each === mark).length;
  const [right, wrong, broken] = [count("right"), count("wrong"), count("broken")];
  const words = (some: number): string => formatNumber(some);
  return [
    ...(right + wrong > 0
      ? [
          {
            text: l10n.t("{0} of {1} right or passed", words(right), words(right + wrong)),
            mark: wrong === 0 ? ("right" as const) : ("wrong" as const),
          },
        ]
      : []),
    ...(broken > 0
      ? [
          {
            text:
              broken === 1
                ? l10n.t("Scoring failed once, which says nothing of the student")
                : l10n.t("Scoring failed {0} times, which says nothing of the student", words(broken)),
            mark: "broken" as const,
          },
        ]
      : []),
    ...(right + wrong + broken === 0 ? [{ text: l10n.t("No verdict"), mark: "none" as const }] : []),
  ];
}

function activityModel({ activity, field }: Placed, texts: Texts): ActivityModel {
  const { isForReports, isScored, scripts } = activity;
  const verdict = activityVerdict(activity);
  const points = pointsText(activity.score);
  const score = isScored === false ? l10n.t("not scored") : points;
  const [only, ...others] = scripts;
  const single = only && others.length === 0 ? only : undefined;
  return {
    ...(isForReports && { field }),
    name: nameText(activity.name) ?? l10n.t("Activity without a name"),
    kind: kindText(activity),
    verdict,
    ...(score !== undefined && { score }),
    isOpen: verdict.mark === "wrong" || verdict.mark === "broken",
    ...(!isForReports && { leftOut: l10n.t("Left out of reports") }),
    ...answersOf(activity, field, texts),
    rows: [
      ...typedRows(activity, field, texts),
      ...(single ? scriptRows(single, `${field}.script.0`, isForReports, texts, "withTitle") : []),
      ...optionalRow(texts, `${field}.told`, l10n.t("The student was told"), activity.told, isForReports),
    ],
    scripts: single
      ? []
      : scripts
          .slice(0, mostScripts)
          .map((script, index) => scriptModel(script, `${field}.script.${index}`, isForReports, texts)),
  };
}

function typedRows(activity: Activity, field: string, texts: Texts): Row[] {
  const { type, typed, answers, isForReports } = activity;
  const isTyped = type === "exactText" || type === "pattern";
  const right = isTyped ? answers.filter(({ isRight }) => isRight !== false) : [];
  const rightText = right.flatMap(({ text }) => text ?? []).join("\n");
  return [
    ...(isTyped || typed !== undefined
      ? [texts.row(`${field}.typed`, l10n.t("Typed"), typed ?? "", isForReports)]
      : []),
    ...optionalRow(
      texts,
      `${field}.right`,
      type === "pattern" ? l10n.t("Right where it matches") : l10n.t("Right"),
      rightText || undefined,
      isForReports,
    ),
  ];
}

/** Of an activity whose answers are to choose from. */
function answersOf(activity: Activity, field: string, texts: Texts): { answers?: AnswersModel } {
  const { answers, type, isForReports } = activity;
  if (answers.length === 0 || type === "exactText" || type === "pattern") return {};
  const row = ({ text }: Answer, index: number): Row =>
    texts.row(`${field}.answer.${index}`, l10n.t("Answer {0}", index + 1), text ?? "", isForReports);
  return {
    answers: {
      caption: l10n.t("Answers to “{0}”", nameText(activity.name) ?? l10n.t("Activity without a name")),
      answers: answers
        .slice(0, mostAnswers)
        .map((answer, index) => ({ row: row(answer, index), verdict: answerVerdict(answer) })),
    },
  };
}

function scriptModel(script: ScriptResult, field: string, isForReports: boolean, texts: Texts): ScriptModel {
  const [title, score] = [nameText(script.text), pointsText(script.score)];
  return {
    ...(title !== undefined && { title }),
    verdict: scriptVerdict(script),
    ...(score !== undefined && { score }),
    rows: scriptRows(script, field, isForReports, texts, "withoutTitle"),
  };
}

function scriptRows(
  script: ScriptResult,
  field: string,
  isForReports: boolean,
  texts: Texts,
  manner: "withTitle" | "withoutTitle",
): Row[] {
  const optional = (part: string, label: string, text: string | undefined): Row[] =>
    optionalRow(texts, `${field}.${part}`, label, text, isForReports);
  const verdict = scriptVerdict(script);
  return [
    ...(manner === "withTitle" && verdict.mark === "broken"
      ? optional("verdict", l10n.t("Why"), verdict.text)
      : []),
    ...(manner === "withTitle" ? optional("text", l10n.t("The script"), script.text) : []),
    ...optional("response", l10n.t("The script's answer"), script.response),
    ...optional("told", l10n.t("The student was told"), script.told),
  ];
}

/** Nothing where nothing was sent, or nothing but space. */
function optionalRow(
  texts: Texts,
  field: string,
  label: string,
  text: string | undefined,
  isForReports: boolean,
): Row[] {
  return text === undefined || text.trim() === "" ? [] : [texts.row(field, label, text, isForReports)];
}

function nameText(name: string | undefined): string | undefined {
  return name === undefined ? undefined : displayText(name.trim(), { maxLength: longestName }) || undefined;
}
