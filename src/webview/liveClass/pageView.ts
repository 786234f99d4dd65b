import * as l10n from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit/html.js";
import type { LiveClassModel } from "../../core/results/live/types";
import { formatNumber } from "../../core/results/words/numbers";
import type { LiveClassContent } from "../../protocol/liveClassContract";
import type { LiveClassActions } from "./actions";
import { shownPeople, type Choice } from "./choice";
import { headerView, labsView } from "./headerView";
import { peopleView } from "./peopleView";

/** The whole page. */
export function liveClassView(
  shown: LiveClassContent | undefined,
  choice: Choice,
  actions: LiveClassActions,
): TemplateResult | typeof nothing {
  switch (shown?.kind) {
    case undefined:
      return nothing;
    case "empty":
      return html`<h1 tabindex="-1" dir="auto">${shown.title}</h1>
        <p class="message">${shown.text}</p>
        <button class="button" @click=${actions.act}>${shown.action}</button>`;
    case "liveClass":
      return classView(shown.model, choice, shown.problem, actions);
  }
}

function classView(
  model: LiveClassModel,
  choice: Choice,
  problem: string | undefined,
  actions: LiveClassActions,
): TemplateResult {
  const people = shownPeople(model, choice);
  const lab = choice.lab === undefined ? undefined : model.labs[choice.lab];
  const caption = captionOf(people.length, model, choice);
  return html`${headerView(model, choice, problem, actions)}
    <section aria-labelledby="people">
      <div class="people-heading">
        <div role="status"><h2 id="people">${caption}</h2></div>
        ${
          choice.figure === undefined && choice.lab === undefined
            ? nothing
            : html`<button class="button secondary" data-key="all" @click=${() => actions.choose({})}>
                ${l10n.t("Show All")}
              </button>`
        }
      </div>
      ${
        people.length === 0
          ? nothing
          : peopleView(people, caption, lab && { name: lab.name, index: choice.lab ?? 0 }, actions)
      }
      ${
        model.more > 0
          ? html`<p class="message">
              ${l10n.t("And {0} more people, who are not shown.", formatNumber(model.more))}
            </p>`
          : nothing
      }
    </section>
    ${labsView(model, choice, actions)}
    <details class="rules">
      <summary>${l10n.t("How it is decided who needs help")}</summary>
      <ul>
        ${model.rules.map((rule) => html`<li dir="auto">${rule}</li>`)}
      </ul>
    </details>`;
}

function captionOf(shown: number, { people, labs, figures }: LiveClassModel, choice: Choice): string {
  const of = formatNumber(people.length);
  const lab = choice.lab === undefined ? undefined : labs[choice.lab];
  if (lab) return l10n.t("{0} of {1} have not finished {2}", formatNumber(shown), of, lab.name);
  const figure = figures.find(({ id }) => id === choice.figure);
  if (figure) return l10n.t("{0}: {1} of {2}", figure.label, formatNumber(shown), of);
  return shown === 1 ? l10n.t("1 person") : l10n.t("{0} people", of);
}
