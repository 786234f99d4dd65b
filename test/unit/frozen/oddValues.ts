import type { Field, FieldMeaning } from "../../../src/core/api/fields";
import { hostileTexts } from "../hostileTexts";

/** A value as JSON text, so that numbers can be spelled in any way. */
export type Token = string;

export const text = (value: string): Token => JSON.stringify(value);

/** Names that sort, fold, look or read in a way of their own. */
export const oddNames: readonly string[] = [
  ...hostileTexts.slice(0, 4),
  "=1+1",
  "x;=1+1",
  "+49 30 1234",
  "-2",
  "@SUM(A1)",
  "user 2",
  "user 10",
  "User 2",
  "Zo\u00EB",
  "Zoe\u0308",
  "\u00C5ngstr\u00F6m",
  'M\u00FCller, "Jo"',
  "a/b:c",
  "two\r\nlines",
  "tab\there",
  " in spaces ",
  "\u0000\u0007",
  "\uD800",
  "\u{1F600}",
  "\u2028",
  "constructor",
  "0",
  "null",
  "user-0123456789abcdef",
  "class-0123456789abcdef",
  "L".repeat(300),
];

/** What can stand in any field. */
const anywhere: readonly Token[] = [
  ...["null", "null", '""', '" "', "true", "false", "0", "-0", "-1", "1", "1.0", "7.5"],
  ...["1e400", "-1e400", "5e-324", "0.1234567890123456789", "9007199254740993", "9007199254740992.0"],
  ...["-9223372036854775809", "18446744073709551616", "1e21", "123456789012345678901234567890.5"],
  ...["[]", "{}", '["x"]', "[1,[2,[3]]]", '{"a":{"b":[1.50,"c"]}}', '{"__proto__":1,"toJSON":2}'],
  ...['"NaN"', '"Infinity"', '"5522"', '"5.00000"', '"true"', '"Complete"', '"/Date(1790000000000)/"'],
  ...oddNames.map(text),
];

const ofMeaning: Readonly<Record<FieldMeaning, readonly Token[]>> = {
  labInstance: [],
  id: ['"5522"', '"5522.0"', "5522.0", "5522.5", "-5", "9223372036854775808", '" 12 "', '"1e3"'],
  status: [
    ...["1", "2", "3", "4", "10", "20", "30", "40", "50", "60", "0", "5", "77", "-4", "4.0", "4.5", '"4"'],
    ...['"Complete"', '"NO SHOW"', '"storage provisioning failed"', '"Grading In Progress"', '"Done"'],
  ],
  moment: [
    ...['"1790000500"', "1790006600.0", "1790006600.75", '"1790006600.75"', "1790000000000", "1e16"],
    ...['"/Date(1790000000000)/"', '"/Date(1790000000000+0200)/"', '"2026-09-21T14:13:20Z"', '"yesterday"'],
    ...["-62135596800", "-62135596801", "253402300799", "253402300800", "8640000000001", "1", "-1"],
  ],
  seconds: ["2548.7", '"2548"', "-60", "86400000", "9007199254740993", "0.5", '"1:02:03"'],
  percent: ["33.3", '"33"', "99.5", "99.999", "100.0", "101", "-1", '"50%"', "0.4"],
  points: ["5.00000", '"5.00000"', "82.50", "1e-7", "-3", "0", "1000000", '"82,5"', "0.1234567890123456789"],
  degrees: ["52.5200", "-0.1278", '"52.52"', "181", "-91.5", "1e-7", '"52\u00B0 31\'"'],
  yesNo: ["true", "false", '"true"', '"False"', "1", "0", "2", '"yes"', '"1"'],
  text: ["123", "123.50", "true", '["x"]', '"  "', "9007199254740993", ...oddNames.map(text)],
};

/** Every kind of value that can stand in a field. */
export function oddValuesOf({ meaning }: Field): readonly Token[] {
  // Those of its own kind several times, as they are what mostly comes.
  return [...ofMeaning[meaning], ...ofMeaning[meaning], ...anywhere];
}

/** Fields that nobody documents, some of which must never be let in. */
export const unknownFields: readonly (readonly [name: string, value: Token])[] = [
  ["Invented", '"new"'],
  ["Invented", "5.00000"],
  ["Invented", '{"deep":[{"er":9007199254740993}]}'],
  ["Notes", "\"=cmd|' /C calc'!A0\""],
  ["Notes", '"a;b,c\\"d\\re\\nf"'],
  ["userid", '"another"'],
  ["classId", '"another"'],
  ["__proto__", '{"polluted":true}'],
  ["constructor", "1"],
  ["toJSON", "null"],
  ["", '"nameless"'],
  ["7", "7"],
  ["StatusText", '"its own"'],
  ["a.b", "[]"],
  ["CloudCredentials", '[{"Username":"u","Password":"p"}]'],
  ["Extra", '{"VirtualMachineCredentials":[{"Password":"p"}],"ClientUrl":"https://c.example/","kept":1}'],
  ["MonitorUrl", '"https://m.example/"'],
];

/** Lab instance ids that can be read although they are no plain number. */
export const oddIds: readonly ((id: bigint) => Token)[] = [
  (id) => `"${id}"`,
  (id) => `${id}.0`,
  (id) => `"${id}.0"`,
  (id) => ` ${2n ** 53n + id}`,
  (id) => `${2n ** 62n + id}`,
  (id) => `${2n ** 63n - 1n - id}`,
  (id) => `"${2n ** 53n + 2n ** 40n + id}"`,
];

/** Entries of a list of results from which no lab instance id can be read. */
export const noResults: readonly Token[] = [
  ...["null", "5", '"text"', "[]", "{}", "true"],
  ...["null", '"abc"', '""', "-5", "9223372036854775808", "1e21", "1.5", "[1]", "true"].map(
    (id) => `{"LabInstanceId":${id},"UserId":"nobody"}`,
  ),
];
