import { fieldNamed, labResultFields, type Field, type FieldMeaning } from "../fields";
import { isForbiddenName } from "./forbiddenFields";
import { isJsonObject, type JsonObject, type JsonValue } from "../json";
import { isLabInstanceId } from "./readField";
import { spellingOf } from "./spelling";

/** Kinds of values, each a bit, so that one comparison tells whether a value is of one of several. */
const smallWhole = 1;
const smallNegative = 2;
const largeWhole = 4;
const otherNumber = 8;
const text = 16;
const none = 32;
const yesNo = 64;
const longWhole = 128;
const longOther = 256;
/** Lists, objects and what is no number: never ordinary, as something forbidden may lie inside. */
const nested = 512;

/** Which kinds are just as documented; those that are valid as well and rare are left to the closer look. */
const ordinaryKinds: Readonly<Record<FieldMeaning, number>> = {
  labInstance: smallWhole | largeWhole | longWhole,
  id: smallWhole | smallNegative | largeWhole | longWhole | longOther,
  status: smallWhole | smallNegative | largeWhole | longWhole | longOther,
  // A small whole number of seconds is a moment up to 2038, without looking it up in the calendar.
  moment: smallWhole | smallNegative,
  seconds: smallWhole | smallNegative | largeWhole,
  percent: smallWhole | smallNegative | largeWhole,
  points: smallWhole | smallNegative | largeWhole,
  degrees: smallWhole | smallNegative | largeWhole,
  yesNo,
  text,
};

/**
 * Tells entries that are just as documented, which are nearly all, from those that need a closer look. The
 * entries of an answer have the same names in the same order, so it learns them from one entry and only
 * compares them in the others, which takes a fraction of the time of looking each name up.
 */
export class OrdinaryShape {
  private names: readonly string[] = [];
  /** The kinds of values that are ordinary under each name; none where no entry with such names is. */
  private kinds: readonly number[] = [];

  /** Whether an entry needs nothing read, renamed or dropped. */
  fits(entry: JsonValue | undefined): boolean {
    if (!isJsonObject(entry)) return false;
    if (matches(entry, this.names, this.kinds)) return true;
    if (haveSameNames(entry, this.names)) return false;
    this.learn(Object.keys(entry));
    return matches(entry, this.names, this.kinds);
  }

  private learn(names: readonly string[]): void {
    this.names = names;
    this.kinds = isOrdinary(names) ? names.map((name) => kindsOf(fieldNamed(name))) : [];
  }
}

function matches(entry: JsonObject, names: readonly string[], kinds: readonly number[]): boolean {
  let index = 0;
  for (const name in entry) {
    if (name !== names[index] || (kindOf(entry[name]) & (kinds[index] ?? 0)) === 0) return false;
    index += 1;
  }
  return index > 0 && index === names.length;
}

function haveSameNames(entry: JsonObject, names: readonly string[]): boolean {
  const own = Object.keys(entry);
  return own.length === names.length && own.every((name, index) => name === names[index]);
}

/** Whether all names are spelled as documented, none must be dropped and none is missing. */
function isOrdinary(names: readonly string[]): boolean {
  const { documented } = spellingOf(names);
  for (const [field, spelled] of documented) if (field !== spelled) return false;
  return (
    !names.some(isForbiddenName) &&
    labResultFields.every(({ name, isAlwaysGiven }) => !isAlwaysGiven || documented.has(name))
  );
}

function kindsOf(field: Field | undefined): number {
  if (!field) return ~nested;
  const kinds = ordinaryKinds[field.meaning] | (field.type === "decimal" ? otherNumber : 0);
  return field.isAlwaysGiven ? kinds : kinds | none;
}

function kindOf(value: JsonValue | undefined): number {
  // In the order of how often they come.
  if (typeof value === "number") {
    if ((value | 0) === value) return value >= 0 ? smallWhole : smallNegative;
    if (Number.isSafeInteger(value)) return value > 0 ? largeWhole : otherNumber;
    return Number.isFinite(value) ? otherNumber : nested;
  }
  if (value === null) return none;
  if (typeof value === "string") return text;
  if (typeof value === "boolean") return yesNo;
  if (typeof value === "bigint") return isLabInstanceId(value) ? longWhole : longOther;
  return nested;
}
