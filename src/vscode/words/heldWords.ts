import * as vscode from "vscode";
import { formatCoverage } from "../../core/range/words/formatCoverage";
import { formatRange } from "../../core/range/words/formatRange";
import type { HeldState } from "../../engine/contract";
import { clock } from "../clock";

type Held = Pick<HeldState, "covered" | "failedWindows" | "gaps" | "range">;

/** The stretches of time that are held, with the gaps between them; empty when nobody knows of any. */
export function heldRange({ covered }: Held): string {
  return formatCoverage(covered, clock());
}

/**
 * The same for where there is room: stretches that were asked for and did not come are named as missing.
 * @returns one part or two; none when nobody knows of any.
 */
export function heldRangeAndMissing(held: Held): string[] {
  const { range, failedWindows, gaps } = held;
  if (failedWindows.length === 0) return covered(held);
  const missing = gaps.map((gap) => formatRange(gap, clock())).join(", ");
  return [...(range ? [formatRange(range, clock())] : []), vscode.l10n.t("Missing: {0}", missing)];
}

function covered(held: Held): string[] {
  const words = heldRange(held);
  return words === "" ? [] : [words];
}
