import * as l10n from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { live } from "lit/directives/live.js";
import type { GradebookModel, GradebookNotice } from "../../core/results/gradebook/types";
import { formatNumber } from "../../core/results/words/numbers";
import { icon } from "../icon";
import type { GradebookActions } from "./actions";

/** What the gradebook is of, and all that can be done with it. */
export function headerView(model: GradebookModel, actions: GradebookActions): TemplateResult {
  return html`<header>
    <div class="heading">
      <h1 id="title" dir="auto" title=${model.title}>${model.title}</h1>
      <p class="subtitle" dir="auto" title=${model.subtitle}>${model.subtitle}</p>
    </div>
    <div class="tools">
      ${model.classes.length > 2 ? classesView(model, actions) : nothing} ${searchView(model, actions)}
      <div class="buttons">
        <button class="button secondary" @click=${actions.copy}>
          ${icon("copy")} ${l10n.t("Copy Table")}
        </button>
        <button class="button secondary" @click=${actions.export}>
          ${icon("export")} ${l10n.t("Export as CSV")}
        </button>
      </div>
    </div>
    ${model.notice ? noticeView(model.notice, actions) : nothing}
  </header>`;
}

function noticeView({ text, clearFilter }: GradebookNotice, actions: GradebookActions): TemplateResult {
  return html`<p class="notice">
    ${icon("info")} <span dir="auto">${text}</span>
    ${
      clearFilter === undefined
        ? nothing
        : html`<button class="button secondary" @click=${actions.clearFilter}>
            ${icon("clear-all")} ${clearFilter}
          </button>`
    }
  </p>`;
}

function classesView(
  { classes, chosenClass }: GradebookModel,
  { chooseClass }: GradebookActions,
): TemplateResult {
  const choose = ({ currentTarget }: Event): void =>
    chooseClass((currentTarget as HTMLSelectElement).selectedIndex);
  return html`<label class="classes">
    <span>${l10n.t("Class")}</span>
    <span class="select">
      <select title=${classes[chosenClass] ?? ""} @change=${choose}>
        ${classes.map(
          (label, index) =>
            html`<option .selected=${live(index === chosenClass)} dir="auto">${label}</option>`,
        )}
      </select>
      ${icon("chevron-down")}
    </span>
  </label>`;
}

function searchView({ users }: GradebookModel, { search }: GradebookActions): TemplateResult {
  const label = l10n.t("Search users");
  return html`<div class="search">
    <input
      id="search"
      type="search"
      dir="auto"
      maxlength="1000"
      autocomplete="off"
      spellcheck="false"
      aria-label=${label}
      placeholder=${label}
      @input=${({ currentTarget }: Event) => search((currentTarget as HTMLInputElement).value)}
    />
    <span class="count" role="status">${countUsers(users)}</span>
  </div>`;
}

/** How many users there are, in words. */
function countUsers(count: number): string {
  if (count === 1) return l10n.t("1 user");
  return l10n.t("{0} users", formatNumber(count));
}
