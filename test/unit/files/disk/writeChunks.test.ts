import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { writeChunks } from "../../../../src/core/files/disk/writeChunks";
import { useTemporaryFolder } from "./temporaryFolder";

const run = promisify(execFile);

describe("chunks written to a file on disk", () => {
  const folder = useTemporaryFolder();

  it("are all there, in order", async () => {
    const chunks = Array.from({ length: 50 }, (_, index) => `Łódź ${index} `.repeat(500));
    await writeChunks(join(folder.path, "a"), chunks, () => undefined);
    assert.equal(await readFile(join(folder.path, "a"), "utf8"), chunks.join(""));
  });

  it("are never written over a file", async () => {
    await writeFile(join(folder.path, "a"), "mine");
    await assert.rejects(
      writeChunks(join(folder.path, "a"), ["theirs"], () => undefined),
      { code: "EEXIST" },
    );
    assert.equal(await readFile(join(folder.path, "a"), "utf8"), "mine");
  });

  it("end as soon as nobody wants them", async () => {
    const written = writeChunks(join(folder.path, "a"), ["1", "2"], () => {
      throw new Error("cancelled");
    });
    await assert.rejects(written, /cancelled/);
  });

  it("fail where a disk takes only a part of the last one, instead of being cut silently", async () => {
    const module = join(import.meta.dirname, "../../../../src/core/files/disk/writeChunks.ts");
    const script = `
      process.on("SIGXFSZ", () => {});
      const { writeChunks } = await import(${JSON.stringify(module)});
      await writeChunks(process.argv[1], ["x".repeat(400_000), "y".repeat(400_000)], () => {})
        .then(() => console.log("written"), (error) => console.log(error.code));`;
    const node = [
      process.execPath,
      "--import",
      "tsx",
      "--input-type=module",
      "-e",
      script,
      join(folder.path, "a"),
    ];
    // In blocks of 512 bytes: the second chunk does not fit.
    const { stdout } = await run("sh", ["-c", 'ulimit -f 1200; exec "$@"', "sh", ...node]);
    assert.equal((await stat(join(folder.path, "a"))).size, 1200 * 512);
    assert.equal(stdout.trim(), "EFBIG");
  });
});
