import { execFile } from "node:child_process";
import { open, rm } from "node:fs/promises";
import { promisify } from "node:util";

/** Holds an export back in the middle, in an extension host that has {@link writeGateEnvironment}. */
export class WriteGate {
  private constructor(private readonly path: string) {}

  /** @param path absolute, of nothing that is there. */
  static async shut(path: string): Promise<WriteGate> {
    await promisify(execFile)("mkfifo", [path]);
    return new WriteGate(path);
  }

  /**
   * Resolves once an export has made its file and not written to it.
   * @returns what lets it go on, and every later one.
   */
  async reached(): Promise<() => Promise<void>> {
    // Opening a pipe for writing waits for who reads, and whoever reads waits for the end.
    const pipe = await open(this.path, "w");
    return async () => {
      await rm(this.path);
      await pipe.close();
    };
  }
}

/** The environment of a VS Code server in which a gate at that path counts. */
export function writeGateEnvironment(path: string): Record<string, string> {
  return { LAB_RESULTS_TEST_WRITE_GATE: path };
}
