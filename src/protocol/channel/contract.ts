import type { SentError } from "./sentError";

/**
 * What one end of a channel can be asked and told, by name. Questions have an answer, notices have none.
 * Arguments, answers and progress are JSON values and ArrayBuffers.
 */
export interface Contract {
  /** A {@link Question} by name. */
  readonly questions: object;
  /** The type of the argument by name. */
  readonly notices: object;
}

/** One question: what goes with it, what comes back, and what may come before that. `undefined` is nothing. */
export interface Question {
  readonly argument: unknown;
  readonly answer: unknown;
  readonly progress?: unknown;
}

export type QuestionName<Of extends Contract> = keyof Of["questions"] & string;
export type NoticeName<Of extends Contract> = keyof Of["notices"] & string;

/** The part of a question that stands under a name. */
type Part<Of, Name extends keyof Question> =
  Of extends Record<Name, infer Value> ? Sendable<Value> : undefined;

export type Argument<Of extends Contract, Name extends QuestionName<Of>> = Part<
  Of["questions"][Name],
  "argument"
>;
export type Answer<Of extends Contract, Name extends QuestionName<Of>> = Part<
  Of["questions"][Name],
  "answer"
>;
export type Progress<Of extends Contract, Name extends QuestionName<Of>> = Part<
  Of["questions"][Name],
  "progress"
>;
export type NoticeArgument<Of extends Contract, Name extends NoticeName<Of>> = Sendable<Of["notices"][Name]>;

/**
 * The type itself, or `never` in the place of what cannot travel: bigint, functions, and with them dates, maps
 * and everything else that has methods.
 */
export type Sendable<Value> = Value extends
  string | number | boolean | null | undefined | ArrayBuffer | SentError
  ? Value
  : Value extends bigint | symbol | ((...values: never) => unknown)
    ? never
    : Value extends object
      ? { readonly [Name in keyof Value]: Sendable<Value[Name]> }
      : never;

/** An argument can be left out where there is none. */
export type Given<Value, More extends unknown[] = []> = [undefined] extends [Value]
  ? [argument?: Value, ...more: Partial<More>]
  : [argument: Value, ...more: Partial<More>];

/** What an end that is asked knows of a question beside its argument. */
export interface Asked<Progress> {
  /** Aborted when the answer is not wanted any more, or cannot be given because the channel has closed. */
  readonly signal: AbortSignal;
  /** Tells how far it is. What comes after the answer is void. */
  readonly progress: (value: Progress) => void;
  /** These buffers go away with the answer rather than be copied. */
  readonly transfer: (...buffers: ArrayBuffer[]) => void;
}

/** What an end does when it is asked or told something. */
export interface Handlers<Local extends Contract> {
  readonly questions: {
    readonly [Name in QuestionName<Local>]: (
      argument: Argument<Local, Name>,
      asked: Asked<Progress<Local, Name>>,
    ) => Answer<Local, Name> | PromiseLike<Answer<Local, Name>>;
  };
  readonly notices: {
    readonly [Name in NoticeName<Local>]: (argument: NoticeArgument<Local, Name>) => unknown;
  };
}
