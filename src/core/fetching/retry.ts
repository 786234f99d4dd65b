import pRetry from "p-retry";
import { ApiError, HttpStatusError, NotJsonError, TimeoutError } from "../api/errors/errors";
import { NetworkError } from "../api/errors/networkError";
import { saysItPasses } from "../api/errors/serverWords";
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
  readonly queue: Pick<RequestQueue, "run" | "pause">;
  readonly signal: AbortSignal;
  readonly policy?: RetryPolicy;
  /** Told before a further try which one it is, from 2, of how many. */
  readonly onRetry?: (attempt: number, tries: number) => void;
}

/**
 * Sends a request, any of the API's, until it works: again after what may work the next time, such as a broken
 * connection, a timeout, a server that is busy.
 * @param send told which try it is, from 1.
 * @throws what the last try threw, or the signal's reason.
 */
export function retry<T>(send: (attempt: number) => Promise<T>, options: RetryOptions): Promise<T> {
  const { queue, signal, policy = defaultRetryPolicy, onRetry } = options;
  return pRetry((attempt) => queue.run(() => send(attempt), signal), {
    retries: policy.tries - 1,
    minTimeout: policy.firstDelay,
    maxTimeout: policy.longestDelay,
    randomize: true,
    signal,
    onFailedAttempt: ({ error, attemptNumber }) => {
      if (isPassing(error, policy) && attemptNumber < policy.tries)
        onRetry?.(attemptNumber + 1, policy.tries);
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
    return (passingStatuses.has(error.status) || saysItPasses(error.words)) && isShortEnough;
  }
  if (error instanceof ApiError) return saysItPasses(error.apiText);
  if (error instanceof TimeoutError) return !error.bodyStarted;
  // A page of a proxy will be there the next time as well; an answer that was cut short will not.
  if (error instanceof NotJsonError) return !error.looksLikeHtml;
  return error instanceof NetworkError && error.isPassing;
}
