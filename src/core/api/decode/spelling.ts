import { fieldNamed, labResultFields } from "../fields";

/** Which of the names that were sent are the documented fields'. */
export interface Spelling {
  /** How a documented field's name was spelled, by that name; fields that were not sent are left out. */
  readonly documented: ReadonlyMap<string, string>;
  /** The other names, in their order. */
  readonly unknown: readonly string[];
}

const inAnyCase = new Map(labResultFields.map(({ name }) => [name.toLowerCase(), name]));
const byOtherName = new Map(
  labResultFields.flatMap(({ name, otherNames = [] }) =>
    otherNames.map((other) => [other.toLowerCase(), name] as const),
  ),
);

/**
 * Finds the documented fields among names in any case of letters. Where a field stands in several spellings,
 * the exact one counts, then the first in another case, then another command's name for it.
 */
export function spellingOf(names: readonly string[]): Spelling {
  const documented = new Map<string, string>();
  const ways: ((name: string) => string | undefined)[] = [
    (name) => fieldNamed(name)?.name,
    (name) => inAnyCase.get(name.toLowerCase()),
    (name) => byOtherName.get(name.toLowerCase()),
  ];
  for (const fieldOf of ways) {
    for (const name of names) {
      const field = fieldOf(name);
      if (field !== undefined && !documented.has(field)) documented.set(field, name);
    }
  }
  const taken = new Set(documented.values());
  return { documented, unknown: names.filter((name) => !taken.has(name)) };
}
