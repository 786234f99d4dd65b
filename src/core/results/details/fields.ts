import * as l10n from "@vscode/l10n";
import { labResultFields, type Field, type FieldSection } from "../../api/fields";
import type { Integer } from "../../api/labResult";
import { describeTime, type TimeWording } from "./time";
import { formatNumber, formatDuration, formatPercent } from "../words/numbers";
import { completionStatusText } from "../words/statuses";

/** The documented fields under their headings, in the order in which a person asks for them. */
export function fieldSections(): { section: FieldSection; title: string; fields: readonly Field[] }[] {
  const titles: [section: FieldSection, title: string][] = [
    ["whatAndWho", l10n.t("What and Who")],
    ["when", l10n.t("When")],
    ["howItWent", l10n.t("How It Went")],
    ["where", l10n.t("Where")],
    ["platform", l10n.t("Platform")],
  ];
  return titles.map(([section, title]) => ({
    section,
    title,
    fields: labResultFields.filter((field) => field.section === section),
  }));
}

/**
 * What a field's value says, in words.
 * @param timeZone `"local"`, `"UTC"` or an IANA name.
 * @returns undefined where the value speaks for itself.
 */
export function describeMeaning(
  { meaning }: Field,
  value: Integer,
  timeZone: string,
): TimeWording | undefined {
  switch (meaning) {
    case "moment":
      return describeTime(value, timeZone);
    case "status":
      return { text: completionStatusText(value) };
    case "seconds":
      return { text: formatDuration(value) };
    case "percent":
      return { text: formatPercent(value) };
    case "points":
      return { text: formatNumber(value) };
    case "degrees":
      return { text: `${value}°` };
    case "labInstance":
    case "id":
    case "yesNo":
    case "text":
      return undefined;
  }
}
