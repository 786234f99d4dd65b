import { isJsonObject, parseJson, type JsonValue } from "../json";
import type { TextMask } from "../keyMask";

/** Longer texts are no sentence for people any more. */
const maxLength = 300;

/** Where servers write what went wrong, the API's own field first. */
const fields = ["error", "message", "detail", "title", "error_description", "description"];

/** What a value of an answer says of an error, as the server wrote it; empty where it says nothing. */
export function wordsIn(value: JsonValue | undefined, depth = 0): string {
  if (typeof value === "string") return value;
  // 0 is how some say that there is no error.
  if (typeof value === "number" || typeof value === "bigint") return value ? String(value) : "";
  if (depth > 2) return "";
  if (Array.isArray(value)) return value.map((item) => wordsIn(item, depth + 1)).join(" ");
  if (!isJsonObject(value)) return "";
  const entries = Object.entries(value);
  for (const field of fields) {
    const said = entries.filter(([name]) => name.toLowerCase() === field);
    for (const [, item] of said) {
      const words = wordsIn(item, depth + 1);
      if (words.trim() !== "") return words;
    }
  }
  return "";
}

/**
 * What the body of a failure says, whatever form it has: the API's or another JSON, or a line of text.
 * @returns empty for a web page, and for what is nothing of that.
 */
export function wordsOfBody(body: string, mask: TextMask): string {
  try {
    const value = parseJson(body);
    return isJsonObject(value) || typeof value === "string" ? plainWords(wordsIn(value), mask) : "";
  } catch {
    const isSentence = body.length <= maxLength && !/[<{}\[\]]/.test(body);
    return isSentence ? plainWords(body, mask) : "";
  }
}

/** A server's text as one line for people, without the key. */
export function plainWords(text: string, mask: TextMask): string {
  const line = mask
    .hide(text.slice(0, 20 * maxLength))
    .replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, " ")
    .trim();
  return line.length > maxLength ? `${line.slice(0, maxLength - 1)}…` : line;
}

/**
 * Whether an error is about the API key, so that asking on makes no sense. The documented text is
 * `Invalid integration key`; other wordings are likely for keys that expired or were disabled.
 */
export function isAboutKey(words: string): boolean {
  if (!/(?<![a-z])(?:api)?key(?![a-z])/i.test(words) || otherKeys.test(words)) return false;
  return /invalid|\bnot?\b|expired|disabled|inactive|revoked|suspended|blocked|missing|required|unknown|denied|refused|rejected|wrong|cannot/i.test(
    words,
  );
}

/** Databases and programs have keys of their own. */
const otherKeys =
  /(primary|foreign|duplicate|unique|partition|sort|encryption|given) key|dictionary|constraint|column|collection/i;

/**
 * Whether an error is one that passes, by a server's own words: some send such with an HTTP status that says
 * that the request is wrong, or with none that says anything.
 */
export function saysItPasses(words: string): boolean {
  return /\b(?:try|retry)\b.*\b(?:again|later)\b|\bbusy\b|\boverload|\btemporar|\btoo many requests\b|\brate limit|\bthrottl|\btimed?[ -]?out\b|\b(?:server|service|system)(?: is)?(?: currently)? unavailable\b|\bdeadlock/i.test(
    words,
  );
}
