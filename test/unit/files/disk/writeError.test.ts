import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DiskFolder } from "../../../../src/core/files/disk/diskFolder";
import { WholeWriter } from "../../../../src/core/files/disk/wholeWriter";
import { WriteError, writeErrorOf } from "../../../../src/core/files/disk/writeError";
import { useTemporaryFolder } from "./temporaryFolder";

describe("a folder that cannot be written to", () => {
  const folder = useTemporaryFolder();

  const cases: [code: string, says: RegExp][] = [
    ["ENOSPC", /no room left for “exports”/],
    ["EROFS", /“exports” is on a disk that can only be read/],
    ["EACCES", /no permission to write to “exports”/],
    ["EPERM", /no permission to write to “exports”/],
    ["NoPermissions", /no permission to write to “exports”/],
    ["ENOTDIR", /“exports” is not a folder/],
    ["ENAMETOOLONG", /too long for “exports”/],
    ["EFBIG", /larger than “exports” takes/],
    ["EIO", /“exports” could not be written to \(EIO\)/],
  ];
  for (const [code, says] of cases) {
    it(`says so in a sentence that names it: ${code}`, () => {
      const cause = Object.assign(new Error(`${code}: raw, open '/home/a/.b.tmp'`), { code });
      const error = writeErrorOf(cause, "exports");
      assert.ok(error instanceof WriteError, "it is another error");
      assert.match(error.message, says);
      assert.doesNotMatch(error.message, /\.tmp|raw/);
      assert.equal(error.cause, cause);
    });
  }

  it("is told from what has nothing to do with it", () => {
    const error = new Error("cancelled");
    assert.equal(writeErrorOf(error, "exports"), error);
    assert.equal(writeErrorOf("text", "exports"), "text");
  });

  it("is one that lies below a file", async () => {
    await writeFile(join(folder.path, "file"), "");
    const below = new DiskFolder(join(folder.path, "file", "below"), "below");
    const writing = new WholeWriter().write(below, "a", () => Promise.reject(new Error("was tried")));
    await assert.rejects(writing, (error: Error) => error.message.startsWith("“below” is not a folder."));
  });
});
