import { lstat, realpath } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";

/**
 * Whether a folder lies inside another, or is the same, also where symbolic links lead. It need not be there yet:
 * then what counts is where the nearest folder above it is that is there.
 */
export async function staysInside(root: string, folder: string): Promise<boolean> {
  const [top, wanted] = [resolve(root), resolve(folder)];
  if (!isInside(top, wanted)) return false;
  if (!(await isThere(top))) return true;
  const realRoot = await realpath(top);
  for (let nearest = wanted; ; nearest = dirname(nearest)) {
    if (!(await isThere(nearest))) continue;
    try {
      return isInside(realRoot, await realpath(nearest));
    } catch {
      // A link that leads nowhere, or in a circle, leads nowhere inside.
      return false;
    }
  }
}

/**
 * The same where it cannot be told where a symbolic link leads: then there must be none on the way.
 * @param root with slashes between its parts, as `folder`.
 */
export async function staysInsideWithoutLinks(
  root: string,
  folder: string,
  isLink: (path: string) => Promise<boolean>,
): Promise<boolean> {
  const top = root.replace(/\/+$/, "");
  if (folder !== top && !folder.startsWith(`${top}/`)) return false;
  let path = top;
  for (const name of folder.slice(top.length).split("/").filter(Boolean)) {
    path += `/${name}`;
    if (name === ".." || (await isLink(path))) return false;
  }
  return true;
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
