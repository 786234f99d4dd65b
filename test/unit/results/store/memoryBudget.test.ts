import assert from "node:assert/strict";
import { MemoryBudget, MemoryFullError } from "../../../../src/core/results/store/memoryBudget";

describe("a budget of memory", () => {
  /** How many results would fit, as the error says; undefined where there is room. */
  function fitting(work: () => void): number | undefined {
    try {
      work();
      return undefined;
    } catch (error) {
      if (error instanceof MemoryFullError) return error.fitting;
      throw error;
    }
  }

  it("has room for results of usual size up to its limit", () => {
    const budget = new MemoryBudget(5200);
    assert.equal(
      fitting(() => budget.check(10, 0)),
      undefined,
    );
    assert.equal(
      fitting(() => budget.check(11, 0)),
      10,
    );
    assert.equal(
      fitting(() => budget.check(10, 0, 1)),
      10,
    );
  });

  it("has room for an answer where it takes four times its size beside what is held", () => {
    const budget = new MemoryBudget(5200);
    assert.equal(
      fitting(() => budget.check(0, 1300)),
      undefined,
    );
    assert.equal(
      fitting(() => budget.check(0, 1301)),
      10,
    );
    assert.equal(
      fitting(() => budget.check(5, 650)),
      undefined,
    );
    assert.equal(
      fitting(() => budget.check(5, 651)),
      10,
    );
  });

  it("counts all answers that are being read, until they have been", () => {
    const budget = new MemoryBudget(4000);
    budget.begin(600, 0);
    assert.equal(
      fitting(() => budget.begin(401, 0)),
      7,
    );
    budget.end(401);
    assert.equal(
      fitting(() => budget.begin(400, 0)),
      undefined,
    );
    budget.end(400);
    budget.end(600);
    assert.equal(
      fitting(() => budget.begin(1000, 0)),
      undefined,
    );
  });

  it("goes by the size of the results that came, and forgets it", () => {
    const budget = new MemoryBudget(5200);
    budget.begin(1000, 0);
    budget.end(1000, 100);
    budget.note(1000, 100);
    budget.note(1_000_000, 0);
    assert.equal(
      fitting(() => budget.check(520, 0)),
      undefined,
    );
    assert.equal(
      fitting(() => budget.check(521, 0)),
      520,
    );
    budget.forget();
    assert.equal(
      fitting(() => budget.check(11, 0)),
      10,
    );
    budget.note(100, 10);
    assert.equal(
      fitting(() => budget.check(521, 0)),
      520,
    );
  });
});
