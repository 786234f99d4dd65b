import type { JsonObject } from "../../api/json";
import { CompletionStatus, type LabResult } from "../../api/labResult";
import type { Random } from "../random";
import { clocks } from "./sampleAnswers";

const failures: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [
    CompletionStatus.StorageProvisioningFailed,
    "Storage could not be provisioned: no space left on the volume.",
  ],
  [
    CompletionStatus.LabCreationFailed,
    "The virtual machine could not be created: the host ran out of memory.",
  ],
  [CompletionStatus.ResumeFailed, "The saved state could not be resumed."],
  [CompletionStatus.SaveFailed, "The state of the virtual machine could not be saved."],
]);

/** What went wrong: what failed where something did, and now and then something that did no harm. */
export function sampleErrors(
  random: Random,
  { CompletionStatus: status, Start, End }: LabResult,
): JsonObject[] {
  const time = End ?? Start ?? 0;
  const failure = failures.get(status);
  if (failure !== undefined) return [errorAt(time, failure)];
  return random.chance(0.03) && typeof Start === "number"
    ? [errorAt(Start + 60, "The clipboard of the virtual machine did not answer.")]
    : [];
}

/** When somebody was in the lab: once, or twice where it lay saved in between. */
export function sampleSessions({ Start, End, TotalRunTimeSeconds }: LabResult): JsonObject[] {
  if (typeof Start !== "number") return [];
  const session = (start: number, end: number | null): JsonObject => ({
    ...clocks("Start", start),
    ...clocks("End", end),
  });
  if (typeof End !== "number") return [session(Start, null)];
  const run = Math.min(TotalRunTimeSeconds ?? 0, End - Start);
  const isWhole = End - Start - run < 3600;
  if (isWhole) return [session(Start, End)];
  const first = Math.floor(run / 2);
  return [session(Start, Start + first), session(End - (run - first), End)];
}

export function sampleNotes({ CompletionStatus: status, End }: LabResult): JsonObject[] {
  const isHandedIn =
    status === CompletionStatus.SubmittedForGrading || status === CompletionStatus.GradingInProgress;
  if (!isHandedIn || typeof End !== "number") return [];
  return [
    {
      Time: End,
      TimeValue: `/Date(${End * 1000})/`,
      Title: "This lab was handed in and can no longer be entered.",
      Text: "Handed in for grading by the student.",
    },
  ];
}

function errorAt(moment: number, message: string): JsonObject {
  return { Message: message, Time: moment, TimeValue: `/Date(${moment * 1000})/` };
}
