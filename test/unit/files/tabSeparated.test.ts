import assert from "node:assert/strict";
import { tabSeparated } from "../../../src/core/files/tabSeparated";

describe("tables for the clipboard", () => {
  const cases: [title: string, row: string[], text: string][] = [
    ["a tab between cells", ["a", "b c", ""], "a\tb c\t\r\n"],
    ["quotes around tabs", ["a\tb", "c"], '"a\tb"\tc\r\n'],
    ["quotes around line breaks of any kind", ["a\nb", "c\rd", "e\r\nf"], '"a\nb"\t"c\rd"\t"e\r\nf"\r\n'],
    ["quotes doubled", ['say "a"'], '"say ""a"""\r\n'],
  ];
  for (const [title, row, text] of cases) {
    it(`have ${title}`, () => assert.equal(tabSeparated([row], false), text));
  }

  it("escape what a spreadsheet would run as a formula, where that is wanted", () => {
    assert.equal(tabSeparated([["=1+1", "-1", "a"]], true), "'=1+1\t'-1\ta\r\n");
    assert.equal(tabSeparated([["=1+1"]], false), "=1+1\r\n");
  });
});
