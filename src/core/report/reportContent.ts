import type { Integer, LabResult } from "../api/labResult";
import type { ExportPart } from "../files/write/exportPart";
import type { TimeRange } from "../range/timeRange";
import type { Naming } from "../results/names/names";
import type { Present } from "../results/state/resultState";
import type { ResultSource } from "../results/store/resultSource";

/** What a report is made of, as it was at one moment. */
export interface ReportContent extends ExportPart {
  readonly results: readonly LabResult[];
  /** How many results are held. */
  readonly total: number;
  readonly names: Naming;
  readonly present: Present;
  readonly source: ResultSource | undefined;
  /** Unix seconds; undefined when nobody knows when the results were. */
  readonly range: TimeRange | undefined;
  /** The stretches that were fetched, as far as the filter lets them be seen. */
  readonly covered: readonly TimeRange[];
  /** The stretches that are to be had and are not held. */
  readonly missing: readonly TimeRange[];
  /** What the filter lets pass, in words; empty without one. */
  readonly filterWords: string;
  /** The labs that are planned for the one class that all is of; undefined where nobody knows. */
  readonly plannedLabs: readonly Integer[] | undefined;
  /** Above how many percent of platform failures a place is marked. */
  readonly failureThresholdPercent: number | undefined;
}

/** How a report leaves. */
export interface ReportManner {
  /** The present in Unix seconds. */
  readonly now: number;
  /** An IANA name: whose days and clocks are meant. */
  readonly timeZone: string;
  /** What takes the place of users and classes, in a report without names, which tells no time of day either. */
  readonly pseudonyms: { user(id: string): string; class(id: string): string } | undefined;
}
