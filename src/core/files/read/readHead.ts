import { isJsonObject, type JsonObject, type JsonValue } from "../../api/json";
import { isDate } from "../../range/isDate";
import { uncoveredParts } from "../../range/coverage";
import { readFilePseudonyms, type FilePseudonyms } from "../filePseudonyms";
import type { TimeRange } from "../../range/timeRange";
import { joinRanges } from "./joinRanges";

/** What an exported file says beside its results. */
export interface Head {
  /** The API's base URL, or a word for where else the results came from. */
  readonly source?: string;
  /** What the results are all results of, sorted: the range without the stretches that are missing. */
  readonly covered?: readonly TimeRange[];
  /** Stretches that are missing, in a file that does not say of which range. */
  readonly missing?: readonly TimeRange[];
  /** Set where users, classes and lab instances have pseudonyms. */
  readonly pseudonyms?: FilePseudonyms;
  /** What it says that cannot be right, and is not used. */
  readonly nonsense?: "range" | "missing";
}

/**
 * Reads what an exported file says beside the results. Where what it says of missing stretches cannot be right,
 * its range counts for nothing: else it would claim results that are not there.
 */
export function readHead(file: JsonObject): Head {
  const { source, range: sentRange, missing: sentMissing } = file;
  const pseudonyms = readFilePseudonyms(file);
  const range = readRange(sentRange);
  const missing = readRanges(sentMissing ?? [], range);
  const isRangeWrong = !range && (sentRange ?? null) !== null;
  return {
    ...(typeof source === "string" && source.trim() !== "" && { source }),
    ...(range && missing && { covered: uncoveredParts(range, missing) }),
    ...(!range && missing && missing.length > 0 && { missing }),
    ...(pseudonyms && { pseudonyms }),
    ...(isRangeWrong && { nonsense: "range" }),
    ...(!missing && { nonsense: "missing" }),
  };
}

/** @returns the stretches in order, those joined that touch; undefined when one of them cannot be right. */
function readRanges(value: JsonValue, within: TimeRange | undefined): TimeRange[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const ranges: TimeRange[] = [];
  for (const item of value) {
    const range = readRange(item);
    const isInside = range && (!within || (range.start >= within.start && range.end <= within.end));
    if (!isInside) return undefined;
    ranges.push(range);
  }
  return joinRanges(ranges);
}

function readRange(value: JsonValue | undefined): TimeRange | undefined {
  if (!isJsonObject(value)) return undefined;
  const { start, end } = value;
  return isSeconds(start) && isSeconds(end) && start <= end ? { start, end } : undefined;
}

function isSeconds(value: JsonValue | undefined): value is number {
  return Number.isSafeInteger(value) && isDate(value as number);
}
