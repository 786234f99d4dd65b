import { Names } from "../../../../src/core/results/names/names";

/** Names whose changes are told when the test says so. */
export function namesToldByHand(): { names: Names; tell: () => void } {
  let due: (() => void)[] = [];
  const names = new Names(undefined, (work) => {
    due.push(work);
    return { dispose: () => (due = due.filter((other) => other !== work)) };
  });
  const tell = (): void => {
    const works = due;
    due = [];
    for (const work of works) work();
  };
  return { names, tell };
}
