import * as l10n from "@vscode/l10n";
import { html, nothing, svg, type TemplateResult } from "lit/html.js";
import type { BarPicture, Picture } from "../../core/results/details/types";
import { timeView } from "./timeView";

/**
 * A picture with its caption, which says the same in words.
 * Lengths are SVG attributes, since the page's policy allows no inline styles.
 */
export function pictureView(picture: Picture): TemplateResult {
  return picture.kind === "time" ? timeView(picture) : barView(picture);
}

function barView({ label, text, percent, mark, outcome }: BarPicture): TemplateResult {
  const words = [l10n.t("{0}: {1}", label, text), ...(mark ? [mark.label] : [])].join(". ");
  return html`<figure class="bar bar-${outcome}">
    <figcaption><span class="bar-label">${label}</span> <span class="bar-text">${text}</span></figcaption>
    <svg role="img" aria-label=${words} width="100%" height="12">
      <rect class="bar-track" x="0" y="2" width="100%" height="8" rx="2"></rect>
      <rect class="bar-value" x="0" y="2" width="${percent}%" height="8" rx="2"></rect>
      ${mark === undefined ? nothing : markView(mark.percent)}
    </svg>
    ${mark === undefined ? nothing : html`<p class="bar-mark-label" aria-hidden="true">${mark.label}</p>`}
  </figure>`;
}

function markView(percent: number): TemplateResult<2> {
  return svg`<line class="bar-mark" x1="${percent}%" x2="${percent}%" y1="0" y2="12"></line>`;
}
