import * as vscode from "vscode";
import type { WholeWriter } from "../../core/files/disk/wholeWriter";
import { stringifyRows } from "../../core/files/write/csv/csvText";
import { gradebookFileName } from "../../core/files/write/exportName";
import type { PseudonymKey } from "../../core/files/write/withoutNames/pseudonymKey";
import { isUserPseudonym } from "../../core/files/write/withoutNames/pseudonyms";
import type { GradebookSheet } from "../../core/results/gradebookSheet";
import { withoutUserNames } from "../../core/results/gradebookTable";
import type { ResultStore } from "../../core/results/store/resultStore";
import type { ShownResults } from "../../core/results/shownResults";
import { escapeFormulas } from "../settings";
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
   * @throws PseudonymKeyError
   */
  async copy(sheet: GradebookSheet): Promise<string> {
    const { text, manner } = await this.csvOf(sheet);
    await vscode.env.clipboard.writeText(text);
    return manner.pseudonyms ? vscode.l10n.t("Copied as CSV, without names") : vscode.l10n.t("Copied as CSV");
  }

  /**
   * Writes what the sheet shows to a file beside the exported results, and offers to open it.
   * @throws Error when there is no place to write to; WriteError; PseudonymKeyError.
   */
  async export(sheet: GradebookSheet): Promise<void> {
    const range = this.store.range ?? this.store.span;
    if (!range) return;
    const part = {
      classId: sheet.chosenClass,
      part: sheet.isSearched || this.shown.isFiltered ? ("filtered" as const) : undefined,
    };
    const { text, manner } = await this.csvOf(sheet);
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

  private async csvOf(sheet: GradebookSheet): Promise<{ text: string; manner: ExportManner }> {
    // Until the key is there, the sheet may show something else.
    const table = sheet.table();
    const manner = await decideManner({}, this.store.source, this.key);
    const { pseudonyms, arePseudonymous } = manner;
    const leaving = pseudonyms
      ? withoutUserNames(table, (id) => (arePseudonymous && isUserPseudonym(id) ? id : pseudonyms.user(id)))
      : table;
    return { text: stringifyRows(leaving, escapeFormulas()), manner };
  }
}
