import { isJsonSpace } from "./jsonSpace";

/** Tells positions inside the strings of a JSON text from those outside; to be asked in ascending order. */
export class QuotedText {
  /** The quotes of the last string that was looked at: everything before it is done with. */
  private opening = -1;
  private closing = -1;

  /** The name that was told last, quoted and with its colon. */
  private lastName = "";
  private lastNameQuoted = '"":';

  constructor(private readonly text: string) {}

  isInside(position: number): boolean {
    while (this.closing < position) {
      const opening = this.text.indexOf('"', this.closing + 1);
      this.opening = opening === -1 ? Infinity : opening;
      this.closing = opening === -1 ? Infinity : this.closingQuote(opening);
    }
    return this.opening < position;
  }

  /**
   * The name that a position is the value of, and with it the certainty that the position is not inside a
   * string. Between two quotes that are not a string's own there is always a comma, a colon or a bracket,
   * so there is no need to read the text from its beginning.
   * @returns undefined where this cannot be told from the characters just before.
   */
  nameBefore(position: number): string | undefined {
    const { text, closing: done, lastNameQuoted } = this;
    const likely = position - lastNameQuoted.length;
    if (likely > done && text[likely - 1] !== "\\" && text.slice(likely, position) === lastNameQuoted) {
      this.opening = likely;
      this.closing = position - 2;
      return this.lastName;
    }
    let at = position - 1;
    while (isJsonSpace(text.charCodeAt(at))) at -= 1;
    if (text[at] !== ":") return undefined;
    at -= 1;
    while (isJsonSpace(text.charCodeAt(at))) at -= 1;
    const closing = at;
    if (text[closing] !== '"') return undefined;
    at -= 1;
    while (isPlain(text.charCodeAt(at))) at -= 1;
    if (at <= done || text[at] !== '"' || text[at - 1] === "\\") return undefined;
    this.opening = at;
    this.closing = closing;
    this.lastName = text.slice(at + 1, closing);
    this.lastNameQuoted = `"${this.lastName}":`;
    return this.lastName;
  }

  private closingQuote(opening: number): number {
    let closing = this.text.indexOf('"', opening + 1);
    while (this.isEscaped(closing)) closing = this.text.indexOf('"', closing + 1);
    return closing === -1 ? Infinity : closing;
  }

  private isEscaped(position: number): boolean {
    let backslashes = 0;
    while (this.text[position - 1 - backslashes] === "\\") backslashes += 1;
    return backslashes % 2 === 1;
  }
}

/** A letter, a digit, or one of `_`, `-` and `$`. */
function isPlain(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x5f ||
    code === 0x2d ||
    code === 0x24
  );
}
