import * as vscode from "vscode";
import { tabSeparated } from "../../core/files/tabSeparated";
import type { PseudonymKey } from "../../core/files/write/withoutNames/pseudonymKey";
import { isClassPseudonym } from "../../core/files/write/withoutNames/pseudonyms";
import { chartTable, sortedRows, type TableSort } from "../../core/results/chartTable";
import type { ResultStore } from "../../core/results/store/resultStore";
import type { FilterChart } from "../../core/results/summaryModel";
import { escapeFormulas } from "../settings";
import { decideManner } from "./exportManner";

/** Lets the tables of a summary leave, with or without the names of classes as the settings say. */
export class SummaryCopier {
  constructor(
    private readonly store: ResultStore,
    private readonly key: PseudonymKey,
  ) {}

  /**
   * Puts the table of a chart on the clipboard.
   * @returns what to say about it.
   * @throws PseudonymKeyError
   */
  async copy({ model, filters }: FilterChart, sort: TableSort | undefined): Promise<string> {
    const { pseudonyms, arePseudonymous } = await decideManner({}, this.store.source, this.key);
    const classes = sortedRows(model, sort).map((row) => filters[row]?.classIds?.[0] ?? undefined);
    const [headings = [], ...rows] = chartTable(model, sort);
    const hasNames = pseudonyms !== undefined && classes.some((id) => id !== undefined);
    if (hasNames) {
      for (const [index, id] of classes.entries()) {
        const row = rows[index];
        if (row && id !== undefined) {
          row[0] = arePseudonymous && isClassPseudonym(id) ? id : pseudonyms.class(id);
        }
      }
      // The order of names would tell which is which.
      rows.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
    }
    await vscode.env.clipboard.writeText(tabSeparated([headings, ...rows], escapeFormulas()));
    return hasNames ? vscode.l10n.t("Copied without names") : vscode.l10n.t("Copied");
  }
}
