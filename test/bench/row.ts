/** One line of the table. */
export interface Row {
  readonly what: string;
  /** What we take, with its unit. */
  readonly ours: string;
  /** What it is held against, with its unit. */
  readonly beside: string;
  readonly ratio: string;
  /** The bar of design/performance.md; undefined where it sets none. */
  readonly bar?: string;
  readonly met?: boolean;
}

/** Hands a process's rows to run.ts. */
export function report(rows: readonly Row[]): void {
  process.stdout.write(`${JSON.stringify(rows)}\n`);
}

/** Ours against a peer: at most so many times as slow, if there is a bar. */
export function atMost(what: string, ours: number, peer: string, theirs: number, bar?: number): Row {
  const ratio = ours / theirs;
  const row = {
    what,
    ours: milliseconds(ours),
    beside: `${peer} ${milliseconds(theirs)}`,
    ratio: `${ratio.toFixed(2)} ×`,
  };
  return bar === undefined ? row : { ...row, bar: `≤ ${bar} ×`, met: ratio <= bar };
}

/** Ours against a peer: at least so many times as fast. */
export function atLeast(what: string, ours: number, peer: string, theirs: number, bar: number): Row {
  const ratio = theirs / ours;
  return {
    what,
    ours: milliseconds(ours),
    beside: `${peer} ${milliseconds(theirs)}`,
    ratio: `${ratio.toFixed(2)} × as fast`,
    bar: `≥ ${bar} ×`,
    met: ratio >= bar,
  };
}

export function milliseconds(duration: number): string {
  return `${duration.toFixed(duration < 10 ? 1 : 0)} ms`;
}
