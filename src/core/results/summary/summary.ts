import type { Integer, LabResult } from "../../api/labResult";
import { getOrAdd } from "../getOrAdd";
import { examState, scorePercent } from "../state/examState";
import type { TimeRange } from "../../range/timeRange";
import { isRunning } from "../state/resultState";
import { runTimeOf } from "./runTime";
import { AtOnceBuilder } from "./atOnce";
import { FailurePlacesBuilder } from "./failurePlaces";
import type { ClassSummary, Outcome, ProfileSummary, StatusCount, Summary } from "./types";
import { Tally } from "../state/tally";
import { TimeLineBuilder } from "./timeLine";
import { compareStatuses, completionStatusGroup } from "../words/statuses";

const scoreStretches = 10;

/** What must be known beside the results to sum them up. */
export interface SummaryContext {
  /** An IANA name, for the hours, days and weeks. */
  readonly timeZone: string;
  /** When the results were seen, in Unix seconds. */
  readonly seenAt: number;
  /** The stretches of time whose results are held, in order; empty where that is not known. */
  readonly covered: readonly TimeRange[];
}

/** Sums up results in one pass. It takes them one by one, so that whoever has very many can pause between them. */
export class SummaryBuilder {
  private readonly all = new Tally();
  private readonly users = new Set<string>();
  private running = 0;
  private readonly runTimes: number[] = [];
  private readonly statuses = new Map<Integer | null, Tally>();
  private readonly classes = new Map<string | null, { tally: Tally; users: Set<string> }>();
  private readonly profiles = new Map<Integer | null, { tally: Tally; runTimes: number[] }>();
  private readonly scores = Array.from({ length: scoreStretches }, () => ({ passed: 0, notPassed: 0 }));
  private readonly timeLine: TimeLineBuilder;
  private readonly failures: FailurePlacesBuilder;
  private readonly atOnce: AtOnceBuilder;

  constructor(private readonly context: SummaryContext) {
    this.timeLine = new TimeLineBuilder(context.timeZone, context.covered);
    this.failures = new FailurePlacesBuilder(context.timeZone);
    this.atOnce = new AtOnceBuilder(context);
  }

  add(result: LabResult): void {
    const { UserId: user, ClassId, LabProfileId, CompletionStatus, TotalRunTimeSeconds } = result;
    const one = Tally.of(result);
    this.all.add(one);
    if (isRunning(result, this.context.seenAt)) this.running += 1;
    getOrAdd(this.statuses, CompletionStatus ?? null, () => new Tally()).add(one);
    const ofClass = getOrAdd(this.classes, ClassId || null, () => ({ tally: new Tally(), users: new Set() }));
    ofClass.tally.add(one);
    if (user) {
      this.users.add(user);
      ofClass.users.add(user);
    }
    const ofProfile = getOrAdd(this.profiles, LabProfileId ?? null, () => ({
      tally: new Tally(),
      runTimes: [],
    }));
    ofProfile.tally.add(one);
    const seconds = TotalRunTimeSeconds ?? 0;
    if (seconds > 0) {
      this.runTimes.push(seconds);
      ofProfile.runTimes.push(seconds);
    }
    this.countScore(result);
    this.timeLine.add(result);
    this.failures.add(result);
    this.atOnce.add(result);
  }

  finish(): Summary {
    const overTime = this.timeLine.finish();
    return {
      ...outcome(this.all),
      users: this.users.size,
      classCount: this.classes.size - (this.classes.has(null) ? 1 : 0),
      running: this.running,
      platformFailures: this.all.platformFailures,
      runTime: runTimeOf(this.runTimes),
      statuses: this.statusCounts(),
      overTime,
      classes: this.classSummaries(),
      profiles: this.profileSummaries(),
      scores: this.scores.map((counts, index) => ({ from: index * 10, to: (index + 1) * 10, ...counts })),
      failurePlaces: this.failures.finish(),
      atOnce: this.atOnce.finish(overTime.buckets),
    };
  }

  private countScore(result: LabResult): void {
    const exam = examState(result);
    const percent = scorePercent(result);
    if (percent === undefined || (exam !== "passed" && exam !== "failed")) return;
    const stretch = this.scores[Math.min(Math.floor(percent / 10), scoreStretches - 1)];
    if (stretch) stretch[exam === "passed" ? "passed" : "notPassed"] += 1;
  }

  private statusCounts(): StatusCount[] {
    return [...this.statuses]
      .sort(([a], [b]) => compareStatuses(a, b))
      .map(([code, { results, platformFailures }]) => ({
        code: code === null ? null : String(BigInt(code)),
        group: completionStatusGroup(code),
        isPlatformFailure: platformFailures > 0,
        results,
      }));
  }

  private classSummaries(): ClassSummary[] {
    return [...this.classes]
      .map(([classId, { tally, users }]) => ({ classId, users: users.size, ...outcome(tally) }))
      .sort((a, b) => b.results - a.results || byText(a.classId, b.classId));
  }

  private profileSummaries(): ProfileSummary[] {
    return [...this.profiles]
      .map(([id, { tally, runTimes }]) => ({
        labProfileId: id === null ? null : String(BigInt(id)),
        runTime: runTimeOf(runTimes),
        ...outcome(tally),
      }))
      .sort((a, b) => b.results - a.results || byText(a.labProfileId, b.labProfileId));
  }
}

function outcome({ results, complete, scored, passed }: Tally): Outcome {
  return { results, complete, scored, passed };
}

function byText(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : 1;
}
