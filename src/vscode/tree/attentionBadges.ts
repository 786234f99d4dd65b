import * as vscode from "vscode";
import { formatNumber } from "../../core/results/words/numbers";

/** Of uris that stand for rows of the tree, and for no file. */
const scheme = "lab-results-row";

/**
 * What a row carries for its badge; it says all that the badge tells.
 * @param id of the row; it keeps rows with equal counts apart.
 */
export function attentionUri(id: string, count: number): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${encodeURIComponent(id)}`, query: String(count) });
}

/**
 * Shows at the right end of a row how much in it needs attention: in a narrow sidebar a long name leaves no room for
 * the words beside it, but a badge stays.
 */
export function registerAttentionBadges(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: (uri) => (uri.scheme === scheme ? badge(Number(uri.query)) : undefined),
  });
}

/** VS Code has room for two characters. */
function badge(count: number): vscode.FileDecoration {
  const words =
    count === 1
      ? vscode.l10n.t("1 needs attention")
      : vscode.l10n.t("{0} need attention", formatNumber(count));
  return new vscode.FileDecoration(count > 99 ? "9+" : String(count), words);
}
