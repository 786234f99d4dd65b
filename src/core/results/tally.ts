import { CompletionStatus, type LabResult } from "../api/labResult";
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

  add(result: LabResult): void {
    this.count(result, 1);
  }

  remove(result: LabResult): void {
    this.count(result, -1);
  }

  /** Results somebody may have to do something about: the platform failed, or the exam was not passed. */
  get needAttention(): number {
    return this.platformFailures + this.scored - this.passed;
  }

  private count(result: LabResult, step: 1 | -1): void {
    this.results += step;
    const exam = examState(result);
    if (exam === "passed" || exam === "failed") this.scored += step;
    if (exam === "passed") this.passed += step;
    if (result.CompletionStatus === CompletionStatus.Complete) this.complete += step;
    else if (isPlatformFailure(result)) this.platformFailures += step;
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
