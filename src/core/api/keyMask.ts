/** What stands where the key stood. */
const masked = "•••";

/** So many characters in a row are no coincidence: a part of the key tells enough to be kept back as well. */
const tellingLength = 8;

/** Hides an API key in what a server says, before anybody sees it. */
export type TextMask = Pick<KeyMask, "hide" | "hideInError">;

/** For where nobody knows the key: what a server says is withheld. */
export const allWithheld: TextMask = {
  hide: () => "",
  hideInError: () => new Error("What was said is withheld."),
};

/**
 * Takes an API key out of texts that a server sent, before anybody sees them: a server can say in an error,
 * or write into an address, what it was sent. The key is found in any case of letters, in parts of eight characters
 * and more, and as addresses, HTML, JSON, Base64 and hexadecimal digits spell it.
 */
export class KeyMask {
  /** Every stretch of the key, as it is and encoded, by their length; in lower case. */
  private readonly stretches = new Map<number, Set<string>>();

  constructor(private readonly key: string) {
    this.learn(key);
    // A key can look as if a letter in it were encoded, and is then read in texts with that letter.
    const decoded = lettersOf(readLetters(key));
    const encoded = [
      decoded,
      key.replaceAll(" ", "+"),
      ...base64Forms(key),
      Buffer.from(key).toString("hex"),
    ];
    // Shorter ones would be found in any text.
    for (const form of encoded.filter(({ length }) => length >= 4)) this.learn(form);
  }

  /** The text without the key. Meant for what people read: up to some thousand characters. */
  hide(text: string): string {
    const letters = readLetters(text);
    const plain = lettersOf(letters);
    const isSecret = new Uint8Array(letters.length);
    for (const [length, stretches] of this.stretches) {
      for (let at = 0; at + length <= plain.length; at += 1) {
        if (stretches.has(plain.slice(at, at + length))) isSecret.fill(1, at, at + length);
      }
    }
    let result = "";
    for (const [index, { spelling }] of letters.entries()) {
      if (!isSecret[index]) result += spelling;
      else if (!isSecret[index - 1]) result += masked;
    }
    return result;
  }

  /**
   * The text of a whole answer without the key, at next to no cost where it is not in there. Only as it is: what
   * a server keeps of a key in a field of its data stands there as it came.
   */
  hideInAnswer(json: string): string {
    return this.spellingsInJson().reduce((text, spelling) => text.replaceAll(spelling, masked), json);
  }

  /** Every row of bytes by which {@link hideInAnswer} would find the key, in whatever encoding an answer is. */
  formsInAnswer(): Buffer[] {
    return this.spellingsInJson().flatMap((spelling) => {
      const wide = Buffer.from(spelling, "utf16le");
      return [Buffer.from(spelling), wide, Buffer.from(wide).swap16()];
    });
  }

  /** A copy of an error of others for the log: what they say may quote the server, or a proxy's password. */
  hideInError(error: unknown): Error {
    if (!(error instanceof Error)) return new Error(this.hide(String(error)));
    const copy = new Error(this.hide(error.message).replace(/(\/\/|\b[A-Z0-9]+ )[^\s/@]+@/g, "$1"));
    copy.name = error.name;
    // The first line of a stack is the message; what follows are places in code.
    copy.stack = [`${copy.name}: ${copy.message}`, ...(error.stack ?? "").split("\n    at ").slice(1)].join(
      "\n    at ",
    );
    return copy;
  }

  /** How an answer would spell the key; none for a key that could be there by chance. */
  private spellingsInJson(): string[] {
    // A key without letters could be digits of a number, and a short one a word.
    if (this.key.length < tellingLength || !/^[\w.~+/=-]*[a-z][\w.~+/=-]*$/i.test(this.key)) return [];
    // Some programs write a slash in JSON as \/.
    return [...new Set([this.key, this.key.replaceAll("/", "\\/")])];
  }

  private learn(form: string): void {
    const length = Math.min(form.length, tellingLength);
    const known = this.stretches.get(length) ?? new Set();
    for (let at = 0; at + length <= form.length; at += 1) {
      known.add(form.slice(at, at + length).toLowerCase());
    }
    this.stretches.set(length, known);
  }
}

/** A key's Base64 depends on how many bytes stand before it, and its first and last characters on which. */
function base64Forms(key: string): string[] {
  const forms = [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), Buffer.from(key)]).toString("base64url");
    const first = Math.ceil((before * 4) / 3);
    const whole = Math.floor(((before + key.length) * 4) / 3);
    return encoded.slice(first, whole);
  });
  return forms.flatMap((form) => [form, form.replaceAll("-", "+").replaceAll("_", "/")]);
}

interface Letter {
  /** In lower case; one unit of a string. */
  readonly letter: string;
  /** How the text has it: one letter can be spelled with many. */
  readonly spelling: string;
}

/** One letter as itself, in an address (`%41`, also encoded twice), in HTML (`&#65;`), or in JSON (`\u0041`, `\/`). */
const spelled =
  /%(?:25)*([0-9a-f]{2})|&#x0*([0-9a-f]{1,6});|&#0*(\d{1,7});|&(amp|lt|gt|quot|apos);|\\u00([0-9a-f]{2})|\\x([0-9a-f]{2})|\\(["\\/])|[^]/gi;

const namedLetters = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function lettersOf(letters: readonly Letter[]): string {
  return letters.map(({ letter }) => letter).join("");
}

function readLetters(text: string): Letter[] {
  return Array.from(text.matchAll(spelled), ([spelling, ...forms]) => {
    const [percent, hexEntity, decimalEntity, named, json, short, escaped] = forms;
    const hex = percent ?? hexEntity ?? json ?? short;
    const code = hex === undefined ? Number(decimalEntity ?? Number.NaN) : Number.parseInt(hex, 16);
    const letter = Number.isNaN(code)
      ? (namedLetters.get(named?.toLowerCase() ?? "") ?? escaped ?? spelling)
      : String.fromCharCode(code);
    const small = letter.toLowerCase();
    return { letter: small.length === 1 ? small : letter, spelling };
  });
}
