import * as l10n from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Row } from "../../core/results/details/types";
import { icon } from "../icon";
import type { DetailsActions } from "./actions";

/** Texts beyond this many characters get a box of their own that scrolls. */
const longText = 600;

/** What can be done with a row. */
export type RowActions = Pick<DetailsActions, "copyValue" | "toggleWhole">;

/** How a row is shown. */
export interface RowViewState {
  /** Whether its value was copied a moment ago. */
  readonly isCopied: boolean;
  /** The row with all of a long value, where a person wants to see that. */
  readonly whole: Row | undefined;
}

/** One field: what people call it, its value in words, the value as it came where that differs, and a copy button. */
export function rowView(
  beginning: Row,
  { isCopied, whole }: RowViewState,
  actions: RowActions,
): TemplateResult {
  const row = whole ?? beginning;
  const { field, label, presence, isNotCopied } = row;
  return html`<div class="row">
    <dt dir="auto" title=${field !== undefined && field !== label ? field : nothing}>${label}</dt>
    <dd>
      ${valueView(beginning, whole, actions)}
      ${
        field === undefined || presence === "absent" || isNotCopied
          ? nothing
          : copyButton(field, label, isCopied, actions)
      }
    </dd>
  </div>`;
}

/** A value in words, folded where it is long. */
export function valueView(beginning: Row, whole: Row | undefined, actions: RowActions): TemplateResult {
  const row = whole ?? beginning;
  const { note } = row;
  return html`<div class="value">
    ${textView(row)} ${note === undefined ? nothing : html`<span class="note">${note}</span>`} ${rawView(row)}
    ${row.isShortened || whole ? wholeButton(row, whole !== undefined, actions) : nothing}
  </div>`;
}

function textView({ label, text, presence }: Row): TemplateResult {
  if (presence !== "value") {
    return html`<span class="without-value"><span aria-hidden="true">– </span>${text}</span>`;
  }
  return text.length > longText
    ? scrolling(text, label, "text")
    : html`<span class="text" dir="auto">${text}</span>`;
}

function rawView({ label, raw, showRaw }: Row): TemplateResult | typeof nothing {
  if (!showRaw || raw === undefined) return nothing;
  const isBlock = raw.length > longText || raw.includes("\n");
  return isBlock
    ? scrolling(raw, l10n.t("{0}, as sent", label), "raw")
    : html`<code class="raw" dir="auto">${raw}</code>`;
}

/** A box that scrolls must be reachable by keyboard, and then needs a name. */
function scrolling(text: string, label: string, kind: "text" | "raw"): TemplateResult {
  // The text is set as a property, because white space around it would show.
  return html`<div
    class="${kind} scrolling"
    role="group"
    aria-label=${label}
    tabindex="0"
    dir="auto"
    .textContent=${text}
  ></div>`;
}

/** One button for both ways keeps the focus of whoever presses it. */
function wholeButton(
  { field, label }: Row,
  isWhole: boolean,
  { toggleWhole }: RowActions,
): TemplateResult | typeof nothing {
  if (field === undefined) return nothing;
  return html`<button
    class="link note"
    aria-label=${isWhole ? l10n.t("Show less of {0}", label) : l10n.t("Show all of {0}", label)}
    @click=${() => toggleWhole(field)}
  >
    ${isWhole ? l10n.t("Show less") : l10n.t("Show all")}
  </button>`;
}

export function copyButton(
  field: string,
  label: string,
  isCopied: boolean,
  { copyValue }: RowActions,
): TemplateResult {
  const name = l10n.t("Copy {0}", label);
  return html`<button class="icon-button" aria-label=${name} title=${name} @click=${() => copyValue(field)}>
    ${icon(isCopied ? "check" : "copy")}
  </button>`;
}
