import type { TimeRange } from "../range/timeRange";
import { decodeResults, type DecodedResults } from "./decode/decodeResults";
import { fieldOf, withoutEnvelope } from "./decode/envelope";
import { withoutForbidden } from "./decode/forbiddenFields";
import type { Question } from "./depth/questions";
import type { LabResult } from "./labResult";
import { askStats, type LabStats } from "./labStats";
import { askCommand, type CommandOptions, type Decode } from "./request/askCommand";
import type { ApiRequest } from "./request/readAnswer";
import { ValuePool } from "./decode/valuePool";

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
    return askStats(this.options, signal);
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

  private ask<T extends object>(
    request: ApiRequest,
    signal: AbortSignal | undefined,
    decode: Decode<T>,
    attempt = 1,
  ): Promise<T> {
    return askCommand(this.options, request, decode, { signal, attempt });
  }
}
