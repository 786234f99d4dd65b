import * as vscode from "vscode";
import type { WholeWriter } from "../../core/files/disk/wholeWriter";
import type { PseudonymKey } from "../../core/files/write/withoutNames/pseudonymKey";
import type { EngineContract } from "../../engine/contract";
import type { RowChoice } from "../../engine/wire";
import { withCancellableProgress } from "../cancellableProgress";
import { decideManner, type NamesChoice } from "./manner";
import type { ExportPlace, ExportThing } from "./place";
import { writeChunks, writeWhole } from "./writeWhole";

/** Of what to make a report, and how. */
export interface ReportRequest extends Pick<NamesChoice, "withoutNames"> {
  readonly view: string;
  /** Those chosen; without them, all that the view shows. */
  readonly rows: readonly RowChoice[] | undefined;
  /** Where to. Undefined when the person backs out. */
  readonly place: (thing: ExportThing) => Promise<ExportPlace | undefined>;
}

/** Writes reports of what views show, as HTML files. */
export class ReportExporter {
  constructor(
    private readonly engine: EngineContract,
    private readonly writer: WholeWriter,
    private readonly key: PseudonymKey,
  ) {}

  /**
   * Writes a report, with or without names as the request says, or else the settings.
   * @returns where it is; undefined when the person backs out.
   * @throws Error when there is nothing to report, or no place to write to; CancellationError when the person cancels;
   * WriteError; SecretStorageError; PseudonymKeyError.
   */
  async export({ view, rows, place, ...names }: ReportRequest): Promise<vscode.Uri | undefined> {
    const { reports } = this.engine;
    // Until the key is there, the view may show something else.
    const { moment, count, source } = await reports.takeReport({ view, rows });
    try {
      if (!source || count === 0) throw new Error(vscode.l10n.t("There are no results to report."));
      const manner = await decideManner(names, source, this.key);
      const { text, name } = await withCancellableProgress(progressOptions(count), (_, signal) =>
        reports.report({ moment, manner }, { signal }),
      );
      const chosen = await place({ name, kind: "file" });
      if (!chosen) return undefined;
      return await writeWhole(this.writer, chosen, (unfinished) => writeChunks(unfinished, [text]));
    } finally {
      await reports.dropReport({ moment });
    }
  }
}

/** Fewer are summed up before anybody could read what is going on. */
const worthNotification = 50_000;

function progressOptions(count: number): vscode.ProgressOptions {
  const title = vscode.l10n.t("Creating a report");
  return count < worthNotification
    ? { location: vscode.ProgressLocation.Window, title }
    : { location: vscode.ProgressLocation.Notification, title, cancellable: true };
}
