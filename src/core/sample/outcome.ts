import { CompletionStatus } from "../api/labResult";
import type { LabProfile } from "./courses";
import type { Random } from "./random";

/** How a lab went. */
export interface Outcome {
  readonly status: number;
  /** 0 to 100. */
  readonly percent: number;
  /** What part of the usual time the lab ran. */
  readonly effort: number;
  /** Points, of a scored exam only. */
  readonly score: number | null;
}

const labStatuses = [
  [CompletionStatus.Complete, 800],
  [CompletionStatus.Incomplete, 115],
  [CompletionStatus.Cancelled, 45],
  [CompletionStatus.NoShow, 10],
  [CompletionStatus.StorageProvisioningFailed, 5],
  [CompletionStatus.LabCreationFailed, 12],
  [CompletionStatus.ResumeFailed, 6],
  [CompletionStatus.SaveFailed, 7],
] as const;

const examStatuses = [
  [CompletionStatus.Complete, 860],
  [CompletionStatus.Incomplete, 45],
  [CompletionStatus.Cancelled, 25],
  [CompletionStatus.LabCreationFailed, 10],
  [CompletionStatus.SubmittedForGrading, 35],
  [CompletionStatus.GradingInProgress, 25],
] as const;

/** Makes up how a learner of some skill (0 to 1) does in a lab. */
export function makeOutcome(random: Random, lab: LabProfile, skill: number): Outcome {
  const status = random.weighted<number>(lab.maxScore === undefined ? labStatuses : examStatuses);
  return outcomeOf(random, status, lab, skill);
}

/** Makes up what goes with a completion status. */
export function outcomeOf(random: Random, status: number, lab: LabProfile, skill: number): Outcome {
  const share = (lowest: number, highest: number): number => lowest + random.next() * (highest - lowest);
  switch (status) {
    case CompletionStatus.Complete: {
      const percent = random.chance(0.5 + skill / 2) ? 100 : random.integer(70, 99);
      return { status, percent, effort: share(0.7, 1.2), score: makeScore(random, lab, skill) };
    }
    case CompletionStatus.SubmittedForGrading:
    case CompletionStatus.GradingInProgress:
      return { status, percent: random.integer(80, 100), effort: share(0.8, 1.2), score: null };
    case CompletionStatus.NoShow:
      return { status, percent: 0, effort: 0, score: null };
    case CompletionStatus.StorageProvisioningFailed:
    case CompletionStatus.LabCreationFailed:
      return { status, percent: 0, effort: share(0.01, 0.05), score: null };
    case CompletionStatus.Cancelled:
      return { status, percent: random.integer(0, 25), effort: share(0.05, 0.3), score: null };
    default:
      return { status, percent: random.integer(10, 85), effort: share(0.3, 1), score: null };
  }
}

/** In steps of a fortieth of what there is to score, so that some scores have a fraction. */
function makeScore(random: Random, { maxScore }: LabProfile, skill: number): number | null {
  if (maxScore === undefined) return null;
  const steps = Math.round(40 * (0.4 + 0.42 * skill + 0.25 * random.next()));
  return (Math.min(40, steps) * maxScore) / 40;
}
