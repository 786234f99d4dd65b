import * as l10n from "@vscode/l10n";
import type { LabClass } from "../../api/depth/labClass";
import { formatDay } from "../../range/words/formatDay";
import type { Clock } from "../../range/timeRange";
import { displayText } from "./displayText";

/** What is known of a class beside its name and its results, a line each: when it is held, and who teaches it. */
export function classWords({ start, end, instructor }: LabClass, clock: Clock): string[] {
  const teacher = instructor?.name ?? instructor?.id;
  return [
    daysWords(start, end, clock),
    teacher && l10n.t("Instructor: {0}", displayText(teacher, { maxLength: 120 })),
  ].flatMap((line) => line || []);
}

function daysWords(start: number | undefined, end: number | undefined, clock: Clock): string | undefined {
  if (start === undefined) return undefined;
  const first = formatDay(start, clock);
  const last = end === undefined ? first : formatDay(end, clock);
  return first === last ? first : l10n.t("{0} – {1}", first, last);
}
