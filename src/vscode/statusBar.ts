import * as vscode from "vscode";
import { formatRange, formatTime } from "../core/range/formatRange";
import { iconSafe } from "../core/results/displayText";
import type { ResultStore } from "../core/results/resultStore";
import type { ShownResults } from "../core/results/shownResults";
import { formatInteger } from "../core/results/numberWords";
import { clock } from "./clock";
import type { FetchSession } from "./fetchSession";
import { sourceWords } from "./sourceWords";
import { commandIds, statusBarId } from "./ids";

/** Says in the status bar what is held and how fresh it is, once there is something. */
export function showInStatusBar(
  store: ResultStore,
  shown: ShownResults,
  session: FetchSession,
): vscode.Disposable {
  const item = vscode.window.createStatusBarItem(statusBarId, vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t("Lab Results");
  item.command = commandIds.fetch;
  const update = (): void => {
    const { range, source, size } = store;
    if (size === 0 || !source) return item.hide();
    const counts = shown.isFiltered
      ? vscode.l10n.t("{0} of {1} results", formatInteger(shown.size), formatInteger(size))
      : vscode.l10n.t("{0} results", formatInteger(size));
    const fetchedAt = source.kind === "connection" ? session.lastFetchedAt : undefined;
    const time = fetchedAt === undefined ? undefined : formatTime(fetchedAt, clock().timeZone);
    const facts = [range && formatRange(range, clock()), counts, time].filter((fact) => fact !== undefined);
    item.text = `$(mortar-board) ${iconSafe(facts.join(" · "))}`;
    item.tooltip = [
      sourceWords(source),
      ...facts.slice(0, -1),
      ...(time === undefined ? facts.slice(-1) : [vscode.l10n.t("Fetched at {0}", time)]),
      vscode.l10n.t("Click to fetch"),
    ].join("\n");
    item.accessibilityInformation = { label: vscode.l10n.t("Lab results: {0}. Fetch…", facts.join(", ")) };
    item.show();
  };
  update();
  return vscode.Disposable.from(item, shown.onDidChange(update), session.onDidFetch(update));
}
