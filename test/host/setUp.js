// npm runs this before `npm start` and `npm test`, possibly before anything is installed:
// plain JavaScript, and nothing but Node's own modules.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** @typedef {Record<string, { version?: string, optional?: boolean }>} LockedPackages */

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const recursionMark = "LAB_RESULTS_SETTING_UP";

if (!process.env[recursionMark]) {
  requireNode(20, 20);
  if (!isInstalled()) install();
}

/**
 * Ends the process with a clear message when this Node is too old.
 * @param {number} major
 * @param {number} minor
 */
function requireNode(major, minor) {
  const [runningMajor = 0, runningMinor = 0] = process.versions.node.split(".").map(Number);
  if (runningMajor > major || (runningMajor === major && runningMinor >= minor)) return;
  console.error(`This project needs Node ${major}.${minor} or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes its own copy of the lock file
 * there as the last act of an install, so an interrupted install does not count.
 */
function isInstalled() {
  const wanted = lockedPackages(join(root, "package-lock.json"));
  const installed = lockedPackages(join(root, "node_modules", ".package-lock.json"));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === "" || installed[path]?.version === version || (optional && !installed[path]),
  );
}

/**
 * @param {string} file
 * @returns {LockedPackages | undefined} what a lock file lists, by path; undefined when there is no such file
 */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

function install() {
  console.log("Installing the dependencies (npm ci)…");
  // Without install scripts nothing is compiled; with NODE_ENV=production npm would leave out what tests need.
  const args = ["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env["npm_execpath"];
  const [command, commandArgs] = npm?.endsWith("js") ? [process.execPath, [npm, ...args]] : ["npm", args];
  const result = spawnSync(command, commandArgs, {
    cwd: root,
    env: { ...process.env, [recursionMark]: "1" },
    // On Windows npm is a .cmd file, which only a shell can run.
    shell: command === "npm" && process.platform === "win32",
    stdio: "inherit",
  });
  if (result.status === 0) return;
  console.error(
    `Could not install the dependencies: ${result.error?.message ?? "npm ci failed, see above"}.`,
  );
  process.exit(1);
}
