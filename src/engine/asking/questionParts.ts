import * as l10n from "@vscode/l10n";
import type { Integer, LabResult } from "../../core/api/labResult";
import type { Clock } from "../../core/range/timeRange";
import { formatRange } from "../../core/range/words/formatRange";
import { inNameOrder } from "../../core/results/names/nameOrder";
import { namePlace } from "../../core/results/names/namePlace";
import type { Naming } from "../../core/results/names/names";
import { className, labName } from "../../core/results/names/nameWords";
import { integerFromJson, integerToJson } from "../wire";
import type { QuestionPart, QuestionParts } from "./questionsContract";

/** The classes and labs of results. */
export function questionParts(results: Iterable<LabResult>, names: Naming): Omit<QuestionParts, "shown"> {
  const [classes, labs] = [new Map<string | null, number>(), new Map<Integer, number>()];
  for (const { ClassId, LabProfileId } of results) {
    classes.set(ClassId || null, (classes.get(ClassId || null) ?? 0) + 1);
    if (LabProfileId !== null && LabProfileId !== undefined) {
      labs.set(LabProfileId, (labs.get(LabProfileId) ?? 0) + 1);
    }
  }
  return {
    classes: inNameOrder(classes, ([id]) => namePlace("class", id, names)).map(([classId, count]) => ({
      classId,
      label: className(classId, names),
      count,
    })),
    labs: inNameOrder(labs, ([id]) => namePlace("lab", id, names)).map(([id, count]) => ({
      labProfileId: integerToJson(id),
      label: labName(id, names),
      count,
    })),
  };
}

/** Whether a result, or what is known of an instance, is of a part. */
export function isOfPart(
  { classId, labProfileId, start = -Infinity, end = Infinity }: QuestionPart,
  of: {
    readonly classId: string | null | undefined;
    readonly labProfileId: Integer | null | undefined;
    readonly start: unknown;
  },
): boolean {
  if (classId !== undefined && (of.classId || null) !== (classId || null)) return false;
  if (labProfileId !== undefined && of.labProfileId !== integerFromJson(labProfileId)) return false;
  const started = typeof of.start === "number" ? of.start : undefined;
  if (started === undefined) return start === -Infinity && end === Infinity;
  return started >= start && started <= end;
}

/** What a part is called, for a title. */
export function partTitle(
  { classId, labProfileId, start, end }: QuestionPart,
  names: Naming,
  clock: Clock,
): string {
  const parts = [
    labProfileId !== undefined && labName(integerFromJson(labProfileId), names),
    classId !== undefined && className(classId, names),
    start !== undefined && end !== undefined && formatRange({ start, end }, clock),
  ].filter((part) => part !== false);
  return parts.length === 0 ? l10n.t("Question Analysis") : l10n.t("Questions: {0}", parts.join(" · "));
}
