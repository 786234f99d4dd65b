import * as l10n from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit/html.js";
import type { LiveClassModel } from "../../core/results/live/types";
import { formatNumber } from "../../core/results/words/numbers";
import { icon } from "../icon";
import type { LiveClassActions } from "./actions";
import type { Choice } from "./choice";

/** What class it is, the counts that matter, and what cannot be told. */
export function headerView(
  model: LiveClassModel,
  choice: Choice,
  problem: string | undefined,
  actions: LiveClassActions,
): TemplateResult {
  return html`<header>
      <div class="heading">
        <h1 tabindex="-1" dir="auto">${model.title}</h1>
        <p class="subtitle" dir="auto">${model.subtitle}</p>
      </div>
      <button class="button secondary" @click=${actions.openGradebook}>
        ${icon("table")} ${l10n.t("Open Gradebook")}
      </button>
    </header>
    <p class="problem" role="status">
      ${problem === undefined ? nothing : html`${icon("warning")} <span dir="auto">${problem}</span>`}
    </p>
    <div class="figures" role="group" aria-label=${l10n.t("Show only some people")}>
      ${model.figures.map(
        ({ id, label, people }) =>
          html`<button
            class=${id === "needsHelp" && people > 0 ? "figure wanting" : "figure"}
            data-key=${`figure ${id}`}
            aria-pressed=${String(choice.figure === id)}
            @click=${() => actions.choose({ figure: id })}
          >
            <span class="figure-text">${formatNumber(people)}</span>
            <span class="figure-label">${label}</span>
          </button>`,
      )}
    </div>
    <ul class="notes">
      ${model.notes.map((note) => html`<li>${icon("info")} <span dir="auto">${note}</span></li>`)}
    </ul>`;
}

/** The labs of the class: each shows who has not finished it. */
export function labsView(
  { labs }: LiveClassModel,
  choice: Choice,
  { choose }: LiveClassActions,
): TemplateResult | typeof nothing {
  if (labs.length === 0) return nothing;
  return html`<section aria-labelledby="labs">
    <h2 id="labs">${l10n.t("Who has not finished a lab")}</h2>
    <ul class="labs">
      ${labs.map(
        ({ name, facts, unfinished, action }, lab) =>
          html`<li>
            <button
              class="lab"
              data-key=${`lab ${lab}`}
              title=${action}
              aria-pressed=${String(choice.lab === lab)}
              @click=${() => choose({ lab })}
            >
              <span class="lab-name" dir="auto">${name}</span>
              <span class="lab-open">${l10n.t("{0} not finished", formatNumber(unfinished))}</span>
              <span class="lab-facts">${facts}</span>
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}
