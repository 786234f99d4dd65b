import * as vscode from "vscode";
import { formatInteger } from "../../core/results/numberWords";
import type { ExportFormat } from "../export/exportFormats";

export interface PickedExport {
  readonly format: ExportFormat | "lake";
  readonly withoutNames: boolean;
}

type ExportItem = vscode.QuickPickItem & Partial<PickedExport>;

/** Asks for a kind of file, with or without names. @returns undefined when the person backs out. */
export async function pickExport(count: number): Promise<PickedExport | undefined> {
  const picked = await vscode.window.showQuickPick(exportItems(), {
    title:
      count === 1
        ? vscode.l10n.t("Export 1 Result")
        : vscode.l10n.t("Export {0} Results", formatInteger(count)),
    matchOnDetail: true,
  });
  if (picked?.format === undefined) return undefined;
  return { format: picked.format, withoutNames: picked.withoutNames ?? false };
}

function exportItems(): ExportItem[] {
  const formats: [PickedExport["format"], string, string][] = [
    ["json", vscode.l10n.t("JSON"), vscode.l10n.t("as the API has it; can be opened here again")],
    ["csv", vscode.l10n.t("CSV"), vscode.l10n.t("for spreadsheets")],
    ["ndjson", vscode.l10n.t("NDJSON"), vscode.l10n.t("one result a line")],
    [
      "lake",
      vscode.l10n.t("Analytics Folder"),
      vscode.l10n.t("NDJSON by day, for DuckDB, Spark or BigQuery"),
    ],
  ];
  const items = (withoutNames: boolean): ExportItem[] =>
    formats.map(([format, label, detail]) => ({ label, detail, format, withoutNames }));
  const separator = (label: string): ExportItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  return [
    separator(vscode.l10n.t("with everything")),
    ...items(false),
    separator(vscode.l10n.t("without names and places: users and classes get pseudonyms")),
    ...items(true).map((item) => ({ ...item, label: vscode.l10n.t("{0} Without Names", item.label) })),
  ];
}
