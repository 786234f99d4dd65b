import type { ChartModel, ChartRow } from "../../results/summary/charts/types";
import { displayText } from "../../results/words/displayText";
import { tickText } from "../../results/summary/charts/valueText";
import { html, type Html } from "../html";
import { greatestValue, picture, pictureWidth, rounded, scaled } from "./frame";

const plotHeight = 170;
const left = 52;
const top = 10;
const labelsHeight = 22;
const widestColumn = 40;
const longestLabel = 24;
/** About as much room as a character takes, so that labels do not run into each other. */
const characterWidth = 6.5;
const plotWidth = pictureWidth - left;
const bottom = top + plotHeight;

interface Plot {
  readonly model: ChartModel;
  readonly rows: readonly ChartRow[];
  /** What the whole height stands for. */
  readonly greatest: number;
  /** The width of a row's part of the plot. */
  readonly band: number;
}

/** Standing columns with their labels below, and lines to read their height by. */
export function drawColumns(model: ChartModel): Html {
  const rows = model.rows.slice(0, model.drawn);
  const step = roundStep(greatestValue(model) / 4);
  const greatest = step * Math.ceil(greatestValue(model) / step);
  const plot: Plot = { model, rows, greatest, band: plotWidth / Math.max(1, rows.length) };
  return picture(model, bottom + labelsHeight, [
    hatching(plot),
    lines(plot, step),
    rows.map((row, index) => column(plot, row, index)),
    labels(plot),
  ]);
}

/** The least of 1, 2, 5, 10, 20 … that is no less. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return Math.max(1, power * ([1, 2, 5].find((times) => times * power >= least) ?? 10));
}

function lines({ model, greatest }: Plot, step: number): Html[] {
  const marks = Array.from({ length: Math.round(greatest / step) + 1 }, (_, index) => index * step);
  return marks.map((value) => {
    const y = rounded(bottom - (value / greatest) * plotHeight);
    const text = tickText(value, model.unit);
    return html`<path class="line" d="M${left} ${y}H${pictureWidth}" /><text
        class="value end"
        x="${left - 6}"
        y="${y + 4}"
        >${text}</text
      >`;
  });
}

function column({ model, greatest, band }: Plot, row: ChartRow, index: number): Html[] {
  const { series, isStacked } = model;
  const beside = isStacked ? 1 : series.length;
  const width = rounded(Math.min(widestColumn, band * 0.85) / beside);
  const first = left + (index + 0.5) * band - (width * beside) / 2;
  let base = bottom;
  return series.flatMap(({ color }, at) => {
    const height = scaled(row.values[at], greatest, plotHeight);
    if (height === 0) return [];
    const x = rounded(isStacked ? first : first + at * width);
    const y = rounded(base - height);
    if (isStacked) base = y;
    return html`<rect class="${row.color ?? color}" x="${x}" y="${y}" width="${width}" height="${height}" />`;
  });
}

/** Stretches of which nothing is known: no results do not mean none. */
function hatching({ model, rows, band }: Plot): Html[] {
  if (!rows.some(({ isMissing }) => isMissing)) return [];
  const id = `hatched-${model.id}`;
  const pattern = html`<defs
    ><pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse"
      ><path class="line" d="M0 6L6 0" /></pattern
  ></defs>`;
  const stretches = rows.flatMap(({ isMissing }, index) =>
    isMissing
      ? html`<rect
          fill="url(#${id})"
          x="${rounded(left + index * band)}"
          y="${top}"
          width="${rounded(band)}"
          height="${plotHeight}"
        />`
      : [],
  );
  return [pattern, ...stretches];
}

/** As many labels as there is room for, at equal distances. */
function labels({ rows, band }: Plot): Html[] {
  const texts = rows.map(({ label }) => displayText(label, { maxLength: longestLabel }));
  const widest = texts.reduce((most, { length }) => Math.max(most, length), 1) * characterWidth + 8;
  const every = Math.max(1, Math.ceil(widest / band));
  return texts.flatMap((text, index) => {
    if (index % every > 0) return [];
    // The first and the last would stand out of the picture.
    const half = widest / 2;
    const x = Math.min(pictureWidth - half, Math.max(half, left + (index + 0.5) * band));
    return html`<text class="middle" x="${rounded(x)}" y="${bottom + 16}">${text}</text>`;
  });
}
