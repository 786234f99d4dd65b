import type { ReportContent } from "../../core/report/reportContent";
import { filterWords } from "../../core/results/filter/resultFilter";
import { coveredAndShown } from "../viewing/coveredAndShown";
import type { MomentAnswer } from "./exportContract";
import { takeMoment } from "./exportMoment";
import type { HeldResults } from "../heldResults";
import { inTurns } from "../inTurns";
import type { Accompanied } from "../loadContract";
import type { Views } from "../viewing/views";
import type { writeReport } from "./reportBundle";
import type { ReportFile, ReportQuestions } from "./reportContract";

/** Writes reports of what views show, each as it was at one moment. */
export class Reports implements ReportQuestions {
  private readonly moments = new Map<number, ReportContent>();
  private lastNumber = 0;

  constructor(
    private readonly held: HeldResults,
    private readonly views: Views,
  ) {}

  async takeReport({ view, rows }: Parameters<ReportQuestions["takeReport"]>[0]): Promise<MomentAnswer> {
    const { store, clock, classes, present, settings } = this.held;
    const shown = this.views.get(view);
    const taken = takeMoment(store, shown, rows && this.views.resultsOf(view, rows));
    const moment = (this.lastNumber += 1);
    this.moments.set(moment, {
      ...taken,
      total: store.size,
      present,
      covered: coveredAndShown(store, shown),
      missing: store.gaps,
      filterWords: filterWords(shown.filter, clock, taken.names),
      plannedLabs: taken.classId ? classes.of(taken.classId)?.plannedLabs : undefined,
      failureThresholdPercent: settings.failureThresholdPercent,
    });
    return { moment, count: taken.results.length, source: taken.source };
  }

  async report(
    { moment, manner }: Parameters<ReportQuestions["report"]>[0],
    { signal }: Accompanied<never> = {},
  ): Promise<ReportFile> {
    const content = this.moments.get(moment);
    if (!content) throw new Error(`There is no moment ${moment}.`);
    const { now } = this.held.clock;
    // A bundle of its own, which is loaded when it is used.
    const bundle: { readonly writeReport: typeof writeReport } = await import("./reportBundle");
    return inTurns(bundle.writeReport(content, manner, now), signal);
  }

  async dropReport({ moment }: { moment: number }): Promise<void> {
    this.moments.delete(moment);
  }
}
