import { randomBytes } from "node:crypto";
import * as vscode from "vscode";

export interface WebviewPage {
  /** The page's script is `dist/webview/<name>.js`, its style `media/<name>.css`. */
  readonly name: string;
  readonly title: string;
}

/** What a page may load, and that it may run scripts. Set it before the page's HTML. */
export function webviewOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return {
    enableScripts: true,
    localResourceRoots: ["dist", "media"].map((folder) => vscode.Uri.joinPath(extensionUri, folder)),
  };
}

/** Stands in a panel's tab. */
export function panelIcon(extensionUri: vscode.Uri): { light: vscode.Uri; dark: vscode.Uri } {
  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(extensionUri, "media", name);
  return { light: file("panel-light.svg"), dark: file("panel-dark.svg") };
}

/** The empty page that its script fills. Nothing from outside the extension can load or run in it. */
export function webviewHtml(webview: vscode.Webview, extensionUri: vscode.Uri, page: WebviewPage): string {
  const nonce = randomBytes(18).toString("base64");
  const address = (...path: string[]): string =>
    escapeHtml(webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path)).toString());
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="${escapeHtml(vscode.l10n.bundle ? vscode.env.language : "en")}">
  <head>
    <meta charset="UTF-8">
    <meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escapeHtml(page.title)}</title>
    <link rel="stylesheet" href="${address("dist", "codicons", "codicon.css")}">
    <link rel="stylesheet" href="${address("media", "panel.css")}">
    <link rel="stylesheet" href="${address("media", `${page.name}.css`)}">
  </head>
  <body>
    <main id="page"></main>${translations()}
    <script nonce="${nonce}" src="${address("dist", "webview", `${page.name}.js`)}"></script>
  </body>
</html>
`;
}

/** Data that the page's script reads; the policy is about scripts that run. */
function translations(): string {
  const { bundle } = vscode.l10n;
  if (!bundle) return "";
  const json = JSON.stringify(bundle).replaceAll("<", "\\u003c");
  return `\n    <script type="application/json" id="translations">${json}</script>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
