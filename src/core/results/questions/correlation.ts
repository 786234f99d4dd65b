/** Sums of the same points may differ so little, by the way in which they were added up. */
const roundingError = 1e-9;

/** Pairs of which it is told how much one goes with the other. */
export interface Pair {
  readonly passed: boolean;
  readonly score: number;
}

/**
 * Pearson's correlation between having passed and a score.
 * @returns -1 to 1; undefined where it cannot be told: there are fewer than two pairs, or all are alike in either.
 */
export function correlation(pairs: readonly Pair[]): number | undefined {
  const passed = pairs.filter((pair) => pair.passed);
  if (passed.length === 0 || passed.length === pairs.length) return undefined;
  const mean = meanScore(pairs);
  let [variance, largest, span] = [0, 1, 0];
  for (const { score } of pairs) {
    variance += (score - mean) ** 2;
    largest = Math.max(largest, Math.abs(score));
    span = Math.max(span, Math.abs(score - mean));
  }
  if (span <= roundingError * largest) return undefined;
  const share = passed.length / pairs.length;
  // Between a yes or no and a number, the correlation comes down to how far the means are apart.
  const failedMean = meanScore(pairs.filter((pair) => !pair.passed));
  const apart = meanScore(passed) - failedMean;
  const found = (apart * Math.sqrt(share * (1 - share))) / Math.sqrt(variance / pairs.length);
  return Math.max(-1, Math.min(1, found));
}

function meanScore(pairs: readonly Pair[]): number {
  return pairs.reduce((sum, { score }) => sum + score, 0) / pairs.length;
}
