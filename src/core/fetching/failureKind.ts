import {
  HttpStatusError,
  KeyRefusedError,
  LabOnDemandError,
  NotJsonError,
  RedirectError,
  TimeoutError,
} from "../api/errors/errors";
import { NetworkError } from "../api/errors/networkError";

/** What kind of thing went wrong, as far as other things help against it. */
export type FailureKind = "keyRefused" | "unreachable" | "wrongAddress" | "other";

/** @returns undefined for what is no failure of the API's or of the way to it, such as that somebody cancelled. */
export function failureKind(error: unknown): FailureKind | undefined {
  if (!(error instanceof LabOnDemandError)) return undefined;
  if (error instanceof KeyRefusedError) return "keyRefused";
  if (error instanceof NetworkError || error instanceof TimeoutError) return "unreachable";
  const isWrongAddress =
    error instanceof RedirectError ||
    (error instanceof NotJsonError && error.looksLikeHtml) ||
    (error instanceof HttpStatusError && error.status === 404);
  return isWrongAddress ? "wrongAddress" : "other";
}
