import * as l10n from "@vscode/l10n";

/** A file or folder could not be read or written; the message says why and what to do about it. */
export class DiskError extends Error {
  override readonly name = "DiskError";
}

/**
 * What an error of the disk, or of VS Code's file systems, means in a sentence for people.
 * @returns undefined for what is no such error.
 */
export function diskError(error: unknown): DiskError | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = codeOf(error);
  const sentence = code === undefined ? undefined : sentenceOf(code, fileIn(error));
  return sentence === undefined ? undefined : new DiskError(sentence, { cause: error });
}

/** The operating system's code or VS Code's; VS Code often has the former only in its words. */
function codeOf(error: Error): string | undefined {
  const { code, message, name } = error as NodeJS.ErrnoException;
  const isOfVsCode = name.includes("FileSystemError");
  // Our own errors and those of servers can quote anything; they have names of their own.
  if (!isOfVsCode && name !== "Error") return undefined;
  const quoted =
    /(?:^|[ (])(E[A-Z]{3,}): /.exec(message)?.[1] ?? /\((File\w+|NoPermissions)\b/.exec(message)?.[1];
  if (isOfVsCode) return quoted ?? code;
  // A system call is what tells an error of the disk from one of a library.
  return "syscall" in error && typeof code === "string" ? code : undefined;
}

/** The file that an error is about, by its last name, without what an unfinished one has behind it. */
function fileIn(error: Error): string {
  const { path, message } = error as NodeJS.ErrnoException;
  const whole = path ?? /'([^']+)'/.exec(message)?.[1] ?? "";
  const name = whole.split(/[/\\]/).findLast((part) => part !== "") ?? "";
  return name.replace(/\.[^.]*-[^.]*\.tmp$/, "");
}

function sentenceOf(code: string, file: string): string | undefined {
  const what = file === "" ? l10n.t("The file") : `“${file}”`;
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
    case "FileExceedsStorageQuota":
      return l10n.t("The disk is full. Make room on it, or choose another place.");
    case "EROFS":
    case "FileNotWritable":
      return l10n.t("{0} is in a place that cannot be written to. Choose another place.", what);
    case "EACCES":
    case "EPERM":
    case "NoPermissions":
      return l10n.t("{0} may not be read or written. Change its permissions, or choose another place.", what);
    case "ENOENT":
    case "FileNotFound":
    case "EntryNotFound":
      return l10n.t("{0} is not there, or not any more.", what);
    case "EISDIR":
    case "FileIsADirectory":
      return l10n.t("{0} is a folder. Choose a file.", what);
    case "ENOTDIR":
    case "FileNotADirectory":
      return l10n.t("{0} is not in a folder, but in a file. Choose another place.", what);
    case "EEXIST":
    case "ENOTEMPTY":
    case "FileExists":
    case "EntryExists":
      return l10n.t("{0} is there already. Choose another name.", what);
    case "EMFILE":
    case "ENFILE":
      return l10n.t("This computer has too many files open. Close some programs and try again.");
    case "EBUSY":
    case "ETXTBSY":
    case "EAGAIN":
    case "FileWriteLocked":
    case "EntryWriteLocked":
      return l10n.t("{0} is in use by another program. Close it there and try again.", what);
    case "ENAMETOOLONG":
    case "EINVAL":
    case "EILSEQ":
      return l10n.t("{0} has a name that this disk does not take. Choose another name.", what);
    case "EFBIG":
    case "FileTooLarge":
    case "EntryTooLarge":
      return l10n.t("{0} is too large for this place. Choose another place, or a part of the results.", what);
    case "ELOOP":
      return l10n.t("{0} is reached by links that lead in a circle. Choose another place.", what);
    case "ETIMEDOUT":
    case "ESTALE":
    case "ENOTCONN":
    case "EHOSTDOWN":
    case "ENETUNREACH":
    case "Unavailable":
      return l10n.t("The place of {0} does not answer. Check whether it is connected, and try again.", what);
    case "ENOPRO":
      return l10n.t("VS Code has no way to such places. Choose one on this computer or in the workspace.");
    case "EIO":
      return l10n.t(
        "The disk reports a fault at {0}. Choose another place, and have the disk checked.",
        what,
      );
    default:
      return /^E[A-Z]+$/.test(code)
        ? l10n.t("{0} could not be read or written ({1}). Choose another place, or try again.", what, code)
        : undefined;
  }
}
