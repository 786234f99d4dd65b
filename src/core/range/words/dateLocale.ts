import * as l10n from "@vscode/l10n";
import type { Locale } from "date-fns";
import { de } from "date-fns/locale/de";
import { enUS } from "date-fns/locale/en-US";

/** The names of months and weekdays in the language that texts are in. */
export function dateLocale(): Locale {
  const language = l10n.t({ message: "en", comment: "The language of dates: en or de" });
  return language === "de" ? de : enUS;
}
