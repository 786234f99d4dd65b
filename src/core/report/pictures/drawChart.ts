import type { ChartModel } from "../../results/summary/charts/types";
import { html, type Html } from "../html";
import { drawBars } from "./bars";
import { drawColumns } from "./columns";

/** A chart as a picture, after what its colours stand for where there are several. */
export function drawChart(model: ChartModel): Html {
  return html`${legend(model)}${model.shape === "bars" ? drawBars(model) : drawColumns(model)}`;
}

function legend({ series }: ChartModel): Html | undefined {
  if (series.length < 2) return undefined;
  const entries = series.map(
    ({ label, color }) =>
      html`<li>
        <svg class="swatch" viewBox="0 0 10 10" aria-hidden="true">
          <rect class="${color}" width="10" height="10" /></svg
        >${label}
      </li>`,
  );
  return html`<ul class="legend">
    ${entries}
  </ul>`;
}
