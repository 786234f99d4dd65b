import assert from "node:assert/strict";
import { parseMoment } from "../../../../src/core/range/typed/parseMoment";
import { iso } from "../clock";

/** What somebody types, as which end of a range, in which zone, and what it means. */
export type MomentCase = readonly [text: string, as: "start" | "end", timeZone: string, expected: string];

/** Holds every case in a test of its own. */
export function itReads(groups: Record<string, readonly MomentCase[]>, now: number): void {
  for (const [title, cases] of Object.entries(groups)) {
    describe(title, () => {
      for (const [text, as, timeZone, expected] of cases) {
        it(`“${text}” as ${as} in ${timeZone} is ${expected}`, () => {
          assert.equal(iso(parseMoment(text, { now, timeZone, as })), expected);
        });
      }
    });
  }
}
