/** Work in many small steps, between which whoever has it done may let others have their turn. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all steps at once. */
export function allSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * Does something with each item, as steps of several items each.
 * @param stepSize so many items are worth a look at the clock.
 */
export function* inSteps<Item>(
  items: Iterable<Item>,
  stepSize: number,
  visit: (item: Item) => void,
): Steps<void> {
  let count = 0;
  for (const item of items) {
    visit(item);
    count += 1;
    if (count % stepSize === 0) yield;
  }
}
