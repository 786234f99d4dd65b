import * as l10n from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit/html.js";
import type { GradebookTotalsModel } from "../../../../core/results/gradebook/types";
import { cellId, type CellPlace } from "../places/cellPlace";

/** The two cells that say how a row went as a whole. */
export function totalsView(
  totals: GradebookTotalsModel | undefined,
  row: number,
  activeColumn: number | undefined,
): TemplateResult {
  return html`${totalView("complete", l10n.t("Complete"), totals && [totals.complete, totals.words], { row, column: 1 }, activeColumn)}${totalView(
    "average",
    l10n.t("Average score"),
    totals && [totals.averageScore, totals.averageScore],
    { row, column: 2 },
    activeColumn,
  )}`;
}

function totalView(
  kind: string,
  label: string,
  said: readonly [text: string, words: string] | undefined,
  place: CellPlace,
  activeColumn: number | undefined,
): TemplateResult {
  const name = said ? l10n.t("{0}: {1}", label, said[1]) : nothing;
  return html`<div
    class="cell total ${kind}"
    role="gridcell"
    id=${place.column === activeColumn ? cellId(place) : nothing}
    aria-colindex=${place.column + 1}
    aria-label=${name}
    title=${name}
  >
    <span class="text">${said?.[0]}</span>
  </div>`;
}
