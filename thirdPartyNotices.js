import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Licences that let us ship what they cover, as long as we name it and repeat their text. */
const allowedLicences = new Set([
  ...["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD", "CC-BY-4.0"],
]);

/** Packages of which the build copies files instead of bundling them. */
const copiedPackages = ["node_modules/@vscode/codicons"];

/**
 * Texts that we keep for packages which name their licence but do not carry its text.
 * @type {Record<string, string>}
 */
const keptLicences = { "@vscode/l10n": "licences/vscode-l10n.txt" };

/**
 * @typedef {object} PackageNotice
 * @property {string} name
 * @property {string} version
 * @property {string} licence an SPDX identifier
 * @property {string} text the full licence
 */

/**
 * Lists whose work an extension ships.
 * @param {import("esbuild").Metafile[]} metafiles of the bundles it ships
 * @returns {string[]} the folders of the packages bundled or copied, each once
 */
export function listShippedPackages(metafiles) {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  // The last node_modules counts: a package may carry packages of its own.
  const bundled = inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []);
  return [...new Set([...bundled, ...copiedPackages])].sort();
}

/**
 * Writes the notices that the licences of shipped packages ask for.
 * @param {string[]} folders the packages, as {@link listShippedPackages} tells
 * @returns {Promise<string>} the text of ThirdPartyNotices.txt
 * @throws Error when a package has no licence text, or a licence that is not known to allow shipping
 */
export async function writeThirdPartyNotices(folders) {
  const notices = await Promise.all(folders.map(readNotice));
  const sections = notices
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}`);
  const introduction =
    "Lab on Demand Results contains work of others, listed here with the licences it is used under.";
  return `${[introduction, ...sections].join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

/**
 * @param {string} folder of a package
 * @returns {Promise<PackageNotice>}
 */
async function readNotice(folder) {
  /** @type {{ name: string, version: string, license?: unknown }} */
  const { name, version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  if (typeof license !== "string" || !allowedLicences.has(license)) {
    throw new Error(
      `${name} has the licence ${JSON.stringify(license)}, which is not known to allow shipping.`,
    );
  }
  const text =
    (await readLicenceFiles(folder)) || (await readLicenceInReadme(folder)) || (await readKeptLicence(name));
  if (!text) throw new Error(`${name} has no licence file to ship with it.`);
  return { name, version, licence: license, text };
}

/** @param {string} folder of a package */
async function readLicenceFiles(folder) {
  const names = (await readdir(folder)).filter((name) => /^(licen[cs]e|copying|notice)\b/i.test(name)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return texts.map(cleanText).filter(Boolean).join("\n\n");
}

/**
 * The licence where it stands at the end of the README alone, as in data-uri-to-buffer.
 * @param {string} folder of a package
 */
async function readLicenceInReadme(folder) {
  const readme = (await readdir(folder)).find((name) => /^readme\b/i.test(name));
  const text = readme === undefined ? "" : await readFile(join(folder, readme), "utf8");
  const section = /^(?:#+ *Licen[cs]e *|Licen[cs]e *\r?\n-+ *)\r?\n([^]*)/im.exec(text)?.[1] ?? "";
  // A mere name of a licence, or a link to it, is not what the licence asks us to repeat.
  return /copyright/i.test(section) && /permission|redistribution/i.test(section) ? cleanText(section) : "";
}

/** @param {string} name of a package */
async function readKeptLicence(name) {
  const file = keptLicences[name];
  return file === undefined ? "" : cleanText(await readFile(join(import.meta.dirname, file), "utf8"));
}

/**
 * Leaves out byte order marks, carriage returns, and the link definitions and entities of a README.
 * @param {string} text
 */
function cleanText(text) {
  return text
    .replace(/^\uFEFF/, "")
    .replaceAll("\r\n", "\n")
    .replace(/^\[[^\]]+\]: .*$/gm, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .trim();
}
