/** Lengths of time as all languages write them here: "43 min 21 s", "1 h 08 min". */
const lengthOfTime = /\d (?:h|min|s)\b(?: \d+ (?:min|s)\b)?/g;

/** Keeps the lengths of time in a text from being broken over two lines. */
export function unbroken(text: string): string {
  return text.replace(lengthOfTime, (found) => found.replaceAll(" ", "\u00A0"));
}
