import type { LabResult } from "../../api/labResult";
import type { TimeRange } from "../../range/timeRange";
import type { FailedWindow } from "./coverage";
import type { ResultSource } from "./resultSource";

/** Everything that a load which replaces what is held brings. */
export interface WholeContent {
  /** Where from, if that was not fully known when the load was begun. */
  readonly source?: ResultSource;
  /** What they are the results of, in Unix seconds; undefined when nobody knows. */
  readonly range: TimeRange | undefined;
  /** The stretches of the range that they leave out. */
  readonly missing?: readonly FailedWindow[];
  readonly results: readonly LabResult[];
  /** When they were seen, in Unix seconds; by default the last moment that they name. */
  readonly seenAt?: number | undefined;
  /** How many entries no lab instance id could be read from. */
  readonly skipped?: number;
}
