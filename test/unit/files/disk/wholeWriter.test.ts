import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { link, mkdir, readdir, readFile, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import { DiskFolder } from "../../../../src/core/files/disk/diskFolder";
import { unfinishedName } from "../../../../src/core/files/disk/unfinishedName";
import { WholeWriter } from "../../../../src/core/files/disk/wholeWriter";
import { useTemporaryFolder } from "./temporaryFolder";

const name = "results.json";

type LinkFile = (from: string, to: string) => Promise<void>;

describe("what is written whole to this computer's disk", () => {
  const folder = useTemporaryFolder();
  const writer = new WholeWriter();
  const inside = (...names: string[]): string => join(folder.path, ...names);

  /** Writes a text as an export does. */
  function write(text: string, by = writer, linkFile: LinkFile = link): Promise<string> {
    return by.write(new DiskFolder(folder.path, "folder", linkFile), name, (unfinished) =>
      writeFile(inside(unfinished), text),
    );
  }

  async function texts(): Promise<string[]> {
    const names = await readdir(folder.path);
    return Promise.all(names.map((one) => readFile(inside(one), "utf8")));
  }

  it("has its name, in a folder that is made for it, and nothing else is there", async () => {
    const deep = new DiskFolder(inside("a", "b"), "folder");
    const given = await writer.write(deep, name, (unfinished) =>
      writeFile(inside("a", "b", unfinished), "1"),
    );
    assert.equal(given, name);
    assert.deepEqual(await readdir(inside("a", "b")), [name]);
  });

  it("gets a number where the name is taken, and overwrites nothing", async () => {
    await writeFile(inside(name), "mine");
    assert.equal(await write("1"), "results (2).json");
    assert.equal(await write("2"), "results (3).json");
    assert.deepEqual((await texts()).sort(), ["1", "2", "mine"]);
  });

  it("gets a number also where a link has the name that leads nowhere, or elsewhere", async () => {
    await symlink(inside("nowhere"), inside(name));
    await writeFile(inside("victim"), "mine");
    await symlink(inside("victim"), inside("results (2).json"));
    assert.equal(await write("1"), "results (3).json");
    assert.equal(await readFile(inside("victim"), "utf8"), "mine");
  });

  const manners: [title: string, linkFile: LinkFile, writers: () => WholeWriter][] = [
    ["by one window", link, () => writer],
    ["by many windows", link, otherWindow],
    ["by one window on a disk without links", noLinks, () => writer],
  ];
  for (const [title, linkFile, writerOf] of manners) {
    it(`is 40 files when it is written 40 times at once ${title}`, async () => {
      const wanted = Array.from({ length: 40 }, (_, index) => String(index));
      const names = await Promise.all(wanted.map((text) => write(text, writerOf(), linkFile)));
      assert.equal(new Set(names).size, 40);
      assert.deepEqual((await readdir(folder.path)).sort(), [...names].sort());
      assert.deepEqual((await texts()).sort(), wanted.sort());
    });
  }

  it("tries the first free number, and not each that is taken", async () => {
    await write("0");
    for (let number = 2; number <= 60; number += 1) await writeFile(inside(`results (${number}).json`), "");
    let tries = 0;
    const counting = (from: string, to: string): Promise<void> => {
      tries += 1;
      return link(from, to);
    };
    assert.equal(await write("1", writer, counting), "results (61).json");
    assert.equal(tries, 1);
  });

  it("tries the next number where a name was taken that the folder did not show", async () => {
    let tries = 0;
    const takenTwice = async (from: string, to: string): Promise<void> => {
      tries += 1;
      if (tries < 3) throw Object.assign(new Error("taken"), { code: "EEXIST" });
      await link(from, to);
    };
    assert.equal(await write("1", writer, takenTwice), "results (3).json");
  });

  it("takes the place of a file only where a person agreed to it", async () => {
    await writeFile(inside(name), "old");
    const disk = new DiskFolder(folder.path, "folder");
    const writeNew = (unfinished: string): Promise<void> => writeFile(inside(unfinished), "new");
    assert.equal(await writer.write(disk, name, writeNew, { mayReplace: true }), name);
    assert.deepEqual(await texts(), ["new"]);
  });

  it("is not there at all when writing it fails", async () => {
    const failing = writer.write(new DiskFolder(folder.path, "folder"), name, async (unfinished) => {
      await writeFile(inside(unfinished), "half");
      throw new Error("no more");
    });
    await assert.rejects(failing, /^Error: no more$/);
    assert.deepEqual(await readdir(folder.path), []);
  });

  it("can be a folder, which has a number where its name is taken by anything", async () => {
    await mkdir(inside(name, "theirs"), { recursive: true });
    await writeFile(inside("results (2).json"), "mine");
    const writeFolder = async (unfinished: string): Promise<void> => {
      await mkdir(inside(unfinished));
      await writeFile(inside(unfinished, "part"), "1");
    };
    const disk = new DiskFolder(folder.path, "folder");
    const names = await Promise.all(
      Array.from({ length: 5 }, () => otherWindow().write(disk, name, writeFolder)),
    );
    assert.deepEqual(
      names.sort(),
      [3, 4, 5, 6, 7].map((number) => `results (${number}).json`),
    );
    for (const one of names) assert.deepEqual(await readdir(inside(one)), ["part"]);
    assert.deepEqual(await readdir(inside(name)), ["theirs"]);
  });

  describe("and was left unfinished", () => {
    const own = { host: "this-host", process: process.pid };
    const here = new WholeWriter(own);
    let ended: number;

    before(async () => {
      const child = spawn(process.execPath, ["-e", ""]);
      await once(child, "exit");
      ended = child.pid!;
    });

    async function leave(host: string, id: number, isFolder = false): Promise<string> {
      const left = unfinishedName({ host, process: id });
      if (isFolder) await mkdir(inside(left, "results"), { recursive: true });
      else await writeFile(inside(left), "Ada Lovelace");
      return left;
    }

    it("is removed at the next export where its process has ended, be it a file or a folder", async () => {
      await leave(own.host, ended);
      await leave(own.host, ended, true);
      await write("1", here);
      assert.deepEqual(await readdir(folder.path), [name]);
    });

    it("is removed also where a process before ours had our number", async () => {
      await leave(own.host, process.pid);
      await write("1", here);
      assert.deepEqual(await readdir(folder.path), [name]);
    });

    it("stays where its process runs, and where another computer's is at it", async () => {
      const staying = [await leave(own.host, process.ppid), await leave("other-host", ended)];
      await write("1", here);
      assert.deepEqual((await readdir(folder.path)).sort(), [...staying, name].sort());
    });

    it("is removed where another computer has not been at it for a day", async () => {
      const left = await leave("other-host", ended);
      const yesterday = Date.now() / 1000 - 25 * 3600;
      await utimes(inside(left), yesterday, yesterday);
      await write("1", here);
      assert.deepEqual(await readdir(folder.path), [name]);
    });

    it("stays while this process is at it, whatever else it writes meanwhile", async () => {
      const disk = new DiskFolder(folder.path, "folder");
      const given = await here.write(disk, name, async (unfinished) => {
        await writeFile(inside(unfinished), "slow");
        assert.equal(await write("quick", here), name);
      });
      assert.equal(given, "results (2).json");
      assert.deepEqual((await texts()).sort(), ["quick", "slow"]);
    });

    it("is told from everything else in the folder by its name", async () => {
      const others = [
        "a.tmp",
        ".lab-results.tmp",
        `x${unfinishedName({ ...own, process: ended })}`,
        "b.csv.tmp",
      ];
      for (const other of others) await writeFile(inside(other), "");
      await write("1", here);
      assert.deepEqual((await readdir(folder.path)).sort(), [...others, name].sort());
    });
  });
});

/** As on disks where a file has one name only. */
function noLinks(): Promise<void> {
  return Promise.reject(Object.assign(new Error("links do not work"), { code: "EPERM" }));
}

/** What writes in another window, of which this one knows nothing. */
function otherWindow(): WholeWriter {
  return new WholeWriter({ host: `host-${randomUUID()}`, process: process.pid });
}
