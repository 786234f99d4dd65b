import assert from "node:assert/strict";
import fc from "fast-check";
import { ExactNumber, numberOf, parseJson, stringifyJson, type JsonValue } from "../../../src/core/api/json";
import { isSameValue } from "../../../src/core/json/isSameValue";

/** A decimal as a fraction of whole numbers, worked out without the code under test. */
function fraction(text: string): { numerator: bigint; denominator: bigint } {
  const [, sign = "", whole = "0", decimals = "", power = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([-+]?\d+))?$/.exec(text) ?? [];
  const shift = Number(power) - decimals.length;
  const digits = BigInt(`${whole}${decimals}`) * (sign === "-" ? -1n : 1n);
  return shift >= 0
    ? { numerator: digits * 10n ** BigInt(shift), denominator: 1n }
    : { numerator: digits, denominator: 10n ** BigInt(-shift) };
}

function isSameDecimal(a: string, b: string): boolean {
  const [first, second] = [fraction(a), fraction(b)];
  return first.numerator * second.denominator === second.numerator * first.denominator;
}

describe("every number's value is exact", () => {
  const cases: [text: string, value: JsonValue][] = [
    ["5", 5],
    ["5.00000", 5],
    ["1E5", 100000],
    ["0.1", 0.1],
    ["1790006600.0", 1790006600],
    ["9007199254740991", 9007199254740991],
    ["9007199254740993", 9007199254740993n],
    ["9007199254740992.0", 9007199254740992n],
    ["9007199254740993.0", 9007199254740993n],
    ["9.007199254740993e15", 9007199254740993n],
    ["-9223372036854775808", -9223372036854775808n],
    ["0.1234567890123456789", new ExactNumber("0.1234567890123456789")],
    ["9007199254740993.5", new ExactNumber("9007199254740993.5")],
    ["1e400", new ExactNumber("1e400")],
    ["-1e400", new ExactNumber("-1e400")],
    ["1e-400", new ExactNumber("1e-400")],
  ];
  for (const [text, value] of cases) {
    it(`${text} is read as ${value instanceof ExactNumber ? "it stands" : "a number"}`, () => {
      assert.deepEqual(parseJson(text), value);
      assert.deepEqual(parseJson(`{"Results":[{"Score":${text}}]}`), { Results: [{ Score: value }] });
    });
  }

  it("two ids that differ in a digit beyond 2^53 are two, also with a point", () => {
    const [first, second] = parseJson("[9007199254740992.0,9007199254740993.0]") as bigint[];
    assert.notEqual(first, second);
  });

  it("the nearest double of what none holds is known", () => {
    assert.equal(numberOf(new ExactNumber("0.1234567890123456789")), 0.12345678901234568);
    assert.equal(numberOf(new ExactNumber("1e400")), Infinity);
  });

  it("whatever numbers a text is made of, it is written with the same values", () => {
    const digits = fc.stringMatching(/^(0|[1-9]\d{0,24})$/);
    const decimals = fc.option(fc.stringMatching(/^\d{1,24}$/), { nil: undefined });
    const power = fc.option(fc.integer({ min: -330, max: 330 }), { nil: undefined });
    const number = fc
      .tuple(fc.boolean(), digits, decimals, power)
      .map(
        ([isNegative, whole, rest, exponent]) =>
          `${isNegative ? "-" : ""}${whole}${rest === undefined ? "" : `.${rest}`}${exponent === undefined ? "" : `e${exponent}`}`,
      );
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 6 }), (numbers) => {
        const text = `{"Results":[${numbers.map((each, index) => `{"Id":${index},"a":${each}}`).join(",")}]}`;
        const written = stringifyJson(parseJson(text));
        const again = [...written.matchAll(/"a":([^}]+)\}/g)].map(([, value = ""]) => value);
        assert.equal(again.length, numbers.length);
        for (const [index, value] of again.entries()) {
          assert.ok(isSameDecimal(value, numbers[index] ?? ""), `${numbers[index]} became ${value}`);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("what is nested 20,000 levels deep is read, written and compared without breaking", () => {
    const deep = (leaf: string): string => `${"[".repeat(20_000)}${leaf}${"]".repeat(20_000)}`;
    const value = parseJson(deep("9007199254740993"));
    assert.equal(stringifyJson(value), deep("9007199254740993"));
    assert.ok(isSameValue(value, parseJson(deep("9007199254740993"))), "the same value differs from itself");
    assert.ok(!isSameValue(value, parseJson(deep("9007199254740994"))), "another value counts as the same");
  });
});
