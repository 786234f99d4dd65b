/**
 * The words of dates in English and in German. Both are always understood, whatever language the texts are in.
 * All of them are in lower case; umlauts may be written as `ae`, `oe`, `ue`.
 */

/** A word's letters, for patterns. */
export const letters = "[a-zäöüß]";

const monthNames = [
  ["january", "januar", "jaenner"],
  ["february", "februar", "feber"],
  ["march", "maerz", "mrz"],
  ["april"],
  ["may", "mai"],
  ["june", "juni"],
  ["july", "juli"],
  ["august"],
  ["september"],
  ["october", "oktober"],
  ["november"],
  ["december", "dezember"],
];

const weekdayNames = [
  ["monday", "montag"],
  ["tuesday", "dienstag"],
  ["wednesday", "mittwoch"],
  ["thursday", "donnerstag"],
  ["friday", "freitag"],
  ["saturday", "samstag", "sonnabend"],
  ["sunday", "sonntag"],
];

const weekdayInitials = ["mo", "di", "mi", "do", "fr", "sa", "so"];

const numbers = [
  ["a", "an", "one", "ein", "eine", "einem", "einen", "einer"],
  ["two", "zwei"],
  ["three", "drei"],
  ["four", "vier"],
  ["five", "fuenf"],
  ["six", "sechs"],
  ["seven", "sieben"],
  ["eight", "acht"],
  ["nine", "neun"],
  ["ten", "zehn"],
  ["eleven", "elf"],
  ["twelve", "zwoelf"],
];

/** German ones without their ending. */
const turns = new Map([
  ["last", -1],
  ["previous", -1],
  ["past", -1],
  ["letzt", -1],
  ["vorig", -1],
  ["vergangen", -1],
  ["vorletzt", -2],
  ["this", 0],
  ["current", 0],
  ["dies", 0],
  ["aktuell", 0],
  ["next", 1],
  ["coming", 1],
  ["naechst", 1],
  ["kommend", 1],
  ["uebernaechst", 2],
]);

/** @returns 1 to 12, for a month's name or its first three letters or more, also with a full stop. */
export function readMonthName(word: string): number | undefined {
  const index = indexOfName(monthNames, word.replace(/\.$/, ""));
  return index === undefined ? undefined : index + 1;
}

/** @returns 0 for Monday to 6 for Sunday, for a name, its first three letters or more, and `mo.` with its stop. */
export function readWeekdayName(word: string): number | undefined {
  return word.length === 3 && word.endsWith(".")
    ? readWeekdayInitials(word)
    : indexOfName(weekdayNames, word.replace(/\.$/, ""));
}

/** @returns 0 for Monday to 6 for Sunday, for the two letters that German calendars have: `mo` or `mo.` */
export function readWeekdayInitials(word: string): number | undefined {
  const index = weekdayInitials.indexOf(word.replace(/\.$/, ""));
  return index < 0 ? undefined : index;
}

/** @returns how many it names: `3`, `a`, `two`, `einem`. */
export function readAmount(word: string): number | undefined {
  if (/^\d{1,5}$/.test(word)) return Number(word);
  const index = numbers.findIndex((names) => names.includes(withoutUmlauts(word)));
  return index < 0 ? undefined : index + 1;
}

/** @returns how many turns from the present one: −1 for `last` and `letzten`, 0 for `this`, 1 for `next`. */
export function readTurn(word: string): number | undefined {
  const plain = withoutUmlauts(word);
  return turns.get(plain) ?? turns.get(plain.replace(/e[mnrs]?$/, ""));
}

/** `ä` as `ae`, and so on: how umlauts are written on keyboards without them. */
export function withoutUmlauts(text: string): string {
  return text.replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue").replaceAll("ß", "ss");
}

function indexOfName(list: readonly (readonly string[])[], word: string): number | undefined {
  if (word.length < 3) return undefined;
  const plain = withoutUmlauts(word);
  const index = list.findIndex((names) => names.some((name) => name.startsWith(plain)));
  return index < 0 ? undefined : index;
}
