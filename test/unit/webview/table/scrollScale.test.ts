import assert from "node:assert/strict";
import { ScrollScale } from "../../../../src/webview/table/grid/scrollScale";

const tallest = 10_000_000;
const room = 500;
/** A million rows. */
const whole = 26_000_000;

describe("scrolling through a table", () => {
  let scale: ScrollScale;

  beforeEach(() => {
    scale = new ScrollScale();
    scale.fit(whole, room);
  });

  it("is what the browser does where an element can be tall enough", () => {
    scale.fit(tallest, room);
    for (const scrolled of [0, 3, 5_000_000, 7, tallest - room]) {
      scale.scroll(scrolled);
      assert.deepEqual([scale.top, scale.shift, scale.height], [scrolled, 0, tallest]);
    }
  });

  it("takes no element that is taller than browsers draw", () => {
    assert.equal(scale.height, tallest);
  });

  it("leads to both ends", () => {
    scale.scroll(tallest - room);
    assert.equal(scale.top, whole - room);
    scale.scroll(0);
    assert.equal(scale.top, 0);
  });

  it("leads in leaps to the same share of the whole", () => {
    scale.scroll((tallest - room) / 2);
    assert.equal(scale.top, (whole - room) / 2);
  });

  it("keeps a small step small, and what is drawn in its place", () => {
    scale.scroll(5_000_000);
    const { top, shift } = scale;
    scale.scroll(5_000_100);
    assert.deepEqual([scale.top, scale.shift], [top + 100, shift]);
    scale.scroll(5_000_040);
    assert.deepEqual([scale.top, scale.shift], [top + 40, shift]);
  });

  it("brings the scroll bar back to where it belongs after many small steps, and nothing else moves", () => {
    for (let step = 1; step <= 1000; step += 1) scale.scroll(step * 400);
    assert.equal(scale.top, 400_000);
    const scrolled = scale.settle();
    assert.equal(scale.top, 400_000);
    assert.ok(Math.abs(scrolled - (400_000 * (tallest - room)) / (whole - room)) < 1, String(scrolled));
  });

  it("goes to a row exactly, although the browser rounds", () => {
    const scrolled = scale.moveTo(25_999_000);
    assert.equal(scale.top, 25_999_000);
    scale.scroll(Math.round(scrolled));
    assert.ok(Math.abs(scale.top - 25_999_000) <= 1, String(scale.top));
    scale.moveTo(whole);
    assert.equal(scale.top, whole - room);
  });

  it("stays within what there is when that becomes less", () => {
    scale.scroll(tallest - room);
    scale.fit(2600, room);
    assert.equal(scale.top, 2100);
    scale.fit(26, room);
    assert.equal(scale.top, 0);
  });
});
