import { html, nothing, type TemplateResult } from "lit/html.js";
import type { RelatedResult, RelatedResults } from "../../core/results/details/types";
import { markIcons } from "../../core/results/state/marks";
import { icon } from "../icon";
import type { DetailsActions } from "./actions";

/** Results that belong with the one shown; choosing one turns to it. */
export function relatedView(
  { list, title, results, more }: RelatedResults,
  index: number,
  { showRelated, openRelated }: DetailsActions,
): TemplateResult {
  return html`<section class="related" aria-labelledby="related-${index}">
    <h2 id="related-${index}">${title}</h2>
    <ul>
      ${results.map((result) => itemView(result, openRelated))}
    </ul>
    ${
      more === undefined
        ? nothing
        : html`<button class="link note" @click=${() => showRelated(list)}>${more}</button>`
    }
  </section>`;
}

function itemView(
  { id, label, text, status }: RelatedResult,
  open: DetailsActions["openRelated"],
): TemplateResult {
  return html`<li>
    <button class="related-result" @click=${() => open(id)}>
      <span class="mark-${status.mark}">${icon(markIcons[status.mark])}</span>
      <span class="related-label" dir="auto">${label}</span>
      <span class="note">${text}</span>
    </button>
  </li>`;
}
