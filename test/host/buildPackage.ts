import { cp, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { npmCommand, runQuietly } from "./childProcess";

const root = join(import.meta.dirname, "..", "..");

/** What is built or installed; node_modules is linked to instead. */
const notCopied = new Set([".git", "dist", "node_modules", "out"]);

export interface BuiltPackage {
  /** Absolute path of the .vsix. */
  vsix: string;
  /** Where it was built. */
  buildFolder: string;
  /** Removes both. */
  remove(): Promise<void>;
}

/** Runs `npm run package` in a copy of the project, because the production build replaces what lies in dist. */
export async function buildPackage(): Promise<BuiltPackage> {
  const folder = await mkdtemp(join(tmpdir(), "lab-results-package-"));
  const buildFolder = join(folder, "project");
  const vsix = join(folder, "lab-results.vsix");
  await mkdir(buildFolder);
  await cp(root, buildFolder, {
    recursive: true,
    filter: (path) => path === root || !(notCopied.has(basename(path)) || path.endsWith(".vsix")),
  });
  await symlink(join(root, "node_modules"), join(buildFolder, "node_modules"), "dir");
  await runQuietly(...npmCommand(["run", "package", "--", "--out", vsix]), { cwd: buildFolder });
  return { vsix, buildFolder, remove: () => rm(folder, { recursive: true, force: true }) };
}
