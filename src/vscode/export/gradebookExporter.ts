import * as vscode from "vscode";
import type { WholeWriter } from "../../core/files/disk/wholeWriter";
import { tabSeparated } from "../../core/files/tabSeparated";
import { stringifyRows } from "../../core/files/write/csv/csvText";
import { gradebookFileName } from "../../core/files/write/exportName";
import type { PseudonymKey } from "../../core/files/write/withoutNames/pseudonymKey";
import { isUserPseudonym } from "../../core/files/write/withoutNames/pseudonyms";
import type { GradebookSheet } from "../../core/results/gradebook/gradebookSheet";
import { withoutUserNames } from "../../core/results/gradebook/gradebookTable";
import type { ResultStore } from "../../core/results/store/resultStore";
import type { ShownResults } from "../../core/results/shownResults";
import { escapeFormulas, timeZone } from "../settings";
import { decideManner, nameContent, type ExportManner } from "./exportManner";
import { choosePlace } from "./exportPlace";
import { tellExported } from "./tellExported";
import { writeChunks, writeWhole } from "./writeWhole";

/** Lets a gradebook leave as CSV, with or without names as the settings say. */
export class GradebookExporter {
  constructor(
    private readonly store: ResultStore,
    private readonly shown: ShownResults,
    private readonly writer: WholeWriter,
    private readonly key: PseudonymKey,
  ) {}

  /**
   * Puts what the sheet shows on the clipboard.
   * @returns what to say about it.
   * @throws SecretStorageError, PseudonymKeyError
   */
  async copy(sheet: GradebookSheet): Promise<string> {
    const { table, manner } = await this.leaving(sheet);
    await vscode.env.clipboard.writeText(tabSeparated(table, escapeFormulas()));
    return manner.pseudonyms
      ? vscode.l10n.t("Copied without names, to paste into a spreadsheet")
      : vscode.l10n.t("Copied, to paste into a spreadsheet");
  }

  /**
   * Writes what the sheet shows to a file beside the exported results, and offers to open it.
   * @throws Error when there is no place to write to; WriteError; SecretStorageError; PseudonymKeyError.
   */
  async export(sheet: GradebookSheet): Promise<void> {
    const range = this.store.range ?? this.store.span;
    const part = {
      classId: sheet.chosenClass,
      part: sheet.isSearched || this.shown.isFiltered ? ("filtered" as const) : undefined,
    };
    const { table, manner } = await this.leaving(sheet);
    const text = stringifyRows(table, escapeFormulas());
    const place = await choosePlace({
      name: gradebookFileName(nameContent(range, part, manner)),
      kind: "file",
    });
    if (!place) return;
    // Spreadsheets take a file without the mark for one in an old encoding.
    const uri = await writeWhole(this.writer, place, (unfinished) =>
      writeChunks(unfinished, [`\uFEFF${text}`]),
    );
    tellExported(uri, "file", (name) => vscode.l10n.t("Exported the gradebook to “{0}”.", name));
  }

  /** The table as it may leave. */
  private async leaving(sheet: GradebookSheet): Promise<{ table: string[][]; manner: ExportManner }> {
    // Until the key is there, the sheet may show something else.
    const tableOf = sheet.tables(timeZone());
    const manner = await decideManner({}, this.store.source, this.key);
    const { pseudonyms, arePseudonymous } = manner;
    if (!pseudonyms) return { table: tableOf.withTimes, manner };
    const pseudonym = (id: string): string =>
      arePseudonymous && isUserPseudonym(id) ? id : pseudonyms.user(id);
    return { table: withoutUserNames(tableOf.ofDays, pseudonym), manner };
  }
}
