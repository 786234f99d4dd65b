import type { Integer, LabResult } from "../../api/labResult";
import type { Naming } from "../names/names";

/**
 * Tells whether each word of a text is part of a result's user, class, lab profile or lab instance id or of the
 * name of one of the first three, in any order and whatever the case.
 * @param names as they are now: when others come, another matcher is needed.
 */
export function textMatcher(text: string, names: Naming): (result: LabResult) => boolean {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => wordMatcher(word, names));
  return (result) => words.every((isIn) => isIn(result));
}

function wordMatcher(word: string, names: Naming): (result: LabResult) => boolean {
  const isInText = (text: string): boolean => text.toLowerCase().includes(word);
  const isInUser = idMatcher(isInText, names.idsWhose("user", isInText));
  const isInClass = idMatcher(isInText, names.idsWhose("class", isInText));
  const labs: ReadonlySet<unknown> = names.idsWhose("lab", isInText);
  const canBeNumber = /^\d+$/.test(word);
  const isInNumber = (number: Integer | null | undefined): boolean =>
    canBeNumber && String(number).includes(word);
  return ({ UserId, ClassId, LabProfileId, LabInstanceId }) =>
    isInUser(UserId) ||
    isInClass(ClassId) ||
    isInNumber(LabProfileId) ||
    isInNumber(LabInstanceId) ||
    labs.has(LabProfileId);
}

/** Looks at each id once: half a million results have a few ten thousand. */
function idMatcher(
  isInText: (text: string) => boolean,
  named: ReadonlySet<string>,
): (id: string | null | undefined) => boolean {
  const known = new Map<string, boolean>();
  return (id) => {
    if (!id) return false;
    let found = known.get(id);
    if (found === undefined) known.set(id, (found = named.has(id) || isInText(id)));
    return found;
  };
}
