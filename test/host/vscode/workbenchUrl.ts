/** The address of a workbench on a server, with a folder open or an empty window. */
export function workbenchUrl(serverUrl: string, workspace?: string): string {
  const url = new URL("/", serverUrl);
  if (workspace !== undefined) url.searchParams.set("folder", workspace);
  // Without this code-server opens the folder that was open last.
  else url.searchParams.set("ew", "true");
  return url.href;
}

export interface ExtensionTestTarget {
  /** Absolute path of the folder to open. */
  workspace: string;
  /** Absolute path of the extension under development. */
  extensionPath: string;
  /** Absolute path of a module whose `run()` the extension host calls. */
  suitePath: string;
}

/** The address of a workbench that loads an extension from source and runs a suite in its extension host. */
export function extensionTestsUrl(serverUrl: string, target: ExtensionTestTarget): string {
  const url = new URL(workbenchUrl(serverUrl, target.workspace));
  const payload = [
    ["extensionDevelopmentPath", remoteUri(target.extensionPath)],
    ["extensionTestsPath", remoteUri(target.suitePath)],
  ];
  url.searchParams.set("payload", JSON.stringify(payload));
  return url.href;
}

function remoteUri(path: string): string {
  return `vscode-remote://remote${path}`;
}
