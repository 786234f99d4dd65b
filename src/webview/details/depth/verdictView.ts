import { html, type TemplateResult } from "lit/html.js";
import { verdictIcons, type Verdict } from "../../../core/results/details/depth/types";
import { icon } from "../../icon";

/** A verdict in words, with its icon and colour. */
export function verdictView({ text, mark }: Verdict): TemplateResult {
  return html`<span class="verdict verdict-${mark}">${icon(verdictIcons[mark])} <span>${text}</span></span>`;
}
