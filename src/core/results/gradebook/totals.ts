import type { LabResult } from "../../api/labResult";
import { scorePercent } from "../state/examState";
import { Tally } from "../state/tally";

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
  readonly tally: Tally;
  readonly percent: number | undefined;
}

export function gradeOf(best: LabResult): Grade {
  return { tally: Tally.of(best), percent: scorePercent(best) };
}

/** Sums up cells. */
export class GradeTally {
  private readonly cells = new Tally();
  private missing = 0;
  private scores = 0;
  private sum = 0;

  addMissing(): void {
    this.missing += 1;
  }

  add({ tally, percent }: Grade): void {
    this.cells.add(tally);
    if (percent === undefined) return;
    this.scores += 1;
    this.sum += percent;
  }

  /** Adds what another tally has counted. */
  addAll(other: GradeTally): void {
    this.cells.add(other.cells);
    this.missing += other.missing;
    this.scores += other.scores;
    this.sum += other.sum;
  }

  get totals(): GradeTotals {
    const { missing, scores, sum } = this;
    const { results: cells, complete, scored, passed } = this.cells;
    const averageScore = scores === 0 ? undefined : sum / scores;
    return { expected: cells + missing, cells, complete, scored, passed, averageScore };
  }
}
