import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { stringifyJson, type JsonValue } from "../../../src/core/api/json";

const file = "test/unit/frozen/frozen.json";

/** The hashes of outputs that are not to change, as the file beside this one keeps them. */
export class FrozenFile {
  private readonly known = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
  private readonly made: Record<string, string> = {};
  private folder: string | undefined = process.env["FROZEN_FOLDER"];

  /** The names of all outputs that are kept. */
  get names(): string[] {
    return Object.keys(this.known);
  }

  /**
   * Holds an output against what is kept of it. One that differs is written to a file as a whole.
   * @throws Error that says where it is, and how to see what changed.
   */
  check(name: string, output: string): void {
    const hash = createHash("sha256").update(output).digest("hex");
    this.made[name] = hash;
    if (process.env["FROZEN_FOLDER"] !== undefined) this.write(name, output);
    if (isUpdating || this.known[name] === hash) return;
    const place = this.write(name, output);
    throw new Error(
      `The output “${name}” is not what it was. It is in ${place}. To see what changed, run the test of a ` +
        "commit before with FROZEN_FOLDER=/tmp/before and compare the two files. Where the change is meant, " +
        "run it with UPDATE_FROZEN=1 and commit the file of hashes.",
    );
  }

  /** Keeps what was made, where that was asked for. */
  save(): void {
    if (isUpdating) writeFileSync(file, `${JSON.stringify(this.made, null, 2)}\n`);
  }

  private write(name: string, output: string): string {
    this.folder ??= mkdtempSync(path.join(tmpdir(), "frozen-"));
    mkdirSync(this.folder, { recursive: true });
    const place = path.join(this.folder, `${name.replace(/[^\w.-]+/g, "-")}.txt`);
    writeFileSync(place, output);
    return place;
  }
}

/** Whether the file of hashes is to be written anew. */
export const isUpdating = process.env["UPDATE_FROZEN"] === "1";

/** Values as text, a line each, so that what differs is easy to see. */
export function lines(values: readonly unknown[]): string {
  // JSON alone would take what is undefined for what is not there, and cannot write long integers.
  return values.map((value) => `${stringifyJson(withMarks(value))}\n`).join("");
}

function withMarks(value: unknown): JsonValue {
  if (value === undefined) return "(undefined)";
  if (Array.isArray(value)) return value.map(withMarks);
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).flatMap(([name, one]): [string, JsonValue][] =>
      one === undefined ? [] : [[name, withMarks(one)]],
    );
    return Object.fromEntries(entries);
  }
  return value as JsonValue;
}
