/** What VS Code gives a page to talk to the extension with. */
export interface VsCodeApi<State> {
  postMessage(message: unknown): void;
  /** Kept while the window reloads; handed to the extension when the panel comes back. */
  setState(state: State): void;
}

declare function acquireVsCodeApi<State>(): VsCodeApi<State>;

/** To be called once a page: VS Code refuses a second time. */
export function acquireApi<State>(): VsCodeApi<State> {
  return acquireVsCodeApi<State>();
}
