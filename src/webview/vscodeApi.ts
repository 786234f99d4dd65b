/** What VS Code gives a page to talk to the extension with. */
export interface VsCodeApi<Message, State> {
  postMessage(message: Message): void;
  /** Kept while the window reloads; handed to the extension when the panel comes back. */
  setState(state: State): void;
}

declare function acquireVsCodeApi<Message, State>(): VsCodeApi<Message, State>;

/** To be called once a page: VS Code refuses a second time. */
export function acquireApi<Message, State>(): VsCodeApi<Message, State> {
  return acquireVsCodeApi<Message, State>();
}
