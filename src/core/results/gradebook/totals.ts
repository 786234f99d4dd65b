import { CompletionStatus, type LabResult } from "../../api/labResult";
import { examState, scorePercent } from "../state/examState";

/** How the best attempts of a row, of a column or of all users went. */
export interface GradeTotals {
  /** How many there would be, had everybody started all labs of their classes: the labs of a row, the users of a column. */
  readonly expected: number;
  /** How many cells have a result. */
  readonly cells: number;
  readonly complete: number;
  /** Exams that have been scored. */
  readonly scored: number;
  readonly passed: number;
  /** The mean score in percent, of those that have one. */
  readonly averageScore: number | undefined;
}

/** What of a best attempt counts. */
export interface Grade {
  readonly isComplete: boolean;
  readonly exam: ReturnType<typeof examState>;
  readonly percent: number | undefined;
}

export function gradeOf(best: LabResult): Grade {
  return {
    isComplete: best.CompletionStatus === CompletionStatus.Complete,
    exam: examState(best),
    percent: scorePercent(best),
  };
}

/** Sums up cells. */
export class GradeTally {
  private missing = 0;
  private cells = 0;
  private complete = 0;
  private scored = 0;
  private passed = 0;
  private scores = 0;
  private sum = 0;

  addMissing(): void {
    this.missing += 1;
  }

  add({ isComplete, exam, percent }: Grade): void {
    this.cells += 1;
    if (isComplete) this.complete += 1;
    if (exam === "passed" || exam === "failed") this.scored += 1;
    if (exam === "passed") this.passed += 1;
    if (percent === undefined) return;
    this.scores += 1;
    this.sum += percent;
  }

  /** Adds what another tally has counted. */
  addAll(other: GradeTally): void {
    this.missing += other.missing;
    this.cells += other.cells;
    this.complete += other.complete;
    this.scored += other.scored;
    this.passed += other.passed;
    this.scores += other.scores;
    this.sum += other.sum;
  }

  get totals(): GradeTotals {
    const { missing, cells, complete, scored, passed, scores, sum } = this;
    const averageScore = scores === 0 ? undefined : sum / scores;
    return { expected: cells + missing, cells, complete, scored, passed, averageScore };
  }
}
