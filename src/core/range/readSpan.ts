import { readTimeUnit, type Span } from "./timeUnit";

const agoPattern = /^(\d{1,5}|an?|one) ?([a-z]{1,7}) ago$/;
const inPattern = /^in (\d{1,5}|an?|one) ?([a-z]{1,7})$/;

/** Reads `3 days ago`, `an hour ago` and `in 2 weeks`, in lower case. */
export function readSpan(text: string): Span | undefined {
  const ago = agoPattern.exec(text);
  const match = ago ?? inPattern.exec(text);
  const unit = readTimeUnit(match?.[2]);
  if (!match || !unit) return undefined;
  const amount = /^\d/.test(match[1] ?? "") ? Number(match[1]) : 1;
  return { amount: ago ? -amount : amount, unit };
}

/** Reads `-7d`, `+12h` and `-3mo`, in lower case. */
export function readSignedSpan(text: string): Span | undefined {
  const match = /^([-+]) ?(\d{1,5}) ?([a-z]{1,7})$/.exec(text);
  const unit = readTimeUnit(match?.[3]);
  return match && unit ? { amount: Number(`${match[1] ?? ""}${match[2] ?? ""}`), unit } : undefined;
}
