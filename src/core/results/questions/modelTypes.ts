import type { Attention } from "./attention";

// What the page of the question analysis shows. Every text is for people.

export interface QuestionsModel {
  readonly title: string;
  readonly subtitle: string;
  /** What is not known, in words; none where everything is. */
  readonly unknown?: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  /** Another number where the questions are others, or stand in another order. */
  readonly version: number;
  readonly questions: readonly QuestionModel[];
  /** How many more there are than are shown, in words. */
  readonly more?: string;
  /** Whether they are of more than one lab, so that each says its own. */
  readonly hasLabs: boolean;
}

export interface QuestionModel {
  readonly name: string;
  readonly lab: string;
  /** How it is answered. */
  readonly kind: string;
  readonly attention?: { readonly kind: Attention; readonly text: string };
  /** Why it stays out of what is copied and exported. */
  readonly leftOut?: string;
  readonly attempts: CountModel;
  /** How many of those got it right: the number is a percentage from 0 to 100. */
  readonly facility?: CountModel & { readonly of: string };
  /** The number is -1 to 1; none where it cannot be told. */
  readonly discrimination?: CountModel;
  readonly broken: CountModel;
  readonly tempting?: { readonly text: string; readonly given: string };
  readonly answers: readonly AnswerModel[];
  /** How many more there are than are shown, in words. */
  readonly moreAnswers?: string;
  /** The lists of lab instances that can be asked for. */
  readonly lists: readonly { readonly of: "failed" | "broken" | "skipped"; readonly text: string }[];
}

/** A number to sort by, and how it reads. */
export interface CountModel {
  readonly value: number;
  readonly text: string;
}

export interface AnswerModel {
  readonly text: string;
  readonly isRight: boolean;
  readonly verdict: string;
  readonly count: CountModel;
  /** Of all lab instances with a verdict, 0 to 100. */
  readonly percent: number;
}

/** A lab instance behind a figure. */
export interface BehindRow {
  /** LabInstanceId in decimal digits. */
  readonly instanceId: string;
  readonly label: string;
  readonly facts: readonly string[];
}
