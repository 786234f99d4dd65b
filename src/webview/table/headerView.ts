import * as l10n from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { formatNumber } from "../../core/results/words/numbers";
import type { TableModel } from "../../protocol/tableContract";
import { icon } from "../icon";
import type { TableActions } from "./actions";
import { listView } from "./columns/listView";

/** What the table is of, and all that can be done with it. */
export function headerView(
  model: TableModel,
  isListOpen: boolean,
  isBusy: boolean,
  actions: TableActions,
): TemplateResult {
  const label = l10n.t("Find in the table");
  return html`<header>
    <div class="heading">
      <h1 id="title" dir="auto" title=${model.title}>${model.title}</h1>
      <p class="subtitle" dir="auto" title=${model.subtitle}>${model.subtitle}</p>
    </div>
    <div class="tools">
      <div class="search">
        <input
          id="find"
          type="search"
          dir="auto"
          maxlength="1000"
          autocomplete="off"
          spellcheck="false"
          aria-label=${label}
          placeholder=${label}
          title=${l10n.t("Words in any order, each a part of a user, class, lab profile or lab instance")}
          @input=${({ currentTarget }: Event) => actions.find((currentTarget as HTMLInputElement).value)}
        />
        <span class="count" role="status">${isBusy ? l10n.t("Sorting…") : countRows(model)}</span>
      </div>
      <div class="buttons">
        <div class="chooser">
          <button
            class="button secondary"
            id="choose-columns"
            aria-expanded=${isListOpen ? "true" : "false"}
            aria-controls=${isListOpen ? "columns" : nothing}
            @click=${actions.toggleList}
          >
            ${icon("settings")} ${l10n.t("Columns")}
          </button>
          ${isListOpen ? listView(model.columns, actions) : nothing}
        </div>
        <button
          class="button secondary"
          title=${l10n.t("Copy the selected cells (Ctrl+C)")}
          @click=${() => actions.copy(false)}
        >
          ${icon("copy")} ${l10n.t("Copy")}
        </button>
        <button
          class="button secondary"
          title=${l10n.t("Copy the selected cells below the names of their columns (Ctrl+Shift+C)")}
          @click=${() => actions.copy(true)}
        >
          ${icon("copy")} ${l10n.t("Copy with Headings")}
        </button>
        <button class="button secondary" @click=${actions.export}>
          ${icon("export")} ${l10n.t("Export…")}
        </button>
      </div>
    </div>
  </header>`;
}

/** How many rows there are, in words. */
function countRows({ rows, results }: TableModel): string {
  if (rows !== results) return l10n.t("{0} of {1} rows", formatNumber(rows), formatNumber(results));
  return rows === 1 ? l10n.t("1 row") : l10n.t("{0} rows", formatNumber(rows));
}
