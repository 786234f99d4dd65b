import * as l10n from "@vscode/l10n";
import { html, svg, type TemplateResult } from "lit/html.js";
import type { TimePicture, TimePoint } from "../../core/results/details/types";

/** A line from start to end with a point for each moment, which are told in words below it. */
export function timeView({ label, text, points, activePercent }: TimePicture): TemplateResult {
  const words = [
    l10n.t("{0}: {1}", label, text),
    ...points.map((point) => `${point.label} ${point.text}`),
  ].join(". ");
  return html`<figure class="bar time">
    <figcaption><span class="bar-label">${label}</span> <span class="bar-text">${text}</span></figcaption>
    <svg role="img" aria-label=${words} width="100%" height="12">
      <rect class="bar-track" x="0" y="4" width="100%" height="4" rx="2"></rect>
      <rect class="bar-value" x="0" y="4" width="${activePercent}%" height="4" rx="2"></rect>
      ${points.map(({ percent }) => svg`<circle class="time-point" cx="${percent}%" cy="6" r="4"></circle>`)}
    </svg>
    <ul class="time-points" aria-hidden="true">
      ${points.map(pointView)}
    </ul>
  </figure>`;
}

function pointView({ label, text }: TimePoint): TemplateResult {
  return html`<li><span class="bar-label">${label}</span> <span>${text}</span></li>`;
}
