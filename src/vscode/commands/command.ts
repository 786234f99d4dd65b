import * as vscode from "vscode";
import { plainError, type ErrorReporter } from "../errorReporter";

/** A command of the extension. */
export interface Command {
  readonly id: string;
  /**
   * Does what a person asks for, who can be asked for what is missing and is told what fails.
   * @param clicked what VS Code passes on: the row of the tree or the file that was clicked on.
   * @param selection the rows or files that are selected, where there are several.
   */
  forPerson(clicked?: unknown, selection?: unknown): unknown;
  /** What a script can ask for; undefined for commands that take no argument. */
  readonly forScript?: ForScript;
}

/** Does what a script asks for, which is asked nothing and gets errors itself. */
export interface ForScript {
  /** Whether an argument is a script's: VS Code itself passes arguments, too. */
  takes(argument: unknown): boolean;
  run(argument: unknown): unknown;
}

/** What a command does for a script whose argument is of one kind. */
export function forScript<Argument>(
  takes: (argument: unknown) => argument is Argument,
  run: (argument: Argument) => unknown,
): ForScript {
  return { takes, run: (argument) => run(argument as Argument) };
}

export function isText(argument: unknown): argument is string {
  return typeof argument === "string";
}

/**
 * Registers commands, and decides whether a person or a script asks: a script is who gives an argument that the
 * command takes. What fails for a person is shown by the error reporter; what fails for a script rejects, and the
 * script decides.
 * @param onRun told before each command that is run.
 */
export function registerCommands(
  commands: readonly Command[],
  errors: ErrorReporter,
  onRun: () => void,
): vscode.Disposable {
  const registrations = commands.map((command) =>
    vscode.commands.registerCommand(command.id, async (argument: unknown, selection: unknown) => {
      onRun();
      if (argument !== undefined && command.forScript?.takes(argument)) {
        try {
          return await command.forScript.run(argument);
        } catch (error) {
          throw plainError(error);
        }
      }
      try {
        return await command.forPerson(argument, selection);
      } catch (error) {
        return errors.show(error);
      }
    }),
  );
  return vscode.Disposable.from(...registrations);
}
