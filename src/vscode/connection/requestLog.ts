import type * as vscode from "vscode";
import type { RequestReport } from "../../core/api/request/askCommand";
import type { FetchSummary } from "../../core/fetching/fetchSummary";

/** The log channel's lines about requests: counts and durations, never a key or a student's data. */
export class RequestLog {
  constructor(private readonly channel: vscode.LogOutputChannel) {}

  request(report: RequestReport): void {
    const { request, status, milliseconds, bytes, encoding, results, error, attempt } = report;
    const parameters = Object.entries(request.parameters).map(([name, value]) => `${name}=${value}`);
    const line = [
      request.command,
      ...parameters,
      status === undefined ? "no answer" : `HTTP ${status}`,
      `${Math.round(milliseconds)} ms`,
      `${bytes} bytes`,
      ...(encoding === undefined
        ? []
        : [report.isOddlyEncoded ? `not UTF-8, read as ${encoding}` : encoding]),
      `try ${attempt}`,
      error === undefined ? `${results} results` : `failed: ${nameOf(error)}`,
    ].join(" · ");
    if (error === undefined) this.channel.info(line);
    else this.channel.warn(line);
  }

  /** @param oddFields how often each field was not as documented. */
  fetched(summary: FetchSummary, oddFields: ReadonlyMap<string, number>): void {
    const { start, end, requests, fetched, added, updated, total, odd, skipped, failedWindows, cancelled } =
      summary;
    this.channel.info(
      `Fetched ${start} to ${end}: ${requests} requests, ${fetched} results, ${added} new, ${updated} changed, ` +
        `${total} held, ${failedWindows.length} stretches missing${cancelled ? ", cancelled" : ""}`,
    );
    if (odd > 0) {
      const fields = [...oddFields].map(([name, count]) => `${name} ${count} times`).join(", ");
      this.channel.warn(`${odd} results have values that are not as documented: ${fields}`);
    }
    if (skipped > 0) this.channel.warn(`${skipped} entries have no lab instance id that can be read`);
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "unknown error";
}
