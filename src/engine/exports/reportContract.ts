import type { Accompanied } from "../loadContract";
import type { ExportManner, MomentAnswer } from "./exportContract";
import type { RowChoice } from "../wire";

export interface ReportFile {
  /** HTML. */
  readonly text: string;
  readonly name: string;
}

export interface ReportQuestions {
  /**
   * Takes together what a report tells, as it is at this moment.
   * @param question.rows those chosen; without them, all that the view shows.
   */
  takeReport(question: { view: string; rows?: readonly RowChoice[] | undefined }): Promise<MomentAnswer>;
  /** A moment's report, as one HTML file that needs nothing else. */
  report(
    question: { moment: number; manner: ExportManner },
    manner?: Accompanied<never>,
  ): Promise<ReportFile>;
  /** Lets go of a moment. */
  dropReport(question: { moment: number }): Promise<void>;
}
