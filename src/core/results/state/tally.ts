import { CompletionStatus, type LabResult } from "../../api/labResult";
import { examState } from "./examState";

/** How a group of results went, in counts that are kept up to date while results come and go. */
export class Tally {
  results = 0;
  /** Results with the status Complete. */
  complete = 0;
  /** Exams that have been scored. */
  scored = 0;
  passed = 0;
  /** Results where the platform failed, statuses 10 to 40. */
  platformFailures = 0;

  /** The tally of one result, to be added to all groups that it belongs to. */
  static of(result: LabResult): Tally {
    const tally = new Tally();
    tally.results = 1;
    const exam = examState(result);
    if (exam === "passed" || exam === "failed") tally.scored = 1;
    if (exam === "passed") tally.passed = 1;
    if (result.CompletionStatus === CompletionStatus.Complete) tally.complete = 1;
    else if (isPlatformFailure(result)) tally.platformFailures = 1;
    return tally;
  }

  add(other: Tally): void {
    this.results += other.results;
    this.complete += other.complete;
    this.scored += other.scored;
    this.passed += other.passed;
    this.platformFailures += other.platformFailures;
  }

  remove(other: Tally): void {
    this.results -= other.results;
    this.complete -= other.complete;
    this.scored -= other.scored;
    this.passed -= other.passed;
    this.platformFailures -= other.platformFailures;
  }

  /** Results somebody may have to do something about: the platform failed, or the exam was not passed. */
  get needAttention(): number {
    return this.platformFailures + this.scored - this.passed;
  }
}

/** Whether the platform failed, rather than what a student did decided how it went. */
export function isPlatformFailure({ CompletionStatus: status }: LabResult): boolean {
  return (
    status === CompletionStatus.StorageProvisioningFailed ||
    status === CompletionStatus.LabCreationFailed ||
    status === CompletionStatus.ResumeFailed ||
    status === CompletionStatus.SaveFailed
  );
}
