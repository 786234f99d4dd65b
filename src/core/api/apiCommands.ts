import type { TimeRange } from "../range/timeRange";
import { decodeResults, type DecodedResults } from "./decode/decodeResults";
import { fieldOf, withoutEnvelope } from "./decode/envelope";
import { withoutForbidden } from "./decode/forbiddenFields";
import type { Question } from "./depth/questions";
import type { JsonObject } from "./json";
import type { LabResult } from "./labResult";
import { readLabStats, type LabStats } from "./labStats";
import type { DecoderOptions } from "./decode/resultDecoder";
import { readAnswer, type ApiRequest, type RawAnswer, type RequestTrace } from "./request/readAnswer";
import type { TextMask } from "./keyMask";
import { takeTurn } from "./request/takeTurn";
import { ValuePool } from "./decode/valuePool";

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

type Decode<T> = (answer: JsonObject, options: DecoderOptions) => T;

/** The reading commands of the Lab on Demand API v3 that this extension uses, whoever sends the requests. */
export class ApiCommands {
  /** Lives for one fetch: so long, equal texts of all its answers are shared. */
  private readonly pool = new ValuePool();

  constructor(private readonly options: CommandOptions) {}

  /**
   * The results of lab instances that started or ended within a window (command `Results`).
   * @param attempt 1 for the first try, for the log.
   * @param window at most 604,800 seconds long; the API refuses more.
   * @throws LabOnDemandError, or the signal's reason when it is aborted.
   */
  results(window: TimeRange, signal?: AbortSignal, attempt = 1): Promise<LabResult[]> {
    const parameters = { start: String(window.start), end: String(window.end) };
    return this.list({ command: "Results", parameters }, signal, attempt);
  }

  /**
   * The results of lab instances that changed state lately (command `LatestResults`).
   * @param minutes up to 10,080 (7 days).
   * @param attempt 1 for the first try, for the log.
   * @throws LabOnDemandError, or the signal's reason when it is aborted.
   */
  latestResults(minutes: number, signal?: AbortSignal, attempt = 1): Promise<LabResult[]> {
    const parameters = { minutes: String(minutes) };
    return this.list({ command: "LatestResults", parameters }, signal, attempt);
  }

  /**
   * The result of one lab instance (command `Result`), which comes without its id: it is put back in front.
   * @param attempt 1 for the first try, for the log.
   * @throws LabOnDemandError, or the signal's reason when it is aborted.
   */
  async result(labInstanceId: bigint, signal?: AbortSignal, attempt = 1): Promise<LabResult> {
    const request = { command: "Result", parameters: { labInstanceId: String(labInstanceId) } };
    const id = Number.isSafeInteger(Number(labInstanceId)) ? Number(labInstanceId) : labInstanceId;
    const decode: Decode<DecodedResults> = (answer, options) => {
      const sent = { LabInstanceId: id, ...withoutEnvelope(answer) };
      const decoded = decodeResults({ Results: [sent] }, options);
      if (decoded.results[0]?.LabInstanceId === id) return decoded;
      // Whatever it says of its id, it is of the instance that was asked for.
      return decodeResults({ Results: [{ ...sent, LabInstanceId: id }] }, options);
    };
    const { results } = await this.ask(request, signal, decode, attempt);
    return results[0] as LabResult;
  }

  /**
   * How many labs there are at this moment (command `Stats`): the cheapest request there is.
   * @throws LabOnDemandError, or the signal's reason when it is aborted.
   */
  stats(signal?: AbortSignal): Promise<LabStats> {
    return this.ask({ command: "Stats", parameters: {} }, signal, readLabStats);
  }

  /**
   * What the API says to one of the other questions. Passwords and addresses of running labs are dropped before
   * anything is read.
   * @param attempt 1 for the first try, for the log.
   * @throws LabOnDemandError, of which `refusalOf` says more; the signal's reason when it is aborted.
   */
  answer<Answer extends object>(
    { request, read }: Question<Answer>,
    signal?: AbortSignal,
    attempt = 1,
  ): Promise<Answer> {
    return this.ask(request, signal, (answer) => read(withoutForbidden(answer)), attempt);
  }

  private async list(
    request: ApiRequest,
    signal: AbortSignal | undefined,
    attempt: number,
  ): Promise<LabResult[]> {
    const decode: Decode<DecodedResults> = (answer, options) =>
      decodeResults({ Results: fieldOf(answer, "Results") }, { ...options, pool: this.pool });
    return (await this.ask(request, signal, decode, attempt)).results;
  }

  private async ask<T extends object>(
    request: ApiRequest,
    signal: AbortSignal | undefined,
    decode: Decode<T>,
    attempt = 1,
  ): Promise<T> {
    const { host, send, mask, onRequest } = this.options;
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
}

/** What of an answer the log may know. */
function countsOf(decoded: object): Pick<RequestReport, "results" | "skipped"> {
  return "results" in decoded && Array.isArray(decoded.results)
    ? { results: decoded.results.length, skipped: "skipped" in decoded ? Number(decoded.skipped) : 0 }
    : { results: 1 };
}
