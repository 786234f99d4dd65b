import assert from "node:assert/strict";
import { gridLayout } from "../../../../src/webview/gradebook/grid/layout";

describe("the layout of the gradebook's grid", () => {
  const widths = { user: 200, complete: 80, averageScore: 90, labs: [100, 150] };

  it("puts the columns side by side and keeps those before the labs in place", () => {
    assert.deepEqual(gridLayout(1200, widths), {
      widths,
      userWidth: 200,
      isNarrow: false,
      before: 370,
      stuck: 370,
      width: 620,
    });
  });

  it("keeps users alone in place below 800 pixels, where they take two fifths at most", () => {
    assert.equal(gridLayout(800, widths).isNarrow, false);
    const { isNarrow, userWidth, stuck, before } = gridLayout(400, widths);
    assert.deepEqual([isNarrow, userWidth, stuck, before], [true, 160, 160, 330]);
  });

  it("lets no name take more than 320 pixels", () => {
    assert.equal(gridLayout(2000, { ...widths, user: 900 }).userWidth, 320);
  });
});
