import type { LabResult } from "../../api/labResult";
import { examState, scorePercent } from "../state/examState";
import { Tally } from "../state/tally";
import { runTimeOf } from "../summary/runTime";

/** How some results went, in the figures that two of them are compared by. */
export interface Totals {
  readonly results: number;
  /** Distinct; results without a user do not count. */
  readonly users: number;
  /** With the status Complete. */
  readonly complete: number;
  /** Exams that have been scored. */
  readonly scored: number;
  readonly passed: number;
  /** Results where the platform failed, statuses 10 to 40. */
  readonly failedOnPlatform: number;
  /** Of the labs that ran at all; null where none did. */
  readonly medianRunTimeSeconds: number | null;
  /** Of scored exams that have a score and a maximum; null where none has. */
  readonly averageScorePercent: number | null;
}

/** Adds results up in one pass. */
export class TotalsBuilder {
  private readonly tally = new Tally();
  private readonly users = new Set<string>();
  private readonly runTimes: number[] = [];
  private percents = 0;
  private withPercent = 0;

  add(result: LabResult): void {
    this.tally.add(Tally.of(result));
    if (result.UserId) this.users.add(result.UserId);
    const seconds = result.TotalRunTimeSeconds ?? 0;
    if (seconds > 0) this.runTimes.push(seconds);
    const exam = examState(result);
    const percent = exam === "passed" || exam === "failed" ? scorePercent(result) : undefined;
    if (percent === undefined) return;
    this.percents += percent;
    this.withPercent += 1;
  }

  finish(): Totals {
    const { results, complete, scored, passed, platformFailures } = this.tally;
    return {
      results,
      users: this.users.size,
      complete,
      scored,
      passed,
      failedOnPlatform: platformFailures,
      medianRunTimeSeconds: runTimeOf(this.runTimes)?.median ?? null,
      averageScorePercent: this.withPercent === 0 ? null : this.percents / this.withPercent,
    };
  }
}
