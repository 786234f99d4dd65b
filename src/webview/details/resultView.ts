import * as l10n from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit/html.js";
import type { DetailsModel, Fact, Section } from "../../core/results/details/types";
import type { DepthContent } from "../../protocol/detailsContract";
import { markIcons } from "../../core/results/state/marks";
import { icon } from "../icon";
import type { DetailsActions } from "./actions";
import type { DetailsViewState } from "./pageState";
import { depthView, moreView } from "./depth/depthView";
import { pictureView } from "./pictureView";
import { relatedView } from "./relatedView";
import { rowView } from "./rowView";
import { toolbarView } from "./toolbarView";

/** One result: what it is, what matters first, then everything. */
export function resultView(
  model: DetailsModel,
  depth: DepthContent | undefined,
  view: DetailsViewState,
  actions: DetailsActions,
): TemplateResult {
  const pictured = new Set(model.pictures.map(({ label }) => label));
  return html`<header>
      <div class="heading">
        <h1>${model.title}</h1>
        <p class="status mark-${model.status.mark}">
          ${icon(markIcons[model.status.mark])} <span>${model.status.text}</span>
        </p>
      </div>
      ${toolbarView(model, view.feedback?.of, actions)}
    </header>
    <dl class="facts">
      ${model.facts.filter(({ label }) => !pictured.has(label)).map((fact) => factView(fact, actions))}
    </dl>
    ${
      model.pictures.length === 0
        ? nothing
        : html`<div class="pictures">${model.pictures.map(pictureView)}</div>`
    }
    ${depthView(depth, view, actions)}
    ${
      model.related.length === 0
        ? nothing
        : html`<div class="beside">
            ${model.related.map((related, index) => relatedView(related, index, actions))}
          </div>`
    }
    ${depth?.kind === "told" ? moreView(depth.model, view, actions) : nothing}
    ${model.sections.map((section, index) => sectionView(section, index, view, actions))}`;
}

function factView({ label, text, link }: Fact, { showAll }: DetailsActions): TemplateResult {
  return html`<div class="fact">
    <dt>${label}</dt>
    <dd dir="auto">
      ${
        link === undefined
          ? text
          : html`<button
              class="link"
              title=${l10n.t("Show all results of {0}", text)}
              @click=${() => showAll(link)}
            >
              ${text}
            </button>`
      }
    </dd>
  </div>`;
}

function sectionView(
  { title, rows }: Section,
  index: number,
  { feedback, whole }: DetailsViewState,
  actions: DetailsActions,
): TemplateResult {
  const { of } = feedback ?? {};
  const copied = typeof of === "object" && "field" in of ? of.field : undefined;
  return html`<section aria-labelledby="section-${index}">
    <h2 id="section-${index}">${title}</h2>
    <dl class="rows">
      ${rows.map((row) => {
        const isCopied = row.field !== undefined && row.field === copied;
        return rowView(row, { isCopied, whole: whole.get(row.field) }, actions);
      })}
    </dl>
  </section>`;
}
