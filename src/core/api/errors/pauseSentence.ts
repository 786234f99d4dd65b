import * as l10n from "@vscode/l10n";

/**
 * What a server that asks to wait is told with, such as `labondemand.com asks to wait 2 minutes`.
 * @param seconds how long; rounded up.
 */
export function pauseSentence(host: string, seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds));
  if (whole < 90) {
    return whole === 1
      ? l10n.t("{0} asks to wait 1 second", host)
      : l10n.t("{0} asks to wait {1} seconds", host, whole);
  }
  const minutes = Math.ceil(whole / 60);
  if (minutes < 90) return l10n.t("{0} asks to wait {1} minutes", host, minutes);
  return l10n.t("{0} asks to wait {1} hours", host, Math.ceil(minutes / 60));
}
