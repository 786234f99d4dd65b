import type { Question } from "../api/depth/questions";
import type { LabResult } from "../api/labResult";
import type { TimeRange } from "../range/timeRange";
import { retry, type RetryOptions } from "./retry";

/** The part of the client that fetching needs. */
export interface ResultsClient {
  /** @param attempt 1 for the first try of a window. */
  results(window: TimeRange, signal: AbortSignal, attempt?: number): Promise<LabResult[]>;
}

/** The commands of the API that are sent again where that may help: another one takes a line here and a method below. */
export interface Commands extends ResultsClient {
  latestResults(minutes: number, signal: AbortSignal, attempt?: number): Promise<LabResult[]>;
  result(labInstanceId: bigint, signal: AbortSignal, attempt?: number): Promise<LabResult>;
  answer<Answer extends object>(
    question: Question<Answer>,
    signal: AbortSignal,
    attempt?: number,
  ): Promise<Answer>;
}

/**
 * The way of every command to a connection: in its turn in the queue, not while the server asks to wait, and again
 * where that may work the next time. It has the commands of the client that it is made of.
 *
 * Each throws what the last try threw, or the signal's reason.
 */
export class PatientClient<Client extends Partial<Commands> = Commands> {
  constructor(
    private readonly client: Client,
    private readonly options: Omit<RetryOptions, "signal">,
  ) {}

  results(
    this: PatientClient<Pick<Commands, "results">>,
    window: TimeRange,
    signal: AbortSignal,
  ): Promise<LabResult[]> {
    return this.ask(signal, (attempt) => this.client.results(window, signal, attempt));
  }

  latestResults(
    this: PatientClient<Pick<Commands, "latestResults">>,
    minutes: number,
    signal: AbortSignal,
  ): Promise<LabResult[]> {
    return this.ask(signal, (attempt) => this.client.latestResults(minutes, signal, attempt));
  }

  result(
    this: PatientClient<Pick<Commands, "result">>,
    labInstanceId: bigint,
    signal: AbortSignal,
  ): Promise<LabResult> {
    return this.ask(signal, (attempt) => this.client.result(labInstanceId, signal, attempt));
  }

  answer<Answer extends object>(
    this: PatientClient<Pick<Commands, "answer">>,
    question: Question<Answer>,
    signal: AbortSignal,
  ): Promise<Answer> {
    return this.ask(signal, (attempt) => this.client.answer(question, signal, attempt));
  }

  private ask<Answer>(signal: AbortSignal, send: (attempt: number) => Promise<Answer>): Promise<Answer> {
    return retry(send, { ...this.options, signal });
  }
}
