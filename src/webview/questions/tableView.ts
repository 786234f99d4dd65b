import * as l10n from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { repeat } from "lit/directives/repeat.js";
import type { QuestionModel, QuestionsModel } from "../../core/results/questions/modelTypes";
import type { Attention } from "../../core/results/questions/attention";
import { icon } from "../icon";
import type { QuestionsActions } from "./actions";
import { barView } from "./barView";
import { detailView } from "./detailView";
import { sortedPlaces, type QuestionsViewState, type Sort, type SortColumn } from "./pageState";

// In a narrow panel, rows are drawn as blocks: the roles say all the same that they are rows of a table.

const attentionIcons: Readonly<Record<Attention, string>> = {
  broken: "warning",
  neverRight: "close",
  negative: "arrow-swap",
  alwaysRight: "check-all",
};

/** All questions with their figures, each of which can be opened. */
export function questionsTable(
  model: QuestionsModel,
  view: QuestionsViewState,
  actions: QuestionsActions,
): TemplateResult {
  const { questions, title } = model;
  return html`<table class="questions" role="table" aria-label=${title}>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${l10n.t("Question")}</th>
        ${headings().map(([column, label]) => headingView(column, label, view.sort, actions))}
        <th role="columnheader" scope="col" class="text">${l10n.t("Most given wrong answer")}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(
        sortedPlaces(questions, view.sort),
        (place) => place,
        (place) => {
          const question = questions[place];
          return question ? rowsView(question, place, model, view, actions) : nothing;
        },
      )}
    </tbody>
  </table>`;
}

/** Called when it is drawn, since the language is not known before. */
function headings(): [column: SortColumn, label: string][] {
  return [
    ["facility", l10n.t("Facility")],
    ["discrimination", l10n.t("Discrimination")],
    ["attempts", l10n.t("Attempts")],
    ["broken", l10n.t("Scoring failed")],
  ];
}

function headingView(
  column: SortColumn,
  label: string,
  sort: Sort | undefined,
  actions: QuestionsActions,
): TemplateResult {
  const isSorted = sort?.column === column;
  const direction = sort?.isDescending ? "descending" : "ascending";
  return html`<th role="columnheader" scope="col" class=${column} aria-sort=${isSorted ? direction : nothing}>
    <button class="sort-button" @click=${() => actions.sort(column)}>
      <span>${label}</span>${isSorted ? icon(sort.isDescending ? "arrow-down" : "arrow-up") : nothing}
    </button>
  </th>`;
}

function rowsView(
  question: QuestionModel,
  place: number,
  { hasLabs }: QuestionsModel,
  view: QuestionsViewState,
  actions: QuestionsActions,
): TemplateResult {
  const isOpen = view.expanded.has(place);
  const { facility, discrimination, attempts, broken, tempting } = question;
  const [, ofDiscrimination, ofAttempts, ofBroken] = headings().map(([, label]) => label);
  return html`<tr role="row" class="question">
      <th role="rowheader" scope="row">${headView(question, place, hasLabs, isOpen, actions)}</th>
      <td role="cell" class="facility">
        ${
          facility === undefined
            ? html`<span class="nothing">–</span>`
            : html`${barView(facility.value, "right")} <span class="percent">${facility.text}</span>
                <span class="of">${facility.of}</span>`
        }
      </td>
      <td role="cell" class="number" data-label=${ofDiscrimination}>
        <span class=${(discrimination?.value ?? 0) < 0 ? "below-zero" : "figure-text"}
          >${discrimination?.text ?? "–"}</span
        >
      </td>
      <td role="cell" class="number" data-label=${ofAttempts}>${attempts.text}</td>
      <td role="cell" class="number" data-label=${ofBroken}>
        <span class=${broken.value > 0 ? "is-broken" : ""}>${broken.text}</span>
      </td>
      <td role="cell" class="text" data-label=${l10n.t("Most given wrong answer")}>
        ${
          tempting === undefined
            ? html`<span class="nothing">–</span>`
            : html`<span class="given">${tempting.given}</span> <span dir="auto">${tempting.text}</span>`
        }
      </td>
    </tr>
    ${
      isOpen
        ? html`<tr role="row" class="detail" id="question-${place}">
            <td role="cell" colspan="6">${detailView(question, place, view.lists.get(place), actions)}</td>
          </tr>`
        : nothing
    }`;
}

function headView(
  { name, lab, kind, attention, leftOut }: QuestionModel,
  place: number,
  hasLabs: boolean,
  isOpen: boolean,
  { toggle }: QuestionsActions,
): TemplateResult {
  const facts = [kind, ...(hasLabs ? [lab] : []), ...(leftOut === undefined ? [] : [leftOut])];
  return html`<button
      class="expander"
      aria-expanded=${isOpen ? "true" : "false"}
      @click=${() => toggle(place)}
    >
      ${icon(isOpen ? "chevron-down" : "chevron-right")} <span dir="auto">${name}</span>
    </button>
    ${
      attention === undefined
        ? nothing
        : html`<p class="attention attention-${attention.kind}">
            ${icon(attentionIcons[attention.kind])} <span>${attention.text}</span>
          </p>`
    }
    <p class="facts" dir="auto">${facts.join(" · ")}</p>`;
}
