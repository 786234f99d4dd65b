import * as l10n from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit/html.js";
import type { AnswerModel, QuestionModel } from "../../core/results/questions/modelTypes";
import { icon } from "../icon";
import type { QuestionsActions } from "./actions";
import { barView } from "./barView";
import type { ListOf, ShownList } from "./pageState";

/** All answers to a question, and the ways to the lab instances behind its figures. */
export function detailView(
  question: QuestionModel,
  place: number,
  shown: ShownList | undefined,
  actions: QuestionsActions,
): TemplateResult {
  const { lists, answers } = question;
  return html`${
    lists.length === 0
      ? nothing
      : html`<div class="ways">${lists.map(({ of, text }) => wayView(text, of, place, shown, actions))}</div>`
  }
  ${answers.length === 0 ? nothing : answersView(question, place, shown, actions)}
  ${shown === undefined ? nothing : listView(place, shown, actions)}
  ${
    lists.length === 0 && answers.length === 0
      ? html`<p class="note">${l10n.t("There is nothing more to tell.")}</p>`
      : nothing
  }`;
}

/** A button that shows the lab instances behind a figure. */
function wayView(
  text: string,
  of: ListOf,
  place: number,
  shown: ShownList | undefined,
  { list }: QuestionsActions,
): TemplateResult {
  return html`<button
    class="link"
    aria-expanded=${shown?.of === of ? "true" : "false"}
    @click=${() => list(place, of)}
  >
    ${text}
  </button>`;
}

function answersView(
  { name, answers, moreAnswers }: QuestionModel,
  place: number,
  shown: ShownList | undefined,
  actions: QuestionsActions,
): TemplateResult {
  return html`<ul class="answers" aria-label=${l10n.t("Answers to “{0}”", name)}>
      ${answers.map((answer, index) => html`<li>${answerView(answer, index, place, shown, actions)}</li>`)}
    </ul>
    ${moreAnswers === undefined ? nothing : html`<p class="note">${moreAnswers}</p>`}`;
}

function answerView(
  { text, isRight, verdict, count, percent }: AnswerModel,
  index: number,
  place: number,
  shown: ShownList | undefined,
  actions: QuestionsActions,
): TemplateResult {
  return html`<span class="verdict verdict-${isRight ? "right" : "wrong"}">
      ${icon(isRight ? "check" : "close")} <span class="visually-hidden">${verdict}</span>
    </span>
    <span class="answer-text" dir="auto">${text}</span>
    <span class="answer-bar">${barView(percent, isRight ? "right" : "wrong")}</span>
    <span class="answer-count">
      ${count.value === 0 ? count.text : wayView(count.text, index, place, shown, actions)}
    </span>`;
}

function listView(place: number, { of, list }: ShownList, { open }: QuestionsActions): TemplateResult {
  if (list === undefined) return html`<p class="note" role="status">${l10n.t("Looking for them…")}</p>`;
  return html`<ul class="behind" aria-label=${l10n.t("Lab instances")}>
      ${list.rows.map(
        ({ label, facts }, row) =>
          html`<li>
            <button class="link" dir="auto" @click=${() => open(place, of, row)}>${label}</button>
            <span class="facts">${facts.join(" · ")}</span>
          </li>`,
      )}
    </ul>
    ${list.more === undefined ? nothing : html`<p class="note">${list.more}</p>`}`;
}
