import type * as vscode from "vscode";
import type { Port } from "../../protocol/channel/port";

/** Carries messages to a panel's page. What is posted while the page is hidden or loads is lost. */
export function webviewPort({ webview, onDidDispose }: vscode.WebviewPanel): Port {
  return {
    post: (message) => void webview.postMessage(message),
    listen: (listener) => webview.onDidReceiveMessage(listener),
    onClose: (listener) => onDidDispose(listener),
  };
}
