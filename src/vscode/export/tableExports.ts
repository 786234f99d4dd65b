import * as vscode from "vscode";
import type { PseudonymKey } from "../../core/files/write/withoutNames/pseudonymKey";
import { formatNumber } from "../../core/results/words/numbers";
import type { TableRows } from "../../engine/tables/tableContract";
import { arrangement } from "../settings/settings";
import type { UserResults } from "../userResults";
import { exportAsPicked } from "./exportForPerson";
import { decideManner } from "./manner";
import type { ResultExporter } from "./resultExporter";

/** More cells than these belong into a file. */
const mostCells = 250_000;

/** The view that finds what a table's text finds, while it is exported. */
const foundView = "table export";

/** Lets what a table shows leave, with or without names as the settings say. */
export class TableExports {
  constructor(
    private readonly results: UserResults,
    private readonly exporter: ResultExporter,
    private readonly key: PseudonymKey,
  ) {}

  /**
   * Puts cells on the clipboard.
   * @returns what to say about it.
   * @throws Error when there are too many, or rows are not what they were; SecretStorageError; PseudonymKeyError.
   */
  async copy(rows: TableRows & { isHeaded: boolean }): Promise<string> {
    if (rows.count * rows.columns.length > mostCells) {
      throw new Error(
        vscode.l10n.t(
          "At most {0} cells can be copied at once. “Export…” writes all rows to a file.",
          formatNumber(mostCells),
        ),
      );
    }
    const { engine, held } = this.results;
    const manner = await decideManner({}, held.source, this.key);
    const text = await engine.tables.tableText({ ...rows, manner });
    if (text === undefined) {
      throw new Error(vscode.l10n.t("The rows have changed. Select the cells to copy once more."));
    }
    await vscode.env.clipboard.writeText(text);
    return manner.pseudonymKey === undefined
      ? vscode.l10n.t("Copied, to paste into a spreadsheet")
      : vscode.l10n.t("Copied without names, to paste into a spreadsheet");
  }

  /**
   * Writes the results that the filter and a table's text leave to a file, once a person has said of which kind.
   * @throws Error when there is nothing to export; WriteError; SecretStorageError; PseudonymKeyError.
   */
  async export(text: string): Promise<void> {
    const { exports } = this.results.engine;
    const moment = text.trim() ? await this.momentOfFound(text) : await exports.takeMoment(this.results);
    try {
      await exportAsPicked(this.exporter, moment);
    } finally {
      await exports.dropMoment(moment);
    }
  }

  /** A table finds what a filter's text finds, so the words of both are looked for. */
  private async momentOfFound(
    text: string,
  ): ReturnType<TableExports["results"]["engine"]["exports"]["takeMoment"]> {
    const { engine, filter } = this.results;
    const view = foundView;
    const words = [filter.text, text].filter(Boolean).join(" ");
    await engine.views.openView({ view, arrangement: arrangement(), filter: { ...filter, text: words } });
    try {
      return await engine.exports.takeMoment({ view });
    } finally {
      await engine.views.closeView({ view });
    }
  }
}
