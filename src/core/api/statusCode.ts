import { CompletionStatus } from "./labResult";

/** The API's own words for the documented completion statuses, in the documented order. Some commands send these for the code. */
export const completionStatusNames: ReadonlyMap<number, string> = new Map<number, string>([
  [CompletionStatus.Cancelled, "Cancelled"],
  [CompletionStatus.NoShow, "No Show"],
  [CompletionStatus.Incomplete, "Incomplete"],
  [CompletionStatus.Complete, "Complete"],
  [CompletionStatus.StorageProvisioningFailed, "Storage Provisioning Failed"],
  [CompletionStatus.LabCreationFailed, "Lab Creation Failed"],
  [CompletionStatus.ResumeFailed, "Resume Failed"],
  [CompletionStatus.SaveFailed, "Save Failed"],
  [CompletionStatus.SubmittedForGrading, "Submitted For Grading"],
  [CompletionStatus.GradingInProgress, "Grading In Progress"],
]);

const codes = new Map([...completionStatusNames].map(([code, name]) => [lettersOf(name), code]));

/** The code that the API's words for a completion status stand for, in any case and with or without spaces. */
export function completionStatusCode(words: string): number | undefined {
  return codes.get(lettersOf(words));
}

function lettersOf(words: string): string {
  return words.toLowerCase().replace(/[^a-z]/g, "");
}
