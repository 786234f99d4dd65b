/**
 * How likely it is that a part has so many of something, or more, if it fell by lot: the upper tail of the
 * hypergeometric distribution (Fisher's exact test, one-sided).
 * @param whole how many there are in all, and how many of them have it.
 * @param part the same of the part.
 * @returns from 0 to 1.
 */
export function chanceByLot(
  whole: { readonly size: number; readonly having: number },
  part: { readonly size: number; readonly having: number },
): number {
  const most = Math.min(whole.having, part.size);
  if (part.having <= Math.max(0, part.size + whole.having - whole.size)) return 1;
  const waysInAll = logOfWays(whole.size, part.size);
  let chance = 0;
  for (let having = part.having; having <= most; having += 1) {
    const ways =
      logOfWays(whole.having, having) + logOfWays(whole.size - whole.having, part.size - having) - waysInAll;
    const one = Math.exp(ways);
    chance += one;
    // The terms fall from here on: what is left adds nothing that can be seen.
    if (one < chance * 1e-12) break;
  }
  return Math.min(1, chance);
}

/** The natural logarithm of in how many ways some can be chosen of all. */
function logOfWays(all: number, chosen: number): number {
  return logFactorial(all) - logFactorial(chosen) - logFactorial(all - chosen);
}

const smallLogs = Array.from({ length: 128 }, () => 0);
for (let n = 2; n < smallLogs.length; n += 1) smallLogs[n] = (smallLogs[n - 1] ?? 0) + Math.log(n);

/** Exact for small numbers, and by Stirling's series beyond, to more than ten digits. */
function logFactorial(n: number): number {
  const known = smallLogs[n];
  if (known !== undefined) return known;
  const series = 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5);
  return n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n) + series;
}
