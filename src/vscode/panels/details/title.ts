import * as vscode from "vscode";
import type { ResultHeading } from "../../../engine/contract";

/** What stands in the tab of a result, as far as it is known. */
export function panelTitle(id: string, heading?: ResultHeading): string {
  const user = heading?.userName;
  return user ? vscode.l10n.t("Instance {0} – {1}", id, user) : vscode.l10n.t("Instance {0}", id);
}

/** Whether a tab's title is that of a result, whatever its user was called when the tab was last awake. */
export function isTitleOf(title: string, id: string): boolean {
  return (
    title === vscode.l10n.t("Instance {0}", id) ||
    title.startsWith(vscode.l10n.t("Instance {0} – {1}", id, ""))
  );
}
