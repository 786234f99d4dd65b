/**
 * How long a server asks to wait, from its `Retry-After` header in either of its forms (RFC 9110, 10.2.3).
 * A date is compared with the server's own clock, because this computer's may be wrong.
 * @param serverDate the answer's `Date` header.
 * @param now Unix seconds here, where the server does not tell its time.
 * @returns seconds, 0 for a moment that has passed; undefined when the header is missing or says nothing.
 */
export function retryAfterSeconds(
  retryAfter: string | null,
  serverDate: string | null,
  now: number,
): number | undefined {
  if (retryAfter === null) return undefined;
  if (/^\s*\d{1,9}\s*$/.test(retryAfter)) return Number(retryAfter);
  const until = Date.parse(retryAfter);
  if (Number.isNaN(until)) return undefined;
  const from = serverDate === null ? Number.NaN : Date.parse(serverDate);
  return Math.max(0, until / 1000 - (Number.isNaN(from) ? now : from / 1000));
}
