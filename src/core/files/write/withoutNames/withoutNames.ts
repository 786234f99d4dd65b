import { labResultFields } from "../../../api/fields";
import type { LabResult } from "../../../api/labResult";
import type { Pseudonyms } from "./pseudonyms";

const shared = new Set(labResultFields.flatMap(({ name, sharedAs }) => (sharedAs ? [name] : [])));

/**
 * A result that may be given to those who are not to know who it is about: pseudonyms for the user and
 * the class, and neither address nor place nor undocumented fields, of what was sent only what has a plain meaning.
 * @returns a new result, its fields in the same order.
 */
export function withoutNames(result: LabResult, pseudonyms: Pseudonyms): LabResult {
  const nameless: Partial<LabResult> = {};
  for (const name in result) if (shared.has(name)) nameless[name] = result[name];
  if (nameless.UserId) nameless.UserId = pseudonyms.user(nameless.UserId);
  if (nameless.ClassId) nameless.ClassId = pseudonyms.class(nameless.ClassId);
  return nameless as LabResult;
}
