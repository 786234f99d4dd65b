import type { LabResult } from "../api/labResult";
import type { TimeRange } from "../range/timeRange";
import { retry, type RetryOptions } from "./retry";

/** The part of the client that fetching needs. */
export interface ResultsClient {
  /** @param attempt 1 for the first try of a window. */
  results(window: TimeRange, signal: AbortSignal, attempt?: number): Promise<LabResult[]>;
}

/** Asks for windows again where that may work the next time, and not before the connection's queue lets it. */
export class PatientClient implements ResultsClient {
  constructor(
    private readonly client: ResultsClient,
    private readonly options: Omit<RetryOptions, "signal">,
  ) {}

  /** @throws what the last try threw, or the signal's reason. */
  results(window: TimeRange, signal: AbortSignal): Promise<LabResult[]> {
    return retry((attempt) => this.client.results(window, signal, attempt), { ...this.options, signal });
  }
}
