import * as l10n from "@vscode/l10n";
import { windowsZones } from "./windowsZones";

/** A time zone that does not exist, or that means something else than people think. */
export class UnknownTimeZoneError extends Error {
  override readonly name = "UnknownTimeZoneError";
}

/**
 * Turns the setting `labResults.timeZone` into an IANA name.
 * @param setting `local` (this computer's zone) or nothing, `UTC`, an IANA name, a name of Windows such as
 * `Eastern Standard Time`, or an offset such as `UTC+2` or `-05:00`; in any case of letters.
 * @throws UnknownTimeZoneError
 */
export function resolveTimeZone(setting: string): string {
  const name = setting.trim();
  if (name === "" || name.toLowerCase() === "local") return localTimeZone();
  return zoneOfOffset(name) ?? zoneOfWindows(name) ?? ianaZone(name);
}

function ianaZone(name: string): string {
  try {
    if (ambiguous.test(name)) throw new RangeError(`${name} is several zones`);
    const known = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
    // A newer name, such as Asia/Kolkata, stays as it was written: engines answer with the older one.
    return known.toLowerCase() === name.toLowerCase() ? known : name;
  } catch (cause) {
    throw new UnknownTimeZoneError(
      l10n.t("“{0}” is not a time zone. Use local, UTC or a name such as Europe/Berlin.", name.slice(0, 60)),
      { cause },
    );
  }
}

/** Abbreviations that are no IANA names but that engines take for one of the zones they may mean: BST for Dhaka. */
const ambiguous =
  /^(ACT|AET|AGT|ART|AST|BET|BST|CAT|CNT|CST|CTT|EAT|ECT|IET|IST|JST|MIT|NET|NST|PLT|PNT|PRT|PST|SST|VST)$/i;

/** Zones without summer time for the offsets that are no whole hours, since IANA has no zones by offset for these. */
const zonesByPartHours = new Map([
  ["-9:30", "Pacific/Marquesas"],
  ["+4:30", "Asia/Kabul"],
  ["+5:30", "Asia/Kolkata"],
  ["+5:45", "Asia/Kathmandu"],
  ["+6:30", "Asia/Yangon"],
  ["+9:30", "Australia/Darwin"],
]);

/** @returns undefined for what is no offset. */
function zoneOfOffset(name: string): string | undefined {
  const offset = /^(?:UTC|GMT)?\s*([+\-−])\s*(\d{1,2})(?::?(\d{2}))?$/i.exec(name);
  if (!offset) return /^Z$/i.test(name) ? "UTC" : undefined;
  const [, sign, hourDigits, minutes = "00"] = offset;
  const hours = Number(hourDigits);
  const east = sign === "+";
  if (minutes !== "00") {
    const zone = zonesByPartHours.get(`${east ? "+" : "-"}${hours}:${minutes}`);
    if (zone !== undefined) return zone;
  } else if (hours === 0) {
    return "UTC";
  } else if (hours <= (east ? 14 : 12)) {
    // These names count to the west.
    return `Etc/GMT${east ? "-" : "+"}${hours}`;
  }
  throw new UnknownTimeZoneError(
    l10n.t(
      "There is no time zone with the offset “{0}” all year round. Use a name such as Europe/Berlin.",
      name,
    ),
  );
}

/** Windows names the time in summer apart, which .NET shows where one may have copied it. */
function zoneOfWindows(name: string): string | undefined {
  const words = name.replace(/\s+/g, " ");
  const wanted = words.replace(/ (?:Standard|Daylight|Summer) Time\b/i, "").toLowerCase();
  if (wanted === words.toLowerCase() && !/^Russia Time Zone \d+$/i.test(words)) return undefined;
  return Object.entries(windowsZones).find(([known]) => known.toLowerCase() === wanted)?.[1];
}

/** UTC on a computer whose zone is set to nothing that is known. */
function localTimeZone(): string {
  const { timeZone } = new Intl.DateTimeFormat("en").resolvedOptions() as { timeZone?: string };
  return timeZone === undefined || timeZone === "Etc/Unknown" ? "UTC" : timeZone;
}
