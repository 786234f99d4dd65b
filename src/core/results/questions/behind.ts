import type { AnsweredInstance, Outcome } from "./types";

/** Which lab instances behind a question are meant: how they did in it, or what they answered. */
export type Behind = "failed" | "broken" | "skipped" | { readonly answer: string };

/** The lab instances that a figure of a question is made of, those that started last first. */
export function instancesBehind(
  instances: Iterable<AnsweredInstance>,
  questionKey: string,
  behind: Behind,
): AnsweredInstance[] {
  const found = [...instances].filter(({ outcomes }) => {
    const outcome = outcomes.find(({ question }) => question.key === questionKey);
    return outcome !== undefined && isMeant(outcome, behind);
  });
  return found.sort((a, b) => (b.start ?? -Infinity) - (a.start ?? -Infinity));
}

function isMeant({ isBroken, isSkipped, passed, answers }: Outcome, behind: Behind): boolean {
  if (behind === "broken") return isBroken;
  if (isBroken) return false;
  if (behind === "failed") return passed === false;
  return behind === "skipped" ? isSkipped : answers.some(({ key }) => key === behind.answer);
}
