/** Collects garbage, so that nobody pays for what another one left. */
export function collectGarbage(): void {
  if (!globalThis.gc) throw new Error("Start with node --expose-gc, as npm run bench does.");
  globalThis.gc();
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/**
 * Times contestants in turns, so that a busy minute of the machine strikes them all.
 * The first round warms up and does not count.
 * @returns the median of each, in milliseconds.
 */
export function race<Name extends string>(
  rounds: number,
  contestants: Readonly<Record<Name, () => unknown>>,
): Record<Name, number> {
  const names = Object.keys(contestants) as Name[];
  const times = new Map(names.map((name): [Name, number[]] => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      collectGarbage();
      const started = performance.now();
      contestants[name]();
      const duration = performance.now() - started;
      if (round > 0) times.get(name)!.push(duration);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name)!)])) as Record<Name, number>;
}
