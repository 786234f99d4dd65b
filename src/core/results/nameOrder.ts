/**
 * What a name is sorted by: comparing two of these as plain texts puts names in the order people expect.
 * Case and accents do not count, and numbers inside names count as numbers: lab 9 comes before lab 10.
 * Much faster than a collator where there are many thousands of names.
 */
export function nameOrderKey(name: string): string {
  const plain = isAscii.test(name) ? name : name.normalize("NFD").replace(/\p{M}+/gu, "");
  return plain.toLowerCase().replace(/\d+/g, numberKey);
}

const isAscii = /^[\0-\x7f]*$/;

/** The number of digits goes first: of two numbers, the one with more digits is the larger. */
function numberKey(digits: string): string {
  const significant = digits.replace(/^0+(?=\d)/, "");
  const length = significant.length;
  return length < 9 ? `${length}${significant}` : `9${String(length).padStart(6, "0")}${significant}`;
}
