import * as l10n from "@vscode/l10n";
import { displayText } from "../../results/words/displayText";

/** A folder could not be written to. Its message is one sentence, the cause says the rest. */
export class WriteError extends Error {
  override readonly name = "WriteError";
}

/**
 * Says in a sentence why a folder could not be written to.
 * @param error what Node or VS Code threw; anything else is given back as it is.
 * @param folder what people call it.
 */
export function writeErrorOf(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return error;
  const { code } = error;
  return new WriteError(sentenceOf(code, displayText(folder, { maxLength: 200 })), { cause: error });
}

/** @param code Node's, or one of VS Code's for file systems. */
function sentenceOf(code: string, folder: string): string {
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
      return l10n.t("There is no room left for “{0}”. Make some, or choose another folder.", folder);
    case "EROFS":
      return l10n.t("“{0}” is on a disk that can only be read. Choose another folder.", folder);
    case "EACCES":
    case "EPERM":
    case "NoPermissions":
      return l10n.t("You have no permission to write to “{0}”. Choose another folder.", folder);
    case "ENOTDIR":
    case "EEXIST":
    case "FileNotADirectory":
      return l10n.t("“{0}” is not a folder. Choose another one.", folder);
    case "ENAMETOOLONG":
      return l10n.t("The name of a file is too long for “{0}”. Choose a shorter one.", folder);
    case "EFBIG":
      return l10n.t("A file is larger than “{0}” takes. Export less at once.", folder);
    default:
      return l10n.t("“{0}” could not be written to ({1}).", folder, code);
  }
}
