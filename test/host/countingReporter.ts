import Mocha from "mocha";
import { writeTestReport } from "./testReport";

/** Mocha's spec reporter, which also leaves the counts where `LAB_RESULTS_TEST_REPORT` says. */
export default class CountingReporter extends Mocha.reporters.Spec {
  /** Called by mocha after the run; mocha waits for `finish`. */
  override done(failures: number, finish: (failures: number) => void): void {
    const { passes, failures: failed, pending } = this.stats;
    void writeTestReport({ passed: passes, failed, pending }).finally(() => finish(failures));
  }
}
