import * as l10n from "@vscode/l10n";
import * as v from "valibot";
import { earliestDate, latestDate } from "../range/isDate";
import { displayText } from "./displayText";
import { examConditions, type ResultFilter } from "./resultFilter";

/** What was given as a filter is none. */
export class InvalidFilterError extends Error {
  override readonly name = "InvalidFilterError";
}

const code = v.union([v.pipe(v.number(), v.integer()), v.bigint()]);
/** The years 1 to 9999. */
const seconds = v.pipe(v.number(), v.minValue(earliestDate), v.maxValue(latestDate));
const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));

const filterSchema = v.strictObject({
  text: v.optional(v.string()),
  statuses: v.optional(v.array(v.nullable(code))),
  exam: v.optional(v.picklist(examConditions)),
  classIds: v.optional(v.array(v.nullable(v.string()))),
  labProfileIds: v.optional(v.array(v.nullable(code))),
  started: v.optional(v.strictObject({ start: seconds, end: seconds })),
  scorePercent: v.optional(v.strictObject({ from: percent, to: percent })),
});

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
