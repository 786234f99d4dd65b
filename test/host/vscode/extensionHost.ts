import { format } from "node:util";
import { type Page } from "playwright-core";
import { launchBrowser } from "../chromium/browser";
import { type UserSettings } from "./userSettings";
import { type VSCodeVersion } from "./install";
import { VSCodeServer } from "./server";
import { isWorkbenchTalk } from "./workbenchTalk";
import { extensionTestsUrl } from "./workbenchUrl";

const rememberedLines = 30;

export interface ExtensionTestOptions {
  version: VSCodeVersion;
  /** Absolute path of the extension under development. */
  extensionPath: string;
  /** Absolute path of a CommonJS module that exports `run(): Promise<void>`. */
  suitePath: string;
  /** Absolute path of the folder to open. */
  workspace: string;
  /** What the extension host's environment has beside our own. */
  env?: Record<string, string>;
  userSettings?: UserSettings;
  /** How long the suite may take, start included. */
  timeLimitSeconds?: number;
}

/**
 * Runs a suite in a VS Code extension host, shows what it prints, and resolves to its exit code.
 * Throws with the last output when the time is over, or the window or the server breaks down.
 */
export async function runExtensionTests(options: ExtensionTestOptions): Promise<number> {
  const { version, env, userSettings } = options;
  const server = await VSCodeServer.start({
    version,
    ...(env && { env }),
    ...(userSettings && { userSettings }),
  });
  try {
    const browser = await launchBrowser();
    try {
      return await runInPage(await browser.newPage(), server, options);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

async function runInPage(page: Page, server: VSCodeServer, options: ExtensionTestOptions): Promise<number> {
  const limit = options.timeLimitSeconds ?? 1200;
  const last: string[] = [];
  const show = (text: string): void => {
    last.push(...text.split("\n"));
    last.splice(0, last.length - rememberedLines);
    process.stdout.write(`${text}\n`);
  };
  // exposeFunction must be awaited before the page navigates, so the promise is made around both.
  let finish: (code: number) => void = () => {};
  let giveUp: (error: Error) => void = () => {};
  const ended = new Promise<number>((resolve, reject) => {
    finish = resolve;
    giveUp = (error) => reject(error);
  });
  // When the page cannot even be opened, nobody awaits the end any more.
  ended.catch(() => {});
  const breakDown = (why: string): void => {
    giveUp(
      new Error(
        `Extension tests in VS Code ${options.version}: ${why}. Their last output:\n${last.join("\n")}`,
      ),
    );
  };
  const timer = setTimeout(() => breakDown(`not done after ${limit} s`), limit * 1000);
  page.on("crash", () => breakDown("the browser's page crashed"));
  server.onDidExit((code) => breakDown(`the VS Code server ended with ${code}`));
  await page.exposeFunction("codeAutomationLog", (_level: string, args: unknown[]) => {
    const text = format(...args);
    if (!isWorkbenchTalk(text)) show(text);
  });
  await page.exposeFunction("codeAutomationExit", (code: number) => finish(code));
  try {
    await page.goto(extensionTestsUrl(server.url, options));
    return await ended;
  } finally {
    clearTimeout(timer);
  }
}
