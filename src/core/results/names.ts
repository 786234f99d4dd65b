import * as l10n from "@vscode/l10n";
import type { Integer } from "../api/labResult";
import { displayText } from "./displayText";

/** A lab profile for people: "Lab 5522". */
export function labName(labProfileId: Integer | string | null | undefined): string {
  if (labProfileId === null || labProfileId === undefined) return l10n.t("Lab not given");
  return l10n.t("Lab {0}", String(labProfileId));
}

/**
 * A class for people. An empty id says as little as none.
 * @param maxLength in characters.
 */
export function className(classId: string | null | undefined, maxLength = 40): string {
  return classId ? displayText(classId, { maxLength }) : l10n.t("No class");
}

/**
 * A user for people. An empty id says as little as none.
 * @param maxLength in characters.
 */
export function userName(userId: string | null | undefined, maxLength = 120): string {
  return userId ? displayText(userId, { maxLength }) : l10n.t("No user");
}
