import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { verdictIcons } from "../../../../src/core/results/details/depth/types";
import { markIcons } from "../../../../src/core/results/state/marks";

const require = createRequire(import.meta.url);
const codicons = Object.values(
  require("@vscode/codicons/src/template/mapping.json") as Record<string, readonly string[]>,
).flat();

describe("the icons of marks", () => {
  for (const [title, icons] of Object.entries({ "of results": markIcons, "of verdicts": verdictIcons })) {
    it(`are icons that VS Code has: ${title}`, () => {
      assert.deepEqual(
        Object.values(icons).filter((icon) => !codicons.includes(icon)),
        [],
      );
    });

    it(`are told from one another: ${title}`, () => {
      assert.equal(new Set(Object.values(icons)).size, Object.keys(icons).length);
    });
  }

  it("are the same for what went well or badly in an exam and in its activities", () => {
    assert.equal(verdictIcons.right, markIcons.examPassed);
    assert.equal(verdictIcons.wrong, markIcons.examFailed);
  });
});
