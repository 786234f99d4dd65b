import { randomUUID } from "node:crypto";
import { hostname } from "node:os";

/** Who writes: a process on a computer. */
export interface Writer {
  /** The computer's name, as far as it can stand in the name of a file. */
  readonly host: string;
  readonly process: number;
}

/** The process that this is. */
export function thisWriter(): Writer {
  const host =
    hostname()
      .replace(/[^A-Za-z0-9-]+/g, "-")
      .slice(0, 40) || "host";
  return { host, process: process.pid };
}

/** A name, never used before, for what is not finished yet: by it one can tell who left it, should it stay. */
export function unfinishedName({ host, process }: Writer): string {
  return `.lab-results.${host}-${process}-${randomUUID()}.tmp`;
}

const pattern =
  /^\.lab-results\.([A-Za-z0-9-]+)-(\d{1,10})-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;

/** Whose unfinished file or folder this is; undefined for any other name. */
export function readUnfinishedName(name: string): Writer | undefined {
  const [, host, process] = pattern.exec(name) ?? [];
  return host === undefined ? undefined : { host, process: Number(process) };
}
