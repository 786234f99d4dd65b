import * as l10n from "@vscode/l10n";
import { html, type TemplateResult } from "lit/html.js";
import { columnsBefore } from "./cellPlace";
import type { GridViewState } from "./gridViewState";
import { beforeView } from "./beforeView";
import { inOrder } from "./inOrder";
import { headView } from "./headView";

/** The row of buttons that sort. */
export function headRowView({ model, columns, active }: GridViewState): TemplateResult {
  const head = (column: number, kind: string, label: string, text = "", words = ""): TemplateResult =>
    headView({ column, kind, label, text, words, sort: model.sort, isActive: isActive(column) });
  const isActive = (column: number): boolean => active.row === 0 && active.column === column;
  return html`<div class="row head-row" role="row" aria-rowindex="1">
    <div class="stuck" role="presentation">
      ${head(0, "user", l10n.t("User"))}${head(1, "total complete", l10n.t("Complete"))}${head(
        2,
        "total average",
        l10n.t("Average score"),
      )}
    </div>
    ${beforeView(columns)}
    ${inOrder(
      columns,
      ({ index }) => {
        const { label, text, words } = model.columns[index] ?? { label: "", text: "", words: "" };
        return head(index + columnsBefore, "lab", label, text, words);
      },
      [model, active.row === 0 ? active.column : undefined],
    )}
  </div>`;
}
