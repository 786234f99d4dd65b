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
  const timeZone = name.toLowerCase() === "local" || name === "" ? undefined : name;
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
  } catch (cause) {
    throw new UnknownTimeZoneError(`“${name.slice(0, 60)}” is not a time zone.`, { cause });
  }
}
