import * as l10n from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit/html.js";
import type { ActivitiesModel, ActivityGroupModel } from "../../../core/results/details/depth/types";
import { icon } from "../../icon";
import type { DepthActions } from "../actions";
import { activityView } from "./activityView";
import type { DepthViewState } from "./depthState";
import { verdictView } from "./verdictView";

/** How a lab's questions and checks went, in the order in which they stand in the lab. */
export function activitiesView(
  { summary, leftOut, groups, more }: ActivitiesModel,
  view: DepthViewState,
  actions: DepthActions,
): TemplateResult {
  return html`<section aria-labelledby="activities" class="activities">
    <div class="section-head">
      <h2 id="activities">${l10n.t("Activities")}</h2>
      ${copyButtons(groups.length > 0, view, actions)}
    </div>
    <ul class="verdicts">
      ${summary.map((verdict) => html`<li>${verdictView(verdict)}</li>`)}
    </ul>
    ${groups.map((group, index) => groupView(group, `group-${index}`, view, actions))}
    ${more === undefined ? nothing : html`<p class="note">${more}</p>`}
    ${leftOut === undefined ? nothing : html`<p class="note">${leftOut}</p>`}
  </section>`;
}

function copyButtons(
  hasActivities: boolean,
  { feedback }: DepthViewState,
  { copy }: DepthActions,
): TemplateResult {
  return html`${
      hasActivities
        ? html`<button class="link" @click=${() => copy("words")}>
            ${icon(feedback?.of === "depthWords" ? "check" : "copy")} ${l10n.t("Copy Activities")}
          </button>`
        : nothing
    }
    <button class="link" @click=${() => copy("json")}>
      ${icon(feedback?.of === "depthJson" ? "check" : "json")} ${l10n.t("Copy All in Depth as JSON")}
    </button>`;
}

function groupView(
  { title, total, activities }: ActivityGroupModel,
  id: string,
  view: DepthViewState,
  actions: DepthActions,
): TemplateResult {
  const list = html`<ul class="activity-list">
    ${activities.map((activity) => html`<li>${activityView(activity, view, actions)}</li>`)}
  </ul>`;
  if (title === undefined) return list;
  return html`<section aria-labelledby=${id} class="activity-group">
    <h3 id=${id}>
      <span dir="auto">${title}</span>
      ${total === undefined ? nothing : html`<span class="note">${total}</span>`}
    </h3>
    ${list}
  </section>`;
}
