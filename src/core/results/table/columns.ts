import * as l10n from "@vscode/l10n";
import { fieldNamed, labResultFields, type Field, type IdKind } from "../../api/fields";
import type { Integer, LabResult } from "../../api/labResult";
import type { LocalTime } from "../../files/write/csv/localTime";
import { formatRunTime } from "../../files/write/csv/readableColumns";
import { nameOrderKey, type NamePlace } from "../names/nameOrder";
import { namePlace } from "../names/namePlace";
import type { Naming } from "../names/names";
import { className, labName, placeName, userName } from "../names/nameWords";
import { scorePercent } from "../state/examState";
import { isRunning, type Present } from "../state/resultState";
import { displayText } from "../words/displayText";
import { forSpreadsheet, numberForSpreadsheet } from "../words/forSpreadsheet";
import { formatDuration, formatNumber, formatPercent, formatShare } from "../words/numbers";
import { completionStatusText, placeOfStatus } from "../words/statuses";
import type { TableColumn } from "./types";

/** What must be known to say something of a result. */
export interface CellContext {
  readonly present: Present;
  readonly names: Naming;
  /** Whose clocks times are of. */
  readonly clock: LocalTime;
  /** Whether times say no more than the day. */
  readonly daysOnly?: boolean;
}

export type Sortable = number | bigint | null | undefined;

/** An order by what a value is called, or what else is found out once for each of few values. */
export interface Ranked {
  readonly by: "rank";
  readonly of: (result: LabResult, context: CellContext) => string | Integer | null | undefined;
  readonly place: (value: string | Integer, context: CellContext) => NamePlace | undefined;
}

interface Numbered {
  readonly by: "number";
  readonly of: (result: LabResult, context: CellContext) => Sortable;
}

export interface Column extends TableColumn {
  /** The field that it tells of. */
  readonly field: Field;
  readonly order: Ranked | Numbered;
  /** Empty where there is nothing to say. */
  readonly text: (result: LabResult, context: CellContext) => string;
  /** The same as spreadsheets take it for a number or a time; where it is the text, it is left out. */
  readonly plain?: (result: LabResult, context: CellContext) => string;
}

const longestText = 200;
/** `yyyy-MM-dd HH:mm` */
const toTheMinute = 16;

/** Those that are there until somebody chooses, in their order. */
const shownAtFirst = [
  ...["UserName", "ClassName", "LabProfileName", "CompletionStatus", "ScorePercent"],
  ...["TaskCompletePercent", "TotalRunTimeSeconds", "Start", "LabInstanceId"],
];

/**
 * Every column that a table can have: one for each documented field, one for what an id is called, and the score in
 * percent. Ids of columns are the names that fields have in the API and that CSV gives to the others. Labels are in
 * the language of texts at this moment.
 */
export function tableColumns(): Column[] {
  const columns = labResultFields.flatMap((field) => [...nameColumns(field), fieldColumn(field)]);
  const inOrder = [scoreColumn(), ...columns].map((column) => ({
    ...column,
    isShownAtFirst: shownAtFirst.includes(column.id),
  }));
  const placeOf = ({ id }: Column): number =>
    (shownAtFirst.indexOf(id) + shownAtFirst.length + 1) % (shownAtFirst.length + 1);
  return inOrder.sort((a, b) => placeOf(a) - placeOf(b));
}

type Draft = Omit<Column, "isShownAtFirst"> & { readonly isShownAtFirst?: boolean };

function nameColumns(field: Field): Draft[] {
  const { idOf: kind, name } = field;
  if (!kind) return [];
  const of = (result: LabResult): string | Integer | null | undefined =>
    result[name] as string | Integer | null | undefined;
  return [
    {
      id: name.replace(/Id$/, "Name"),
      label: field.label(),
      kind: "text",
      width: kind === "host" || kind === "datacenter" || kind === "region" ? 10 : 16,
      field,
      order: { by: "rank", of, place: (id, { names }) => namePlace(kind, id as never, names) },
      text: (result, { names }) => nameOf(kind, of(result), names),
      plain: (result, { names }) => plainName(kind, of(result), names),
    },
  ];
}

function nameOf(kind: IdKind, id: string | Integer | null | undefined, names: Naming): string {
  if (id === null || id === undefined || id === "") return "";
  if (kind === "user") return userName(String(id), names, longestText);
  if (kind === "class") return className(String(id), names, longestText);
  if (typeof id === "string") return displayText(id, { maxLength: longestText });
  return kind === "lab" ? labName(id, names) : placeName(kind, id, names);
}

/** The same as it came: nothing is cut. */
function plainName(kind: IdKind, id: string | Integer | null | undefined, names: Naming): string {
  if (id === null || id === undefined || id === "") return "";
  return names.nameOf(kind, id) ?? (typeof id === "string" ? id : nameOf(kind, id, names));
}

/** The score as a share of the maximum. */
function scoreColumn(): Draft {
  const score = (result: LabResult): string => {
    const percent = scorePercent(result);
    return percent === undefined ? "" : formatShare(percent);
  };
  return {
    id: "ScorePercent",
    label: l10n.t("Score in percent"),
    kind: "share",
    width: 7,
    field: fieldNamed("ExamScore") as Field,
    order: { by: "number", of: scorePercent },
    text: score,
    plain: (result) => forSpreadsheet(score(result)),
  };
}

function fieldColumn(field: Field): Draft {
  const column = { id: field.name, label: labelOf(field), field };
  const number = (result: LabResult): Sortable => result[field.name] as Sortable;
  const numbered = { by: "number", of: number } as const;
  const saying =
    (words: (value: number | bigint) => string) =>
    (result: LabResult): string => {
      const value = number(result);
      return value === null || value === undefined ? "" : words(value);
    };
  const quantity = {
    ...column,
    kind: "number",
    order: numbered,
    plain: saying(numberForSpreadsheet),
  } as const;
  switch (field.meaning) {
    case "status":
      return { ...column, kind: "text", width: 10, ...status };
    case "moment":
      return { ...column, kind: "time", width: 11, order: numbered, ...clockTexts(number) };
    case "seconds":
      return {
        ...quantity,
        width: 9,
        text: saying(formatDuration),
        plain: (result) => formatRunTime(number(result) as number) ?? "",
      };
    case "percent": {
      const text = saying(formatPercent);
      return { ...quantity, kind: "share", width: 7, text, plain: (result) => forSpreadsheet(text(result)) };
    }
    case "points":
    case "degrees":
      return { ...quantity, width: 7, text: saying(formatNumber) };
    case "labInstance":
      return { ...quantity, width: 9, text: saying(String), plain: saying(String) };
    case "id":
      return { ...quantity, width: 7, text: saying(String), plain: saying(String) };
    case "yesNo":
      return {
        ...column,
        kind: "text",
        width: 6,
        order: { by: "number", of: (result) => yesOrNo(result, field) },
        text: (result) => {
          const value = yesOrNo(result, field);
          return value === undefined ? "" : value === 1 ? l10n.t("Yes") : l10n.t("No");
        },
      };
    case "text":
      return { ...column, kind: "text", width: 12, ...texts(field) };
  }
}

/** What ids are called beside the names of what they stand for. */
const idLabels: Readonly<Record<IdKind, () => string>> = {
  user: () => l10n.t("User id"),
  class: () => l10n.t("Class id"),
  lab: () => l10n.t("Lab profile id"),
  host: () => l10n.t("Lab host id"),
  datacenter: () => l10n.t("Datacenter id"),
  region: () => l10n.t("Delivery region id"),
};

function labelOf({ label, meaning, idOf }: Field): string {
  if (meaning === "percent") return l10n.t("Tasks");
  if (meaning === "status") return l10n.t("Status");
  return idOf ? idLabels[idOf]() : label();
}

/** Running comes before all that a result can have come to. */
const runningPlace = -1;

const status: Pick<Column, "order" | "text"> = {
  order: {
    by: "rank",
    of: (result, { present }) => (isRunning(result, present.seenAt) ? "running" : result.CompletionStatus),
    place: (value) =>
      typeof value === "string"
        ? { orderKey: runningPlace, id: runningPlace }
        : { orderKey: placeOfStatus(value), id: value },
  },
  text: (result, { present }) => {
    if (isRunning(result, present.seenAt)) return l10n.t("Running");
    const { CompletionStatus: code } = result;
    return code === null || code === undefined ? "" : completionStatusText(code);
  },
};

function clockTexts(moment: (result: LabResult) => Sortable): Pick<Column, "text" | "plain"> {
  const format = (result: LabResult, { clock, daysOnly }: CellContext): string => {
    const seconds = moment(result) as number | null | undefined;
    return (daysOnly ? clock.formatDay(seconds) : clock.format(seconds)) ?? "";
  };
  return { text: (result, context) => format(result, context).slice(0, toTheMinute), plain: format };
}

function yesOrNo(result: LabResult, { name }: Field): 0 | 1 | undefined {
  const value = result[name];
  return typeof value === "boolean" ? (value ? 1 : 0) : undefined;
}

function texts({ name }: Field): Pick<Column, "order" | "text" | "plain"> {
  const of = (result: LabResult): string | null | undefined => result[name] as string | null | undefined;
  return {
    order: { by: "rank", of, place: (text) => ({ orderKey: nameOrderKey(String(text)), id: text }) },
    text: (result) => displayText(of(result) ?? "", { maxLength: longestText }),
    plain: (result) => of(result) ?? "",
  };
}
