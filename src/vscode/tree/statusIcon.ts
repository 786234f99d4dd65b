import * as vscode from "vscode";
import type { Integer } from "../../core/api/labResult";
import { completionStatusGroup, type CompletionStatusGroup } from "../../core/results/wording";

const icons: Record<CompletionStatusGroup, [icon: string, color?: string]> = {
  complete: ["pass", "testing.iconPassed"],
  incomplete: ["circle-large-outline"],
  cancelled: ["circle-slash"],
  noShow: ["person"],
  failed: ["error", "testing.iconFailed"],
  grading: ["watch", "charts.yellow"],
  unknown: ["question"],
};

/** The icon of a completion status. The row says the same in words. */
export function statusIcon(status: Integer | null | undefined): vscode.ThemeIcon {
  const [icon, color] = icons[completionStatusGroup(status)];
  return new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
}
