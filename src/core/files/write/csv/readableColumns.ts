import { completionStatusName } from "../../../results/wording";
import type { CsvColumn } from "./csvColumn";
import { LocalTime } from "./localTime";

/**
 * The columns that say in words, clock times and hours what the API says in numbers.
 * @param timeZone an IANA name: whose clocks are meant.
 */
export function readableColumns(timeZone: string): CsvColumn[] {
  const time = new LocalTime(timeZone);
  return [
    { name: "StatusText", cellOf: ({ CompletionStatus }) => completionStatusName(CompletionStatus) },
    { name: "StartLocal", cellOf: ({ Start }) => time.format(Start) },
    { name: "EndLocal", cellOf: ({ End }) => time.format(End) },
    { name: "LastActivityLocal", cellOf: ({ LastActivity }) => time.format(LastActivity) },
    { name: "RunTime", cellOf: ({ TotalRunTimeSeconds }) => formatRunTime(TotalRunTimeSeconds) },
  ];
}

/** Hours, minutes and seconds, such as `1:04:09`; nothing for what is no length of time. */
function formatRunTime(seconds: number | null | undefined): string | undefined {
  if (seconds === null || seconds === undefined || seconds < 0) return undefined;
  const total = BigInt(Math.trunc(seconds));
  return `${total / 3600n}:${twoDigits((total / 60n) % 60n)}:${twoDigits(total % 60n)}`;
}

function twoDigits(value: bigint): string {
  return String(value).padStart(2, "0");
}
