import type { Integer } from "../../api/labResult";
import { firstAndLastDay } from "../../range/words/formatRange";
import type { TimeRange } from "../../range/timeRange";
import type { ExportPart } from "./exportPart";

/** What the name of a file or folder says of what is in it. */
export interface ExportContent extends ExportPart {
  /** Unix seconds; undefined when nobody knows when the results were. */
  readonly range: TimeRange | undefined;
  /** An IANA name: whose days the name says. */
  readonly timeZone: string;
  readonly isWithoutNames?: boolean;
}

/**
 * The name of an exported file, such as `lab-results_2012-01-01_2012-01-07_AZ104_filtered_without-names.json`.
 * @param extension without the dot.
 */
export function resultsFileName(content: ExportContent, extension: string): string {
  return `${["lab-results", ...wordsOf(content)].join("_")}.${extension}`;
}

/** The name of the folder of an export for analytics; otherwise like a file's. */
export function analyticsFolderName(content: ExportContent): string {
  return ["lab-results", ...wordsOf(content), "by-day"].join("_");
}

/** The name of an exported gradebook; otherwise like that of results. */
export function gradebookFileName(content: ExportContent): string {
  return `${["gradebook", ...wordsOf(content)].join("_")}.csv`;
}

/** The name of a report; otherwise like that of results. */
export function reportFileName(content: ExportContent): string {
  return `${["lab-report", ...wordsOf(content)].join("_")}.html`;
}

/** The name of an exported question analysis, with the lab that it is of; otherwise like that of results. */
export function questionsFileName(content: ExportContent, labProfileId: Integer | undefined): string {
  const lab = labProfileId === undefined ? [] : [`lab-${labProfileId}`];
  return `${["questions", ...lab, ...wordsOf(content)].join("_")}.csv`;
}

/** The same name with a number, for when the plain one is taken: `lab-results_… (2).json`. */
export function numberedFileName(name: string, number: number): string {
  return name.replace(/(\.[A-Za-z0-9]{1,10})?$/, ` (${number})$1`);
}

function wordsOf({ range, timeZone, classId, part, isWithoutNames }: ExportContent): string[] {
  return [
    ...(range ? firstAndLastDay(range, timeZone) : []),
    ...(classId === undefined ? [] : [classId === null ? "no-class" : fileWord(classId)]),
    ...(part ? [part] : []),
    ...(isWithoutNames ? ["without-names"] : []),
  ];
}

/** So long a word leaves room for all others within the 255 bytes that a name may have. */
const longestWord = 40;

/** As much of an id as can stand in the name of a file on any computer. */
function fileWord(id: string): string {
  const plain = id.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}._@+-]+/gu, "-");
  const short = Array.from(plain).slice(0, longestWord).join("");
  return short.replace(/^[-.]+|[-.]+$/g, "") || "class";
}
