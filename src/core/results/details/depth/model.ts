import * as l10n from "@vscode/l10n";
import type { InstanceDetails, Named } from "../../../api/depth/instanceDetails";
import type { Person } from "../../../api/depth/person";
import type { Integer } from "../../../api/labResult";
import { formatMoment } from "../../../range/words/formatRange";
import { formatDuration, formatNumber } from "../../words/numbers";
import type { Row } from "../types";
import { activitiesModel } from "./activities";
import type { DepthContext } from "./context";
import { shortMoment, stretchText } from "./moments";
import { runningModel, tasksDone } from "./running";
import { Texts } from "./texts";
import type { DepthModel, RowsModel } from "./types";

/** Longer lists would make a page that nobody can use. */
const mostEntries = 100;

/**
 * Tells of a lab instance in depth, whatever was sent of it; of long texts the beginning.
 * @param texts takes note of the texts that the rows tell.
 */
export function buildDepth(details: InstanceDetails, context: DepthContext, texts = new Texts()): DepthModel {
  const running = runningModel(details, context);
  const errors = errorsModel(details, context, texts);
  const more = moreModel(details, context, texts);
  return {
    ...(running && { running }),
    ...(errors && { errors }),
    activities: activitiesModel(details, context, texts),
    ...(more && { more }),
  };
}

function errorsModel(
  { errors, errorCount = 0 }: InstanceDetails,
  { timeZone }: DepthContext,
  texts: Texts,
): RowsModel | undefined {
  const count = Math.max(errorCount, errors.length);
  if (count === 0) return undefined;
  const rows = errors.slice(0, mostEntries).map(({ time, message }, index) => {
    const when = time === undefined ? l10n.t("No time given") : shortMoment(time, timeZone);
    return texts.row(`error.${index}`, when, message);
  });
  return { title: l10n.t("Errors"), rows: [...rows, ...moreRow(count - rows.length)] };
}

function moreModel(details: InstanceDetails, context: DepthContext, texts: Texts): RowsModel | undefined {
  const { exam, tasks, startupSeconds, latencyMilliseconds, browser, tag, language } = details;
  const { timeZone } = context;
  const moment = (seconds: number): string => formatMoment(seconds, timeZone);
  const values: [field: string, label: string, text: string | undefined][] = [
    ["instructor", l10n.t("Instructor"), personText(details.instructor)],
    ["scoredBy", l10n.t("Scored by"), exam.scoredBy && personText(exam.scoredBy)],
    ["scoredAt", l10n.t("Scored"), given(exam.scoredAt, moment)],
    ["examDetails", l10n.t("About the score"), exam.details],
    ["tasksDone", l10n.t("Tasks done"), tasksDone(details)],
    ["exercise", l10n.t("Exercise"), tasks.exercise],
    ["task", l10n.t("Task"), tasks.task],
    ["sessions", l10n.t("Sessions"), sessionsText(details, context)],
    ["inSession", l10n.t("Time in session"), given(details.secondsInSession, formatDuration)],
    ["startup", l10n.t("Start-up time"), given(startupSeconds, formatDuration)],
    [
      "latency",
      l10n.t("Latency"),
      given(latencyMilliseconds, (value) => l10n.t("{0} ms", formatNumber(Math.round(value)))),
    ],
    ["state", l10n.t("State"), details.state],
    ["expires", l10n.t("Expires"), given(details.expires, moment)],
    ["region", l10n.t("Delivery region"), nameAndId(details.region)],
    ["datacenter", l10n.t("Datacenter"), nameAndId(details.datacenter)],
    ["host", l10n.t("Lab host"), nameAndId(details.host)],
    ["browser", l10n.t("Browser"), browser],
    ["language", l10n.t("Language"), language],
    ["tag", l10n.t("Tag"), tag],
  ];
  const rows = values.flatMap(([field, label, text]) =>
    text === undefined || text.trim() === "" ? [] : [texts.row(field, label, text)],
  );
  const all = [...rows, ...noteRows(details, context, texts)];
  return all.length === 0 ? undefined : { title: l10n.t("More About This Lab Instance"), rows: all };
}

function sessionsText({ sessions }: InstanceDetails, context: DepthContext): string | undefined {
  if (sessions.length === 0) return undefined;
  const lines = sessions.slice(0, mostEntries).map((session) => stretchText(session, context));
  const more = sessions.length - lines.length;
  return [...lines, ...(more > 0 ? [l10n.t("and {0} more", formatNumber(more))] : [])].join("\n");
}

function noteRows({ notes }: InstanceDetails, { timeZone }: DepthContext, texts: Texts): Row[] {
  const rows = notes.slice(0, mostEntries).map(({ time, title, text }, index) => {
    const label = time === undefined ? l10n.t("Note") : l10n.t("Note, {0}", shortMoment(time, timeZone));
    return texts.row(`note.${index}`, label, [title, text].filter((part) => part !== undefined).join("\n"));
  });
  return [...rows, ...moreRow(notes.length - rows.length)];
}

function moreRow(count: number): Row[] {
  if (count <= 0) return [];
  const text = l10n.t("and {0} more", formatNumber(count));
  return [{ label: l10n.t("More"), text, presence: "absent", showRaw: false }];
}

/** "Ada Lovelace (ada@example.com)"; the id where there is nothing else. */
function personText({ id, name, email }: Person): string | undefined {
  if (name !== undefined && email !== undefined) return `${name} (${email})`;
  return name ?? email ?? id;
}

/** "Frankfurt 2 (49)"; whichever of them there is. */
function nameAndId({ id, name }: Named<Integer>): string | undefined {
  if (name === undefined) return id === undefined ? undefined : String(id);
  return id === undefined ? name : `${name} (${id})`;
}

function given<Value>(value: Value | undefined, words: (value: Value) => string): string | undefined {
  return value === undefined ? undefined : words(value);
}
