import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { Channel } from "../../../src/protocol/channel/channel";
import { checkArguments, type ArgumentSchemas } from "../../../src/protocol/channel/checkedArguments";
import type { Handlers } from "../../../src/protocol/channel/contract";
import type { PageAsked, PageContract } from "../../../src/protocol/pageContract";

/** What a page's texts are in: the contents of VS Code's bundle. */
export const translations = { en: "{}", de: readFileSync("l10n/bundle.l10n.de.json", "utf8") };

export type Language = keyof typeof translations;

export interface PanelPageOptions<Asked extends PageAsked> {
  /** The page's script is `dist/webview/<name>.js`, its style `media/<name>.css`. */
  readonly name: string;
  readonly language: Language;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly schemas: ArgumentSchemas;
  readonly handlers: Handlers<Asked>;
}

/** A panel's page, and the extension's end of the channel to it. */
export interface PanelPage<Content> {
  readonly page: Page;
  show(content: Content): void;
  /** So many characters each message to the page had, as JSON. */
  readonly sizes: readonly number[];
}

/** Opens the real page of a panel in a browser without VS Code around it; the handlers are all of the extension. */
export async function openPanelPage<Asked extends PageAsked, Content extends object>(
  browser: Browser,
  { name, language, viewport, schemas, handlers }: PanelPageOptions<Asked>,
): Promise<PanelPage<Content>> {
  const page = await browser.newPage({ viewport });
  const sizes: number[] = [];
  let receive: (message: unknown) => void = () => undefined;
  const port = {
    post: (message: unknown): void => {
      const json = JSON.stringify(message);
      sizes.push(json.length);
      // A page that was closed hears nothing.
      page.evaluate((text) => window.postMessage(JSON.parse(text)), json).catch(() => undefined);
    },
    listen: (listener: (message: unknown) => void) => {
      receive = listener;
      return { dispose: () => undefined };
    },
  };
  const channel = new Channel<Asked, PageContract<object>>(port, handlers, {
    check: checkArguments(schemas),
  });
  await page.exposeFunction("tellExtension", (message: unknown) => receive(message));
  const data = translations[language].replaceAll("<", "\\u003c");
  await page.setContent(
    `<!DOCTYPE html><main id="page"></main><script type="application/json" id="translations">${data}</script>`,
  );
  await page.addStyleTag({ path: "dist/codicons/codicon.css" });
  for (const style of ["panel", name]) await page.addStyleTag({ path: `media/${style}.css` });
  await page.addScriptTag({
    content: `
      // Functions that are handed to "evaluate" call this helper, which tsx puts into them.
      globalThis.__name = (target) => target;
      globalThis.acquireVsCodeApi = () => ({ setState() {}, postMessage: (message) => void tellExtension(message) });
    `,
  });
  await page.addScriptTag({ path: `dist/webview/${name}.js` });
  return { page, sizes, show: (content) => channel.tell("show", content) };
}
