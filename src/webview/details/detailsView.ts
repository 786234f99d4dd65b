import { html, nothing, type TemplateResult } from "lit/html.js";
import type { MessageToDetails } from "../../protocol/detailsMessages";
import { icon } from "../icon";
import { resultView } from "./resultView";
import type { Send } from "./send";

/** All the page shows. */
export interface DetailsViewState {
  readonly shown?: Exclude<MessageToDetails, { type: "copied" }>;
  /** What was copied a moment ago. */
  readonly copied?: Extract<MessageToDetails, { type: "copied" }>;
}

/** The whole page. */
export function detailsView(view: DetailsViewState, send: Send): TemplateResult {
  return html`${contentView(view, send)}
    <p class="visually-hidden" role="status" aria-live="polite">${announcement(view)}</p>`;
}

function contentView({ shown, copied }: DetailsViewState, send: Send): TemplateResult | typeof nothing {
  switch (shown?.type) {
    case undefined:
      return nothing;
    case "show":
      return resultView(shown.model, copied?.what, send);
    case "loading":
      return html`<h1>${shown.title}</h1>
        <p class="message">${icon("loading", "codicon-modifier-spin")} ${shown.text}</p>`;
    case "missing":
      return html`<h1>${shown.title}</h1>
        <p class="message">${shown.text}</p>
        ${
          shown.action === undefined
            ? nothing
            : html`<button class="button" @click=${() => send({ type: "load" })}>${shown.action}</button>`
        }`;
  }
}

function announcement({ shown, copied }: DetailsViewState): string {
  if (copied) return copied.text;
  return shown === undefined || shown.type === "show" ? "" : shown.text;
}
