import type { JsonObject, JsonValue } from "../../../api/json";

/**
 * Takes the values of a text as they are read, in their order. A list that is too long to be parsed in one go is
 * told from inside: its begin, what is in it, its end. So is an object with such a field.
 */
export interface JsonReceiver {
  /** Values in a row: entries of the list that began last, or such as stand by themselves. */
  take(values: JsonValue[]): void;
  /** @param name of the field whose value the list is, if it is one. */
  beginList(name?: string): void;
  endList(): void;
  beginObject(): void;
  /** @param fields those that are not long; a long one was told as a list, an object as a list of one. */
  endObject(fields: JsonObject): void;
}
