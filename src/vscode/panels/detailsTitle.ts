import * as vscode from "vscode";
import type { LabResult } from "../../core/api/labResult";
import type { Naming } from "../../core/results/names/names";
import { userName } from "../../core/results/names/nameWords";

/** What stands in the tab of a result, as far as it is known. */
export function panelTitle(id: string, result: LabResult | undefined, names: Naming): string {
  const user = result?.UserId ? userName(result.UserId, names, 40) : undefined;
  return user ? vscode.l10n.t("Lab {0} – {1}", id, user) : vscode.l10n.t("Lab {0}", id);
}

/** Whether a tab's title is that of a result, whatever its user was called when the tab was last awake. */
export function isTitleOf(title: string, id: string): boolean {
  return title === vscode.l10n.t("Lab {0}", id) || title.startsWith(vscode.l10n.t("Lab {0} – {1}", id, ""));
}
