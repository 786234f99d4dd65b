/** A length of time in its two largest units, worded like everywhere else: "1 h 04 min", "42 min 28 s", "42 s". */
export function durationText(seconds: number): string {
  const total = Math.max(0, Math.round(seconds));
  if (total < 60) return `${total} s`;
  if (total < 3600) return `${Math.floor(total / 60)} min ${twoDigits(total % 60)} s`;
  const hours = Math.floor(total / 3600).toLocaleString("en-US");
  return `${hours} h ${twoDigits(Math.floor(total / 60) % 60)} min`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
