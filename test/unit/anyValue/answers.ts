import fc from "fast-check";
import { labResultFields } from "../../../src/core/api/fields";
import {
  ExactNumber,
  isJsonObject,
  parseJson,
  stringifyJson,
  type JsonObject,
  type JsonValue,
} from "../../../src/core/api/json";
import { labResult } from "../labResult";

export const now = 1_793_491_200;

const digits = fc.oneof(fc.bigInt(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));

/** Whatever JSON can say: texts of digits and numbers that no double holds among them. */
const values = fc.oneof(
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  fc.jsonValue({ maxDepth: 8 }),
  digits.map(String),
  fc.bigInt(),
  fc.constantFrom<JsonValue>(
    ...[1e300, -1e300, 1.7e308, 5e-324, -0, 2n ** 62n, -(2n ** 70n), 8.64e15, 253_402_300_800, 1790000000000],
    ...["1790000500", "5.0", "/Date(1790000000000)/", "true", "Complete", "", "\u202E", "=1+1", "NaN"],
    ...["storage provisioning failed", "1e400", "-0", "0x10", " 7 ", "١٢", "9".repeat(400), "\uD800"],
    ...["1e400", "-1e-400", "0.1234567890123456789", "9007199254740993.5"].map(
      (text) => new ExactNumber(text),
    ),
    [[new ExactNumber("1e400")], { a: 2n ** 64n, "": null }],
  ),
);

const spellings: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toLowerCase(),
  (name) => name.toUpperCase(),
  (name) => name.charAt(0).toLowerCase() + name.slice(1),
];
const spelling = fc.constantFrom(...spellings);
const documented = fc.constantFrom(
  ...labResultFields.flatMap(({ name, meaning }) => (meaning === "labInstance" ? [] : [name])),
);
const unknown = fc.oneof(
  fc.constantFrom("Id", "TotalRunTime", "__proto__", "constructor", "toJSON", "Invented", "", "7", "=1"),
  fc.string({ unit: "binary", maxLength: 6 }),
);

/** What is done to an ordinary result. */
type Change = (sent: JsonObject) => void;

/** A documented field gets any value, in any case of letters, beside or instead of the exact one. */
const changed = fc
  .record({ name: documented, spell: spelling, isBeside: fc.boolean(), value: values })
  .map(({ name, spell, isBeside, value }): Change => (sent) => {
    if (!isBeside) Reflect.deleteProperty(sent, name);
    define(sent, spell(name), value);
  });
const left = documented.map(
  (name): Change =>
    (sent) =>
      void Reflect.deleteProperty(sent, name),
);
const added = fc.tuple(unknown, values).map(
  ([name, value]): Change =>
    (sent) =>
      define(sent, name, value),
);
const changes = fc.array(fc.oneof({ weight: 4, arbitrary: changed }, left, { weight: 2, arbitrary: added }), {
  maxLength: 6,
});

/** Ways in which an id can come that can be read. */
const ids = fc.constantFrom<(index: number) => JsonValue>(
  (index) => index + 1,
  (index) => String(index + 1),
  (index) => `${index + 1}.0`,
  (index) => 2n ** 53n + BigInt(index),
  (index) => String(2n ** 63n - 1n - BigInt(index)),
);

const entry = fc.record({ changes, id: ids, spell: spelling });

/**
 * Answers of the API as texts, each with up to twelve entries from which a lab instance id can be read, and with
 * anything in any other field.
 */
export const answerTexts: fc.Arbitrary<string> = fc
  .array(entry, { minLength: 1, maxLength: 12 })
  .map((entries) => {
    const results = entries.map((each, index) => {
      const { LabInstanceId: _, ...others } = labResult({
        UserId: `u${index % 3}`,
        ClassId: index % 2 ? "c" : null,
        Start: now - index * 50_000,
        End: index % 3 ? now - index : null,
      });
      const sent: JsonObject = { [each.spell("LabInstanceId")]: each.id(index), ...(others as JsonObject) };
      for (const change of each.changes) change(sent);
      return sent;
    });
    return stringifyJson({ Results: results, Status: 1, Error: null });
  });

/** The entries of an answer, as they came. */
export function entriesOf(answer: string): JsonObject[] {
  const read = parseJson(answer);
  const entries = isJsonObject(read) ? read["Results"] : undefined;
  return Array.isArray(entries) ? entries.filter(isJsonObject) : [];
}

/** Assigning to `__proto__` would not make a field. */
function define(target: JsonObject, name: string, value: JsonValue): void {
  Object.defineProperty(target, name, { value, enumerable: true, writable: true, configurable: true });
}
