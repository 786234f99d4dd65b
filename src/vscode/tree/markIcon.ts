import * as vscode from "vscode";
import { markIcons, type ResultMark } from "../../core/results/state/marks";

const colors: Partial<Record<ResultMark, string>> = {
  running: "charts.blue",
  examPassed: "testing.iconPassed",
  examFailed: "testing.iconFailed",
  complete: "testing.iconPassed",
  failed: "testing.iconFailed",
  grading: "charts.yellow",
};

/** The icon of how a result stands. The row says the same in words. */
export function markIcon(mark: ResultMark): vscode.ThemeIcon {
  const color = colors[mark];
  return new vscode.ThemeIcon(
    markIcons[mark],
    color === undefined ? undefined : new vscode.ThemeColor(color),
  );
}
