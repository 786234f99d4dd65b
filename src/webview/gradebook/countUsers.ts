import * as l10n from "@vscode/l10n";
import { formatInteger } from "../../core/results/words/numbers";

/** How many users there are, in words. */
export function countUsers(count: number): string {
  if (count === 1) return l10n.t("1 user");
  return l10n.t("{0} users", formatInteger(count));
}
