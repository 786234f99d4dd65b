import * as l10n from "@vscode/l10n";
import type { GradebookColumnModel, GradebookModel } from "../../../core/results/gradebook/types";
import { formatShare } from "../../../core/results/words/numbers";
import { TextRuler } from "../../grid/textRuler";

/** What columns need to show all that is in them, in pixels. */
export interface ColumnWidths {
  readonly user: number;
  readonly complete: number;
  readonly averageScore: number;
  /** Those of lab profiles. */
  readonly labs: readonly number[];
}

const padding = 16;
const userPadding = 24;
const icon = 14;
const gap = 4;
/** In parts of the font's size; what is longer is cut, and said in full by the cell's tooltip. */
const widest = 24;
const narrowest = 5;
/** Of small texts, in parts of the font's size; as the style sheet has it. */
const small = 0.85;

/** Works out how wide columns have to be; anew only when they or the font have changed. */
export class ColumnFitter {
  readonly #ruler = new TextRuler();
  #columns: GradebookModel["columns"] | undefined;
  #font = "";
  #widths: ColumnWidths = { user: 0, complete: 0, averageScore: 0, labs: [] };

  fit(model: GradebookModel): ColumnWidths {
    const font = this.#ruler.readFont();
    if (this.#columns === model.columns && this.#font === font) return this.#widths;
    this.#columns = model.columns;
    this.#font = font;
    return (this.#widths = this.#measure(model));
  }

  #measure({ columns, totals, longestUsers }: GradebookModel): ColumnWidths {
    const users = this.#ruler.widest([...longestUsers, l10n.t("All users")], { isBold: true });
    return {
      user: Math.ceil(users + userPadding),
      complete: this.#headed(l10n.t("Complete"), totals.complete),
      averageScore: this.#headed(l10n.t("Average score"), totals.averageScore),
      labs: columns.map((column) => this.#lab(column)),
    };
  }

  /** A heading never loses room to the arrow that says how rows are sorted. */
  #heading(label: string): number {
    return this.#ruler.widest([label], { isBold: true }) + gap + icon;
  }

  #headed(label: string, text: string): number {
    return this.#bounded(
      Math.max(this.#heading(label), this.#ruler.widest([text], { isBold: true })) + padding,
    );
  }

  #lab({ label, figure, counts, others, cellTexts, mostAttempts }: GradebookColumnModel): number {
    const attempts = mostAttempts > 1 ? gap + this.#ruler.widest([`×${mostAttempts}`], { size: small }) : 0;
    return this.#bounded(
      padding +
        Math.max(
          this.#heading(label),
          this.#ruler.widest([figure, others], { size: small }),
          this.#ruler.widest([counts], { isBold: true, size: small }),
          icon + gap + this.#ruler.widest([...cellTexts, formatShare(99.9)]) + attempts,
        ),
    );
  }

  #bounded(width: number): number {
    const { fontSize } = this.#ruler;
    return Math.ceil(Math.min(Math.max(width, narrowest * fontSize), widest * fontSize));
  }
}
