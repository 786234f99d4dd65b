import fc from "fast-check";
import { parseJson, stringifyJson, type JsonObject, type JsonValue } from "../../../src/core/api/json";
import { fieldNamed } from "../../../src/core/api/fields";
import type { LabResult } from "../../../src/core/api/labResult";
import { hostileTexts } from "../hostileTexts";
import { decoded, labResult } from "../labResult";

const bigInteger = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(asRead);
const integer = fc.oneof(fc.integer(), bigInteger);
const decimal = fc.oneof(
  fc.constantFrom(5, 82.5, -0.1278, 1e-7, 1e21),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const text = fc.oneof(
  fc.constantFrom("", "\uD800", "a\uDC00b", "😀", "é\u2028", '"\\\r\n\t\0', ...hostileTexts.slice(0, 4)),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const name = fc.oneof(
  fc.constantFrom("__proto__", "constructor", "toJSON", "a.b", "=1", "7", "", "Results"),
  text,
);
const { value: anything } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    fc.constantFrom<JsonValue>(null, true, false, 9007199254740993n),
    integer,
    decimal,
    text,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.array(fc.tuple(name, tie("value")), { maxLength: 3 }).map(fromEntries),
  ),
}));

const changes: Record<string, fc.Arbitrary<JsonValue>> = {
  LabProfileId: integer,
  Start: integer,
  End: integer,
  LastActivity: integer,
  UserId: text,
  ClassId: text,
  CompletionStatus: integer,
  TotalRunTimeSeconds: integer,
  IsExam: fc.boolean(),
  ExamScore: decimal,
  City: text,
  Latitude: decimal,
  Longitude: decimal,
};
const required = ["LabProfileId", "Start", "CompletionStatus"];

/**
 * So many results with every oddity that the API allows, of lab instances that are all different; always
 * the same ones for the same seed.
 */
export function oddResults(count: number, seed: number): LabResult[] {
  const change = fc.tuple(
    fc
      .constantFrom(...Object.keys(changes))
      .chain((field) =>
        fc.tuple(
          fc.constant(field),
          fc.oneof({ weight: 3, arbitrary: changes[field]! }, fc.constantFrom(null, undefined)),
        ),
      ),
  );
  const odd = fc.tuple(
    fc.oneof(fc.nat(), fc.bigInt({ min: 2n ** 53n, max: 2n ** 63n - 1n })),
    fc.array(change, { maxLength: 4 }),
    fc.array(fc.tuple(name, anything), { maxLength: 2 }),
  );
  const taken = new Set<bigint>();
  return fc.sample(odd, { numRuns: count, seed }).map(([id, changed, unknown]) => {
    let free = BigInt(id);
    while (taken.has(free)) free = free === 2n ** 63n - 1n ? 0n : free + 1n;
    taken.add(free);
    const result = labResult({ LabInstanceId: asRead(free) });
    for (const [[field, value]] of changed) {
      if (value === undefined && !required.includes(field)) Reflect.deleteProperty(result, field);
      else if ((value ?? null) !== null || !required.includes(field)) result[field] = value;
    }
    for (const [field, value] of unknown) if (fieldNamed(field) === undefined) define(result, field, value);
    // A first trip through an object moves names that are numbers to the front.
    return decoded(parseJson(stringifyJson({ ...result })) as JsonObject);
  });
}

/** What JSON's reader makes of an integer. */
function asRead(value: bigint): number | bigint {
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

function fromEntries(entries: [string, JsonValue][]): JsonValue {
  return Object.fromEntries(entries);
}

/** Assigning to __proto__ would not make a field. */
function define(target: object, field: string, value: JsonValue): void {
  Object.defineProperty(target, field, { value, enumerable: true, writable: true, configurable: true });
}
