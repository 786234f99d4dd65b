/** Where a text stops being JSON. */
export interface JsonErrorPlace {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** Whether the text is JSON so far, and only more of it is missing. */
  readonly atEnd: boolean;
}

const space = /[ \t\n\r]*/y;
const quoted = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const scalar = new RegExp(
  `${quoted.source}|-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?(?![\\w.+-])|(?:true|false|null)(?!\\w)`,
  "y",
);

/**
 * Finds the first thing in a text that JSON does not allow there: the parser itself does not always tell.
 * @returns undefined when there is none, or when it is not to be found.
 */
export function locateJsonError(text: string): JsonErrorPlace | undefined {
  const position = findError(text);
  if (position === undefined) return undefined;
  const before = text.slice(0, position);
  const lineStart = before.lastIndexOf("\n") + 1;
  const line = before.split("\n").length;
  return { line, column: position - lineStart + 1, atEnd: isCutOff(text, position) };
}

function findError(text: string): number | undefined {
  try {
    return new Walk(text).findError();
  } catch (error) {
    // Millions of escapes in one string are more than a pattern can go through.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What is wrong at the end, or in a last text without a closing quote or a last word without its end. */
function isCutOff(text: string, position: number): boolean {
  const rest = text.slice(position);
  if (rest.trim() === "") return true;
  if (/^(?:t(?:r(?:ue?)?)?|f(?:a(?:l(?:se?)?)?)?|n(?:u(?:ll?)?)?)$/.test(rest)) return true;
  return /^"[^"\\\u0000-\u001f]*(?:\\.[^"\\\u0000-\u001f]*)*\\?$/.test(rest) || /^-?[\d.eE+-]*$/.test(rest);
}

class Walk {
  private at = 0;
  private readonly open: ("{" | "[")[] = [];

  constructor(private readonly text: string) {}

  findError(): number | undefined {
    if (!this.passValue()) return this.at;
    while (this.open.length > 0) if (!this.passNext()) return this.at;
    return this.at === this.text.length ? undefined : this.at;
  }

  /** What follows a value inside a list or an object: its end, or a comma and one more. */
  private passNext(): boolean {
    const inObject = this.open.at(-1) === "{";
    if (this.pass(inObject ? "}" : "]")) return this.open.pop() !== undefined;
    if (!this.pass(",")) return false;
    return (!inObject || this.passName()) && this.passValue();
  }

  private passName(): boolean {
    return this.match(quoted) && this.match(space) && this.pass(":");
  }

  /** A value, or the first of the values in it. */
  private passValue(): boolean {
    this.match(space);
    for (;;) {
      if (this.pass("[")) {
        if (this.pass("]")) return true;
        this.open.push("[");
      } else if (this.pass("{")) {
        if (this.pass("}")) return true;
        this.open.push("{");
        if (!this.passName()) return false;
      } else {
        return this.match(scalar) && this.match(space);
      }
    }
  }

  private pass(sign: string): boolean {
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return this.match(space);
  }

  private match(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }
}
