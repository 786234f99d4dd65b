import type { Question } from "../../api/depth/questions";
import { refusalOf, type Refusal } from "../../api/depth/refusal";

/** What answers questions about names: a `PatientClient`, which asks again where that may help. */
export interface Asks {
  /** @throws LabOnDemandError, or the signal's reason. */
  answer<Answer extends object>(question: Question<Answer>, signal: AbortSignal): Promise<Answer>;
}

/** Why names did not come. Ids stay as they are, and a line in the log is all that this is worth. */
export interface NameTrouble {
  readonly command: "Catalog" | "LabProfile" | "Class" | "LabInstance/Search";
  readonly error: unknown;
  /** Set where the server will never answer this, so that nobody asks it again. */
  readonly refusal?: Refusal | undefined;
}

export interface NameOptions {
  readonly onTrouble: (trouble: NameTrouble) => void;
}

export function troubleOf(command: NameTrouble["command"], error: unknown): NameTrouble {
  return { command, error, refusal: refusalOf(error) };
}

/** How many questions about names are under way at once. */
export const atOnce = 4;
