import * as l10n from "@vscode/l10n";

/** How many users there are, in words. */
export function countUsers(count: number): string {
  if (count === 1) return l10n.t("1 user");
  return l10n.t("{0} users", count.toLocaleString(document.documentElement.lang || undefined));
}
