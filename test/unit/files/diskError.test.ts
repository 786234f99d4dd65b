import assert from "node:assert/strict";
import { mkdir, mkdtemp, open, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ApiError } from "../../../src/core/api/errors/errors";
import { diskError } from "../../../src/core/files/diskError";

describe("an error of the disk", () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "lab-results-disk-"));
    await writeFile(join(folder, "file.json"), "{}");
    await mkdir(join(folder, "sub"));
  });
  after(() => rm(folder, { recursive: true }));

  async function sentenceOf(work: () => Promise<unknown>): Promise<string> {
    const error: unknown = await work().then(
      () => assert.fail("it worked"),
      (caught: unknown) => caught,
    );
    const told = diskError(error);
    assert.equal(told?.cause, error);
    return told?.message ?? "";
  }

  const real: [title: string, work: () => Promise<unknown>, says: string][] = [
    [
      "a file that is not there",
      () => readFile(join(folder, "gone.json")),
      "“gone.json” is not there, or not any more.",
    ],
    ["a folder for a file", () => readFile(join(folder, "sub")), "The file is a folder. Choose a file."],
    [
      "a file for a folder",
      () => writeFile(join(folder, "file.json", "a.json"), ""),
      "“a.json” is not in a folder, but in a file. Choose another place.",
    ],
    [
      "a name that is taken",
      () => open(join(folder, "file.json"), "wx"),
      "“file.json” is there already. Choose another name.",
    ],
    [
      "a name that is too long",
      () => writeFile(join(folder, "x".repeat(300)), ""),
      `“${"x".repeat(300)}” has a name that this disk does not take. Choose another name.`,
    ],
  ];
  for (const [title, work, says] of real) {
    it(`is told: ${title}`, async () => assert.equal(await sentenceOf(work), says));
  }

  // Linux has a device that is always full.
  if (process.platform === "linux") {
    it("is told: a disk that is full", async () => {
      const full = await open("/dev/full", "w");
      try {
        const says = "The disk is full. Make room on it, or choose another place.";
        assert.equal(await sentenceOf(() => full.writeFile("{}")), says);
      } finally {
        await full.close();
      }
    });
  }

  /** As VS Code's file systems throw them. */
  function ofVsCode(code: string, message: string): Error {
    const error = new Error(message);
    error.name = `${code} (FileSystemError)`;
    return Object.assign(error, { code });
  }

  const ofVsCodes: [error: Error, says: RegExp][] = [
    [
      ofVsCode(
        "Unknown",
        "EROFS: read-only file system, open '/mnt/week.csv.0f8fad5b-d9cb-469f-a165-70867728950e.tmp'",
      ),
      /^“week\.csv” is in a place that cannot be written to\. Choose/,
    ],
    [
      ofVsCode("NoPermissions", "EACCES: permission denied, mkdir '/root/lab-results'"),
      /^“lab-results” may not be read/,
    ],
    [ofVsCode("NoPermissions", "Not allowed"), /^The file may not be read or written/],
    [
      ofVsCode("Unavailable", "ENOPRO: No file system provider found for resource 'foo:/a'"),
      /^VS Code has no way/,
    ],
    [ofVsCode("Unavailable", "offline"), /does not answer/],
    [ofVsCode("FileNotFound", "File not found"), /^The file is not there/],
    [
      ofVsCode("Unknown", "Unable to write file 'a' (FileExceedsStorageQuota (FileSystemError): no room)"),
      /disk is full/,
    ],
    [Object.assign(new Error("EIO: i/o error, write"), { code: "EIO", syscall: "write" }), /reports a fault/],
    [
      Object.assign(new Error("ENODEV: no such device, write"), { code: "ENODEV", syscall: "write" }),
      /\(ENODEV\)/,
    ],
  ];
  for (const [error, says] of ofVsCodes) {
    it(`is told: ${error.name} ${error.message.slice(0, 40)}`, () => {
      assert.match(diskError(error)?.message ?? "", says);
    });
  }

  it("is not seen in what other errors say", () => {
    const others = [
      new ApiError("a.example", "ENOSPC: no space"),
      new TypeError("EIO: x"),
      new Error("ERROR: class not found"),
      Object.assign(new Error("EX: y"), { code: "ERR_INVALID_ARG" }),
      "ENOENT: text",
      undefined,
    ];
    assert.deepEqual(
      others.map(diskError),
      others.map(() => undefined),
    );
  });
});
