import type { Integer, LabResult } from "../../../api/labResult";
import { noNames, type IdOf, type NamedKind, type Naming } from "../../../results/names/names";
import { completionStatusName } from "../../../results/words/statuses";
import type { CsvColumn } from "./csvColumn";
import { LocalTime } from "./localTime";

export interface ReadableColumnsOptions {
  /** An IANA name: whose clocks are meant. */
  readonly timeZone: string;
  /** Whether times say no more than the day. */
  readonly daysOnly?: boolean;
  /** What labs, classes, users and places are called. */
  readonly names?: Naming;
  /** Whether users, classes and places have no names, because nobody is to know who the results are about. */
  readonly isNameless?: boolean;
}

/**
 * The columns that say in names, words, clock times and hours what the API says in ids and numbers. Names have a
 * column where any of their kind are known.
 */
export function readableColumns({
  timeZone,
  daysOnly = false,
  names = noNames,
  isNameless = false,
}: ReadableColumnsOptions): CsvColumn[] {
  const time = new LocalTime(timeZone);
  const format = (moment: number | null | undefined): string | undefined =>
    daysOnly ? time.formatDay(moment) : time.format(moment);
  return [
    ...labColumns(names),
    ...(isNameless ? [] : personalColumns(names)),
    { name: "StatusText", cellOf: ({ CompletionStatus }) => completionStatusName(CompletionStatus) },
    { name: "StartLocal", cellOf: ({ Start }) => format(Start) },
    { name: "EndLocal", cellOf: ({ End }) => format(End) },
    { name: "LastActivityLocal", cellOf: ({ LastActivity }) => format(LastActivity) },
    { name: "RunTime", cellOf: ({ TotalRunTimeSeconds }) => formatRunTime(TotalRunTimeSeconds) },
  ];
}

function labColumns(names: Naming): CsvColumn[] {
  const seriesOf = (id: Integer | null | undefined): Integer | undefined =>
    id === null || id === undefined ? undefined : names.seriesOf(id);
  return [
    ...nameColumn("LabProfileName", "lab", ({ LabProfileId }) => LabProfileId, names),
    ...nameColumn("SeriesName", "series", ({ LabProfileId }) => seriesOf(LabProfileId), names),
  ];
}

/** None of these may be in a file without names. */
function personalColumns(names: Naming): CsvColumn[] {
  return [
    ...nameColumn("ClassName", "class", ({ ClassId }) => ClassId, names),
    ...nameColumn("UserName", "user", ({ UserId }) => UserId, names),
    ...nameColumn("DeliveryRegionName", "region", ({ DeliveryRegionId }) => DeliveryRegionId, names),
    ...nameColumn("DatacenterName", "datacenter", ({ DatacenterId }) => DatacenterId, names),
    ...nameColumn("LabHostName", "host", ({ LabHostId }) => LabHostId, names),
  ];
}

function nameColumn<Kind extends NamedKind>(
  name: string,
  kind: Kind,
  idOf: (result: LabResult) => IdOf<Kind> | null | undefined,
  names: Naming,
): CsvColumn[] {
  if (names.idsWhose(kind, () => true).size === 0) return [];
  const cellOf = (result: LabResult): string | undefined => {
    const id = idOf(result);
    return id === null || id === undefined ? undefined : names.nameOf(kind, id);
  };
  return [{ name, cellOf }];
}

/** Hours, minutes and seconds, such as `1:04:09`; nothing for what is no length of time. */
export function formatRunTime(seconds: number | null | undefined): string | undefined {
  if (seconds === null || seconds === undefined || seconds < 0) return undefined;
  const whole = Math.trunc(seconds);
  // A number of more than 15 digits is divided exactly, and written without an exponent, as a bigint only.
  const minutes = Number.isSafeInteger(whole) ? Math.floor(whole / 60) : BigInt(whole) / 60n;
  const [hours, minute] =
    typeof minutes === "bigint" ? [minutes / 60n, minutes % 60n] : [Math.floor(minutes / 60), minutes % 60];
  return `${hours}:${twoDigits(minute)}:${twoDigits(whole % 60)}`;
}

function twoDigits(value: number | bigint): string {
  return String(value).padStart(2, "0");
}
