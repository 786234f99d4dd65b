import * as vscode from "vscode";
import { plainError, type ErrorReporter } from "../errorReporter";

/** A command of the extension. */
export interface Command {
  readonly id: string;
  /**
   * Whether an argument is one for a script, so that nothing may be asked and errors go to the caller.
   * VS Code itself passes arguments too: a tree's rows to the commands of their menus.
   */
  readonly takes?: (argument: unknown) => boolean;
  run(argument: unknown, selection?: unknown): unknown;
}

/**
 * Registers commands. What fails for a person is shown by the error reporter; what fails for a script
 * rejects, and the script decides.
 * @param onRun told before each command that is run.
 */
export function registerCommands(
  commands: readonly Command[],
  errors: ErrorReporter,
  onRun: () => void,
): vscode.Disposable {
  const registrations = commands.map((command) =>
    vscode.commands.registerCommand(command.id, (argument: unknown, selection: unknown) => {
      onRun();
      const run = async (): Promise<unknown> => command.run(argument, selection);
      if (argument !== undefined && (command.takes?.(argument) ?? false)) {
        return run().catch((error: unknown) => {
          throw plainError(error);
        });
      }
      return run().catch((error: unknown) => errors.show(error));
    }),
  );
  return vscode.Disposable.from(...registrations);
}
