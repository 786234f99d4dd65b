import type { DecoderOptions } from "../decode/resultDecoder";
import type { JsonObject } from "../json";
import type { TextMask } from "../keyMask";
import { readAnswer, type ApiRequest, type RawAnswer, type RequestTrace } from "./readAnswer";
import { takeTurn } from "./takeTurn";

/** One request as the log tells it: no key, no student's data. `encoding` stands there for all but UTF-8. */
export interface RequestReport extends RequestTrace {
  readonly request: ApiRequest;
  readonly milliseconds: number;
  /** 1 for the first try. */
  readonly attempt: number;
  /** How many results came. */
  readonly results?: number | undefined;
  /** How many entries came that no lab instance's id could be read from. */
  readonly skipped?: number | undefined;
  readonly error?: unknown;
}

/** Sends one request. @param trace filled as the answer arrives, also when the request fails. */
export type SendForBytes = (
  request: ApiRequest,
  attempt: number,
  signal: AbortSignal | undefined,
  trace: RequestTrace,
) => Promise<RawAnswer>;

/** How the commands of the API are asked. */
export interface CommandOptions {
  /** The name of the server, for people. */
  readonly host: string;
  readonly send: SendForBytes;
  /** Hides the key in what the server says. */
  readonly mask: TextMask;
  readonly onRequest?: ((report: RequestReport) => void) | undefined;
}

/** Reads an answer that has no error in it. */
export type Decode<T> = (answer: JsonObject, options: DecoderOptions) => T;

/**
 * Sends one command, reads its answer and tells the log of both.
 * @param manner `attempt` is 1 for the first try.
 * @throws LabOnDemandError, or the signal's reason when it is aborted.
 */
export async function askCommand<T extends object>(
  { host, send, mask, onRequest }: CommandOptions,
  request: ApiRequest,
  decode: Decode<T>,
  { signal, attempt = 1 }: { readonly signal?: AbortSignal | undefined; readonly attempt?: number } = {},
): Promise<T> {
  const started = performance.now();
  const trace: RequestTrace = { bytes: 0 };
  const report = (outcome: Pick<RequestReport, "results" | "skipped" | "error">): void =>
    onRequest?.({ ...trace, request, attempt, milliseconds: performance.now() - started, ...outcome });
  try {
    const raw = await send(request, attempt, signal, trace);
    const answer = await readAnswer(raw, host, mask, trace);
    // Parsing took this round of the event loop; checking a large answer takes one of its own.
    await takeTurn();
    signal?.throwIfAborted();
    const decoded = decode(answer, { isEncodingOdd: trace.isOddlyEncoded ?? false });
    report(countsOf(decoded));
    return decoded;
  } catch (error) {
    report({ error });
    throw error;
  }
}

/** What of an answer the log may know. */
function countsOf(decoded: object): Pick<RequestReport, "results" | "skipped"> {
  return "results" in decoded && Array.isArray(decoded.results)
    ? { results: decoded.results.length, skipped: "skipped" in decoded ? Number(decoded.skipped) : 0 }
    : { results: 1 };
}
