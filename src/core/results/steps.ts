/** Work in many small steps, between which whoever has it done may let others have their turn. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all steps at once. */
export function allSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
