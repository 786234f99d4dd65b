import { html, nothing, type TemplateResult } from "lit/html.js";
import { icon } from "../icon";
import type { DetailsActions } from "./actions";
import type { DetailsViewState } from "./pageState";
import { resultView } from "./resultView";

/** The whole page. */
export function detailsView(view: DetailsViewState, actions: DetailsActions): TemplateResult {
  return html`${contentView(view, actions)}
    <p class="visually-hidden" role="status" aria-live="polite">${announcement(view)}</p>`;
}

function contentView(view: DetailsViewState, actions: DetailsActions): TemplateResult | typeof nothing {
  const { content } = view;
  switch (content?.kind) {
    case undefined:
      return nothing;
    case "result":
      return resultView(content.model, content.depth, view, actions);
    case "loading":
      return html`<h1>${content.title}</h1>
        <p class="message">${icon("loading", "codicon-modifier-spin")} ${content.text}</p>`;
    case "missing":
      return html`<h1>${content.title}</h1>
        <p class="message">${content.text}</p>
        ${
          content.action === undefined
            ? nothing
            : html`<button class="button" @click=${actions.load}>${content.action}</button>`
        }`;
  }
}

function announcement({ content, feedback }: DetailsViewState): string {
  if (feedback) return feedback.text;
  return content === undefined || content.kind === "result" ? "" : content.text;
}
