import type { ExportFormat } from "./exportFormats";
import type { FilePseudonyms } from "../../core/files/filePseudonyms";
import type { RowChoice } from "../wire";
import type { ResultSource } from "../../core/results/store/resultSource";

/** How results leave: with names, or without. */
export interface ExportManner {
  /** An IANA name: whose clocks and days are meant. */
  readonly timeZone: string;
  /** The secret that pseudonyms are made with; undefined where names stay. */
  readonly pseudonymKey: string | undefined;
  /** An IANA name: whose days times are rounded down to; undefined where they stay as they are. */
  readonly daysOf: string | undefined;
  /** Whether they came from a file without names. */
  readonly arePseudonymous: boolean;
  /** What the file says of pseudonyms; undefined where it has none. */
  readonly filePseudonyms: FilePseudonyms | undefined;
  /** Whether texts in CSV that a spreadsheet would take for formulas are made harmless. */
  readonly escapeFormulas: boolean;
  /** What stands between the cells of CSV. */
  readonly csvDelimiter: "," | ";" | "\t";
}

/** What is exported, as it was at one moment: whatever is fetched or cleared later changes nothing of it. */
export interface MomentAnswer {
  /** By what it is asked for. */
  readonly moment: number;
  readonly count: number;
  /** Where the results came from; undefined when nothing is held. */
  readonly source: ResultSource | undefined;
}

/** What kind of thing an export makes: a file, or a folder for tools for analytics. */
export type ExportKind = ExportFormat | "analytics";

/** What an export hands over bit by bit: text of a file, or only word of how far it is. */
export type ExportPiece = ExportText | ExportProgress;

export interface ExportText {
  readonly kind: "text";
  /** The file that it belongs to, inside a folder; undefined where there is but one. */
  readonly path?: string | undefined;
  readonly text: string;
  /** The share of the work that is done with it, 0 to 1. */
  readonly done: number;
}

export interface ExportProgress {
  readonly kind: "progress";
  /** The share of the work that is done, 0 to 1. */
  readonly done: number;
}

export interface ExportQuestions {
  /** Takes together what belongs together. @param question.rows those chosen; without them, all that the view shows. */
  takeMoment(question: { view: string; rows?: readonly RowChoice[] | undefined }): Promise<MomentAnswer>;
  /** The name of the file or folder. */
  exportName(question: { moment: number; kind: ExportKind; manner: ExportManner }): Promise<string>;
  /** Begins to write. @returns by what the pieces are asked for. */
  beginExport(question: { moment: number; kind: ExportKind; manner: ExportManner }): Promise<number>;
  /** The next piece; undefined at the end. */
  nextPiece(question: { export: number }): Promise<ExportPiece | undefined>;
  /** Lets go of a moment and of what is written of it. */
  dropMoment(question: { moment: number }): Promise<void>;
  /** Takes what a gradebook shows as it is at this moment, to be asked for in the manner that is decided later. */
  takeGradebook(question: { gradebook: number; timeZone: string }): Promise<GradebookMoment>;
  /** The table as it may leave: as text for a spreadsheet's clipboard, or as CSV. */
  gradebookText(question: {
    moment: number;
    as: "tabSeparated" | "csv";
    manner: ExportManner;
  }): Promise<{ text: string; name: string }>;
}

export interface GradebookMoment {
  readonly moment: number;
  readonly source: ResultSource | undefined;
}
