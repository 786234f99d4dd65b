import type { TimeSpan } from "../../range/timeRange";
import type { CompletionStatusGroup } from "../words/statusGroup";

/**
 * How a stretch of time went. Plain data, safe to send; counts are of results unless they say otherwise.
 * Types only: a page in a panel knows them without the rest of the core.
 */
export interface Summary extends Outcome {
  /** Distinct; results without a user do not count. */
  readonly users: number;
  /** Distinct; results without a class do not count. */
  readonly classCount: number;
  /** Labs that ran when the results were seen. */
  readonly running: number;
  /** Results where the platform failed, statuses 10 to 40. */
  readonly platformFailures: number;
  /** Undefined when no lab ran. */
  readonly runTime: RunTime | undefined;
  /** Each status there is, in the documented order, unknown ones last. */
  readonly statuses: readonly StatusCount[];
  /** By when labs started; empty without results. */
  readonly overTime: TimeLine;
  /** The largest first. */
  readonly classes: readonly ClassSummary[];
  /** The largest first. */
  readonly profiles: readonly ProfileSummary[];
  /** Ten stretches of 10 percent; the last includes 100. */
  readonly scores: readonly ScoreCount[];
  /** By kind of place; empty where nothing failed. */
  readonly failurePlaces: readonly FailurePlaces[];
  /** How many labs ran at once. */
  readonly atOnce: AtOnce;
}

/** How some results went. */
export interface Outcome {
  readonly results: number;
  /** With the status Complete. */
  readonly complete: number;
  /** Exams that have been scored. */
  readonly scored: number;
  readonly passed: number;
}

/** Of the labs that ran at all. */
export interface RunTime {
  readonly results: number;
  /** Seconds; the mean of the two in the middle where there are two. */
  readonly median: number;
  /** Seconds; the least that nine of ten labs did not exceed. */
  readonly percentile90: number;
}

export interface StatusCount {
  /** The code in decimal digits; null for results without a status. */
  readonly code: string | null;
  readonly group: CompletionStatusGroup;
  readonly isPlatformFailure: boolean;
  readonly results: number;
}

export interface TimeLine {
  readonly unit: "hour" | "day" | "week";
  /** One after the other; where they would be very many, only those with results. */
  readonly buckets: readonly TimeBucket[];
  /** Results of labs that started outside the stretches that were fetched, and ended inside. */
  readonly outside: number;
}

export interface TimeBucket extends TimeSpan {
  readonly results: number;
  readonly complete: number;
  readonly platformFailures: number;
  /** Whether nothing of it was fetched, so that no results do not mean that there were none. */
  readonly isMissing: boolean;
}

export interface ClassSummary extends Outcome {
  /** Null for no class. */
  readonly classId: string | null;
  readonly users: number;
}

export interface ProfileSummary extends Outcome {
  /** In decimal digits; null for results that say of no lab. */
  readonly labProfileId: string | null;
  readonly runTime: RunTime | undefined;
}

export interface ScoreCount {
  /** Percent of the maximum. */
  readonly from: number;
  readonly to: number;
  readonly passed: number;
  readonly notPassed: number;
}

/** Where a lab ran; the lab itself is a place as well. */
export type PlaceKind = "region" | "datacenter" | "host" | "lab";

/** What failures are held against: where labs ran, or the day on which they started. */
export type FailureKind = PlaceKind | "day";

/** The places of a kind where the platform failed, those that fail unusually often first. */
export interface FailurePlaces {
  readonly kind: FailureKind;
  /** How many places there are, also those without a failure. */
  readonly compared: number;
  readonly places: readonly FailurePlace[];
}

export interface FailurePlace {
  /** In decimal digits, that of a day its first second; null for results that say of no place. */
  readonly id: string | null;
  readonly results: number;
  /** Results where the platform failed; 1 at least. */
  readonly failures: number;
  /** The same of all other places together. */
  readonly others: { readonly results: number; readonly failures: number };
  /** Whether so many failures here can hardly be by chance. */
  readonly isUnusual: boolean;
}

export interface AtOnce {
  /** The greatest number and when it was first reached, to five minutes; undefined where nothing ran. */
  readonly peak?: { readonly labs: number; readonly at: number } | undefined;
  /** The greatest number in each stretch of time. */
  readonly buckets: readonly AtOnceBucket[];
}

export interface AtOnceBucket extends TimeSpan {
  readonly labs: number;
  /** Whether nothing of it was fetched. */
  readonly isMissing: boolean;
}
