import { nameOrderKey, type NamePlace } from "./nameOrder";
import type { IdOf, NamedKind, Naming } from "./names";

/**
 * Where something stands: by its name; without one a class or a user by its id, and what has a number by that,
 * behind all that have names.
 * @returns undefined for none; an empty id says as little as none.
 */
export function namePlace<Kind extends NamedKind>(
  kind: Kind,
  id: IdOf<Kind> | null | undefined,
  names: Naming,
): NamePlace | undefined {
  if (id === null || id === undefined || id === "") return undefined;
  const name = names.nameOf(kind, id);
  if (name !== undefined) return { orderKey: nameOrderKey(name), id };
  return { orderKey: typeof id === "string" ? nameOrderKey(id) : id, id };
}
