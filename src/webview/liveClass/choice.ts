import type { LiveClassModel, LiveFigure, LivePerson } from "../../core/results/live/types";

/** Whom the page shows: all, those whom a figure counts, or those who have not finished a lab. */
export interface Choice {
  readonly figure?: LiveFigure["id"] | undefined;
  /** The lab's place in the list. */
  readonly lab?: number | undefined;
}

/** Somebody who is shown, by the place among all. */
export interface ShownPerson {
  readonly index: number;
  readonly person: LivePerson;
}

/** The same choice once more takes it back. */
export function toggled(before: Choice, chosen: Choice): Choice {
  return before.figure === chosen.figure && before.lab === chosen.lab ? {} : chosen;
}

/** Those of a class whom a choice shows, in their order. */
export function shownPeople({ people }: LiveClassModel, { figure, lab }: Choice): ShownPerson[] {
  return people
    .map((person, index) => ({ index, person }))
    .filter(({ person: { state, reasons, labs } }) => {
      if (figure === "needsHelp" && reasons.length === 0) return false;
      if (figure !== undefined && figure !== "needsHelp" && state !== figure) return false;
      return lab === undefined || (labs[lab] ?? "done") !== "done";
    });
}
