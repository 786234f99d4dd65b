import type * as vscode from "vscode";
import { readRangeSpec, type RangeSpec } from "../../core/range/rangeSpec";

const recentKey = "recentRanges";
const maxRecent = 5;

/** The ranges that were fetched lately, for next time; in all windows alike. */
export class RecentRanges {
  constructor(private readonly memento: vscode.Memento) {}

  /** The last one first. */
  list(): RangeSpec[] {
    const stored = this.memento.get<unknown>(recentKey);
    if (!Array.isArray(stored)) return [];
    return stored.flatMap((item) => readRangeSpec(item) ?? []);
  }

  async remember(spec: RangeSpec): Promise<void> {
    const text = JSON.stringify(spec);
    const others = this.list().filter((other) => JSON.stringify(other) !== text);
    await this.memento.update(recentKey, [spec, ...others].slice(0, maxRecent));
  }
}
