import type { JsonObject, JsonValue } from "../../../api/json";

/** How far a list or an object that is read from inside has been read; outermost, the values of the text itself. */
export class JsonLevel {
  /** What may follow: a value or the end, a value only, or a comma or the end. */
  next: "firstValue" | "value" | "comma" = "firstValue";
  /** Whether guessing where values end has been right so far. */
  mayGuess = true;
  /** Of an object, those that are not long. */
  readonly fields: JsonObject = {};
  /** Whether it is an object with a long field, so that it cannot be told as one value. */
  hasLongField = false;

  /** @param name of the field it stands in; an object in a field is told as a list of one. */
  constructor(
    readonly kind: "texts" | "list" | "object",
    readonly name?: string,
  ) {}

  /** Assigning to __proto__ would not make a field. */
  setField(name: string, value: JsonValue): void {
    Object.defineProperty(this.fields, name, { value, enumerable: true, writable: true, configurable: true });
  }
}
