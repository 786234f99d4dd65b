import * as l10n from "@vscode/l10n";
import { checkConnection } from "../api/connection";

/**
 * What is wrong with the entries of `labResults.connections`, a sentence for each that cannot be used.
 * @param entries as they stand in the settings.
 */
export function connectionProblems(entries: readonly unknown[]): string[] {
  const names = new Set<string>();
  return entries.flatMap((entry) => {
    const { name, url } = (typeof entry === "object" && entry !== null ? entry : {}) as Record<
      string,
      unknown
    >;
    try {
      const connection = checkConnection(name, url);
      if (!names.has(connection.name)) {
        names.add(connection.name);
        return [];
      }
      return [l10n.t("Two connections are named “{0}”: only the first one can be chosen.", connection.name)];
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)];
    }
  });
}
