import { html, type TemplateResult } from "lit/html.js";

/**
 * A share as a bar, for the eye only: the words stand beside it. Its length is an attribute of SVG, since the page's
 * policy allows no inline styles.
 * @param percent 0 to 100.
 */
export function barView(percent: number, kind: "right" | "wrong"): TemplateResult {
  return html`<svg class="share share-${kind}" aria-hidden="true" width="100%" height="8">
    <rect class="share-track" x="0" y="0" width="100%" height="8" rx="2"></rect>
    <rect class="share-value" x="0" y="0" width="${percent}%" height="8" rx="2"></rect>
  </svg>`;
}
