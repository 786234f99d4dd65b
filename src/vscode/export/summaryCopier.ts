import * as vscode from "vscode";
import { tabSeparated } from "../../core/files/tabSeparated";
import type { PseudonymKey } from "../../core/files/write/withoutNames/pseudonymKey";
import { isClassPseudonym, Pseudonyms } from "../../core/files/write/withoutNames/pseudonyms";
import {
  chartTable,
  sortedRows,
  withoutClassNames,
  type TableSort,
} from "../../core/results/summary/charts/table";
import type { ChartModel } from "../../core/results/summary/charts/types";
import type { FilterJson } from "../../engine/wire";
import type { UserResults } from "../userResults";
import { decideManner } from "./manner";

/** Lets the tables of a summary leave, with or without the names of classes as the settings say. */
export class SummaryCopier {
  constructor(
    private readonly results: UserResults,
    private readonly key: PseudonymKey,
  ) {}

  /**
   * Puts the table of a chart on the clipboard.
   * @param filters what each row of the chart stands for.
   * @returns what to say about it.
   * @throws SecretStorageError, PseudonymKeyError
   */
  async copy(
    model: ChartModel,
    filters: readonly (FilterJson | null)[],
    sort: TableSort | undefined,
  ): Promise<string> {
    const table = chartTable(model, sort);
    const classIds = sortedRows(model, sort).map((row) => filters[row]?.classIds?.[0] ?? undefined);
    const manner = await decideManner({}, this.results.held.source, this.key);
    const { pseudonymKey, arePseudonymous, escapeFormulas } = manner;
    const pseudonyms = pseudonymKey === undefined ? undefined : new Pseudonyms(pseudonymKey);
    const isNameless = pseudonyms !== undefined && classIds.some((id) => id !== undefined);
    const pseudonym = (id: string): string =>
      !pseudonyms || (arePseudonymous && isClassPseudonym(id)) ? id : pseudonyms.class(id);
    const leaving = isNameless ? withoutClassNames(table, classIds, pseudonym) : table;
    await vscode.env.clipboard.writeText(tabSeparated(leaving, escapeFormulas));
    return isNameless ? vscode.l10n.t("Copied without names") : vscode.l10n.t("Copied");
  }
}
