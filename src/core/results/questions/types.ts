import type { ActivityType } from "../../api/depth/activity";
import type { Integer } from "../../api/labResult";
import type { Attention } from "./attention";

/** An answer to a question: one to choose from, or one that somebody typed. */
export interface KnownAnswer {
  /** What is the same answer has the same key: in typed texts, case does not count. */
  readonly key: string;
  readonly text: string;
  /** Undefined where nobody says. */
  readonly isRight: boolean | undefined;
  /** Whether the lab itself has it, so that it is told of although nobody gave it. */
  readonly isListed: boolean;
}

/** A question or a check of a lab, the same for everybody who does the lab. */
export interface Question {
  readonly key: string;
  readonly labProfileId: Integer | undefined;
  readonly activityId: Integer | undefined;
  readonly name: string;
  readonly type: ActivityType;
  /** Whether it may stand in what is exported, copied or sent on. */
  readonly isForReports: boolean;
  readonly answers: readonly KnownAnswer[];
}

/** How one lab instance did in one question. */
export interface Outcome {
  readonly question: Question;
  readonly score: number | undefined;
  /** Undefined where there is no verdict. */
  readonly passed: boolean | undefined;
  /** Whether the scoring broke, so that nothing is known of the student. */
  readonly isBroken: boolean;
  /** Whether no answer was given. */
  readonly isSkipped: boolean;
  readonly answers: readonly KnownAnswer[];
}

/** What is known of one lab instance's answers, in little room. */
export interface AnsweredInstance {
  readonly labInstanceId: Integer;
  readonly labProfileId: Integer | undefined;
  readonly classId: string | undefined;
  readonly userId: string | undefined;
  /** Unix seconds. */
  readonly start: number | undefined;
  /** Whether its answers will be the same tomorrow. */
  readonly isSettled: boolean;
  readonly outcomes: readonly Outcome[];
}

export interface AnswerCount {
  readonly key: string;
  readonly text: string;
  readonly isRight: boolean;
  readonly chosen: number;
}

/** How a question did. Broken scoring counts in nothing but `broken`. */
export interface QuestionFigures {
  readonly question: Question;
  /** Lab instances with a verdict. */
  readonly attempts: number;
  readonly passed: number;
  /** 0 to 1; undefined without attempts. */
  readonly facility: number | undefined;
  /** -1 to 1; undefined where it cannot be told. */
  readonly discrimination: number | undefined;
  readonly broken: number;
  readonly skipped: number;
  readonly attention: Attention | undefined;
  /** The most chosen first. */
  readonly answers: readonly AnswerCount[];
}

export interface Figures {
  /** Lab instances that had activities. */
  readonly instances: number;
  /** What wants attention first, then the hardest. */
  readonly questions: readonly QuestionFigures[];
}
