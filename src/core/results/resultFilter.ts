import type { Integer, LabResult } from "../api/labResult";
import type { TimeRange } from "../range/timeRange";
import { examState, scorePercent } from "./examState";

/** Which results are shown: those that meet every condition there is. */
export interface ResultFilter {
  /** Part of the user, class, lab profile or lab instance id; case does not count. */
  readonly text?: string | undefined;
  /** Codes of completion statuses, known or not; null stands for none given. */
  readonly statuses?: readonly (Integer | null)[] | undefined;
  readonly exam?: ExamCondition | undefined;
  /** Null stands for no class. */
  readonly classIds?: readonly (string | null)[] | undefined;
  /** Null stands for none given. */
  readonly labProfileIds?: readonly (Integer | null)[] | undefined;
  /** When the lab started: Unix seconds, from the start to before the end. */
  readonly started?: TimeRange | undefined;
  /** The score in percent of the maximum: at least `from`, and below `to` unless that is 100. */
  readonly scorePercent?: PercentRange | undefined;
}

/** `any` is no condition; `exam` is every exam, scored or not. */
export type ExamCondition = (typeof examConditions)[number];
export const examConditions = ["any", "exam", "passed", "failed", "unscored"] as const;

export interface PercentRange {
  readonly from: number;
  readonly to: number;
}

type Condition = (result: LabResult) => boolean;

/** A filter without the conditions that say nothing. */
export function simplify(filter: ResultFilter): ResultFilter {
  const text = filter.text?.trim();
  return {
    ...(text && { text }),
    ...(filter.statuses?.length && { statuses: filter.statuses }),
    ...(filter.exam && filter.exam !== "any" && { exam: filter.exam }),
    ...(filter.classIds?.length && { classIds: filter.classIds }),
    ...(filter.labProfileIds?.length && { labProfileIds: filter.labProfileIds }),
    ...(filter.started && { started: filter.started }),
    ...(filter.scorePercent && { scorePercent: filter.scorePercent }),
  };
}

/** Whether a filter lets everything pass. */
export function isEmptyFilter(filter: ResultFilter): boolean {
  return Object.keys(simplify(filter)).length === 0;
}

/** A function that tells whether a result is shown. It remembers what it found out about names, so make one for each filter. */
export function filterMatcher(filter: ResultFilter): Condition {
  const { text, statuses, exam, classIds, labProfileIds, started, scorePercent } = simplify(filter);
  const conditions = [
    statuses && statusCondition(statuses),
    exam && examCondition(exam),
    classIds && classCondition(classIds),
    labProfileIds && profileCondition(labProfileIds),
    started && startedCondition(started),
    scorePercent && scoreCondition(scorePercent),
    text !== undefined && textCondition(text),
  ].filter((condition) => typeof condition === "function");
  if (conditions.length === 0) return () => true;
  const [first, ...others] = conditions as [Condition, ...Condition[]];
  return others.length === 0
    ? first
    : (result) => first(result) && others.every((condition) => condition(result));
}

function textCondition(text: string): Condition {
  const wanted = text.toLowerCase();
  const names = new Map<string, boolean>();
  // Half a million results have a few ten thousand names.
  const isIn = (name: string | null | undefined): boolean => {
    if (!name) return false;
    let found = names.get(name);
    if (found === undefined) {
      found = name.toLowerCase().includes(wanted);
      names.set(name, found);
    }
    return found;
  };
  const canBeNumber = /^\d+$/.test(wanted);
  const isInNumber = (number: Integer | null | undefined): boolean =>
    canBeNumber && number !== null && number !== undefined && String(number).includes(wanted);
  return ({ UserId, ClassId, LabProfileId, LabInstanceId }) =>
    isIn(UserId) || isIn(ClassId) || isInNumber(LabProfileId) || isInNumber(LabInstanceId);
}

function statusCondition(statuses: readonly (Integer | null)[]): Condition {
  const wanted = new Set(statuses);
  return ({ CompletionStatus }) => wanted.has(CompletionStatus ?? null);
}

function examCondition(exam: ExamCondition): Condition {
  if (exam === "exam") return (result) => examState(result) !== undefined;
  return (result) => examState(result) === exam;
}

function classCondition(classIds: readonly (string | null)[]): Condition {
  // An empty id says as little as none.
  const wanted = new Set(classIds.map((id) => id || null));
  return ({ ClassId }) => wanted.has(ClassId || null);
}

function profileCondition(ids: readonly (Integer | null)[]): Condition {
  const wanted = new Set(ids);
  return ({ LabProfileId }) => wanted.has(LabProfileId ?? null);
}

function startedCondition({ start, end }: TimeRange): Condition {
  return ({ Start }) => typeof Start === "number" && Start >= start && Start < end;
}

function scoreCondition({ from, to }: PercentRange): Condition {
  return (result) => {
    const percent = scorePercent(result);
    return percent !== undefined && percent >= from && (percent < to || (percent === 100 && to >= 100));
  };
}
