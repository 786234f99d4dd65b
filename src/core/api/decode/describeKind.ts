import * as l10n from "@vscode/l10n";
import { ExactNumber, type JsonValue } from "../json";

/** What kind of value stands where another was expected, in words. */
export function describeKind(value: JsonValue | undefined): string {
  if (value === null) return "null";
  if (value instanceof ExactNumber) return l10n.t("a number");
  switch (typeof value) {
    case "undefined":
      return l10n.t("missing");
    case "string":
      return l10n.t("a string");
    case "boolean":
      return l10n.t("a boolean");
    case "bigint":
    case "number":
      return l10n.t("a number");
    default:
      return Array.isArray(value) ? l10n.t("a list") : l10n.t("an object");
  }
}
