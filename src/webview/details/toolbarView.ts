import * as l10n from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit/html.js";
import type { DetailsModel, Place } from "../../core/results/details/types";
import type { Feedback } from "./pageState";
import { icon } from "../icon";
import type { DetailsActions } from "./actions";

/** What can be done with the result, and the way to the ones before and after it. */
export function toolbarView(
  { place, url }: DetailsModel,
  succeeded: Feedback["of"] | undefined,
  actions: DetailsActions,
): TemplateResult {
  return html`<div class="toolbar">
    ${place === undefined ? nothing : stepsView(place, actions)}
    <button class="button secondary" @click=${actions.copyJson}>
      ${icon(succeeded === "json" ? "check" : "copy")} ${l10n.t("Copy as JSON")}
    </button>
    ${
      url === undefined
        ? nothing
        : html`<button class="button secondary" @click=${actions.copyLink}>
              ${icon(succeeded === "link" ? "check" : "link")} ${l10n.t("Copy Link")}
            </button>
            <button class="button secondary" @click=${actions.refresh}>
              ${icon(succeeded === "refresh" ? "check" : "refresh")} ${l10n.t("Refresh")}
            </button>
            <button class="button secondary" title=${url} @click=${actions.openInBrowser}>
              ${icon("link-external")} ${l10n.t("Open in Lab on Demand")}
            </button>`
    }
  </div>`;
}

function stepsView({ text, hasPrevious, hasNext }: Place, { step }: DetailsActions): TemplateResult {
  return html`<div class="steps" role="group" aria-label=${l10n.t("Results in this list")}>
    ${stepButton("previous", l10n.t("Previous result (←)"), hasPrevious, step)}
    <span>${text}</span>
    ${stepButton("next", l10n.t("Next result (→)"), hasNext, step)}
  </div>`;
}

function stepButton(
  to: "previous" | "next",
  label: string,
  canStep: boolean,
  step: DetailsActions["step"],
): TemplateResult {
  // A disabled button would lose the focus of whoever has stepped to the end.
  return html`<button
    class="icon-button"
    aria-label=${label}
    title=${label}
    aria-disabled=${String(!canStep)}
    @click=${() => canStep && step(to)}
  >
    ${icon(to === "previous" ? "arrow-left" : "arrow-right")}
  </button>`;
}
