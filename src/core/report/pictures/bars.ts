import { displayText } from "../../results/words/displayText";
import type { ChartModel, ChartRow } from "../../results/summary/charts/types";
import { valueText } from "../../results/summary/charts/valueText";
import { html, type Html } from "../html";
import { greatestValue, picture, pictureWidth, rounded, scaled } from "./frame";

const labelWidth = 200;
const valueWidth = 70;
const barHeight = 12;
const gap = 8;
const longestLabel = 32;

const longestBar = pictureWidth - labelWidth - valueWidth - 2 * gap;

/** Lying bars with their labels at the left and their values at the right. */
export function drawBars(model: ChartModel): Html {
  const { rows, drawn, series } = model;
  const greatest = greatestValue(model);
  const rowHeight = series.length * barHeight + gap;
  const shown = rows.slice(0, drawn);
  const content = shown.map((row, index) => drawRow(model, row, index * rowHeight, greatest));
  return picture(model, shown.length * rowHeight, content);
}

function drawRow({ series, unit }: ChartModel, row: ChartRow, top: number, greatest: number): Html {
  const height = series.length * barHeight;
  const bars = series.map(({ color }, index) => {
    const value = row.values[index];
    const length = scaled(value, greatest, longestBar);
    const y = top + gap / 2 + index * barHeight;
    const left = labelWidth + gap;
    const text = value === null || value === undefined ? "–" : valueText(value, unit);
    return html`<rect
        class="${row.color ?? color}"
        x="${left}"
        y="${y + 1}"
        width="${length}"
        height="${barHeight - 2}"
      /><text class="value" x="${rounded(left + length + 6)}" y="${y + barHeight - 2.5}">${text}</text>`;
  });
  // A picture inside the picture cuts off what is wider than its room.
  return html`<svg x="0" y="${top}" width="${labelWidth}" height="${height + gap}">
      <text x="0" y="${rounded((height + gap) / 2 + 4)}">
        ${displayText(row.label, { maxLength: longestLabel })}
      </text></svg
    >${bars}`;
}
