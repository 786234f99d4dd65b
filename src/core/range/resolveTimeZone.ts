import * as l10n from "@vscode/l10n";
/** A time zone that does not exist. */
export class UnknownTimeZoneError extends Error {
  override readonly name = "UnknownTimeZoneError";
}

/**
 * Turns the setting `labResults.timeZone` into an IANA name.
 * @param setting `local` (this computer's zone), `UTC` or an IANA name, in any case.
 * @throws UnknownTimeZoneError
 */
export function resolveTimeZone(setting: string): string {
  const name = setting.trim();
  if (name === "" || name.toLowerCase() === "local") return localTimeZone();
  try {
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

/** UTC on a computer whose zone is set to nothing that is known. */
function localTimeZone(): string {
  const { timeZone } = new Intl.DateTimeFormat("en").resolvedOptions() as { timeZone?: string };
  return timeZone === undefined || timeZone === "Etc/Unknown" ? "UTC" : timeZone;
}
