import { type ChildProcess, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { rm } from "node:fs/promises";

const graceMilliseconds = 3000;
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const running = new Set<ProcessGroup>();

export interface ProcessGroupOptions {
  env: NodeJS.ProcessEnv;
  /** A folder that is removed when the group has ended. */
  temporaryFolder?: string;
}

/**
 * A command and everything it starts, to be stopped as one.
 * The group never outlives this process, also when that is interrupted.
 */
export class ProcessGroup {
  readonly leader: ChildProcess;
  private readonly temporaryFolder: string | undefined;

  constructor(command: string, args: string[], { env, temporaryFolder }: ProcessGroupOptions) {
    this.temporaryFolder = temporaryFolder;
    if (running.size === 0) guardExit();
    running.add(this);
    // A detached process leads a process group of its own, which one signal reaches as a whole.
    this.leader = spawn(command, args, { env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  }

  /** Asks the whole group to end, makes it end after three seconds, and resolves when it has. */
  async stop(): Promise<void> {
    if (!running.has(this)) return;
    if (this.leader.pid !== undefined && this.leader.exitCode === null && this.leader.signalCode === null) {
      const ended = new Promise((resolve) => this.leader.once("exit", resolve));
      this.signal("SIGTERM");
      const impatience = setTimeout(() => this.signal("SIGKILL"), graceMilliseconds);
      await ended;
      clearTimeout(impatience);
    }
    // The leader is gone; what it left behind has nobody to talk to any more.
    this.signal("SIGKILL");
    if (this.temporaryFolder) {
      await rm(this.temporaryFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
    running.delete(this);
    if (running.size === 0) unguardExit();
  }

  /** Ends the group while this process ends, when nothing can be awaited any more. */
  kill(): void {
    this.signal("SIGKILL");
    if (!this.temporaryFolder) return;
    try {
      rmSync(this.temporaryFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    } catch {
      // A process that is still dying keeps writing: the system clears its temporary folder some day.
    }
  }

  private signal(signal: NodeJS.Signals): void {
    if (this.leader.pid === undefined) return;
    try {
      process.kill(-this.leader.pid, signal);
    } catch {
      // The group has ended already.
    }
  }
}

function killAll(): void {
  for (const group of running) group.kill();
  running.clear();
}

function exitOnSignal(signal: NodeJS.Signals): void {
  killAll();
  // Somebody else who listens decides about the end; otherwise the signal means what it always means.
  if (process.listenerCount(signal) <= 1) process.exit(signal === "SIGINT" ? 130 : 143);
}

function guardExit(): void {
  process.on("exit", killAll);
  for (const signal of signals) process.on(signal, exitOnSignal);
}

function unguardExit(): void {
  process.off("exit", killAll);
  for (const signal of signals) process.off(signal, exitOnSignal);
}
