import { CompletionStatus, type Integer, type LabResult } from "../../api/labResult";
import { getOrAdd } from "../getOrAdd";
import type { LabState } from "../live/types";
import { ascending } from "../order/compare";
import { examState } from "../state/examState";
import { isPlatformFailure } from "../state/tally";

/** How somebody stands with one lab of the class. */
export interface LabStanding {
  readonly labProfileId: Integer;
  /** The first one first; a No Show is none. */
  readonly attempts: readonly LabResult[];
  readonly state: LabState;
}

/** Somebody of whom there is a result in the class. */
export interface Member {
  readonly userId: string;
  /** One for each lab of the class, in the order of the labs. */
  readonly labs: readonly LabStanding[];
  /** All attempts in the class, the first one first, those at labs that are not told included. */
  readonly attempts: readonly LabResult[];
  /** The attempt under way that was begun last. */
  readonly current: LabResult | undefined;
}

/** What must be known of the present to tell how people stand. */
export interface StandingContext {
  /** The present moment in Unix seconds. */
  readonly now: number;
  /** From how many minutes without activity on a running lab counts as idle. */
  readonly idleMinutes: number;
  readonly isRunning: (result: LabResult) => boolean;
}

const handedIn: readonly unknown[] = [
  CompletionStatus.Complete,
  CompletionStatus.SubmittedForGrading,
  CompletionStatus.GradingInProgress,
];

/**
 * How everybody stands of whom there is a result in a class. Results without a user are nobody's.
 * @param results of one class.
 * @param labs the labs of the class.
 */
export function membersOf(
  results: Iterable<LabResult>,
  labs: readonly Integer[],
  context: StandingContext,
): Member[] {
  const byUser = new Map<string, LabResult[]>();
  for (const result of results) {
    if (!result.UserId) continue;
    const attempts = getOrAdd(byUser, result.UserId, () => []);
    if (result.CompletionStatus !== CompletionStatus.NoShow) attempts.push(result);
  }
  return [...byUser].map(([userId, unsorted]) => {
    const attempts = unsorted.sort(byStart);
    return {
      userId,
      attempts,
      current: attempts.findLast((attempt) => context.isRunning(attempt)),
      labs: labs.map((labProfileId) => {
        const own = attempts.filter((attempt) => attempt.LabProfileId === labProfileId);
        return { labProfileId, attempts: own, state: stateOf(own, context) };
      }),
    };
  });
}

/** Whether nothing more is to be done: passed where an exam is decided, or else complete or handed in. */
function isDone(result: LabResult): boolean {
  const exam = examState(result);
  if (exam === "passed" || exam === "failed") return exam === "passed";
  return handedIn.includes(result.CompletionStatus);
}

/** For how many whole minutes nothing has happened in a lab. @param now Unix seconds. */
export function quietMinutes({ LastActivity, Start }: LabResult, now: number): number {
  return Math.max(0, Math.floor((now - (LastActivity ?? Start ?? now)) / 60));
}

function stateOf(attempts: readonly LabResult[], context: StandingContext): LabState {
  const last = attempts.at(-1);
  if (!last) return "notStarted";
  if (attempts.some(isDone)) return "done";
  const running = attempts.findLast((attempt) => context.isRunning(attempt));
  if (running) return quietMinutes(running, context.now) >= context.idleMinutes ? "idle" : "running";
  return isPlatformFailure(last) ? "failed" : "unfinished";
}

function byStart(a: LabResult, b: LabResult): number {
  return ascending(a.Start ?? 0, b.Start ?? 0) || ascending(a.LabInstanceId, b.LabInstanceId);
}
