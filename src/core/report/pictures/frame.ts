import { html, type Html, type HtmlValue } from "../html";
import type { ChartModel } from "../../results/summary/charts/types";

/** The width of every picture in its own units; on the page it is as wide as there is room. */
export const pictureWidth = 640;

/** A picture with what it shows in words. @param height in the units of {@link pictureWidth}. */
export function picture({ title, text }: ChartModel, height: number, content: HtmlValue): Html {
  return html`<svg
    class="picture"
    role="img"
    aria-label="${`${title}. ${text}`}"
    viewBox="0 0 ${pictureWidth} ${height}"
    xmlns="http://www.w3.org/2000/svg"
  >
    ${content}
  </svg>`;
}

/** A coordinate with as many decimals as can be seen. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A length on a scale; few among many still show as a sliver, but none as nothing. */
export function scaled(value: number | null | undefined, greatest: number, length: number): number {
  if (!value || value <= 0) return 0;
  return rounded(Math.max(2, Math.min(1, value / greatest) * length));
}

/** What the longest possible bar stands for; more than 0. */
export function greatestValue({ unit, isFitted = false, isStacked, rows, drawn }: ChartModel): number {
  if (unit === "percent" && !isFitted) return 100;
  const values = rows.slice(0, drawn).map((row) => {
    const known = row.values.map((value) => value ?? 0);
    return isStacked ? known.reduce((sum, value) => sum + value, 0) : Math.max(0, ...known);
  });
  return values.reduce((greatest, value) => Math.max(greatest, value), 0) || 1;
}
