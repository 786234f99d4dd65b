import * as l10n from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { cellId } from "../places/cellPlace";

/** Whose row it is; a placeholder as long as that has not come. */
export function userView(user: string | undefined, row: number, isActive: boolean): TemplateResult {
  return html`<div
    class="cell user"
    role="rowheader"
    id=${isActive ? cellId({ row, column: 0 }) : nothing}
    aria-colindex="1"
    title=${user ?? nothing}
  >
    ${
      user === undefined
        ? html`<span class="placeholder"></span><span class="visually-hidden">${l10n.t("Loading…")}</span>`
        : html`<span class="text" dir="auto">${user}</span>`
    }
  </div>`;
}
