import type { ActivityType } from "../../api/depth/activity";
import type { Integer } from "../../api/labResult";
import type { Figures, QuestionFigures } from "./types";

/** An integer as JSON has it: one that a number cannot hold is a text of digits. */
type IntegerJson = number | string;

/** How questions did, as scripts get it: JSON, with nothing in it that must stay out of reports. */
export interface QuestionAnalysis {
  /** Lab instances that had activities. */
  readonly instances: number;
  /** Lab instances that belong to it and that nothing is known of: the server did not tell, or it was cancelled. */
  readonly missing: number;
  /** What wants attention first, then the hardest. */
  readonly questions: readonly AnalyzedQuestion[];
}

export interface AnalyzedQuestion {
  /** Null where it was not told. */
  readonly activityId: IntegerJson | null;
  readonly name: string;
  readonly labProfileId: IntegerJson | null;
  readonly type: ActivityType;
  /** Lab instances with a verdict; broken scoring counts neither here nor in `passed`. */
  readonly attempts: number;
  readonly passed: number;
  /** passed / attempts; null without attempts. */
  readonly facility: number | null;
  /** Correlation of passing it with the score in the rest of the lab, -1 to 1; null where it cannot be told. */
  readonly discrimination: number | null;
  /** How often the scoring broke. */
  readonly broken: number;
  /** How often no answer was given. */
  readonly skipped: number;
  /** The most chosen first. */
  readonly answers: readonly { readonly text: string; readonly correct: boolean; readonly chosen: number }[];
}

/** @param missing lab instances that nothing is known of. */
export function questionAnalysis({ instances, questions }: Figures, missing: number): QuestionAnalysis {
  return { instances, missing, questions: mayLeave(questions).map(analyzed) };
}

/** Those that need not stay out of reports. */
export function mayLeave(questions: readonly QuestionFigures[]): QuestionFigures[] {
  return questions.filter(({ question }) => question.isForReports);
}

function analyzed(figures: QuestionFigures): AnalyzedQuestion {
  const { question, attempts, passed, facility, discrimination, broken, skipped, answers } = figures;
  return {
    activityId: toJson(question.activityId),
    name: question.name,
    labProfileId: toJson(question.labProfileId),
    type: question.type,
    ...{ attempts, passed },
    facility: facility ?? null,
    discrimination: discrimination ?? null,
    ...{ broken, skipped },
    answers: answers.map(({ text, isRight, chosen }) => ({ text, correct: isRight, chosen })),
  };
}

function toJson(id: Integer | undefined): IntegerJson | null {
  return id === undefined ? null : typeof id === "bigint" ? String(id) : id;
}
