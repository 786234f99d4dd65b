import { labResultFields, type LabResult } from "../api/labResult";
import type { Pseudonyms } from "./pseudonyms";

/** What tells a person or a household apart. Country and Region are shared by many. */
const personal = ["IpAddress", "City", "Latitude", "Longitude"];

/** Unknown fields are not among them, since nobody knows what they hold. */
const kept = new Set(Object.keys(labResultFields).filter((name) => !personal.includes(name)));

/**
 * A result that may be given to those who are not to know who it is about: pseudonyms for the user and
 * the class, and neither address nor place nor undocumented fields.
 * @returns a new result, its fields in the same order.
 */
export function withoutNames(result: LabResult, pseudonyms: Pseudonyms): LabResult {
  const nameless: Partial<LabResult> = {};
  for (const name in result) if (kept.has(name)) nameless[name] = result[name];
  if (nameless.UserId) nameless.UserId = pseudonyms.user(nameless.UserId);
  if (nameless.ClassId) nameless.ClassId = pseudonyms.class(nameless.ClassId);
  return nameless as LabResult;
}
