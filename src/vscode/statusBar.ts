import * as vscode from "vscode";
import { formatTime } from "../core/range/words/formatRange";
import { iconSafe } from "../core/results/words/displayText";
import { formatNumber } from "../core/results/words/numbers";
import { resultsText } from "../core/results/words/counts";
import { clock } from "./clock";
import { heldRange } from "./words/heldWords";
import { sourceWords } from "./words/sourceWords";
import { commandIds, statusBarId } from "./ids";
import type { UserResults } from "./userResults";

/** Says in the status bar what is held and how fresh it is, once there is something. */
export function showInStatusBar(results: UserResults): vscode.Disposable {
  const item = vscode.window.createStatusBarItem(statusBarId, vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t("Lab Results");
  item.command = commandIds.fetch;
  const update = (): void => {
    const { source, size, failedWindows, seenAt } = results.held;
    if (size === 0 || !source) return item.hide();
    const counts = results.isFiltered
      ? vscode.l10n.t("{0} of {1} results", formatNumber(results.size), formatNumber(size))
      : resultsText(size);
    const incomplete = failedWindows.length > 0 ? [vscode.l10n.t("incomplete")] : [];
    const what = [heldRange(results.held), counts, ...incomplete].filter(Boolean);
    const fetchedAt = source.kind === "connection" ? seenAt : undefined;
    const time = fetchedAt === undefined ? [] : [formatTime(fetchedAt, clock().timeZone)];
    item.text = `$(mortar-board) ${iconSafe([...what, ...time].join(" · "))}`;
    const fetched = time.map((moment) => vscode.l10n.t("Fetched at {0}", moment));
    item.tooltip = [sourceWords(source), ...what, ...fetched, vscode.l10n.t("Click to fetch")].join("\n");
    const words = [...what, ...fetched].join(", ");
    item.accessibilityInformation = { label: vscode.l10n.t("Lab results: {0}. Fetch…", words) };
    item.show();
  };
  update();
  return vscode.Disposable.from(item, results.onDidChange(update));
}
