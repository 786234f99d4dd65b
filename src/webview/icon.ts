import { html, type TemplateResult } from "lit/html.js";

/** One of VS Code's icons, for the eye only: what it means is to be said in words beside it. */
export function icon(name: string, ...classes: string[]): TemplateResult {
  return html`<span class=${["codicon", `codicon-${name}`, ...classes].join(" ")} aria-hidden="true"></span>`;
}
