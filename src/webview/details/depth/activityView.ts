import * as l10n from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit/html.js";
import {
  verdictIcons,
  type ActivityModel,
  type AnswersModel,
  type ScriptModel,
} from "../../../core/results/details/depth/types";
import { icon } from "../../icon";
import type { DepthActions } from "../actions";
import { copyButton, rowView, valueView } from "../rowView";
import { depthRowState, isCopied, type DepthViewState } from "./depthState";
import { verdictView } from "./verdictView";

/** One question or check: a line that opens, and is open where it did not go well. */
export function activityView(
  activity: ActivityModel,
  view: DepthViewState,
  actions: DepthActions,
): TemplateResult {
  const { field, name, isOpen, answers, rows, scripts } = activity;
  const hasMore = answers !== undefined || rows.length + scripts.length > 0;
  const head = headView(activity);
  return html`<div class="activity ${field === undefined ? "left-out" : ""}">
    ${
      hasMore
        ? html`<details ?open=${isOpen}>
            <summary>${head}</summary>
            <div class="activity-body">
              ${answers === undefined ? nothing : answersView(answers, view, actions)}
              ${rowsView(rows, view, actions)} ${scripts.map((script) => scriptView(script, view, actions))}
            </div>
          </details>`
        : html`<div class="summary">${head}</div>`
    }
    ${
      field === undefined
        ? nothing
        : copyButton(field, l10n.t("“{0}”", name), isCopied(field, view.feedback), actions)
    }
  </div>`;
}

function headView({ name, kind, verdict, score, leftOut }: ActivityModel): TemplateResult {
  const facts = [kind, score, leftOut].filter((fact) => fact !== undefined).join(" · ");
  return html`<span class="activity-mark verdict-${verdict.mark}">${icon(verdictIcons[verdict.mark])}</span>
    <span class="activity-name" dir="auto">${name}</span>
    <span class="activity-facts"
      ><strong class="verdict-${verdict.mark}">${verdict.text}</strong>
      <span class="note">· ${facts}</span></span
    >`;
}

function answersView(
  { caption, answers }: AnswersModel,
  view: DepthViewState,
  actions: DepthActions,
): TemplateResult {
  return html`<table class="answers">
    <caption class="visually-hidden">
      ${caption}
    </caption>
    <thead class="visually-hidden">
      <tr>
        <th scope="col">${l10n.t("Answer")}</th>
        <th scope="col">${l10n.t("Chosen or right")}</th>
      </tr>
    </thead>
    <tbody>
      ${answers.map(
        ({ row, verdict }) =>
          html`<tr class="answer-${verdict.mark}">
            <th scope="row">${valueView(row, depthRowState(row, view).whole, actions)}</th>
            <td>${verdictView(verdict)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function scriptView(
  { title, verdict, score, rows }: ScriptModel,
  view: DepthViewState,
  actions: DepthActions,
): TemplateResult {
  return html`<div class="script">
    <p class="script-head">
      ${verdictView(verdict)}${title === undefined ? nothing : html` · <span dir="auto">${title}</span>`}
      ${score === undefined ? nothing : html`<span class="note">${score}</span>`}
    </p>
    ${rowsView(rows, view, actions)}
  </div>`;
}

function rowsView(
  rows: ActivityModel["rows"],
  view: DepthViewState,
  actions: DepthActions,
): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  return html`<dl class="rows">${rows.map((row) => rowView(row, depthRowState(row, view), actions))}</dl>`;
}
