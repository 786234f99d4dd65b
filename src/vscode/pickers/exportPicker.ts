import * as vscode from "vscode";
import { formatNumber } from "../../core/results/words/numbers";
import type { ExportFormat } from "../../engine/exports/exportFormats";
import { exportWithoutNames } from "../settings/settings";

export interface PickedExport {
  readonly format: ExportFormat | "analytics";
  readonly withoutNames: boolean;
  /** Whether times stay exact in a file without names. */
  readonly keepTimes: boolean;
}

type ExportItem = vscode.QuickPickItem & Partial<PickedExport>;

/** Asks for a kind of file, with or without names. @returns undefined when the person backs out. */
export async function pickExport(count: number): Promise<PickedExport | undefined> {
  const picked = await vscode.window.showQuickPick(exportItems(), {
    title:
      count === 1
        ? vscode.l10n.t("Export 1 Result")
        : vscode.l10n.t("Export {0} Results", formatNumber(count)),
    matchOnDetail: true,
  });
  if (picked?.format === undefined) return undefined;
  const { format, withoutNames = false, keepTimes = false } = picked;
  return { format, withoutNames, keepTimes };
}

/** What the settings want comes first. */
function exportItems(): ExportItem[] {
  const withEverything = [
    separator(vscode.l10n.t("with everything")),
    ...formatItems((label) => label, { withoutNames: false, keepTimes: false }),
  ];
  const nameless = [
    separator(vscode.l10n.t("without names, places and times of day: users and classes get pseudonyms")),
    ...formatItems((label) => vscode.l10n.t("{0} Without Names", label), {
      withoutNames: true,
      keepTimes: false,
    }),
    separator(vscode.l10n.t("the same with exact times, by which others may tell who is who")),
    ...formatItems((label) => vscode.l10n.t("{0} Without Names, With Times", label), {
      withoutNames: true,
      keepTimes: true,
    }),
  ];
  return exportWithoutNames() ? [...nameless, ...withEverything] : [...withEverything, ...nameless];
}

function formatItems(
  labelOf: (format: string) => string,
  names: Pick<PickedExport, "withoutNames" | "keepTimes">,
): ExportItem[] {
  const formats: [PickedExport["format"], string, string][] = [
    ["json", vscode.l10n.t("JSON"), vscode.l10n.t("as the API has it; can be opened here again")],
    ["csv", vscode.l10n.t("CSV"), vscode.l10n.t("for spreadsheets")],
    ["ndjson", vscode.l10n.t("NDJSON"), vscode.l10n.t("one result a line")],
    [
      "analytics",
      vscode.l10n.t("Analytics Folder"),
      vscode.l10n.t("NDJSON by day, for DuckDB, Spark or BigQuery"),
    ],
  ];
  return formats.map(([format, label, detail]) => ({ label: labelOf(label), detail, format, ...names }));
}

function separator(label: string): ExportItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
