import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { unpackChromium } from "./chromium";

const usualPlaces: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser"].map(
    (name) => `/usr/bin/${name}`,
  ),
  darwin: ["Google Chrome", "Chromium"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map(
    (variable) => `${process.env[variable] ?? "C:"}\\Google\\Chrome\\Application\\chrome.exe`,
  ),
};

const quietArguments = [
  ...["--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  ...["--disable-sync", "--no-first-run"],
];

/** Launches a headless Chromium: that of `CHROME_PATH`, an installed one, else the one an npm package carries. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  // `env` replaces the whole environment.
  const options = { executablePath, env: { ...definedEnvironment(), ...env }, args: quietArguments };
  // Chromium refuses to run its sandbox as root.
  if (process.getuid?.() === 0) return chromium.launch(options);
  try {
    return await chromium.launch({ ...options, chromiumSandbox: true });
  } catch (error) {
    // Containers often forbid the user namespaces a sandbox is made of; the pages to show are our own.
    if (error instanceof Error && /sandbox|namespace/i.test(error.message)) return chromium.launch(options);
    throw error;
  }
}

interface FoundBrowser {
  executablePath: string;
  env: Record<string, string>;
}

async function findBrowser(): Promise<FoundBrowser> {
  const chosen = process.env["CHROME_PATH"];
  if (chosen && !existsSync(chosen)) throw new Error(`CHROME_PATH names ${chosen}, which does not exist.`);
  const installed = chosen || usualPlaces[process.platform]?.find((path) => existsSync(path));
  return installed ? { executablePath: installed, env: {} } : unpackChromium();
}

function definedEnvironment(): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) environment[name] = value;
  return environment;
}
