import { labResultFields, type SharedAs } from "../../../api/fields";
import type { LabResult } from "../../../api/labResult";
import type { DayFinder } from "../../../range/dayFinder";

/** How a result is made one that may be given to those who are not to know who it is about. */
export interface NamelessManner {
  user(id: string): string;
  class(id: string): string;
  /** Whose days times are rounded down to; undefined leaves them exact. */
  readonly days?: DayFinder | undefined;
}

const shared = labResultFields.flatMap(({ name, sharedAs }) =>
  sharedAs === undefined ? [] : [[name, sharedAs] as const],
);

/**
 * A result that may be given to those who are not to know who it is about: pseudonyms for user, class and lab
 * instance, and neither address nor place nor undocumented fields, of what was sent only what has a plain meaning.
 * @param instance what stands for the lab instance.
 * @returns a new result, its fields in the API's order.
 */
export function withoutNames(result: LabResult, instance: number, manner: NamelessManner): LabResult {
  const nameless: Partial<LabResult> = {};
  for (const [name, sharedAs] of shared) {
    const value = result[name];
    if (value !== undefined) nameless[name] = share(sharedAs, value, instance, manner);
  }
  return nameless as LabResult;
}

type Value = NonNullable<LabResult[string]> | null;

function share(sharedAs: SharedAs, value: Value, instance: number, manner: NamelessManner): Value {
  switch (sharedAs) {
    case "itself":
      return value;
    case "instancePseudonym":
      return instance;
    case "userPseudonym":
      return typeof value === "string" && value !== "" ? manner.user(value) : nothingIn(value);
    case "classPseudonym":
      return typeof value === "string" && value !== "" ? manner.class(value) : nothingIn(value);
    case "day":
      if (!manner.days) return value;
      return typeof value === "number" ? (manner.days.startOf(value) ?? null) : null;
  }
}

/** No user and a user whose id is empty are kept apart; what is no text at all is not let through. */
function nothingIn(value: Value): Value {
  return value === "" ? "" : null;
}
