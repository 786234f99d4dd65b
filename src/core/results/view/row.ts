import { formatDay } from "../../range/words/formatDay";
import type { LabResult } from "../../api/labResult";
import type { GroupKind } from "./grouping";
import type { Naming } from "../names/names";
import { labName, userName } from "../names/nameWords";
import { formatDuration } from "../words/numbers";
import { stateWords, type Present } from "../state/resultState";
import { formatPoints, formatScore } from "../words/statuses";

const longestUser = 60;

/** What a result's row in a list says: its name, and facts with the most important first. */
export interface ResultRow {
  readonly label: string;
  readonly facts: readonly string[];
}

/**
 * Tells a result in one row, by its lab or, below a lab, by its user. What the group above says already is left out.
 * @param below what kind of group the row stands in.
 * @param timeZone an IANA name.
 */
export function resultRow(
  result: LabResult,
  below: GroupKind | undefined,
  present: Present,
  timeZone: string,
  names: Naming,
): ResultRow {
  const { LabProfileId, UserId, Start, TotalRunTimeSeconds: seconds } = result;
  const isUserSaid = below === "user" || below === "profile";
  const facts = [
    ...(below === "status" ? [formatScore(result)] : [...stateWords(result, present), formatPoints(result)]),
    !isUserSaid && UserId ? userName(UserId, names, longestUser) : undefined,
    below === "day" || Start === null || Start === undefined
      ? undefined
      : formatDay(Start, { now: present.now, timeZone }),
    seconds === null || seconds === undefined ? undefined : formatDuration(seconds),
  ];
  const label = below === "profile" ? userName(UserId, names, longestUser) : labName(LabProfileId, names);
  return { label, facts: facts.filter((fact) => fact !== undefined) };
}
