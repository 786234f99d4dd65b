import assert from "node:assert/strict";
import { Coverage, nameReasons } from "../../../../src/core/results/store/coverage";

const stretch = (start: number, end: number): { start: number; end: number } => ({ start, end });
const failed = (
  start: number,
  end: number,
  error: string,
): { start: number; end: number; error: string } => ({
  start,
  end,
  error,
});

describe("what is covered of what was asked for", () => {
  it("a key that is refused in the middle of a year leaves exactly what did not come, each part once", () => {
    const year = stretch(0, 520);
    const came = [stretch(0, 10), stretch(10, 20), stretch(40, 50)].reduce(
      (coverage, window) => coverage.with(window),
      Coverage.none,
    );
    const refused = came.asked({
      ranges: [year],
      failed: [failed(20, 30, "HTTP 500")],
      otherwise: "The key was refused.",
    });
    assert.deepEqual(refused.failed, [
      failed(20, 30, "HTTP 500"),
      failed(30, 40, "The key was refused."),
      failed(50, 520, "The key was refused."),
    ]);
    assert.deepEqual(refused.range, stretch(0, 50));
    assert.deepEqual(refused.missing, [stretch(20, 40)]);
    assert.deepEqual(refused.gaps, [stretch(20, 40), stretch(50, 520)]);
  });

  it("what fails again is named once, with the latest reason", () => {
    const once = Coverage.none.asked({ ranges: [stretch(0, 20)], failed: [], otherwise: "first" });
    const twice = once.asked({ ranges: [stretch(10, 30)], failed: [], otherwise: "second" });
    assert.deepEqual(twice.failed, [failed(0, 10, "first"), failed(10, 30, "second")]);
    assert.deepEqual(twice.with(stretch(5, 12)).failed, [failed(0, 5, "first"), failed(12, 30, "second")]);
  });

  it("what is held is not missing, although asking for it once more has failed", () => {
    const held = Coverage.none.with(stretch(0, 20));
    assert.deepEqual(held.asked({ ranges: [stretch(5, 30)], failed: [], otherwise: "no" }).failed, [
      failed(20, 30, "no"),
    ]);
  });

  it("a single second is missing until it comes", () => {
    const asked = Coverage.none.asked({ ranges: [stretch(5, 5)], failed: [], otherwise: "no" });
    assert.deepEqual(asked.failed, [failed(5, 5, "no")]);
    assert.deepEqual(asked.with(stretch(5, 5)).failed, []);
    assert.deepEqual(asked.with(stretch(0, 5)).failed, []);
    assert.deepEqual(asked.with(stretch(0, 4)).failed, [failed(5, 5, "no")]);
    assert.deepEqual(Coverage.of(stretch(5, 5), []).range, stretch(5, 5));
  });

  it("a file's gaps may overlap, reach beyond its range or leave nothing", () => {
    const gaps = [failed(30, 60, "x"), failed(2, 4, "x"), failed(3, 6, "x")];
    const coverage = Coverage.of(stretch(0, 40), gaps);
    assert.deepEqual(coverage.range, stretch(0, 30));
    assert.deepEqual(coverage.missing, [stretch(2, 6)]);
    assert.deepEqual(coverage.failed, [failed(2, 6, "x"), failed(30, 40, "x")]);
    const nothing = Coverage.of(stretch(0, 40), [failed(0, 40, "x")]);
    assert.deepEqual([nothing.range, nothing.failed], [undefined, [failed(0, 40, "x")]]);
  });

  it("of several reasons for a stretch the first counts", () => {
    const reasons = [failed(0, 5, "latest"), failed(0, 10, "before")];
    assert.deepEqual(nameReasons([stretch(0, 12)], reasons, "otherwise"), [
      failed(0, 5, "latest"),
      failed(5, 10, "before"),
      failed(10, 12, "otherwise"),
    ]);
  });
});
