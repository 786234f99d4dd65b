import assert from "node:assert/strict";
import { writeJson } from "../../../../src/core/files/write/writeJson";
import type { ShownResults } from "../../../../src/core/results/view/shownResults";
import type { ResultStore } from "../../../../src/core/results/store/resultStore";
import { takeMoment, type ResultsMoment } from "../../../../src/engine/exports/exportMoment";
import { weeksOf } from "../weeks";
import { readResultsText } from "../../files/read/readText";

/**
 * An export to JSON that is written at some later time. Whatever has happened until then, its file holds what
 * was shown when it was asked for.
 */
export class RaceExport {
  private readonly moment: ResultsMoment;
  /** What the file must hold: copies, which nothing changes. */
  private readonly due: string;
  private readonly isWhole: boolean;

  constructor(store: ResultStore, shown: ShownResults) {
    this.moment = takeMoment(store, shown);
    this.isWhole = store.source?.kind === "connection" && shown.size === store.size;
    const { missing, source, range = store.span } = store;
    this.due = JSON.stringify({ source, range, missing, results: [...shown.results()] });
    const { part, classId } = this.moment;
    if (shown.size === store.size) assert.equal(part, undefined, "everything is called a part");
    else if (shown.size > 0) assert.ok(part ?? classId !== undefined, "a part is called everything");
  }

  /** Writes the file, and looks into it. */
  write(): void {
    const { source, range, missing, results } = this.moment;
    assert.equal(JSON.stringify({ source, range, missing, results }), this.due, "what is exported");
    if (!source || !range || results.length === 0) return;
    const head = { source: source.url, exportedAt: new Date(0), range, missing };
    const file = readResultsText([...writeJson(head, results, results.length)].join(""));
    assert.deepEqual([...file.results.values()], results, "what the file holds");
    if (!this.isWhole) return;
    for (const week of weeksOf(file.covered)) {
      const hasCome = [10 * week + 1, 10 * week + 2].every((id) => file.results.has(id));
      assert.ok(hasCome, `the file claims week ${week}, and lacks results of it`);
    }
  }
}
