import * as l10n from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit/html.js";
import type { QuestionsModel } from "../../core/results/questions/modelTypes";
import { icon } from "../icon";
import type { QuestionsActions } from "./actions";
import type { QuestionsViewState } from "./pageState";
import { questionsTable } from "./tableView";

/** The whole page. */
export function questionsView(
  view: QuestionsViewState,
  actions: QuestionsActions,
): TemplateResult | typeof nothing {
  const { shown } = view;
  switch (shown?.kind) {
    case undefined:
      return nothing;
    case "questions":
      return html`${headerView(shown.model, view, actions)} ${contentView(shown.model, view, actions)}`;
    case "empty":
      return html`<h1 dir="auto">${shown.title}</h1>
        <p class="message">${shown.text}</p>
        <button class="button" @click=${actions.act}>${shown.action}</button>`;
  }
}

function headerView(
  { title, subtitle, unknown, questions }: QuestionsModel,
  { done }: QuestionsViewState,
  actions: QuestionsActions,
): TemplateResult {
  return html`<header>
      <div class="heading">
        <h1 dir="auto">${title}</h1>
        <p class="subtitle" dir="auto">${subtitle}</p>
      </div>
      ${
        questions.length === 0
          ? nothing
          : html`<div class="buttons">
              <button class="button secondary" @click=${actions.copy}>
                ${icon(done === undefined ? "copy" : "check")} ${l10n.t("Copy Table")}
              </button>
              <button class="button secondary" @click=${actions.export}>
                ${icon("export")} ${l10n.t("Export as CSV")}
              </button>
            </div>`
      }
    </header>
    <p class="done" role="status">${done ?? ""}</p>
    ${
      unknown === undefined
        ? nothing
        : html`<p class="unknown">
            ${icon("info")} <span>${unknown}</span>
            <button class="button secondary" @click=${actions.ask}>${l10n.t("Ask for Them…")}</button>
          </p>`
    }`;
}

function contentView(
  model: QuestionsModel,
  view: QuestionsViewState,
  actions: QuestionsActions,
): TemplateResult {
  const { facts, questions, unknown, more } = model;
  if (questions.length === 0) {
    return unknown === undefined
      ? html`<p class="message">${l10n.t("These lab instances have no activities.")}</p>`
      : html``;
  }
  return html`<dl class="figures">
      ${facts.map(
        ({ label, text }) =>
          html`<div class="figure">
            <dt dir="auto">${label}</dt>
            <dd dir="auto">${text}</dd>
          </div>`,
      )}
    </dl>
    ${questionsTable(model, view, actions)}
    ${more === undefined ? nothing : html`<p class="note">${more}</p>`}
    <p class="note">
      ${l10n.t(
        "Facility is the share that got a question right. Discrimination says whether those who do well in the rest of the lab get it right: from −1 to 1, and below 0 something is wrong with the question. Failed scoring counts in neither.",
      )}
    </p>`;
}
