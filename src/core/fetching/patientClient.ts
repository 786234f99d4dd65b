import { setTimeout as delay } from "node:timers/promises";
import pRetry from "p-retry";
import { HttpStatusError, NetworkError, NotJsonError, TimeoutError } from "../api/errors";
import type { LabResult } from "../api/labResult";
import type { TimeRange } from "../range/timeRange";

/** The part of the client that fetching needs. */
export interface ResultsClient {
  /** @param attempt 1 for the first try of a window. */
  results(window: TimeRange, signal: AbortSignal, attempt?: number): Promise<LabResult[]>;
}

export interface RetryPolicy {
  /** How often a window is tried in all. */
  readonly tries: number;
  /** How long to wait before the second try, in milliseconds; twice as long before each further one, plus chance. */
  readonly firstDelay: number;
  /** The longest such wait, in milliseconds. */
  readonly longestDelay: number;
  /** The longest wait that a server may ask for, in seconds; a longer one ends the window. */
  readonly longestRetryAfter: number;
}

export const defaultRetryPolicy: RetryPolicy = {
  tries: 5,
  firstDelay: 500,
  longestDelay: 30_000,
  longestRetryAfter: 300,
};

const passingStatuses = new Set([408, 429, 500, 502, 503, 504]);

/**
 * Tries again what may work the next time: a broken connection, a timeout, a server that is busy. When a
 * server asks to wait, every request of this client waits, not just the one that was told.
 */
export class PatientClient implements ResultsClient {
  /** On the clock of `performance.now`, which nobody can set. */
  private quietUntil = 0;

  constructor(
    private readonly client: ResultsClient,
    private readonly policy: RetryPolicy = defaultRetryPolicy,
  ) {}

  /** @throws what the last try threw, or the signal's reason. */
  results(window: TimeRange, signal: AbortSignal): Promise<LabResult[]> {
    const ask = async (attempt: number): Promise<LabResult[]> => {
      await this.quiet(signal);
      return this.client.results(window, signal, attempt);
    };
    return pRetry(ask, {
      retries: this.policy.tries - 1,
      minTimeout: this.policy.firstDelay,
      maxTimeout: this.policy.longestDelay,
      randomize: true,
      signal,
      onFailedAttempt: ({ error }) => this.heed(error),
      shouldRetry: ({ error }) => this.isWorthRetrying(error),
    });
  }

  private heed(error: unknown): void {
    if (!(error instanceof HttpStatusError) || !this.isWorthRetrying(error)) return;
    const wait = (error.retryAfterSeconds ?? 0) * 1000;
    this.quietUntil = Math.max(this.quietUntil, performance.now() + wait);
  }

  private async quiet(signal: AbortSignal): Promise<void> {
    for (
      let wait = this.quietUntil - performance.now();
      wait > 0;
      wait = this.quietUntil - performance.now()
    ) {
      await delay(wait, undefined, { signal });
    }
  }

  private isWorthRetrying(error: unknown): boolean {
    if (error instanceof HttpStatusError) {
      const isShortEnough = (error.retryAfterSeconds ?? 0) <= this.policy.longestRetryAfter;
      return passingStatuses.has(error.status) && isShortEnough;
    }
    if (error instanceof TimeoutError) return !error.bodyStarted;
    // A page of a proxy will be there the next time as well; an answer that was cut short will not.
    if (error instanceof NotJsonError) return !error.looksLikeHtml;
    return error instanceof NetworkError && !error.isAboutCertificate;
  }
}
