import type { ExportContent } from "../../core/files/write/exportName";
import { isClassPseudonym, Pseudonyms } from "../../core/files/write/withoutNames/pseudonyms";
import type { ExportManner } from "./exportContract";
import type { ExportMoment } from "./exportMoment";

/** What the name of a file says of what is in it, without telling a class that has a pseudonym inside. */
export function nameContent(
  { range, classId, part }: Pick<ExportMoment, "range" | "classId" | "part">,
  { timeZone, pseudonymKey, arePseudonymous, filePseudonyms }: ExportManner,
): ExportContent {
  const isKept = pseudonymKey === undefined || !classId || (arePseudonymous && isClassPseudonym(classId));
  return {
    range,
    timeZone,
    part,
    classId: isKept ? classId : new Pseudonyms(pseudonymKey).class(classId),
    isWithoutNames: filePseudonyms !== undefined,
  };
}
