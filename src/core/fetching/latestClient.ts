import type { LabResult } from "../api/labResult";
import type { TimeRange } from "../range/timeRange";
import type { ResultsClient } from "./patientClient";

interface ClientWithLatest extends ResultsClient {
  latestResults(minutes: number, signal: AbortSignal, attempt?: number): Promise<LabResult[]>;
}

/**
 * Asks LatestResults for a stretch of time that ends now, which also knows what changed without starting or
 * ending. Where the answer is too much at once, its parts are asked for as ranges.
 * @param whole the last `minutes` minutes.
 */
export function latestClient(client: ClientWithLatest, whole: TimeRange, minutes: number): ResultsClient {
  return {
    results: (window, signal, attempt) =>
      window.start === whole.start && window.end === whole.end
        ? client.latestResults(minutes, signal, attempt)
        : client.results(window, signal, attempt),
  };
}
