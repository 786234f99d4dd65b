import type { SentFields } from "./sentFields";

/** Somebody, as far as it was told: a user, an instructor, or who scored an exam. */
export interface Person {
  /** The id in the customer's own system. */
  readonly id?: string | undefined;
  /** First and last name, or the one of them that is known. */
  readonly name?: string | undefined;
  readonly email?: string | undefined;
}

/**
 * Reads a person whose fields all begin with the same word, such as `UserId` and `UserFirstName`, or with none.
 * @returns undefined where nothing is told.
 */
export function readPerson(fields: SentFields, prefix = "", idName = `${prefix}Id`): Person | undefined {
  const id = fields.name(idName);
  const first = fields.name(`${prefix}FirstName`);
  const last = fields.name(`${prefix}LastName`);
  const name = first || last ? [first, last].filter(Boolean).join(" ") : fields.name(`${prefix}Name`);
  const email = fields.name(`${prefix}Email`);
  if (id === undefined && name === undefined && email === undefined) return undefined;
  return { id, name, email };
}
