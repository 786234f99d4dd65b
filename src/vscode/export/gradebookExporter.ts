import * as vscode from "vscode";
import type { WholeWriter } from "../../core/files/disk/wholeWriter";
import type { PseudonymKey } from "../../core/files/write/withoutNames/pseudonymKey";
import type { EngineContract } from "../../engine/contract";
import type { ExportManner, ExportQuestions } from "../../engine/exports/exportContract";
import { timeZone } from "../settings/settings";
import { decideManner } from "./manner";
import { choosePlace } from "./place";
import { tellExported } from "./tellExported";
import { writeChunks, writeWhole } from "./writeWhole";

interface LeavingGradebook {
  readonly text: string;
  /** What a file of it is called. */
  readonly name: string;
  readonly manner: ExportManner;
}

/** Lets a gradebook leave as CSV, with or without names as the settings say. */
export class GradebookExporter {
  constructor(
    private readonly engine: EngineContract,
    private readonly writer: WholeWriter,
    private readonly key: PseudonymKey,
  ) {}

  /**
   * Puts what a gradebook shows on the clipboard.
   * @param gradebook its number in the engine.
   * @returns what to say about it.
   * @throws SecretStorageError, PseudonymKeyError
   */
  async copy(gradebook: number): Promise<string> {
    const { text, manner } = await this.leaving(gradebook, "tabSeparated");
    await vscode.env.clipboard.writeText(text);
    return manner.pseudonymKey === undefined
      ? vscode.l10n.t("Copied, to paste into a spreadsheet")
      : vscode.l10n.t("Copied without names, to paste into a spreadsheet");
  }

  /**
   * Writes what a gradebook shows to a file beside the exported results, and offers to open it.
   * @param gradebook its number in the engine.
   * @throws Error when there is no place to write to; WriteError; SecretStorageError; PseudonymKeyError.
   */
  async export(gradebook: number): Promise<void> {
    const { text, name } = await this.leaving(gradebook, "csv");
    const place = await choosePlace({ name, kind: "file" });
    if (!place) return;
    // Spreadsheets take a file without the mark for one in an old encoding.
    const uri = await writeWhole(this.writer, place, (unfinished) =>
      writeChunks(unfinished, [`\uFEFF${text}`]),
    );
    tellExported(uri, "file", (shown) => vscode.l10n.t("Exported the gradebook to “{0}”.", shown));
  }

  private async leaving(
    gradebook: number,
    as: Parameters<ExportQuestions["gradebookText"]>[0]["as"],
  ): Promise<LeavingGradebook> {
    const { exports } = this.engine;
    // Until the key is there, the gradebook may show something else.
    const { moment, source } = await exports.takeGradebook({ gradebook, timeZone: timeZone() });
    try {
      const manner = await decideManner({}, source, this.key);
      return { ...(await exports.gradebookText({ moment, as, manner })), manner };
    } finally {
      await exports.dropMoment({ moment });
    }
  }
}
