import { letters, readAmount } from "./dateWords";
import { readTimeUnit, type Span } from "./timeUnit";

const amountAndUnit = String.raw`(?<amount>\d{1,5} ?|${letters}{1,6} )(?<unit>${letters}{1,8})`;
const agoPatterns = [new RegExp(`^${amountAndUnit} ago$`), new RegExp(`^(?:vor|seit) ${amountAndUnit}$`)];
const inPattern = new RegExp(`^in ${amountAndUnit}$`);
const signedPattern = new RegExp(String.raw`^(?<sign>[-+]) ?(?<amount>\d{1,5}) ?(?<unit>${letters}{1,8})$`);

/** Reads `3 days ago`, `vor einer stunde` and `in 2 weeks`, in lower case. */
export function readSpan(text: string): Span | undefined {
  for (const pattern of agoPatterns) {
    const span = spanOf(pattern.exec(text)?.groups, -1);
    if (span) return span;
  }
  return spanOf(inPattern.exec(text)?.groups, 1);
}

/** Reads `-7d`, `+12h` and `-3mo`, in lower case. */
export function readSignedSpan(text: string): Span | undefined {
  const groups = signedPattern.exec(text)?.groups;
  return spanOf(groups, groups?.["sign"] === "-" ? -1 : 1);
}

function spanOf(groups: Record<string, string> | undefined, sign: 1 | -1): Span | undefined {
  const amount = readAmount(groups?.["amount"]?.trim() ?? "");
  const unit = readTimeUnit(groups?.["unit"]);
  // Without the "or 0", no days ago would be minus zero.
  return amount === undefined || !unit ? undefined : { amount: sign * amount || 0, unit };
}
