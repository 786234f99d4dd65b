import type { Integer } from "../../api/labResult";
import type { TimeSpan } from "../../range/timeRange";

/** Which results are shown: those that meet every condition there is. In lists, null stands for none given. */
export interface ResultFilter {
  /** Words in any order, each a part of the user, class, lab profile or lab instance id; case does not count. */
  readonly text?: string | undefined;
  /** Codes of completion statuses, known or not. */
  readonly statuses?: readonly (Integer | null)[] | undefined;
  readonly exam?: ExamCondition | undefined;
  readonly classIds?: readonly (string | null)[] | undefined;
  readonly userIds?: readonly (string | null)[] | undefined;
  readonly labProfileIds?: readonly (Integer | null)[] | undefined;
  readonly deliveryRegionIds?: readonly (Integer | null)[] | undefined;
  readonly datacenterIds?: readonly (Integer | null)[] | undefined;
  readonly labHostIds?: readonly (Integer | null)[] | undefined;
  /** When the lab started. */
  readonly started?: TimeSpan | undefined;
  /** The score in percent of the maximum: at least `from`, and below `to` unless that is 100. */
  readonly scorePercent?: PercentRange | undefined;
  /** Whether the lab ran when the results were seen. */
  readonly running?: boolean | undefined;
  /** Whether the platform failed, statuses 10 to 40. */
  readonly failedOnPlatform?: boolean | undefined;
}

/** The conditions that take several values, users left out: those are found by text. */
export type ListCondition =
  "statuses" | "classIds" | "labProfileIds" | "deliveryRegionIds" | "datacenterIds" | "labHostIds";

/** `any` is no condition; `exam` is every exam, scored or not. */
export type ExamCondition = (typeof examConditions)[number];
export const examConditions = ["any", "exam", "passed", "failed", "unscored"] as const;

export interface PercentRange {
  readonly from: number;
  readonly to: number;
}
