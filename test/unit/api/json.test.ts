import assert from "node:assert/strict";
import fc from "fast-check";
import { parseJson, stringifyJson, type JsonValue } from "../../../src/core/api/json";

describe("JSON with 64-bit integers", () => {
  const texts: [title: string, text: string, value: JsonValue][] = [
    ["small integers are numbers", '{"a":42}', { a: 42 }],
    ["2^53 - 1 is a number", "[9007199254740991]", [9007199254740991]],
    [
      "2^53 + 1 keeps its last digit",
      '{"LabInstanceId":9007199254740993}',
      { LabInstanceId: 9007199254740993n },
    ],
    ["the largest 64-bit integer is exact", "[9223372036854775807]", [9223372036854775807n]],
    ["the smallest 64-bit integer is exact", "[-9223372036854775808]", [-9223372036854775808n]],
    ["the largest unsigned one as well", "18446744073709551615", 18446744073709551615n],
    ["digits in a string stay a string", '{"UserId":"9007199254740993"}', { UserId: "9007199254740993" }],
    [
      "digits between other text in a string stay",
      '{"a":"id: 9007199254740993, or","b":9007199254740993}',
      { a: "id: 9007199254740993, or", b: 9007199254740993n },
    ],
    [
      "a string that looks like a field stays a string",
      String.raw`{"a":"\"LabInstanceId\":9007199254740993,","b":1}`,
      { a: '"LabInstanceId":9007199254740993,', b: 1 },
    ],
    [
      "a string that starts like the end of a name stays a string",
      '{"a":": 9007199254740993","b":1}',
      { a: ": 9007199254740993", b: 1 },
    ],
    [
      "a string that ends in a backslash ends there",
      String.raw`{"a":"\\","b":9007199254740993}`,
      { a: "\\", b: 9007199254740993n },
    ],
    ["names with spaces may have long integers", '{"a b": 9007199254740993 }', { "a b": 9007199254740993n }],
    ["decimals stay numbers", '{"Latitude":51.507350912345}', { Latitude: 51.507350912345 }],
    ["integers with an exponent keep every digit", "[1234567890123456789e2]", [123456789012345678900n]],
    ["nested lists are looked through", "[[1,[9007199254740993]]]", [[1, [9007199254740993n]]]],
  ];
  for (const [title, text, value] of texts) {
    it(title, () => assert.deepEqual(parseJson(text), value));
  }

  it("a field named __proto__ is a field like any other", () => {
    const value = parseJson('{"__proto__":9007199254740993}');
    assert.deepEqual(Object.entries(value as object), [["__proto__", 9007199254740993n]]);
    assert.equal(stringifyJson(value), '{"__proto__":9007199254740993}');
  });

  it("finds long integers wherever they stand", () => {
    for (let before = 0; before < 40; before += 1) {
      for (const digits of [
        "9007199254740992",
        "9007199254740993",
        "-9007199254740993",
        "18446744073709551615",
      ]) {
        const text = `[${"1".repeat(before % 16 || 1)},"${"x".repeat(before)}",${digits},${digits}]`;
        const [, , first, second] = parseJson(text) as JsonValue[];
        assert.deepEqual([first, second], [BigInt(digits), BigInt(digits)]);
      }
    }
  });

  it("reads what a name with an escaped quote at its end is followed by", () => {
    const text = String.raw`{"a\"b":9007199254740993,"c":"\"d\":9007199254740993"}`;
    assert.deepEqual(parseJson(text), { 'a"b': 9007199254740993n, c: '"d":9007199254740993' });
  });

  it("what is not JSON is a SyntaxError, also with long integers in it", () => {
    assert.throws(() => parseJson('{"a":9007199254740993'), SyntaxError);
    assert.throws(() => parseJson("<html>"), SyntaxError);
  });

  it("indents like JSON.stringify", () => {
    assert.equal(stringifyJson({ a: [1n, 2] }, 2), JSON.stringify({ a: [1, 2] }, undefined, 2));
  });

  const anyInteger = fc.oneof(
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n - 1n }),
    fc.constantFrom(2n ** 53n, 2n ** 53n - 1n, -(2n ** 53n), 10n ** 15n, 10n ** 16n),
  );
  const anyString = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom('"', "\\", ":", ",", " ", "1234567890123456789", "a", "{", "}", "-") }),
    fc.constantFrom("__proto__", "constructor", "toJSON"),
  );
  const { value: anyValue } = fc.letrec<{ value: JsonValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<JsonValue>(null, true, false),
      anyInteger,
      anyString,
      fc.array(tie("value"), { maxLength: 5 }),
      fc
        .array(fc.tuple(anyString, tie("value")), { maxLength: 5 })
        .map((fields) => Object.fromEntries(fields) as JsonValue),
    ),
  }));

  it("reading and writing is the identity for any integers up to 64 bits and any strings", () => {
    fc.assert(
      fc.property(anyValue, fc.constantFrom(0, 2), (value, indent) => {
        const text = stringifyJson(value, indent);
        assert.equal(stringifyJson(parseJson(text), indent), text);
      }),
      { numRuns: 2000 },
    );
  });
});
