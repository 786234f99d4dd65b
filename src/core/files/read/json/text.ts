/** The space that JSON allows between its signs. */
const space = /[ \t\n\r]*/y;

/** Where the next sign stands that is no space. */
export function skipSpace(text: string, from: number): number {
  space.lastIndex = from;
  space.test(text);
  return space.lastIndex;
}

/** Where the quote stands that closes a string; -1 where there is none. */
export function closingQuote(text: string, opening: number): number {
  let closing = text.indexOf('"', opening + 1);
  while (closing !== -1 && isEscaped(text, closing)) closing = text.indexOf('"', closing + 1);
  return closing;
}

function isEscaped(text: string, position: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(position - 1 - backslashes) === 0x5c) backslashes += 1;
  return backslashes % 2 === 1;
}

const quote = 0x22;
const scalarEnd = /[\s,:{}[\]"]/g;

/**
 * Finds where a value ends, going by brackets and quotes alone; whether it is JSON, its parser tells.
 * @param limit where to stop looking.
 * @returns the position after its last sign, or `limit` for a number or word that goes on until there;
 * undefined when the end is not before the limit.
 */
export function findValueEnd(text: string, from: number, limit: number): number | undefined {
  const first = text[from];
  if (first === '"') {
    const closing = closingQuote(text, from);
    return closing === -1 || closing >= limit ? undefined : closing + 1;
  }
  if (first !== "{" && first !== "[") {
    scalarEnd.lastIndex = from;
    return Math.min(scalarEnd.exec(text)?.index ?? limit, limit);
  }
  let depth = 0;
  for (let at = from; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      at = closingQuote(text, at);
      if (at === -1) return undefined;
    } else if (code === 0x7b || code === 0x5b) {
      depth += 1;
    } else if (code === 0x7d || code === 0x5d) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}

/**
 * Guesses how far the entries of a list go that are complete, from the last `},{` before the limit.
 * The guess is right exactly when what stands before it is JSON between brackets: only the whole beginning
 * of a list is.
 * @returns the position after the brace.
 */
export function guessLastEntryEnd(text: string, from: number, limit: number): number | undefined {
  const opening = text.lastIndexOf("{", limit - 1);
  let at = skipSpaceBack(text, opening);
  if (opening <= from || text[at - 1] !== ",") return undefined;
  at = skipSpaceBack(text, at - 1);
  return at > from && text[at - 1] === "}" ? at : undefined;
}

function skipSpaceBack(text: string, from: number): number {
  let at = from;
  while (at > 0 && " \t\n\r".includes(text.charAt(at - 1))) at -= 1;
  return at;
}

/** A place in a text, both from 1; the column in UTF-16 units. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** The place after a piece of text that begins at another place. */
export function placeAfter(text: string, { line, column }: TextPlace): TextPlace {
  let lines = 0;
  let lineStart = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", lineStart)) {
    lines += 1;
    lineStart = at + 1;
  }
  return lines === 0
    ? { line, column: column + text.length }
    : { line: line + lines, column: text.length - lineStart + 1 };
}
