import * as l10n from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit/html.js";
import type { GradebookCellModel } from "../../../../core/results/gradebook/types";
import { markIcons } from "../../../../core/results/state/marks";
import { cellId, type CellPlace } from "../places/cellPlace";
import { sized } from "../../../grid/sized";

/** A user's best result of a lab profile, or that there is none. */
export function cellView(
  cell: GradebookCellModel | null | undefined,
  { label, width }: { readonly label: string; readonly width: number },
  place: CellPlace,
  isActive: boolean,
): TemplateResult {
  const id = isActive ? cellId(place) : nothing;
  const index = place.column + 1;
  const size = sized({ "flex-basis": width });
  if (!cell) {
    const words = l10n.t("{0}: No result", label);
    return html`<div
      class="cell"
      role="gridcell"
      id=${id}
      aria-colindex=${index}
      aria-label=${words}
      ${size}
    ></div>`;
  }
  const words = l10n.t("{0}: {1}", label, cell.words ?? cell.text);
  return html`<div
    class="cell ${cell.mark === "missing" ? "" : "result"} mark-${cell.mark}"
    role="gridcell"
    id=${id}
    aria-colindex=${index}
    aria-label=${words}
    title=${words}
    ${size}
  >
    <span class="codicon codicon-${cellIcon(cell)}" aria-hidden="true"></span
    ><span class="text" dir="auto" aria-hidden="true">${cell.text}</span
    >${cell.attempts !== undefined ? html`<span class="attempts" data-text="×${cell.attempts}"></span>` : nothing}
  </div>`;
}

/** The icon of a cell: the same as in the tree, and one of its own where there is no result. */
function cellIcon({ mark }: GradebookCellModel): string {
  return mark === "missing" ? "dash" : markIcons[mark];
}
