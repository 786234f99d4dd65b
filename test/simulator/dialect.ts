import { isJsonObject, type JsonObject, type JsonValue } from "../../src/core/api/json";

/** How a server speaks that says the same as documented in another way. */
export interface Dialect {
  /** What it sends in the place of the documented answer. */
  readonly answer?: (documented: JsonObject) => JsonObject;
  /** The HTTP status of answers with an error; 200 as documented unless told. */
  readonly errorStatus?: number;
}

/** Writes every number as a text, `Status` as well. */
export const numbersAsTexts: Dialect = {
  answer: (answer) =>
    everywhere(answer, (name, value) => [
      name,
      typeof value === "number" || typeof value === "bigint" ? String(value) : value,
    ]),
};

/** Writes every name in lower case. */
export const lowerCaseNames: Dialect = {
  answer: (answer) => everywhere(answer, (name, value) => [name.toLowerCase(), value]),
};

/** Sends its errors with HTTP 400, with the documented body. */
export const errorsAsBadRequests: Dialect = { errorStatus: 400 };

/** Changes the fields of an answer, and of the entries of its lists. */
function everywhere(
  answer: JsonObject,
  change: (name: string, value: JsonValue) => [string, JsonValue],
): JsonObject {
  return Object.fromEntries(
    Object.entries(answer).map(([name, value = null]) => {
      const entries = Array.isArray(value)
        ? value.map((entry) => (isJsonObject(entry) ? everywhere(entry, change) : entry))
        : value;
      return change(name, entries);
    }),
  );
}
