import fc from "fast-check";
import { Race } from "./race";
import { step } from "./steps";

describe("fetches, refreshes, files and what calls them off, in any order", () => {
  it("leave what was asked for last, lose nothing that came for it, and say exactly what is missing", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 50, size: "max" }), async (steps) => {
        const race = new Race();
        for (const each of steps) {
          await race.take(each);
          race.check();
        }
        await race.end();
      }),
      { numRuns: 300 },
    );
  }).timeout(60_000);
});
