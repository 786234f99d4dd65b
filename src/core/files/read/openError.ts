import * as l10n from "@vscode/l10n";
import { displayText } from "../../results/words/displayText";

/**
 * A file that cannot be opened. The message is one sentence for people that says what is wrong and where;
 * `cause` is the error behind it, if there is one.
 */
export class OpenError extends Error {
  override readonly name = "OpenError";
}

/**
 * Whoever waits for a file is told that something else was opened, since what is shown is not it.
 * @param name the file's, for people.
 */
export function overtaken(name: string): OpenError {
  const words = displayText(name, { maxLength: 80 });
  return new OpenError(
    l10n.t("“{0}” was not opened, because something else was asked for meanwhile.", words),
  );
}
