import * as l10n from "@vscode/l10n";
import { stringifyJson, type JsonValue } from "../../../api/json";
import type { Activity } from "../../../api/depth/activity";
import type { InstanceDetails } from "../../../api/depth/instanceDetails";
import type { Row } from "../types";
import { leftOutText } from "./activities";
import type { DepthContext } from "./context";
import { buildDepth } from "./model";
import { Texts } from "./texts";
import type { ActivityModel, ScriptModel, Verdict } from "./types";

// What leaves the panel. Activities that are not for reports stay in it.

/** What a field's copy button gives: a text as it came, or all of an activity in words. */
export function copiedField(
  details: InstanceDetails,
  context: DepthContext,
  field: string,
): { label: string; text: string } | undefined {
  const texts = new Texts();
  const { activities } = buildDepth(details, context, texts);
  const told = texts.get(field);
  if (told) return told.isForReports ? { label: told.label, text: told.text } : undefined;
  const activity = activities.groups
    .flatMap((group) => group.activities)
    .find((each) => each.field === field);
  return activity && { label: activity.name, text: activityLines(activity, texts).join("\n") };
}

/** The row of a text with all of it. */
export function wholeDepthRow(
  details: InstanceDetails,
  context: DepthContext,
  field: string,
): Row | undefined {
  const texts = new Texts(field);
  buildDepth(details, context, texts);
  return texts.get(field)?.row;
}

/** All activities in words, as many lines as it takes. */
export function activitiesText(details: InstanceDetails, context: DepthContext): string {
  const { shared, leftOut } = forReports(details);
  const texts = new Texts();
  const { activities } = buildDepth(shared, { ...context, isWhole: true }, texts);
  return [
    l10n.t("Lab instance {0}", String(details.labInstanceId)),
    activities.summary.map(({ text }) => text).join(" · "),
    ...activities.groups.flatMap(({ title, total, activities: list }) => [
      "",
      ...(title === undefined ? [] : [[title, total].filter(Boolean).join(" · "), ""]),
      ...list.flatMap((activity) => activityLines(activity, texts)),
    ]),
    ...(leftOut === 0 ? [] : ["", leftOutText(leftOut)]),
  ].join("\n");
}

/** All that is known of the instance as JSON text, moments in Unix seconds. */
export function depthJson(details: InstanceDetails): string {
  const { shared, leftOut } = forReports(details);
  const all = { ...shared, ...(leftOut > 0 && { activitiesLeftOutOfReports: leftOut }) };
  return stringifyJson(toJson(all), 2);
}

/** The same without the activities that are not for reports, and how many those are. */
function forReports(details: InstanceDetails): { shared: InstanceDetails; leftOut: number } {
  let leftOut = 0;
  const sharedOf = (activities: readonly Activity[]): Activity[] => {
    const shared = activities.filter(({ isForReports }) => isForReports);
    leftOut += activities.length - shared.length;
    return shared;
  };
  const shared = {
    ...details,
    activities: sharedOf(details.activities),
    activityGroups: details.activityGroups.map((group) => ({
      ...group,
      activities: sharedOf(group.activities),
    })),
  };
  return { shared, leftOut };
}

function activityLines(
  { name, kind, verdict, score, answers, rows, scripts }: ActivityModel,
  texts: Texts,
): string[] {
  return [
    [headed(verdict, name), kind, score].filter(Boolean).join(" · "),
    ...(answers?.answers ?? []).map(({ row, verdict: each }) => `  ${headed(each, wholeText(row, texts))}`),
    ...rows.map((row) => rowLine(row, texts)),
    ...scripts.flatMap((script) => scriptLines(script, texts)),
  ];
}

function scriptLines({ title, verdict, score, rows }: ScriptModel, texts: Texts): string[] {
  return [
    `  ${[headed(verdict, title ?? l10n.t("Script")), score].filter(Boolean).join(" · ")}`,
    ...rows.map((row) => rowLine(row, texts)),
  ];
}

function rowLine(row: Row, texts: Texts): string {
  return `  ${l10n.t("{0}: {1}", row.label, wholeText(row, texts))}`;
}

function headed({ text }: Verdict, name: string): string {
  return l10n.t("{0}: {1}", text, name);
}

/** All of a text, further lines under its first one. */
function wholeText({ field, text }: Row, texts: Texts): string {
  const told = (field === undefined ? undefined : texts.get(field)?.text.trimEnd()) || text;
  return told.replaceAll("\n", "\n    ");
}

/** Drops what is undefined, at every depth. */
function toJson(value: unknown): JsonValue {
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== "object" || value === null) return value as JsonValue;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries.map(([name, each]) => [name, toJson(each)]));
}
