/**
 * A chart as a page draws it, and the same numbers as a table. Plain data, safe to send; every text is for people
 * and harmless on one line. Types only: a page in a panel knows them without the rest of the core.
 */
export interface ChartModel {
  /** Names the chart in messages; never shown. */
  readonly id: string;
  readonly title: string;
  /** One sentence that says what is to be seen. */
  readonly text: string;
  /** Bars lie, with their labels at the left; columns stand, with their labels below. */
  readonly shape: "bars" | "columns";
  /** Whether it needs the whole width of the page. */
  readonly isWide: boolean;
  /** Whether the series lie on top of each other rather than side by side. */
  readonly isStacked: boolean;
  /** What the values are: counts of results, percent from 0 to 100, or seconds. */
  readonly unit: "results" | "percent" | "seconds";
  /** Whether the axis ends where the longest bar does, also for percent, which else end at 100. */
  readonly isFitted?: boolean;
  readonly series: readonly ChartSeries[];
  readonly rows: readonly ChartRow[];
  /** How many rows are drawn; the table has them all. */
  readonly drawn: number;
  /** What is not drawn, in words. */
  readonly note?: string;
  /** What the table leaves out, in words. */
  readonly tableNote?: string;
  /** The table's column headings, that of the row labels first. */
  readonly headings: readonly string[];
}

export interface ChartSeries {
  readonly label: string;
  readonly color: ChartColor;
}

/** What a colour stands for; the page's theme has the colour. */
export type ChartColor = "good" | "bad" | "waiting" | "neutral" | "muted";

export interface ChartRow {
  readonly label: string;
  /** One for each series; null where there is nothing to draw. */
  readonly values: readonly (number | null)[];
  /** The table's cells after the label, one for each further heading. */
  readonly cells: readonly string[];
  /** What the cells say, for sorting: counts, shares from 0 to 1, or seconds; null where there is nothing to say. */
  readonly numbers: readonly (number | null)[];
  /** What the row stands for, where that differs from its series. */
  readonly color?: ChartColor;
  /** Whether nothing is known of it, which is drawn as a hatched stretch: no results do not mean none. */
  readonly isMissing?: boolean;
  /** What choosing the row does, in words: "Show only Complete". */
  readonly action: string;
}

/** Names the figures above the charts in messages, as a chart's id names a chart. */
export const factsId = "facts";

/** A figure above the charts. */
export interface SummaryFact {
  readonly label: string;
  readonly text: string;
  readonly note?: string;
  /** What it was in the period before, in words. */
  readonly before?: string;
  /** What choosing the note does, in words; none where it cannot be chosen. */
  readonly action?: string;
}

/** A page of charts. */
export interface SummaryModel {
  readonly title: string;
  /** Where from, how many, through which filter. */
  readonly subtitle: string;
  readonly facts: readonly SummaryFact[];
  readonly charts: readonly ChartModel[];
  /** The label of a button that takes the filter away; none where there is no filter. */
  readonly clearFilter?: string;
  /** The labels of buttons for what goes on from here. */
  readonly offers?: readonly string[];
}
