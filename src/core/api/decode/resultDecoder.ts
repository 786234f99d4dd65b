import { labResultFields } from "../fields";
import { withoutForbidden } from "./forbiddenFields";
import { isJsonObject, type JsonObject, type JsonValue } from "../json";
import { asSent, type LabResult } from "../labResult";
import { OrdinaryShape } from "./ordinaryShape";
import { readField } from "./readField";
import { spellingOf, type Spelling } from "./spelling";
import { ValuePool } from "./valuePool";

export interface DecoderOptions {
  /** What equal texts are shared through, with other answers as well. */
  readonly pool?: ValuePool;
  /** Whether the texts came in bytes of another encoding than they should, so that their letters are a guess. */
  readonly isEncodingOdd?: boolean;
}

/**
 * Reads lab results as the API and people's files have them. The vendor advises against strict mapping: any
 * entry from which a lab instance's id can be read is a result, whatever its other fields hold.
 */
export class ResultDecoder {
  /** Entries that no lab instance's id could be read from. */
  skipped = 0;
  private readonly pool: ValuePool;
  private readonly isEncodingOdd: boolean;
  private readonly ordinary = new OrdinaryShape();
  private lastNames: readonly string[] = [];
  private lastSpelling: Spelling = spellingOf([]);

  constructor({ pool = new ValuePool(), isEncodingOdd = false }: DecoderOptions = {}) {
    this.pool = pool;
    this.isEncodingOdd = isEncodingOdd;
  }

  /** Reads a list of entries; those without an id are counted and left out. The list itself may be reused. */
  decodeAll(entries: JsonValue[]): LabResult[] {
    let kept = 0;
    for (const entry of entries) {
      const result = this.decode(entry);
      if (result) entries[kept++] = result;
    }
    entries.length = kept;
    return entries as LabResult[];
  }

  /** Reads one entry. @returns undefined, and counts, when no lab instance's id can be read from it. */
  decode(entry: JsonValue | undefined): LabResult | undefined {
    // Nearly all entries are as documented, and there are hundreds of thousands of them.
    const isOrdinary = this.ordinary.fits(entry) && !this.isEncodingOdd;
    const result = isOrdinary ? (entry as LabResult) : this.decodeOdd(entry);
    if (result) this.pool.share(result);
    else this.skipped += 1;
    return result;
  }

  private decodeOdd(entry: JsonValue | undefined): LabResult | undefined {
    if (!isJsonObject(entry)) return undefined;
    const fields = withoutForbidden(entry);
    const spelling = this.spellingOf(Object.keys(fields));
    const read: JsonObject = {};
    const odd: string[] = [];
    let isAsSent = true;
    for (const field of labResultFields) {
      const spelled = spelling.documented.get(field.name);
      const sent = spelled === undefined ? undefined : fields[spelled];
      const { value, isOdd } = readField(field, sent);
      if (isOdd) odd.push(field.name);
      if (spelled === undefined) continue;
      read[field.name] = value;
      isAsSent &&= spelled === field.name && value === sent;
    }
    const { LabInstanceId: id } = read;
    if (id === null || id === undefined) return undefined;
    if (this.isEncodingOdd && holdsGuessedLetters(fields)) odd.push("encoding");
    if (isAsSent && odd.length === 0) return fields as LabResult;
    return { ...(read as LabResult), [asSent]: { fields, spelling, odd } };
  }

  /** Results of one answer have the same names, so the last answer to this question is often the next one. */
  private spellingOf(names: readonly string[]): Spelling {
    const isSame =
      names.length === this.lastNames.length && names.every((name, index) => name === this.lastNames[index]);
    if (!isSame) {
      this.lastNames = names;
      this.lastSpelling = spellingOf(names);
    }
    return this.lastSpelling;
  }
}

function holdsGuessedLetters(fields: JsonObject): boolean {
  return Object.values(fields).some((value) => typeof value === "string" && /[^\0-\x7f]/.test(value));
}
