import * as vscode from "vscode";

/** What a step resolves to when the person wants the step before. */
export const goBack = Symbol("go back");

export interface TextStep {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
  readonly prompt: string;
  readonly placeholder: string;
  readonly value: string;
  /** What was understood, or what is wrong. */
  readonly read: (text: string) => { readonly understood: string } | { readonly problem: string };
}

/**
 * Asks for one text with a way back, saying below the box while somebody types what was understood.
 * @returns undefined when the person backs out.
 */
export function askForText(step: TextStep): Promise<string | typeof goBack | undefined> {
  const input = vscode.window.createInputBox();
  input.title = step.title;
  input.step = step.step;
  input.totalSteps = step.totalSteps;
  input.prompt = step.prompt;
  input.placeholder = step.placeholder;
  input.value = step.value;
  input.ignoreFocusOut = true;
  input.buttons = [vscode.QuickInputButtons.Back];
  const show = (text: string): boolean => {
    const reading = step.read(text);
    const isProblem = "problem" in reading;
    const { Error, Info } = vscode.InputBoxValidationSeverity;
    input.validationMessage =
      text.trim() === ""
        ? undefined
        : isProblem
          ? { message: reading.problem, severity: Error }
          : { message: reading.understood, severity: Info };
    return !isProblem;
  };
  return new Promise((resolve) => {
    const subscriptions = vscode.Disposable.from(
      input,
      input.onDidChangeValue(show),
      input.onDidTriggerButton(() => close(goBack)),
      input.onDidAccept(() => {
        if (show(input.value)) close(input.value);
      }),
      input.onDidHide(() => close(undefined)),
    );
    const close = (answer: string | typeof goBack | undefined): void => {
      resolve(answer);
      subscriptions.dispose();
    };
    show(input.value);
    input.show();
  });
}
