import assert from "node:assert/strict";
import { KeptAnswers, type KeptDetails } from "../../../../src/engine/asking/keptDetails";
import { every } from "../../results/details/depth/cases";

const details = every();

function answer(asked: number, bytes = 1000): KeptDetails {
  return { details, asked, bytes, askedAt: asked, result: undefined };
}

describe("answers to Details that are kept", () => {
  it("give way when there are too many, those first that nobody has looked at for longest", () => {
    const kept = new KeptAnswers();
    for (let number = 0; number < 300; number += 1) kept.keep(`${number}`, answer(number));
    assert.ok(kept.get("0"), "there is no room for 300");
    kept.keep("300", answer(300));
    assert.ok(kept.get("0"), "what was looked at has given way");
    assert.equal(kept.get("1"), undefined);
    assert.ok(kept.get("300"), "the last one is not kept");
  });

  it("give way when they are large, the last one never", () => {
    const kept = new KeptAnswers();
    const megabyte = 1024 * 1024;
    for (let number = 0; number < 5; number += 1) kept.keep(`${number}`, answer(number, 10 * megabyte));
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((number) => kept.get(`${number}`) !== undefined),
      [false, false, true, true, true],
    );
    kept.keep("5", answer(5, 100 * megabyte));
    assert.deepEqual([kept.get("4"), kept.get("5")?.asked], [undefined, 5]);
    kept.keep("6", answer(6));
    assert.deepEqual([kept.get("5"), kept.get("6")?.asked], [undefined, 6]);
  });

  it("count anew when they were cleared, and take the place of what they answer once more", () => {
    const kept = new KeptAnswers();
    const half = 20 * 1024 * 1024;
    kept.keep("a", answer(1, half));
    kept.clear();
    kept.keep("b", answer(2, half));
    kept.keep("b", answer(3, half));
    kept.keep("b", answer(1, half));
    assert.equal(kept.get("b")?.asked, 3);
    kept.keep("c", answer(4, 10 * 1024 * 1024));
    assert.ok(kept.get("b"), "it was counted twice");
  });
});
