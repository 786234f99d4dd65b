import * as vscode from "vscode";

/** A message that VS Code was to show. */
export interface ShownMessage {
  readonly text: string;
  readonly buttons: readonly string[];
  /** Clicks a button; undefined closes the message. */
  answer(button: string | undefined): void;
}

/** Takes the place of whoever looks at messages, and keeps them until they are answered. */
export class MessageWatch implements vscode.Disposable {
  readonly messages: ShownMessage[] = [];
  private readonly original: Pick<typeof vscode.window, (typeof kinds)[number]>;
  private waiting: (() => void)[] = [];

  constructor() {
    const { showInformationMessage, showWarningMessage, showErrorMessage } = vscode.window;
    this.original = { showInformationMessage, showWarningMessage, showErrorMessage };
    const show = (text: string, ...buttons: string[]): Promise<string | undefined> =>
      new Promise((answer) => {
        this.messages.push({ text, buttons, answer });
        for (const go of this.waiting.splice(0)) go();
      });
    Object.assign(vscode.window, Object.fromEntries(kinds.map((kind) => [kind, show])));
  }

  get texts(): string[] {
    return this.messages.map(({ text }) => text);
  }

  /** Resolves once a message is there that says so. */
  async saying(words: RegExp): Promise<ShownMessage> {
    for (;;) {
      const found = this.messages.find(({ text }) => words.test(text));
      if (found) return found;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  dispose(): void {
    Object.assign(vscode.window, this.original);
  }
}

const kinds = ["showInformationMessage", "showWarningMessage", "showErrorMessage"] as const;
