import assert from "node:assert/strict";
import { endSentence } from "../../../../src/core/results/store/endedLoads";

describe("why fetching was ended, in a sentence", () => {
  it("is that the results were cleared", () => {
    assert.equal(endSentence("cleared"), "Fetching was ended because the results were cleared.");
  });

  it("names the connection that is fetched from, up to eighty letters", () => {
    const said = (name: string): string => endSentence({ kind: "connection", name, url: "" });
    for (const [name, shown] of [
      ["x".repeat(80), "x".repeat(80)],
      ["x".repeat(81), `${"x".repeat(79)}…`],
    ] as const) {
      assert.equal(said(name), `Fetching was ended because results of “${shown}” are being fetched.`);
    }
  });

  it("is another for a file and for the sample", () => {
    const said = (["connection", "file", "sample"] as const).map((kind) =>
      endSentence({ kind, name: "a", url: "" }),
    );
    assert.equal(new Set(said).size, 3);
    for (const sentence of said) assert.match(sentence, /^Fetching was ended because .+\.$/);
  });
});
