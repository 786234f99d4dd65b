import { defaultRetryPolicy, type RetryPolicy } from "../../core/fetching/retry";

/** How long the extension waits of its own accord. */
export interface Pauses {
  /** Between the tries of a request. */
  readonly retry: RetryPolicy;
  /** How many seconds a minute of the setting `autoRefreshMinutes` lasts. */
  readonly autoRefreshMinute: number;
  /** How long a person rests on a result, in milliseconds, before it is asked for in depth: not each one on the way is. */
  readonly detailsRest: number;
}

/** What tests may shorten. */
export interface TestPauses {
  /** Before the second try of a request, in milliseconds; twice as long before each further one, plus chance. */
  readonly firstRetryDelay?: number;
  /** In seconds. */
  readonly autoRefreshMinute?: number;
  /** In milliseconds. */
  readonly detailsRest?: number;
}

/**
 * The pauses to keep. A build for development reads from its environment, as JSON, what tests want to be shorter;
 * the packaged extension has no such way, because the build replaces the variable by `undefined`.
 */
export function pauses(): Pauses {
  const text = process.env["LAB_RESULTS_TEST_PAUSES"];
  const {
    firstRetryDelay = defaultRetryPolicy.firstDelay,
    autoRefreshMinute = 60,
    detailsRest = 400,
  }: TestPauses = text === undefined ? {} : (JSON.parse(text) as TestPauses);
  return { retry: { ...defaultRetryPolicy, firstDelay: firstRetryDelay }, autoRefreshMinute, detailsRest };
}
