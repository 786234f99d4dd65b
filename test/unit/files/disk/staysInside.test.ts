import assert from "node:assert/strict";
import { mkdir, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { staysInside, staysInsideWithoutLinks } from "../../../../src/core/files/disk/staysInside";
import { useTemporaryFolder } from "./temporaryFolder";

describe("a folder for exports inside another", () => {
  const folder = useTemporaryFolder();
  const inside = (...names: string[]): string => join(folder.path, ...names);

  beforeEach(async () => {
    await mkdir(inside("workspace", "real"), { recursive: true });
    await mkdir(inside("elsewhere"));
  });

  it("stays inside where it is there or can be made there", async () => {
    for (const names of [[], ["real"], ["real", "new"], ["new", "deep"], ["..name"]]) {
      assert.equal(await staysInside(inside("workspace"), inside("workspace", ...names)), true, names.join());
    }
  });

  it("stays inside where nothing of either is there yet", async () => {
    assert.equal(await staysInside(inside("later"), inside("later", "new")), true);
  });

  it("does not where its path leads out", async () => {
    for (const out of [inside("elsewhere"), inside("workspace", ".."), inside("workspace2"), tmpdir(), "/"]) {
      assert.equal(await staysInside(inside("workspace"), out), false, out);
    }
  });

  it("does not where a link on the way leads out, also one that leads nowhere", async () => {
    await symlink(inside("elsewhere"), inside("workspace", "lab-results"));
    await symlink(inside("nowhere"), inside("workspace", "broken"));
    await symlink(inside("workspace", "circle"), inside("workspace", "circle"));
    for (const names of [
      ["lab-results"],
      ["lab-results", "new", "deep"],
      ["broken"],
      ["broken", "x"],
      ["circle"],
    ]) {
      assert.equal(
        await staysInside(inside("workspace"), inside("workspace", ...names)),
        false,
        names.join(),
      );
    }
  });

  it("does where links stay inside, and where the workspace itself is one", async () => {
    await symlink(inside("workspace", "real"), inside("workspace", "linked"));
    await symlink(inside("workspace"), inside("entrance"));
    assert.equal(await staysInside(inside("workspace"), inside("workspace", "linked", "new")), true);
    assert.equal(await staysInside(inside("entrance"), inside("entrance", "real")), true);
  });
});

describe("a folder for exports where links cannot be followed", () => {
  const links = (...paths: string[]): { asked: string[]; isLink: (path: string) => Promise<boolean> } => {
    const asked: string[] = [];
    const isLink = (path: string): Promise<boolean> => {
      asked.push(path);
      return Promise.resolve(paths.includes(path));
    };
    return { asked, isLink };
  };

  it("stays inside where its path does, and no part of it below the root is a link", async () => {
    const { asked, isLink } = links();
    assert.equal(await staysInsideWithoutLinks("/ws/", "/ws/a/b", isLink), true);
    assert.deepEqual(asked, ["/ws/a", "/ws/a/b"]);
    assert.equal(await staysInsideWithoutLinks("/ws", "/ws", isLink), true);
    assert.equal(await staysInsideWithoutLinks("/", "/lab-results", isLink), true);
  });

  it("does not where a part of it is a link, or its path leads out", async () => {
    const { isLink } = links("/ws/a", "/ws/real/b");
    for (const folder of ["/ws/a", "/ws/a/deep", "/ws/real/b", "/ws2", "/", "/ws/../ws2", "/else/ws"]) {
      assert.equal(await staysInsideWithoutLinks("/ws", folder, isLink), false, folder);
    }
  });
});
