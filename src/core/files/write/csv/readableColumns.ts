import { completionStatusName } from "../../../results/words/statuses";
import type { CsvColumn } from "./csvColumn";
import { LocalTime } from "./localTime";

export interface ReadableColumnsOptions {
  /** An IANA name: whose clocks are meant. */
  readonly timeZone: string;
  /** Whether times say no more than the day. */
  readonly daysOnly?: boolean;
}

/** The columns that say in words, clock times and hours what the API says in numbers. */
export function readableColumns({ timeZone, daysOnly = false }: ReadableColumnsOptions): CsvColumn[] {
  const time = new LocalTime(timeZone);
  const format = (moment: number | null | undefined): string | undefined =>
    daysOnly ? time.formatDay(moment) : time.format(moment);
  return [
    { name: "StatusText", cellOf: ({ CompletionStatus }) => completionStatusName(CompletionStatus) },
    { name: "StartLocal", cellOf: ({ Start }) => format(Start) },
    { name: "EndLocal", cellOf: ({ End }) => format(End) },
    { name: "LastActivityLocal", cellOf: ({ LastActivity }) => format(LastActivity) },
    { name: "RunTime", cellOf: ({ TotalRunTimeSeconds }) => formatRunTime(TotalRunTimeSeconds) },
  ];
}

/** Hours, minutes and seconds, such as `1:04:09`; nothing for what is no length of time. */
function formatRunTime(seconds: number | null | undefined): string | undefined {
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
