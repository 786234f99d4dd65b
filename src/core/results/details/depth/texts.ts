import * as l10n from "@vscode/l10n";
import { displayLines } from "../../words/displayText";
import { formatNumber } from "../../words/numbers";
import type { Row } from "../types";

/** The most characters of a text that a row tells, unless all is asked for; copying gives all. */
const longestText = 2000;

/** A text that somebody sent, by what it is known. */
export interface ToldText {
  readonly label: string;
  /** As it came. */
  readonly text: string;
  /** Whether it may leave the panel. */
  readonly isForReports: boolean;
  readonly row: Row;
}

/** Makes rows of texts, and knows the texts again. */
export class Texts {
  private readonly told = new Map<string, ToldText>();

  /** @param whole the field of which all is told, however long that is. */
  constructor(private readonly whole?: string) {}

  /** @param isForReports whether the text may leave the panel: a row that may not has no button to copy it. */
  row(field: string, label: string, text: string, isForReports = true): Row {
    const most = field === this.whole ? Infinity : longestText;
    const shown = displayLines(text.trimEnd(), { maxLength: most });
    const isShortened = text.trimEnd().length > most && shown.endsWith("…");
    const row: Row = {
      field,
      label,
      text: shown === "" ? l10n.t("Empty") : shown,
      presence: shown === "" ? "null" : "value",
      showRaw: false,
      ...(!isForReports && { isNotCopied: true }),
      ...(isShortened && { isShortened, note: shortenedNote(text, isForReports) }),
    };
    this.told.set(field, { label, text, isForReports, row });
    return row;
  }

  get(field: string): ToldText | undefined {
    return this.told.get(field);
  }
}

function shortenedNote({ length }: string, isForReports: boolean): string {
  return isForReports
    ? l10n.t("Shortened: copy it to get all {0} characters", formatNumber(length))
    : l10n.t("Shortened: {0} characters in all", formatNumber(length));
}
