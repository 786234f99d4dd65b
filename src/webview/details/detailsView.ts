import { html, nothing, type TemplateResult } from "lit/html.js";
import type { MessageToDetails } from "../../protocol/detailsMessages";
import { icon } from "../icon";
import { resultView } from "./resultView";
import type { Send } from "./send";

/** Tells of a success. */
export type Feedback = Extract<MessageToDetails, { type: "copied" | "refreshed" }>;

/** All the page shows. */
export interface DetailsViewState {
  readonly shown?: Exclude<MessageToDetails, Feedback>;
  /** What succeeded a moment ago. */
  readonly feedback?: Feedback;
}

/** The whole page. */
export function detailsView(view: DetailsViewState, send: Send): TemplateResult {
  return html`${contentView(view, send)}
    <p class="visually-hidden" role="status" aria-live="polite">${announcement(view)}</p>`;
}

function contentView({ shown, feedback }: DetailsViewState, send: Send): TemplateResult | typeof nothing {
  switch (shown?.type) {
    case undefined:
      return nothing;
    case "show":
      return resultView(shown.model, feedback, send);
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

function announcement({ shown, feedback }: DetailsViewState): string {
  if (feedback) return feedback.text;
  return shown === undefined || shown.type === "show" ? "" : shown.text;
}
