import * as l10n from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit/html.js";
import type { DetailsModel, Fact, Section } from "../../core/results/detailsModelTypes";
import type { MessageToDetails } from "../../protocol/detailsMessages";
import type { Feedback } from "./detailsView";
import { markIcons } from "../../core/results/marks";
import { icon } from "../icon";
import { pictureView } from "./pictureView";
import { relatedView } from "./relatedView";
import { rowView } from "./rowView";
import type { Send } from "./send";
import { toolbarView } from "./toolbarView";

type Copied = Extract<MessageToDetails, { type: "copied" }>["what"];

/** One result: what it is, what matters first, then everything. */
export function resultView(model: DetailsModel, feedback: Feedback | undefined, send: Send): TemplateResult {
  const copied = feedback?.type === "copied" ? feedback.what : undefined;
  const pictured = new Set(model.pictures.map(({ label }) => label));
  return html`<header>
      <div class="heading">
        <h1>${model.title}</h1>
        <p class="status mark-${model.status.mark}">
          ${icon(markIcons[model.status.mark])} <span>${model.status.text}</span>
        </p>
      </div>
      ${toolbarView(model, feedback, send)}
    </header>
    <dl class="facts">
      ${model.facts.filter(({ label }) => !pictured.has(label)).map((fact) => factView(fact, send))}
    </dl>
    ${
      model.pictures.length === 0
        ? nothing
        : html`<div class="pictures">${model.pictures.map(pictureView)}</div>`
    }
    ${
      model.related.length === 0
        ? nothing
        : html`<div class="beside">
            ${model.related.map((related, index) => relatedView(related, index, send))}
          </div>`
    }
    ${model.sections.map((section, index) => sectionView(section, index, copied, send))}`;
}

function factView({ label, text, link }: Fact, send: Send): TemplateResult {
  return html`<div class="fact">
    <dt>${label}</dt>
    <dd dir="auto">
      ${
        link === undefined
          ? text
          : html`<button
              class="link"
              title=${l10n.t("Show all results of {0}", text)}
              @click=${() => send({ type: "showAll", of: link })}
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
  copied: Copied | undefined,
  send: Send,
): TemplateResult {
  const copiedField = typeof copied === "object" ? copied.field : undefined;
  const isCopied = (field: string | undefined): boolean => field !== undefined && field === copiedField;
  return html`<section aria-labelledby="section-${index}">
    <h2 id="section-${index}">${title}</h2>
    <dl class="rows">${rows.map((row) => rowView(row, isCopied(row.field), send))}</dl>
  </section>`;
}
