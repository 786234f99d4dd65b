import type { ChartModel } from "../results/summary/charts/types";
import { html, type Html } from "./html";
import { drawChart } from "./pictures/drawChart";

/** A chart as a picture, and below it the same numbers as a table. */
export function chartSection(model: ChartModel): Html {
  const { title, text, note, tableNote } = model;
  return html`<section>
    <div class="together">
      <h2>${title}</h2>
      ${text !== "" && html`<p class="quiet">${text}</p>`} ${drawChart(model)}
      ${note !== undefined && html`<p class="quiet">${note}</p>`}
    </div>
    ${table(model)} ${tableNote !== undefined && html`<p class="quiet">${tableNote}</p>`}
  </section> `;
}

function table({ title, headings, rows }: ChartModel): Html {
  return html`<table>
    <caption>
      ${title}
    </caption>
    <thead>
      <tr>
        ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ label, cells }) =>
          html`<tr>
            <th scope="row">${label}</th>
            ${cells.map((cell) => html`<td>${cell}</td>`)}
          </tr> `,
      )}
    </tbody>
  </table>`;
}
