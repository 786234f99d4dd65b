import * as l10n from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { live } from "lit/directives/live.js";
import type { TableColumnModel } from "../../../protocol/tableContract";
import { icon } from "../../icon";
import type { TableActions } from "../actions";
import { moveColumn, resizeColumn, shownColumns, toggleColumn } from "./columnChoice";

/** By so much a press of a button changes a width, in parts of the font's size. */
const widthStep = 2;

/** The list in which columns are chosen, moved and resized by buttons. */
export function listView(columns: readonly TableColumnModel[], actions: TableActions): TemplateResult {
  const shown = shownColumns(columns).length;
  return html`<div
    id="columns"
    class="columns"
    role="dialog"
    aria-label=${l10n.t("Columns")}
    @keydown=${actions.pressInList}
  >
    <ul>
      ${columns.map((column, place) => itemView(columns, column, place, shown, actions))}
    </ul>
    <button class="button secondary" id="reset-columns" @click=${actions.reset}>
      ${icon("discard")} ${l10n.t("Reset Columns")}
    </button>
  </div>`;
}

function itemView(
  columns: readonly TableColumnModel[],
  column: TableColumnModel,
  place: number,
  shown: number,
  { choose }: TableActions,
): TemplateResult {
  const { id, label, isShown, width } = column;
  const toggle = ({ currentTarget }: Event): void => {
    choose(toggleColumn(columns, id));
    // The last one stays.
    if (isShown && shown === 1) (currentTarget as HTMLInputElement).checked = true;
  };
  return html`<li>
    <label
      ><input type="checkbox" id="show-${id}" .checked=${live(isShown)} @change=${toggle} />
      <span dir="auto">${label}</span></label
    >
    ${
      isShown
        ? html`<span class="buttons">
            ${buttonView(`narrower-${id}`, "remove", l10n.t("Make {0} narrower", label), () =>
              choose(resizeColumn(columns, id, width - widthStep)),
            )}
            ${buttonView(`wider-${id}`, "add", l10n.t("Make {0} wider", label), () =>
              choose(resizeColumn(columns, id, width + widthStep)),
            )}
            ${buttonView(`up-${id}`, "arrow-up", l10n.t("Move {0} forward", label), () =>
              choose(moveColumn(columns, id, place - 1)),
            )}
            ${buttonView(`down-${id}`, "arrow-down", l10n.t("Move {0} back", label), () =>
              choose(moveColumn(columns, id, place + 1)),
            )}
          </span>`
        : nothing
    }
  </li>`;
}

function buttonView(id: string, name: string, label: string, act: () => void): TemplateResult {
  return html`<button class="icon-button" id=${id} aria-label=${label} title=${label} @click=${act}>
    ${icon(name)}
  </button>`;
}
