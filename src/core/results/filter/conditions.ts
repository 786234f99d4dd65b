import * as l10n from "@vscode/l10n";
import type { Integer, LabResult } from "../../api/labResult";
import { formatRange } from "../../range/words/formatRange";
import type { Clock } from "../../range/timeRange";
import { displayText } from "../words/displayText";
import { examState, scorePercent } from "../state/examState";
import type { Naming } from "../names/names";
import { className, nameInSentence, userName } from "../names/nameWords";
import { formatNumber, formatPercent } from "../words/numbers";
import { isRunning } from "../state/resultState";
import { isPlatformFailure } from "../state/tally";
import { completionStatusText } from "../words/statuses";
import { examWords, listWords } from "./conditionWords";
import type { ResultFilter } from "./filterTypes";
import { textMatcher } from "./textMatcher";

/** What must be known of the results to tell whether one meets a condition. */
export interface MatchContext {
  /** When the results were seen, in Unix seconds. */
  readonly seenAt: number;
  /** As they are now: a matcher goes by these, whatever names come later. */
  readonly names: Naming;
}

type Matcher = (result: LabResult) => boolean;

/** All that is to know of one kind of condition. */
export interface ConditionKind<Value> {
  /** The value without what does not count; undefined when it is no condition. */
  readonly simplify?: (value: Value) => Value | undefined;
  readonly words: (value: Value, clock: Clock, names: Naming) => string;
  readonly matcher: (value: Value, context: MatchContext) => Matcher;
  /** Whether finding out takes long, so that the other conditions are asked first. */
  readonly isSlow?: boolean;
}

const longestName = 40;

/** A condition that a field's value is one of several; an empty text says as little as none. */
function oneOf<Id extends string | Integer>(
  idOf: (result: LabResult) => Id | null | undefined,
  nameOf: (id: Id | null, names: Naming) => string,
): ConditionKind<readonly (Id | null)[]> {
  return {
    simplify: (ids) => (ids.length > 0 ? ids : undefined),
    words: (ids, _clock, names) => listWords(ids.map((one) => nameOf(one, names))),
    matcher: (ids) => {
      const wanted = new Set(ids.map((one) => (one === "" ? null : one)));
      return (result) => {
        const id = idOf(result);
        return wanted.has(id === "" ? null : (id ?? null));
      };
    },
  };
}

/** A condition that something is so, or is not so. */
function whether(
  words: { readonly yes: () => string; readonly no: () => string },
  isSo: (result: LabResult, context: MatchContext) => boolean,
): ConditionKind<boolean> {
  return {
    words: (wanted) => (wanted ? words.yes() : words.no()),
    matcher: (wanted, context) => (result) => isSo(result, context) === wanted,
  };
}

/**
 * Every condition a filter can have, in the order in which words tell them. Words and matching follow this table.
 */
export const conditionKinds: {
  readonly [Name in keyof ResultFilter]-?: ConditionKind<NonNullable<ResultFilter[Name]>>;
} = {
  text: {
    simplify: (text) => text.trim() || undefined,
    words: (text) => l10n.t("“{0}”", displayText(text, { maxLength: longestName })),
    matcher: (text, { names }) => textMatcher(text, names),
    isSlow: true,
  },
  statuses: oneOf<Integer>(({ CompletionStatus }) => CompletionStatus, completionStatusText),
  exam: {
    simplify: (exam) => (exam === "any" ? undefined : exam),
    words: examWords,
    matcher: (exam) =>
      exam === "exam" ? (result) => examState(result) !== undefined : (result) => examState(result) === exam,
  },
  classIds: oneOf<string>(
    ({ ClassId }) => ClassId,
    (id, names) => className(id, names, longestName),
  ),
  userIds: oneOf<string>(
    ({ UserId }) => UserId,
    (id, names) => userName(id, names, longestName),
  ),
  labProfileIds: oneOf<Integer>(
    ({ LabProfileId }) => LabProfileId,
    (id, names) => nameInSentence("lab", id, names),
  ),
  deliveryRegionIds: oneOf<Integer>(
    ({ DeliveryRegionId }) => DeliveryRegionId,
    (id, names) => nameInSentence("region", id, names),
  ),
  datacenterIds: oneOf<Integer>(
    ({ DatacenterId }) => DatacenterId,
    (id, names) => nameInSentence("datacenter", id, names),
  ),
  labHostIds: oneOf<Integer>(
    ({ LabHostId }) => LabHostId,
    (id, names) => nameInSentence("host", id, names),
  ),
  started: {
    words: (range, clock) => l10n.t("started {0}", formatRange(range, clock)),
    matcher:
      ({ start, end }) =>
      ({ Start }) =>
        typeof Start === "number" && Start >= start && Start < end,
  },
  scorePercent: {
    words: ({ from, to }) => l10n.t("score {0} to {1}", formatNumber(from), formatPercent(to)),
    matcher:
      ({ from, to }) =>
      (result) => {
        const score = scorePercent(result);
        return score !== undefined && score >= from && (score < to || (score === 100 && to >= 100));
      },
  },
  running: whether({ yes: () => l10n.t("running"), no: () => l10n.t("not running") }, (result, { seenAt }) =>
    isRunning(result, seenAt),
  ),
  failedOnPlatform: whether(
    { yes: () => l10n.t("platform failures"), no: () => l10n.t("no platform failures") },
    isPlatformFailure,
  ),
};
