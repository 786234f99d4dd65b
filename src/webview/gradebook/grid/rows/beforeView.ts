import type { VirtualItem } from "@tanstack/virtual-core";
import { html, type TemplateResult } from "lit/html.js";
import type { GridLayout } from "../layout";
import { sized } from "../../../grid/sized";

/**
 * The room of the columns that are not drawn because they are left of those in sight.
 * Each row is given it directly: a CSS variable of the grid would have every cell's style computed anew.
 */
export function beforeView(columns: readonly VirtualItem[], { before }: GridLayout): TemplateResult {
  const width = (columns[0]?.start ?? before) - before;
  return html`<div class="before" role="presentation" ${sized({ width })}></div>`;
}
