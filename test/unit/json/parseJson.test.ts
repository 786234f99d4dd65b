import assert from "node:assert/strict";
import fc from "fast-check";
import { isLosslessNumber, parse as parseLossless } from "lossless-json";
import {
  ExactNumber,
  isJsonObject,
  numberOf,
  parseJson,
  stringifyJson,
  type JsonValue,
} from "../../../src/core/api/json";
import { isSameDecimal } from "./decimal";

const anyNumber = fc.oneof(
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map(String),
  fc.constantFrom("9007199254740992", "9007199254740993", "9007199254740993.0", "1e400", "-1e-400", "1e200"),
  fc.stringMatching(/^-?(0|[1-9]\d{0,24})(\.\d{1,24})?([eE][-+]?\d{1,2})?$/),
);
const anyString = fc
  .oneof(
    fc.string(),
    fc.string({
      unit: fc.constantFrom('"', "\\", ":", ",", " ", "9007199254740993", "1e400", "İ", "e", "-"),
    }),
  )
  .map((text) => JSON.stringify(text));
const space = fc.constantFrom("", "", " ", "\n\t", "\r\n ");
const name = fc.constantFrom("LabInstanceId", "Id", "a b", 'a"b', "7", "Größe", "x\\");

/** The text of any JSON whose names are unique in each object. */
const { text: anyJson } = fc.letrec<{ text: string }>((tie) => ({
  text: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    anyNumber,
    anyString,
    fc.constantFrom("null", "true", "false"),
    fc
      .tuple(fc.array(tie("text"), { maxLength: 4 }), space)
      .map(([items, gap]) => `[${gap}${items.join(`${gap},${gap}`)}${gap}]`),
    fc
      .tuple(fc.uniqueArray(name), fc.array(tie("text"), { minLength: 7, maxLength: 7 }), space)
      .map(([names, values, gap]) => {
        const fields = names.map(
          (each, index) => `${JSON.stringify(each)}${gap}:${gap}${values[index] ?? ""}`,
        );
        return `{${fields.join(`${gap},`)}${gap}}`;
      }),
  ),
}));

describe("reading JSON", () => {
  it("keeps the value of every number of any text, as lossless-json sees them", () => {
    fc.assert(
      fc.property(anyJson, fc.constantFrom(0, 2), (text, indent) => {
        assertSameDecimals(parseLossless(stringifyJson(parseJson(text), indent)), parseLossless(text));
      }),
      { numRuns: 800 },
    );
  });

  it("is reading like JSON.parse as far as doubles go, and complaining of the same texts in the same words", () => {
    const pieces = [
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"',
      "\\",
      " ",
      "-",
      ".",
      "0",
      "e5",
      "9007199254740993",
      "1e400",
    ];
    const nearlyJson = fc.oneof(
      fc.string({ unit: fc.constantFrom(...pieces, '"Id":', '{"Results":[', "true", "İ") }),
      fc
        .tuple(anyJson, fc.nat(), fc.constantFrom("", ...pieces))
        .map(
          ([text, at, piece]) =>
            text.slice(0, at % (text.length + 1)) + piece + text.slice((at % (text.length + 1)) + 1),
        ),
    );
    fc.assert(
      fc.property(nearlyJson, (text) => {
        assert.deepEqual(
          outcome(() => nearest(parseJson(text))),
          outcome(() => JSON.parse(text) as JsonValue),
        );
      }),
      { numRuns: 5000 },
    );
  });

  it("takes the last of the fields of one name, wherever the others are and whatever they hold", () => {
    const field = fc.tuple(fc.constantFrom("Id", "LabInstanceId", "Latitude", "7"), anyNumber);
    const entry = fc.tuple(fc.array(field, { maxLength: 4 }), fc.option(field, { nil: undefined }));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 5 }), fc.array(entry, { maxLength: 3 }), (first, second) => {
        const write = ([fields, nested]: (typeof first)[number]): string => {
          const all = fields.map(([each, number]) => `"${each}":${number}`);
          if (nested) all.push(`"Nested":{"${nested[0]}":${nested[1]}}`);
          return `{${all.join(",")}}`;
        };
        const text = `{"Before":[${second.map(write).join()}],"Results":[${first.map(write).join()}]}`;
        const read = parseJson(text) as Record<string, Record<string, JsonValue>[]>;
        for (const [list, entries] of [["Before", second] as const, ["Results", first] as const]) {
          for (const [index, [fields, nested]] of entries.entries()) {
            const expected = new Map(fields);
            for (const [each, number] of expected) assertIs(read[list]?.[index]?.[each], number);
            const inside = read[list]?.[index]?.["Nested"];
            if (nested) assertIs(isJsonObject(inside) ? inside[nested[0]] : undefined, nested[1]);
          }
        }
      }),
      { numRuns: 800 },
    );
  });

  it("is not misled by a list that comes twice, of which JSON.parse drops the first", () => {
    const text = '{"Results":[{"Id":9007199254740993}],"Results":[{"Id":9007199254740995}]}';
    assert.deepEqual(parseJson(text), { Results: [{ Id: 9007199254740995n }] });
  });

  it("is not misled by a field that comes twice beside one that is rounded to the same", () => {
    const text = '[{"Id":9007199254740993,"Id":1e200},{"Id":9007199254740992}]';
    assert.deepEqual(parseJson(text), [{ Id: 1e200 }, { Id: 9007199254740992n }]);
  });

  it("finds numbers wherever they stand in a long text", () => {
    for (let before = 32_640; before < 32_800; before += 1) {
      const text = `["${"x".repeat(before)}",9007199254740993,1e400,-0.1234567890123456789,7e-330]`;
      const [, ...numbers] = parseJson(text) as JsonValue[];
      assert.deepEqual(numbers, [
        9007199254740993n,
        new ExactNumber("1e400"),
        new ExactNumber("-0.1234567890123456789"),
        new ExactNumber("7e-330"),
      ]);
    }
  });

  it("reads a number that is longer than what is looked at at a time", () => {
    const digits = "123456789".repeat(10_000);
    assert.deepEqual(parseJson(`[1,${digits},-0.${digits}]`), [
      1,
      new ExactNumber(digits),
      new ExactNumber(`-0.${digits}`),
    ]);
  });

  it("takes no character for a digit that is none", () => {
    // The last byte of U+0130 is that of a 0.
    assert.throws(() => parseJson("[900719925474099\u0130]"), SyntaxError);
    assert.deepEqual(parseJson('{"\u0165":"\u0131e\u0131","Id":9007199254740993}'), {
      "\u0165": "\u0131e\u0131",
      Id: 9007199254740993n,
    });
    const looksLikeDigits = "İ9007199254740993İ]İ9007199254740993";
    assert.deepEqual(parseJson(`["0${looksLikeDigits}",1e400]`), [
      `0${looksLikeDigits}`,
      new ExactNumber("1e400"),
    ]);
  });

  it("takes no name for a number", () => {
    assert.throws(() => parseJson('{"a":1,9007199254740993:2}'), SyntaxError);
    assert.throws(() => parseJson('{"a":1,9007199254740993.5 :2}'), SyntaxError);
    assert.throws(() => parseJson("[09007199254740993]"), SyntaxError);
    assert.throws(() => parseJson("[00000000000000000001]"), SyntaxError);
  });

  it("takes time in proportion to the text, whatever is in it", () => {
    // Each would take minutes if anything were looked at again and again.
    const texts = [
      `"${"9007199254740993, ".repeat(25_000)}"`,
      `["${'\\"'.repeat(250_000)}",9007199254740993]`,
      `["${"\\\\".repeat(250_000)}",9007199254740993.5]`,
      `["${"1.1e".repeat(125_000)}"]`,
      `["${"-".repeat(500_000)}1e5"]`,
      `[${"9007199254740993 ,".repeat(25_000)}1]`,
    ];
    for (const text of texts) {
      assert.equal(stringifyJson(nearest(parseJson(text))), stringifyJson(JSON.parse(text) as JsonValue));
    }
  });
});

function outcome(read: () => JsonValue): JsonValue {
  try {
    return [read()];
  } catch (error) {
    return String(error);
  }
}

/** A value with the doubles that JSON.parse makes of its numbers. */
function nearest(value: JsonValue): JsonValue {
  if (typeof value === "bigint") return Number(value);
  if (value instanceof ExactNumber) return numberOf(value);
  if (Array.isArray(value)) return value.map(nearest);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, nearest(field ?? null)]));
}

function assertIs(value: JsonValue | undefined, spelling: string): void {
  assert.notEqual(value, undefined, `${spelling} is missing`);
  const written = stringifyJson(value ?? null);
  assert.ok(isSameDecimal(written, spelling), `${spelling} became ${written}`);
}

function assertSameDecimals(actual: unknown, expected: unknown): void {
  if (isLosslessNumber(expected)) {
    assert.ok(isLosslessNumber(actual), `${expected.value} is no number any more`);
    assert.ok(isSameDecimal(actual.value, expected.value), `${expected.value} became ${actual.value}`);
  } else if (typeof expected === "object" && expected !== null) {
    assert.deepEqual(Object.keys(actual as object), Object.keys(expected));
    for (const [key, value] of Object.entries(expected)) {
      assertSameDecimals((actual as Record<string, unknown>)[key], value);
    }
  } else {
    assert.equal(actual, expected);
  }
}
