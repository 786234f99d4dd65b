import pRetry from "p-retry";
import { HttpStatusError, NotJsonError, TimeoutError } from "../api/errors";
import { NetworkError } from "../api/networkError";
import type { RequestQueue } from "./requestQueue";

export interface RetryPolicy {
  /** How often a request is tried in all. */
  readonly tries: number;
  /** How long to wait before the second try, in milliseconds; twice as long before each further one, plus chance. */
  readonly firstDelay: number;
  /** The longest such wait, in milliseconds. */
  readonly longestDelay: number;
  /** The longest wait that a server may ask for, in seconds; a longer one ends the request. */
  readonly longestRetryAfter: number;
}

export const defaultRetryPolicy: RetryPolicy = {
  tries: 5,
  firstDelay: 500,
  longestDelay: 30_000,
  longestRetryAfter: 300,
};

export interface RetryOptions {
  /** Of the connection that is asked: when a server asks to wait, whoever asks it waits, not just who was told. */
  readonly queue: RequestQueue;
  readonly signal: AbortSignal;
  readonly policy?: RetryPolicy;
}

/**
 * Sends a request, any of the API's, until it works: again after what may work the next time, such as a broken
 * connection, a timeout, a server that is busy.
 * @param send told which try it is, from 1.
 * @throws what the last try threw, or the signal's reason.
 */
export function retry<T>(send: (attempt: number) => Promise<T>, options: RetryOptions): Promise<T> {
  const { queue, signal, policy = defaultRetryPolicy } = options;
  return pRetry((attempt) => queue.run(() => send(attempt), signal), {
    retries: policy.tries - 1,
    minTimeout: policy.firstDelay,
    maxTimeout: policy.longestDelay,
    randomize: true,
    signal,
    onFailedAttempt: ({ error }) => {
      if (!(error instanceof HttpStatusError) || !isPassing(error, policy)) return;
      queue.pause({ host: error.host, seconds: error.retryAfterSeconds ?? 0 });
    },
    shouldRetry: ({ error }) => isPassing(error, policy),
  });
}

/** Busy or broken for the moment; 520 to 527 are what a network in front of the server says then. */
const passingStatuses = new Set([
  ...[408, 409, 425, 429, 500, 502, 503, 504],
  ...[520, 521, 522, 523, 524, 525, 526, 527],
]);

function isPassing(error: unknown, policy: RetryPolicy): boolean {
  if (error instanceof HttpStatusError) {
    const isShortEnough = (error.retryAfterSeconds ?? 0) <= policy.longestRetryAfter;
    return passingStatuses.has(error.status) && isShortEnough;
  }
  if (error instanceof TimeoutError) return !error.bodyStarted;
  // A page of a proxy will be there the next time as well; an answer that was cut short will not.
  if (error instanceof NotJsonError) return !error.looksLikeHtml;
  return error instanceof NetworkError && error.isPassing;
}
