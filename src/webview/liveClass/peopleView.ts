import * as l10n from "@vscode/l10n";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { repeat } from "lit/directives/repeat.js";
import type { LabState, LivePerson, PersonState } from "../../core/results/live/types";
import { icon } from "../icon";
import type { LiveClassActions } from "./actions";
import type { ShownPerson } from "./choice";

const stateIcons: Readonly<Record<PersonState, string>> = {
  running: "play-circle",
  idle: "watch",
  failed: "error",
  notStarted: "circle-large-outline",
  between: "circle-slash",
  done: "pass",
};

/**
 * A row for each person, a column for each thing one wants to know. Where there is no room for columns, the style puts
 * them below each other, which takes their meaning from cells unless the roles say it.
 * @param lab the lab that is chosen, and its place.
 */
export function peopleView(
  people: readonly ShownPerson[],
  caption: string,
  lab: { readonly name: string; readonly index: number } | undefined,
  actions: LiveClassActions,
): TemplateResult {
  const headings = [
    l10n.t("Person"),
    ...(lab ? [lab.name] : []),
    l10n.t("Why help may be needed"),
    l10n.t("Lab"),
    l10n.t("Task"),
    l10n.t("Progress"),
    l10n.t("Time left"),
    l10n.t("Last activity"),
  ];
  return html`<table role="table" aria-label=${caption}>
    <thead role="rowgroup">
      <tr role="row">
        ${headings.map((heading) => html`<th scope="col" role="columnheader" dir="auto">${heading}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(
        people,
        ({ person }) => person.key,
        ({ person, index }) => rowView(person, index, lab?.index, headings, actions),
      )}
    </tbody>
  </table>`;
}

function rowView(
  person: LivePerson,
  index: number,
  lab: number | undefined,
  headings: readonly string[],
  actions: LiveClassActions,
): TemplateResult {
  const ofLab = lab === undefined ? [] : [html`${labStateWords(person.labs[lab] ?? "notStarted")}`];
  const cells = [
    ...ofLab,
    person.reasons.length === 0
      ? nothing
      : html`<ul class="reasons">
          ${person.reasons.map((reason) => html`<li dir="auto">${reason}</li>`)}
        </ul>`,
    withNote(person.lab, person.labNote),
    person.task === "" ? nothing : html`<span dir="auto">${person.task}</span>`,
    progressView(person),
    person.timeLeft === "" ? nothing : html`${person.timeLeft}`,
    person.lastActivity === "" ? nothing : html`${person.lastActivity}`,
  ];
  return html`<tr role="row" class=${person.reasons.length > 0 ? "wanting" : ""}>
    <th scope="row" role="rowheader">
      ${nameView(person, index, actions)}
      <span class=${`state ${person.state}`}>${icon(stateIcons[person.state])} ${person.stateWords}</span>
    </th>
    ${cells.map(
      (cell, column) =>
        html`<td
          role="cell"
          class=${cell === nothing ? "none" : ""}
          data-heading=${headings[column + 1] ?? ""}
        >
          ${cell}
        </td>`,
    )}
  </tr>`;
}

function nameView(
  { key, name, canOpen }: LivePerson,
  index: number,
  actions: LiveClassActions,
): TemplateResult {
  if (!canOpen) return html`<span class="name" dir="auto">${name}</span>`;
  return html`<button
    class="name"
    dir="auto"
    data-key=${`person ${key}`}
    title=${l10n.t("Open the result in hand of {0}", name)}
    @click=${() => actions.open(index)}
  >
    ${name}
  </button>`;
}

function withNote(text: string, note: string): TemplateResult | typeof nothing {
  if (text === "") return nothing;
  return html`<span dir="auto">${text}</span
    >${note === "" ? nothing : html`<span class="note">${note}</span>`}`;
}

/** The bar is for the eye: the words beside it say the same. */
function progressView({ percent, progress }: LivePerson): TemplateResult | typeof nothing {
  if (percent === undefined) return progress === "" ? nothing : html`${progress}`;
  return html`<progress aria-hidden="true" max="100" value=${percent}></progress><span>${progress}</span>`;
}

function labStateWords(state: LabState): string {
  switch (state) {
    case "notStarted":
      return l10n.t("No attempt");
    case "running":
      return l10n.t("Running");
    case "idle":
      return l10n.t("Idle");
    case "failed":
      return l10n.t("Failed on the platform");
    case "unfinished":
      return l10n.t("Not finished");
    case "done":
      return l10n.t("Done");
  }
}
