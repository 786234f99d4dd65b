import * as l10n from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit/html.js";
import type { GradebookTotalsModel } from "../../core/results/gradebook/gradebookTypes";
import { cellId, type CellPlace } from "./cellPlace";

/** The two cells that say how a row went as a whole. */
export function totalsView(
  totals: GradebookTotalsModel | undefined,
  row: number,
  activeColumn: number | undefined,
): TemplateResult {
  return html`${totalView("complete", l10n.t("Complete"), totals?.complete, { row, column: 1 }, activeColumn)}${totalView(
    "average",
    l10n.t("Average score"),
    totals?.averageScore,
    { row, column: 2 },
    activeColumn,
  )}`;
}

function totalView(
  kind: string,
  label: string,
  text: string | undefined,
  place: CellPlace,
  activeColumn: number | undefined,
): TemplateResult {
  const words = text === undefined ? nothing : l10n.t("{0}: {1}", label, text);
  return html`<div
    class="cell total ${kind}"
    role="gridcell"
    id=${place.column === activeColumn ? cellId(place) : nothing}
    aria-colindex=${place.column + 1}
    aria-label=${words}
    title=${words}
  >
    <span class="text">${text}</span>
  </div>`;
}
