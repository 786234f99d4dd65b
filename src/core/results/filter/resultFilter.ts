import type { LabResult } from "../../api/labResult";
import type { Clock } from "../../range/timeRange";
import type { Naming } from "../names/names";
import { conditionKinds, type ConditionKind, type MatchContext } from "./conditions";
import type { ResultFilter } from "./filterTypes";

export { examConditions, type ExamCondition, type PercentRange, type ResultFilter } from "./filterTypes";

/** A condition of a filter together with its value. */
interface ActiveCondition {
  readonly name: keyof ResultFilter;
  readonly value: unknown;
  readonly isSlow: boolean;
  words(clock: Clock, names: Naming): string;
  matcher(context: MatchContext): (result: LabResult) => boolean;
}

const names = Object.keys(conditionKinds) as (keyof ResultFilter)[];

/** The conditions of a filter that say something, in the order of the table. */
function activeConditions(filter: ResultFilter): ActiveCondition[] {
  return names.flatMap((name) => activeCondition(name, filter) ?? []);
}

function activeCondition(name: keyof ResultFilter, filter: ResultFilter): ActiveCondition | undefined {
  const given = filter[name];
  if (given === undefined) return undefined;
  // A value and its kind belong together by the type of the table, which a name that is not known hides.
  const kind = conditionKinds[name] as unknown as ConditionKind<unknown>;
  const { simplify: simpler, words, matcher, isSlow = false } = kind;
  const value = simpler ? simpler(given) : given;
  if (value === undefined) return undefined;
  return {
    name,
    value,
    isSlow,
    words: (clock, names) => words(value, clock, names),
    matcher: (context) => matcher(value, context),
  };
}

/** A filter without the conditions that say nothing. */
export function simplify(filter: ResultFilter): ResultFilter {
  return Object.fromEntries(activeConditions(filter).map(({ name, value }) => [name, value]));
}

/** Whether a filter lets everything pass. */
export function isEmptyFilter(filter: ResultFilter): boolean {
  return activeConditions(filter).length === 0;
}

/** What a filter lets pass, in words: `“taylor” · Incomplete or No Show · passed exams`. Empty for one that lets everything pass. */
export function filterWords(filter: ResultFilter, clock: Clock, names: Naming): string {
  return activeConditions(filter)
    .map((condition) => condition.words(clock, names))
    .join(" · ");
}

/**
 * A function that tells whether a result is shown. It remembers what it found out about names, so make one for
 * each filter, and another when there are other names.
 */
export function filterMatcher(filter: ResultFilter, context: MatchContext): (result: LabResult) => boolean {
  const matchers = activeConditions(filter)
    .sort((a, b) => Number(a.isSlow) - Number(b.isSlow))
    .map((condition) => condition.matcher(context));
  return (result) => matchers.every((meets) => meets(result));
}
