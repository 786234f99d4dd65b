import * as vscode from "vscode";
import type { WholeWriter } from "../../core/files/disk/wholeWriter";
import type { PseudonymKey } from "../../core/files/write/withoutNames/pseudonymKey";
import type { QuestionsOf } from "../../engine/asking/questionsContract";
import type { EngineContract } from "../../engine/contract";
import { decideManner } from "./manner";
import { choosePlace } from "./place";
import { tellExported } from "./tellExported";
import { writeChunks, writeWhole } from "./writeWhole";

/** Lets question analyses leave as tables, without what was typed where the settings want no names. */
export class QuestionsExporter {
  constructor(
    private readonly engine: EngineContract,
    private readonly writer: WholeWriter,
    private readonly key: PseudonymKey,
  ) {}

  /**
   * Puts all questions on the clipboard.
   * @returns what to say about it.
   * @throws SecretStorageError, PseudonymKeyError
   */
  async copy(of: QuestionsOf): Promise<string> {
    const manner = await decideManner({}, of.source, this.key);
    const { text } = await this.engine.questions.text({ ...of, as: "tabSeparated", manner });
    await vscode.env.clipboard.writeText(text);
    return manner.pseudonymKey === undefined
      ? vscode.l10n.t("Copied, to paste into a spreadsheet")
      : vscode.l10n.t("Copied without what was typed, to paste into a spreadsheet");
  }

  /**
   * Writes all questions to a file beside the exported results, and offers to open it.
   * @throws Error when there is no place to write to; WriteError; SecretStorageError; PseudonymKeyError.
   */
  async export(of: QuestionsOf): Promise<void> {
    const manner = await decideManner({}, of.source, this.key);
    const { text, name } = await this.engine.questions.text({ ...of, as: "csv", manner });
    const place = await choosePlace({ name, kind: "file" });
    if (!place) return;
    // Spreadsheets take a file without the mark for one in an old encoding.
    const uri = await writeWhole(this.writer, place, (unfinished) =>
      writeChunks(unfinished, [`\uFEFF${text}`]),
    );
    tellExported(uri, "file", (shown) => vscode.l10n.t("Exported the questions to “{0}”.", shown));
  }
}
