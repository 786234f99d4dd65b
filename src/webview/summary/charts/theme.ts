import { color } from "chart.js/helpers";
import type { ChartColor } from "../../../core/results/summary/charts/types";

/** What charts are drawn with: a canvas knows no style sheets. */
export interface Theme {
  readonly bars: Readonly<Record<ChartColor, string>>;
  readonly hoveredBars: Readonly<Record<ChartColor, string>>;
  /** Around each bar, where the theme wants edges rather than shades. */
  readonly edge?: string;
  readonly text: string;
  readonly quietText: string;
  readonly grid: string;
  readonly tooltip: { readonly text: string; readonly background: string; readonly border: string };
  readonly font: { readonly family: string; readonly size: number };
}

/** The colours and the font of the theme as they are now. */
export function readTheme(): Theme {
  const style = getComputedStyle(document.body);
  const read = (...names: string[]): string =>
    names.map((name) => style.getPropertyValue(`--vscode-${name}`).trim()).find((value) => value !== "") ??
    style.color;
  const text = read("foreground");
  const isHighContrast = ["vscode-high-contrast", "vscode-high-contrast-light"].some((name) =>
    document.body.classList.contains(name),
  );
  const bars = {
    good: read("charts-green"),
    bad: read("charts-red"),
    waiting: read("charts-yellow"),
    neutral: read("charts-blue"),
    // The colour of disabled text is too faint for a bar in some themes.
    muted: mix(text, read("editor-background"), 0.6),
  };
  return {
    bars,
    hoveredBars: {
      good: mix(bars.good, text, 0.8),
      bad: mix(bars.bad, text, 0.8),
      waiting: mix(bars.waiting, text, 0.8),
      neutral: mix(bars.neutral, text, 0.8),
      muted: mix(bars.muted, text, 0.8),
    },
    ...(isHighContrast ? { edge: read("contrastBorder", "foreground") } : {}),
    text,
    quietText: read("descriptionForeground", "foreground"),
    grid: color(text)
      .alpha(isHighContrast ? 0.4 : 0.12)
      .rgbString(),
    tooltip: {
      text: read("editorHoverWidget-foreground", "foreground"),
      background: read("editorHoverWidget-background", "editor-background"),
      border: read("editorHoverWidget-border", "contrastBorder", "foreground"),
    },
    font: { family: style.fontFamily, size: Math.round(Number.parseFloat(style.fontSize) * 0.92) || 12 },
  };
}

/** @param share of the first colour, from 0 to 1. */
function mix(first: string, second: string, share: number): string {
  return color(first).mix(color(second), share).rgbString();
}
