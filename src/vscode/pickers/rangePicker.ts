import * as vscode from "vscode";
import { countWindows } from "../../core/range/splitIntoWindows";
import { formatRange, formatRequests } from "../../core/range/words/formatRange";
import { rangePresets } from "../../core/range/rangePresets";
import { resolveRangeSpec, type RangeSpec } from "../../core/range/rangeSpec";
import type { Clock } from "../../core/range/timeRange";
import { describeRange } from "./describeRange";
import { askForCustomRange } from "./customRange";
import { goBack } from "./steps";

interface RangeItem extends vscode.QuickPickItem {
  /** Undefined for the line that asks for a range of the person's own. */
  readonly spec?: RangeSpec;
}

/**
 * Asks which stretch of time to fetch.
 * @param recent ranges used lately, the last one first.
 * @returns undefined when the person backs out.
 */
export async function pickRange(recent: readonly RangeSpec[], clock: Clock): Promise<RangeSpec | undefined> {
  for (;;) {
    const picked = await vscode.window.showQuickPick(rangeItems(recent, clock), {
      title: vscode.l10n.t("Fetch Results"),
      placeHolder: vscode.l10n.t("Which stretch of time? One request covers at most 7 days of 24 hours."),
      matchOnDescription: true,
    });
    if (!picked || picked.spec) return picked?.spec;
    const custom = await askForCustomRange(clock);
    if (custom !== goBack) return custom;
  }
}

function rangeItems(recent: readonly RangeSpec[], clock: Clock): RangeItem[] {
  const item = (label: string, spec: RangeSpec): RangeItem => ({
    label,
    description: describeRange(resolveRangeSpec(spec, clock), clock),
    spec,
  });
  const presets = rangePresets.map(({ id, label }) => item(label, { preset: id }));
  const custom: RangeItem = {
    label: vscode.l10n.t("Custom…"),
    description: vscode.l10n.t("any start and end"),
  };
  const lately = recent.flatMap((spec) => ("preset" in spec ? [] : recentItems(spec, clock)));
  if (lately.length === 0) return [...presets, custom];
  const separator = { label: vscode.l10n.t("Used lately"), kind: vscode.QuickPickItemKind.Separator };
  return [...presets, custom, separator, ...lately];
}

/** None for a range that made sense when it was typed and no longer does, as from `yesterday` to a date now past. */
function recentItems(spec: RangeSpec, clock: Clock): RangeItem[] {
  try {
    const range = resolveRangeSpec(spec, clock);
    return [{ label: formatRange(range, clock), description: formatRequests(countWindows(range)), spec }];
  } catch {
    return [];
  }
}
