import type { InstanceDetails } from "../../api/depth/instanceDetails";
import type { OpenLabs } from "../../api/depth/runningLabs";
import type { Integer, LabResult } from "../../api/labResult";
import { isRunning as mayBeInLab, tasksDone } from "../details/depth/running";
import { examState } from "../state/examState";
import { isRunning } from "../state/resultState";
import { isPlatformFailure } from "../state/tally";

/** What is known of a lab instance at this moment that its result does not tell. */
export interface InstanceNow {
  /** Whether it is saved or switched off, although it has not ended. */
  readonly isQuiet: boolean;
  readonly task?: string | undefined;
  readonly exercise?: string | undefined;
  /** "6 of 12" */
  readonly tasksDone?: string | undefined;
  /** When its time is up, in Unix seconds. */
  readonly until?: number | undefined;
}

/** @param askedAt when the answer came, in Unix seconds: from then on the time left counts. */
export function instanceNow(details: InstanceDetails, askedAt: number): InstanceNow {
  const { tasks, secondsRemaining, expires, end } = details;
  return {
    isQuiet: end === undefined && !mayBeInLab(details),
    task: tasks.task,
    exercise: tasks.exercise,
    tasksDone: tasksDone(details),
    until: secondsRemaining === undefined ? expires : askedAt + secondsRemaining,
  };
}

/** The same, of all that are open: less is told of them. */
export function openNow({ running, saved }: OpenLabs): Map<Integer, InstanceNow> {
  const known = new Map<Integer, InstanceNow>();
  for (const { labInstanceId, expires } of running)
    known.set(labInstanceId, { isQuiet: false, until: expires });
  for (const { labInstanceId, expires } of saved) known.set(labInstanceId, { isQuiet: true, until: expires });
  return known;
}

/** A result as a search tells it; what the search does not tell stays as it is held. */
export function resultNow(held: LabResult | undefined, details: InstanceDetails): LabResult {
  const { lab, user, exam, tasks, completionStatus, labInstanceId } = details;
  const told = {
    LabProfileId: lab.id,
    UserId: user.id,
    ClassId: details.class.id,
    Start: details.start,
    End: details.end,
    LastActivity: details.lastActivity,
    CompletionStatus: typeof completionStatus === "string" ? undefined : completionStatus,
    TaskCompletePercent: tasks.percent,
    IsExam: exam.isExam,
    ExamPassed: exam.passed,
    ExamScore: exam.score,
    ExamMaxPossibleScore: exam.maxScore,
    ExamPassingScore: exam.passingScore,
  } satisfies { [Field in keyof LabResult]?: LabResult[Field] | undefined };
  const known = Object.entries(told).filter(([, value]) => value !== undefined);
  return { ...held, ...Object.fromEntries(known), LabInstanceId: labInstanceId };
}

/** Whether somebody may be in a lab: it runs, and neither the platform nor an exam has decided how it went. */
export function isInLab(result: LabResult, seenAt: number, now: InstanceNow | undefined): boolean {
  if (isPlatformFailure(result) || now?.isQuiet) return false;
  const exam = examState(result);
  return exam !== "passed" && exam !== "failed" && isRunning(result, seenAt);
}
