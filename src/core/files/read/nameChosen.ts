import * as l10n from "@vscode/l10n";
import { formatNumber } from "../../results/words/numbers";

/** What was chosen, for people: `week1.json and 3 more`. */
export function nameChosen(chosen: readonly { readonly name: string }[]): string {
  return listNames(chosen.map(({ name }) => name));
}

/** The first of some names, and how many more there are. */
export function listNames(names: readonly string[]): string {
  const [first = "", ...others] = names;
  if (others.length === 0) return first;
  return others.length === 1
    ? l10n.t("{0} and 1 more", first)
    : l10n.t("{0} and {1} more", first, formatNumber(others.length));
}
