import assert from "node:assert/strict";
import { diskError } from "../../../src/core/files/diskError";

/** What is said of each code, be it of the operating system or of VS Code. */
const sentences: [codes: readonly string[], says: string][] = [
  [
    ["ENOSPC", "EDQUOT", "FileExceedsStorageQuota"],
    "The disk is full. Make room on it, or choose another place.",
  ],
  [["EROFS", "FileNotWritable"], "“a.csv” is in a place that cannot be written to. Choose another place."],
  [
    ["EACCES", "EPERM", "NoPermissions"],
    "“a.csv” may not be read or written. Change its permissions, or choose another place.",
  ],
  [["ENOENT", "FileNotFound", "EntryNotFound"], "“a.csv” is not there, or not any more."],
  [["EISDIR", "FileIsADirectory"], "“a.csv” is a folder. Choose a file."],
  [["ENOTDIR", "FileNotADirectory"], "“a.csv” is not in a folder, but in a file. Choose another place."],
  [["EEXIST", "ENOTEMPTY", "FileExists", "EntryExists"], "“a.csv” is there already. Choose another name."],
  [["EMFILE", "ENFILE"], "This computer has too many files open. Close some programs and try again."],
  [
    ["EBUSY", "ETXTBSY", "EAGAIN", "FileWriteLocked", "EntryWriteLocked"],
    "“a.csv” is in use by another program. Close it there and try again.",
  ],
  [
    ["ENAMETOOLONG", "EINVAL", "EILSEQ"],
    "“a.csv” has a name that this disk does not take. Choose another name.",
  ],
  [
    ["EFBIG", "FileTooLarge", "EntryTooLarge"],
    "“a.csv” is too large for this place. Choose another place, or a part of the results.",
  ],
  [["ELOOP"], "“a.csv” is reached by links that lead in a circle. Choose another place."],
  [
    ["ETIMEDOUT", "ESTALE", "ENOTCONN", "EHOSTDOWN", "ENETUNREACH", "Unavailable"],
    "The place of “a.csv” does not answer. Check whether it is connected, and try again.",
  ],
  [["ENOPRO"], "VS Code has no way to such places. Choose one on this computer or in the workspace."],
  [["EIO"], "The disk reports a fault at “a.csv”. Choose another place, and have the disk checked."],
  [["EODD"], "“a.csv” could not be read or written (EODD). Choose another place, or try again."],
];

/** As Node throws an error of a system call, or VS Code's file systems one of theirs. */
function errorOf(code: string, path: string | undefined): Error {
  const error = new Error(`${code}: it did not work`);
  if (/^E[A-Z]+$/.test(code)) return Object.assign(error, { code, path, syscall: "open" });
  error.name = `${code} (FileSystemError)`;
  return Object.assign(error, { code, path });
}

describe("a code of a disk", () => {
  for (const [codes, says] of sentences) {
    for (const code of codes) {
      it(`is told in words: ${code}`, () =>
        assert.equal(diskError(errorOf(code, "/home/me/a.csv"))?.message, says));
    }
  }

  it("is none where VS Code has a code that is not of a disk", () => {
    assert.equal(diskError(errorOf("Unknown", "/a.csv")), undefined);
  });

  for (const [path, says] of [
    [undefined, /^The file is a folder/],
    ["", /^The file is a folder/],
    ["/home/me/", /^“me” is a folder/],
    ["C:\\Users\\me", /^“me” is a folder/],
    ["/home/a.csv.host-1-2.tmp", /^“a\.csv” is a folder/],
    ["/home/a.tmp", /^“a\.tmp” is a folder/],
  ] as const) {
    it(`is told of the last name of ${path ?? "no path"}`, () =>
      assert.match(diskError(errorOf("EISDIR", path))?.message ?? "", says));
  }
});
