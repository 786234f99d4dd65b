import assert from "node:assert/strict";
import fc from "fast-check";
import { ExactNumber, numberOf, parseJson, stringifyJson, type JsonValue } from "../../../src/core/api/json";
import { isSameValue } from "../../../src/core/json/isSameValue";
import { isSameDecimal } from "./decimal";

describe("every number's value is exact", () => {
  const cases: [text: string, value: JsonValue][] = [
    ["5", 5],
    ["-0", -0],
    ["1.0", 1],
    ["0e400", 0],
    ["0.000e-999", 0],
    ["5e-324", 5e-324],
    ["4.9e-324", new ExactNumber("4.9e-324")],
    ["123456789e-330", new ExactNumber("123456789e-330")],
    ["0.30000000000000004", 0.30000000000000004],
    ["0.3000000000000000400", 0.30000000000000004],
    ["40.71280000000000001", new ExactNumber("40.71280000000000001")],
    ["9007199254740991.0", 9007199254740991],
    ["9007199254740991.4", new ExactNumber("9007199254740991.4")],
    ["1e16", 10n ** 16n],
    ["100000000000000000000", 10n ** 20n],
    ["1e21", 10n ** 21n],
    ["-1.5E+22", -15n * 10n ** 21n],
    ["1e99", 10n ** 99n],
    ["1e100", 1e100],
    [`1${"0".repeat(100)}`, 1e100],
    ["9".repeat(100), 10n ** 100n - 1n],
    ["9".repeat(101), new ExactNumber("9".repeat(101))],
    ["1e99999999999999999999", new ExactNumber("1e99999999999999999999")],
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
    const kind = value instanceof ExactNumber ? "it stands" : typeof value;
    it(`${text} is read as ${value instanceof ExactNumber ? kind : `a ${kind}`}`, () => {
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
