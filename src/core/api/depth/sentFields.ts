import { isJsonObject, type JsonObject, type JsonValue } from "../json";
import type { Integer } from "../labResult";
import { momentOf, quantity, textOf, wholeNumber, yesOrNo, type Given } from "../decode/readField";

/**
 * Reads the fields of an object of an answer by their documented names, in any case of letters; the exact
 * spelling wins. Where several names are given, the first counts that has a value with a plain meaning: what has
 * none is undefined and costs nothing else.
 */
export class SentFields {
  private names: readonly string[] | undefined;

  constructor(private readonly object: JsonObject) {}

  /** An id or another whole number, exact over 64 bits and more, also where it was sent as a text. */
  integer(...names: string[]): Integer | undefined {
    return this.first(names, wholeNumber);
  }

  /** How many there are of something: a whole number from 0 on. */
  count(...names: string[]): number | undefined {
    return this.first(names, (sent) => {
      const number = wholeNumber(sent);
      return typeof number === "number" && number >= 0 ? number : undefined;
    });
  }

  /** A number, also with a fraction. */
  quantity(...names: string[]): number | undefined {
    return this.first(names, quantity);
  }

  /** A moment in whole Unix seconds, whichever of the API's clocks it was sent in. */
  moment(...names: string[]): number | undefined {
    return this.first(names, momentOf);
  }

  yesNo(...names: string[]): boolean | undefined {
    return this.first(names, yesOrNo);
  }

  /** A text as it came, or a number's digits; an empty one is none. */
  text(...names: string[]): string | undefined {
    return this.first(names, (sent) => textOf(sent) || undefined);
  }

  /** A name: without the space around it; one of nothing but space is none. */
  name(...names: string[]): string | undefined {
    return this.first(names, (sent) => textOf(sent)?.trim() || undefined);
  }

  /** @returns undefined where no object was sent. */
  inner(name: string): SentFields | undefined {
    const sent = this.sent(name);
    return isJsonObject(sent) ? new SentFields(sent) : undefined;
  }

  /** The entries of a list. @returns undefined where there is no list. */
  list(name: string): readonly JsonValue[] | undefined {
    const sent = this.sent(name);
    return Array.isArray(sent) ? sent : undefined;
  }

  /** Those entries of a list that are objects; none where there is no list. */
  objects(name: string): SentFields[] {
    return (this.list(name) ?? []).filter(isJsonObject).map((entry) => new SentFields(entry));
  }

  /** Whether a field of that name was sent with anything but null. */
  has(name: string): boolean {
    const sent = this.sent(name);
    return sent !== undefined && sent !== null;
  }

  private first<Value>(
    names: readonly string[],
    read: (sent: Given) => Value | undefined,
  ): Value | undefined {
    for (const name of names) {
      const sent = this.sent(name);
      const value = sent === null || sent === undefined ? undefined : read(sent);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  private sent(name: string): JsonValue | undefined {
    if (Object.hasOwn(this.object, name)) return this.object[name];
    this.names ??= Object.keys(this.object);
    const spelling = otherSpelling(this.names, name);
    return spelling === undefined ? undefined : this.object[spelling];
  }
}

/** Of two spellings, the first counts. Most answers lack some fields, so what cannot be one must cost little. */
function otherSpelling(names: readonly string[], name: string): string | undefined {
  const lower = name.toLowerCase();
  return names.find((each) => each.length === name.length && each.toLowerCase() === lower);
}
