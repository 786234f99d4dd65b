import * as l10n from "@vscode/l10n";
import type { LabResult } from "../../api/labResult";
import type { Row } from "./types";
import { formatDuration } from "../words/numbers";

/**
 * The row that says how long it was from start to end, or has been from start to now.
 * @param now Unix seconds.
 * @returns undefined when that makes no sense: a start that is not known or still to come.
 */
export function describeElapsed({ Start: start, End: end }: LabResult, now: number): Row | undefined {
  if (start === null || start === undefined) return undefined;
  if (end !== null && end !== undefined) {
    return elapsedRow(formatDuration(end - start), l10n.t("From start to end"));
  }
  if (start > now) return undefined;
  return elapsedRow(formatDuration(Math.trunc(now) - start), l10n.t("From start to now"));
}

function elapsedRow(text: string, note: string): Row {
  return { label: l10n.t("Elapsed"), text, presence: "value", showRaw: false, note };
}
