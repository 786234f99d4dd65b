import * as l10n from "@vscode/l10n";
import * as v from "valibot";
import { displayText } from "../words/displayText";
import { conditionKinds } from "./conditions";
import type { ResultFilter } from "./filterTypes";

/** What was given as a filter is none. */
export class InvalidFilterError extends Error {
  override readonly name = "InvalidFilterError";
}

const filterSchema = v.strictObject(
  Object.fromEntries(Object.entries(conditionKinds).map(([name, { schema }]) => [name, v.optional(schema)])),
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
