import * as l10n from "@vscode/l10n";
import type {
  GradebookCellModel,
  GradebookColumnModel,
  GradebookModel,
  GradebookRowModel,
} from "../results/gradebook/types";
import { formatNumber } from "../results/words/numbers";
import type { Steps } from "../results/steps";
import { html, type Html } from "./html";

/** The gradebook of a class. */
export interface ReportGradebook {
  readonly model: Pick<GradebookModel, "columns" | "totals" | "rows" | "notice">;
  /** Its first rows. */
  readonly rows: readonly GradebookRowModel[];
}

/** So many labs stand beside each other on a page. */
const labsBeside = 4;

/** So many rows are worth a look at the clock. */
const stepSize = 50;

/** A class's gradebook: as many tables below each other as its labs need, each no wider than a page. */
export function* gradebookSection({ model, rows }: ReportGradebook): Steps<Html> {
  const { columns, notice } = model;
  const tables: Html[] = [];
  for (let from = 0; from < Math.max(1, columns.length); from += labsBeside) {
    tables.push(yield* table(model, rows, from));
  }
  return html`<section class="gradebook">
    <h2>${l10n.t("Gradebook")}</h2>
    <p class="quiet">${l10n.t("The best attempt of each user in each lab.")}</p>
    ${notice && html`<p class="quiet">${notice.text}</p>`} ${tables}
    ${
      rows.length < model.rows &&
      html`<p class="quiet">
        ${l10n.t("{0} of {1} are listed.", formatNumber(rows.length), formatNumber(model.rows))}
      </p>`
    }
  </section> `;
}

function* table(
  { columns, totals }: ReportGradebook["model"],
  rows: readonly GradebookRowModel[],
  from: number,
): Steps<Html> {
  const to = from + labsBeside;
  const shown = columns.slice(from, to);
  // Totals of a row stand once.
  const withTotals = from === 0;
  const lines: Html[] = [];
  for (const [index, row] of rows.entries()) {
    lines.push(
      html`<tr>
        <th scope="row">${row.user}</th>
        ${
          withTotals &&
          html`<td>${row.totals.complete}</td>
            <td>${row.totals.averageScore}</td>`
        }
        ${row.cells.slice(from, to).map(cell)}
      </tr> `,
    );
    if (index % stepSize === stepSize - 1) yield;
  }
  const labs =
    columns.length > labsBeside
      ? l10n.t("Labs {0}–{1} of {2}", from + 1, from + shown.length, columns.length)
      : l10n.t("Gradebook");
  return html`<table>
    <caption>
      ${labs}
    </caption>
    <thead>
      <tr>
        <th scope="col">${l10n.t("User")}</th>
        ${
          withTotals &&
          html`<th scope="col">${l10n.t("Complete")}</th>
            <th scope="col">${l10n.t("Average score")}</th>`
        }
        ${shown.map(heading)}
      </tr>
    </thead>
    <tbody>
      ${lines}
    </tbody>
    <tbody class="totals">
      <tr>
        <th scope="row">${l10n.t("All users")}</th>
        ${
          withTotals &&
          html`<td>${totals.complete}</td>
            <td>${totals.averageScore}</td>`
        }
        ${shown.map(({ counts }) => html`<td>${counts}</td>`)}
      </tr>
    </tbody>
  </table>`;
}

function heading({ label, figure }: GradebookColumnModel): Html {
  return html`<th scope="col">${label}<br /><span class="quiet">${figure}</span></th>`;
}

function cell(of: GradebookCellModel | null): Html {
  if (!of) return html`<td></td>`;
  const { text, mark, attempts } = of;
  const below = [
    mark === "examPassed" ? l10n.t("passed") : mark === "examFailed" && l10n.t("not passed"),
    attempts !== undefined && l10n.t("best of {0} attempts", formatNumber(attempts)),
  ].filter((words) => typeof words === "string");
  return html`<td class="${mark}">
    ${text}${below.map((words) => html`<br /><span class="quiet">${words}</span>`)}
  </td>`;
}
