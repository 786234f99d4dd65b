import * as l10n from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { keyed } from "lit/directives/keyed.js";
import type { DepthModel, RowsModel } from "../../../core/results/details/depth/types";
import type { DepthContent, DepthProblem } from "../../../protocol/detailsContract";
import { icon } from "../../icon";
import type { DetailsActions } from "../actions";
import type { DetailsViewState } from "../pageState";
import { rowView } from "../rowView";
import { activitiesView } from "./activitiesView";
import { depthRowState, type DepthViewState } from "./depthState";

/** What matters first of a lab instance in depth: what runs, what went wrong, and its activities. */
export function depthView(
  depth: DepthContent | undefined,
  view: DetailsViewState,
  actions: DetailsActions,
): TemplateResult | typeof nothing {
  switch (depth?.kind) {
    case undefined:
      return nothing;
    case "offered":
      return section(
        html`<button class="button" @click=${actions.depth.ask}>
          ${icon("checklist")} ${depth.action}
        </button>`,
      );
    case "asking":
      // As high as what comes is likely to be, so that nothing that is read moves away.
      return html`<div class="depth-waits">
        ${section(html`<p class="message">${icon("loading", "codicon-modifier-spin")} ${depth.text}</p>`)}
      </div>`;
    case "failed":
      return section(problemView(depth, actions));
    case "told":
      return toldView(depth, view, actions);
  }
}

/** Everything else that is known of it. */
export function moreView(
  { more }: DepthModel,
  view: DetailsViewState,
  actions: DetailsActions,
): TemplateResult | typeof nothing {
  return more ? rowsView(more, "depth-more", view, actions) : nothing;
}

function toldView(
  { model, isAsking, problem }: Extract<DepthContent, { kind: "told" }>,
  view: DetailsViewState,
  actions: DetailsActions,
): TemplateResult {
  const { running, errors, activities } = model;
  return html`${problem ? html`<div class="depth-problem">${problemView(problem, actions)}</div>` : nothing}
  ${running ? runningView(running, isAsking, actions) : nothing}
  ${errors ? rowsView(errors, "depth-errors", view, actions) : nothing}
  ${keyed(view.content?.state.instanceId, activitiesView(activities, view, actions.depth))}`;
}

function section(content: TemplateResult): TemplateResult {
  return html`<section aria-labelledby="activities">
    <h2 id="activities">${l10n.t("Activities")}</h2>
    ${content}
  </section>`;
}

function problemView({ text, action }: DepthProblem, { depth }: DetailsActions): TemplateResult {
  return html`<p class="message">
    <span class="note">${text}</span> <button class="link" @click=${depth.ask}>${action}</button>
  </p>`;
}

function runningView(
  { title, facts, asOf }: NonNullable<DepthModel["running"]>,
  isAsking: boolean,
  { depth }: DetailsActions,
): TemplateResult {
  return html`<section aria-labelledby="depth-running">
    <div class="section-head">
      <h2 id="depth-running">${title}</h2>
      <span class="note">${asOf}</span>
      <button class="link" @click=${depth.ask}>
        ${isAsking ? icon("loading", "codicon-modifier-spin") : icon("refresh")} ${l10n.t("Refresh")}
      </button>
    </div>
    <dl class="facts">
      ${facts.map(
        ({ label, text }) =>
          html`<div class="fact">
            <dt>${label}</dt>
            <dd dir="auto">${text}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function rowsView(
  { title, rows }: RowsModel,
  id: string,
  view: DepthViewState,
  { depth }: DetailsActions,
): TemplateResult {
  return html`<section aria-labelledby=${id} class=${id}>
    <h2 id=${id}>
      ${id === "depth-errors" ? html`<span class="verdict-broken">${icon("warning")}</span>` : nothing}
      ${title}
    </h2>
    <dl class="rows">${rows.map((row) => rowView(row, depthRowState(row, view), depth))}</dl>
  </section>`;
}
