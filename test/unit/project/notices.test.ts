import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { host, panels } from "../../../esbuild.js";
import { listShippedPackages, writeThirdPartyNotices } from "../../../thirdPartyNotices.js";

describe("the notices for the work of others", () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "lab-results-notices-"));
  });

  after(() => rm(folder, { recursive: true }));

  it("repeat the licence of every package that is bundled or copied", async () => {
    const options = [host, panels].map((one) => ({ ...one, metafile: true, write: false }) as const);
    const built = await Promise.all(options.map((one) => build(one)));
    const packages = listShippedPackages(built.map(({ metafile }) => metafile));
    assert.ok(
      packages.includes("node_modules/@vscode/codicons"),
      `node_modules/@vscode/codicons is not in ${String(packages)}`,
    );
    assert.ok(
      packages.includes("node_modules/chart.js"),
      `node_modules/chart.js is not in ${String(packages)}`,
    );
    const notices = await writeThirdPartyNotices(packages);
    for (const path of packages) {
      const text = await readFile(join(path, "package.json"), "utf8");
      const { name = "", version = "", license = "" } = JSON.parse(text) as Record<string, string>;
      const sections = notices.split("-".repeat(80));
      const section = sections.find((part) => part.trim().startsWith(`${name} `)) ?? "";
      assert.ok(section.includes(`${name} ${version} (${license})`), name);
      assert.match(section, /Permission is hereby granted|Redistribution and use|Creative Commons/, name);
      assert.match(section, /copyright/i, name);
    }
  });

  it("name a package inside another's node_modules, and each once", () => {
    const inputs = ["src/a.ts", "node_modules/a/b.js", "../x/node_modules/a/node_modules/@b/c/d.js"];
    const metafile = {
      inputs: Object.fromEntries(inputs.map((input) => [input, { bytes: 1, imports: [] }])),
      outputs: {},
    };
    assert.deepEqual(listShippedPackages([metafile, metafile]), [
      "../x/node_modules/a/node_modules/@b/c",
      "node_modules/@vscode/codicons",
      "node_modules/a",
    ]);
  });

  it("take the licence from the end of a README where it stands there alone", async () => {
    const text = "Words\n\nLicense\n-------\n\nCopyright &lt;me&gt;\nPermission is hereby granted";
    const path = await createPackage("readme", "MIT", { "README.md": text });
    assert.match(
      await writeThirdPartyNotices([path]),
      /^readme 1\.0\.0 \(MIT\)\n\nCopyright <me>\nPermission/m,
    );
  });

  it("cannot be written, nor the package be built, while a licence has no text or is not allowed", async () => {
    const link = { "README.md": "## License\n\n[MIT](https://example.com) copyright me" };
    await assert.rejects(
      writeThirdPartyNotices([await createPackage("none", "MIT", link)]),
      /none has no licence file/,
    );
    for (const licence of ["GPL-3.0", "UNLICENSED", undefined]) {
      const path = await createPackage("other", licence, { LICENSE: "Copyright me. Permission" });
      await assert.rejects(writeThirdPartyNotices([path]), /not known to allow shipping/);
    }
  });

  async function createPackage(
    name: string,
    license: string | undefined,
    files: Record<string, string>,
  ): Promise<string> {
    const path = join(folder, name);
    await mkdir(path, { recursive: true });
    const manifest = JSON.stringify({ name, version: "1.0.0", license });
    for (const [file, text] of Object.entries({ ...files, "package.json": manifest }))
      await writeFile(join(path, file), text);
    return path;
  }
});
