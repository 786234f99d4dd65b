import * as vscode from "vscode";
import { formatRange } from "../../core/range/words/formatRange";
import { formatNumber } from "../../core/results/words/numbers";
import type { FailedWindow } from "../../core/results/store/coverage";
import { clock } from "../clock";

/** Says of a fetch that a person cancelled how much had come. */
export function cancelledSentence(fetched: number): string {
  return fetched === 1
    ? vscode.l10n.t("Cancelled. 1 result had arrived and is kept.")
    : vscode.l10n.t("Cancelled. {0} results had arrived and are kept.", formatNumber(fetched));
}

/**
 * Says which stretches did not come, and why.
 * @param areHeld whether an earlier fetch had brought all of them, so that they are only not up to date.
 */
export function missingSentence(windows: readonly FailedWindow[], areHeld: boolean): string {
  const stretches = windows.map((window) => formatRange(window, clock())).join(", ");
  const reason = windows[0]?.error ?? "";
  return areHeld
    ? vscode.l10n.t("Results of {0} could not be brought up to date. {1}", stretches, reason)
    : vscode.l10n.t("Results of {0} are missing. {1}", stretches, reason);
}
