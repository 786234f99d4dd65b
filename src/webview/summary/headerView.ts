import { html, nothing, type TemplateResult } from "lit/html.js";
import { factsId, type SummaryFact, type SummaryModel } from "../../core/results/summary/charts/types";
import { icon } from "../icon";
import type { SummaryActions } from "./actions";
import { unbroken } from "./unbroken";

/** What the page is about, and the few figures that matter most. */
export function headerView(
  { title, subtitle, clearFilter, offers = [], facts }: SummaryModel,
  actions: SummaryActions,
): TemplateResult {
  return html`<header>
      <div class="heading">
        <h1 tabindex="-1" dir="auto">${title}</h1>
        <p class="subtitle" dir="auto">${subtitle}</p>
      </div>
      <div class="header-buttons">
        ${
          clearFilter === undefined
            ? nothing
            : html`<button class="button secondary" @click=${actions.clearFilter}>
                ${icon("clear-all")} <span>${clearFilter}</span>
              </button>`
        }
        ${offers.map(
          (label, offer) =>
            html`<button class="button secondary" @click=${() => actions.takeOffer(offer)}>${label}</button>`,
        )}
      </div>
    </header>
    ${facts.length === 0 ? nothing : html`<dl class="figures">${facts.map((fact, row) => figureView(fact, () => actions.filter(factsId, row)))}</dl>`}`;
}

function figureView({ label, text, note, before, action }: SummaryFact, choose: () => void): TemplateResult {
  return html`<div class="figure">
    <dt dir="auto">${label}</dt>
    <dd class="figure-text" dir="auto">${text}</dd>
    ${
      note === undefined
        ? nothing
        : html`<dd class="figure-note" dir="auto">
            ${
              action === undefined
                ? unbroken(note)
                : html`<button class="row-button" title=${action} @click=${choose}>${unbroken(note)}</button>`
            }
          </dd>`
    }
    ${before === undefined ? nothing : html`<dd class="figure-note" dir="auto">${unbroken(before)}</dd>`}
  </div>`;
}
