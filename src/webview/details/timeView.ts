import * as l10n from "@vscode/l10n";
import { html, svg, type TemplateResult } from "lit/html.js";
import type { TimePicture, TimePoint } from "../../core/results/details/types";

/** A line from start to end with a point for each moment, which are told in words below it. */
export function timeView(picture: TimePicture): TemplateResult {
  const { label, text, points, activePercent, sessions, sessionsText } = picture;
  const words = [
    l10n.t("{0}: {1}", label, text),
    ...(sessionsText === undefined ? [] : [sessionsText]),
    ...points.map((point) => `${point.label} ${point.text}`),
  ].join(". ");
  const parts = sessions ?? [{ from: 0, to: activePercent }];
  return html`<figure class="bar time">
    <figcaption>
      <span class="bar-label">${label}</span>
      <span class="bar-text">${sessionsText === undefined ? text : `${text} · ${sessionsText}`}</span>
    </figcaption>
    <svg role="img" aria-label=${words} width="100%" height="12">
      <rect class="bar-track" x="0" y="4" width="100%" height="4" rx="2"></rect>
      ${parts.map(partView)}
      ${points.map(({ percent }) => svg`<circle class="time-point" cx="${percent}%" cy="6" r="4"></circle>`)}
    </svg>
    <ul class="time-points" aria-hidden="true">
      ${points.map(pointView)}
    </ul>
  </figure>`;
}

function partView({ from, to }: { readonly from: number; readonly to: number }): TemplateResult<2> {
  return svg`<rect class="bar-value" x="${from}%" y="4" width="${to - from}%" height="4" rx="2"></rect>`;
}

function pointView({ label, text }: TimePoint): TemplateResult {
  return html`<li><span class="bar-label">${label}</span> <span>${text}</span></li>`;
}
