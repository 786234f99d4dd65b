import * as l10n from "@vscode/l10n";
import * as v from "valibot";
import { displayText } from "../words/displayText";
import { earliestDate, latestDate } from "../../range/isDate";
import { examConditions, type ResultFilter } from "./filterTypes";

/** What was given as a filter is none. */
export class InvalidFilterError extends Error {
  override readonly name = "InvalidFilterError";
}

const code = v.nullable(v.union([v.pipe(v.number(), v.integer()), v.bigint()]));
const text = v.nullable(v.string());
/** The years 1 to 9999. */
const seconds = v.pipe(v.number(), v.minValue(earliestDate), v.maxValue(latestDate));
const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));

/** What a script may give for each condition. Where filters are applied, nobody reads any: this stands apart. */
const schemas: {
  readonly [Name in keyof ResultFilter]-?: v.GenericSchema<unknown, NonNullable<ResultFilter[Name]>>;
} = {
  text: v.string(),
  statuses: v.array(code),
  exam: v.picklist(examConditions),
  classIds: v.array(text),
  userIds: v.array(text),
  labProfileIds: v.array(code),
  deliveryRegionIds: v.array(code),
  datacenterIds: v.array(code),
  labHostIds: v.array(code),
  started: v.strictObject({ start: seconds, end: seconds }),
  scorePercent: v.strictObject({ from: percent, to: percent }),
  running: v.boolean(),
  failedOnPlatform: v.boolean(),
};

const filterSchema = v.strictObject(
  Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, v.optional(schema)])),
);

/** More of what was given would push the rest of the message out of sight. */
const longestGiven = 60;

/**
 * Reads a filter that comes from a script.
 * @throws InvalidFilterError naming the first thing that is wrong.
 */
export function readFilter(value: unknown): ResultFilter {
  // A schema of an object takes a list for one.
  const parsed = v.safeParse(filterSchema, Array.isArray(value) ? undefined : value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const path = v.getDotPath(issue);
  throw new InvalidFilterError(
    path === null
      ? l10n.t("A filter must be an object such as {0}.", '{ "statuses": [3] }')
      : l10n.t(
          "“{0}” of the filter is not right: expected {1}, but it is {2}.",
          displayText(path, { maxLength: longestGiven }),
          issue.expected ?? l10n.t("a whole number"),
          displayText(issue.received, { maxLength: longestGiven }),
        ),
  );
}
