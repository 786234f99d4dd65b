import { html, nothing, type TemplateResult } from "lit/html.js";
import type { DetailsContent } from "../../protocol/detailsContract";
import { icon } from "../icon";
import type { DetailsActions } from "./detailsActions";
import { resultView } from "./resultView";
import type { WholeRows } from "./wholeRows";

/** Tells of a success. */
export interface Feedback {
  readonly of: "json" | "refresh" | { readonly field: string };
  readonly text: string;
}

/** All the page shows. */
export interface DetailsViewState {
  readonly content: DetailsContent | undefined;
  /** What succeeded a moment ago. */
  readonly feedback: Feedback | undefined;
  readonly whole: Pick<WholeRows, "get">;
}

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
      return resultView(content.model, view, actions);
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
