import type { Integer, LabResult } from "../../api/labResult";

/**
 * Tells whether each word of a text is part of a result's user, class, lab profile or lab instance id, in any
 * order and whatever the case.
 */
export function textMatcher(text: string): (result: LabResult) => boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean).map(wordMatcher);
  return (result) => words.every((isIn) => isIn(result));
}

function wordMatcher(word: string): (result: LabResult) => boolean {
  const known = new Map<string, boolean>();
  // Half a million results have a few ten thousand names.
  const isInName = (name: string | null | undefined): boolean => {
    if (!name) return false;
    let found = known.get(name);
    if (found === undefined) known.set(name, (found = name.toLowerCase().includes(word)));
    return found;
  };
  const canBeNumber = /^\d+$/.test(word);
  const isInNumber = (number: Integer | null | undefined): boolean =>
    canBeNumber && number !== null && number !== undefined && String(number).includes(word);
  return ({ UserId, ClassId, LabProfileId, LabInstanceId }) =>
    isInName(UserId) || isInName(ClassId) || isInNumber(LabProfileId) || isInNumber(LabInstanceId);
}
