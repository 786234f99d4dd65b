import assert from "node:assert/strict";
import {
  readLabInstanceId,
  readResultLink,
  readTypedLabInstanceId,
  resultLink,
  type LinkParts,
} from "../../../src/core/results/labInstanceId";
import { hostileTexts } from "../hostileTexts";

describe("a lab instance id", () => {
  const exact: [text: string, id: number | bigint][] = [
    ["0", 0],
    ["349744", 349744],
    [" 349744\n", 349744],
    ["007", 7],
    ["9007199254740991", 9007199254740991],
    ["9007199254740993", 9007199254740993n],
    ["9223372036854775807", 9223372036854775807n],
    ["000009223372036854775807", 9223372036854775807n],
  ];
  for (const [text, id] of exact) {
    it(`is read from ${JSON.stringify(text)}, by scripts and by people`, () => {
      assert.equal(readLabInstanceId(text), id);
      assert.equal(readTypedLabInstanceId(text), id);
    });
  }

  for (const text of [
    "",
    " ",
    "-5",
    "+5",
    "1.5",
    "1e3",
    "0x10",
    "9223372036854775808",
    "99999999999999999999",
    "61300000a",
    "six",
    "６１",
  ]) {
    it(`is not read from ${JSON.stringify(text)}, by nobody`, () => {
      assert.equal(readLabInstanceId(text), undefined);
      assert.equal(readTypedLabInstanceId(text), undefined);
    });
  }

  const typed: [text: string, id: number | bigint][] = [
    ["#61,300,000", 61300000],
    ["# 61300000", 61300000],
    ["61 900 008", 61900008],
    ["61.900.008", 61900008],
    ["61\u00A0900\u00A0008", 61900008],
    ["61\u202F900\u202F008", 61900008],
    ["61\u2009900\u2009008", 61900008],
    ["61'900'008", 61900008],
    ["61’900’008", 61900008],
    ["1,000", 1000],
    ["\u200E61900008\u200B", 61900008],
    ["9,223,372,036,854,775,807", 9223372036854775807n],
    ["https://labondemand.com/LabInstance/61300000", 61300000],
    ["https://labondemand.com/LabInstance/61300000/", 61300000],
    ["https://labondemand.com/LabInstance/61300000?tab=2", 61300000],
    ["https://labondemand.com/LabInstance/61300000#top", 61300000],
    ["https://labondemand.com/LabInstance/61300000/Summary?x=1", 61300000],
    ["  labondemand.com/labinstance/61300000  ", 61300000],
    ["<https://labondemand.com:8443/LabInstance/9223372036854775807/>", 9223372036854775807n],
    ["see <https://labondemand.com/LabInstance/61300000>.", 61300000],
    ["vscode://lab-results.lab-on-demand-results/result/61300000", 61300000],
    ["https://labondemand.com/api/v3/Result?labInstanceId=61300000&x=1", 61300000],
  ];
  for (const [text, id] of typed) {
    it(`is read from ${JSON.stringify(text)}, which people type or paste`, () => {
      assert.equal(readTypedLabInstanceId(text), id);
    });
  }

  for (const text of [
    "61,30,000",
    "61,300.000",
    "61,300,0000",
    ",300",
    "61 900 008 61 900 009",
    "61  900",
    "61300000 61300001",
    "12 3456",
    "#",
    "#61#62",
    "https://labondemand.com/LabProfile/61300000",
    "https://labondemand.com/LabInstance/9223372036854775808",
    "https://labondemand.com/LabInstance/61300000a",
    "https://labondemand.com/LabInstance/61300000-2",
    "https://labondemand.com/LabInstance/",
    "5 labs",
  ]) {
    it(`cannot be told from ${JSON.stringify(text)}`, () => {
      assert.equal(readTypedLabInstanceId(text), undefined);
    });
  }
});

describe("a link to a result", () => {
  const parts = (link: string): LinkParts => {
    const { pathname, search, hash } = new URL(link);
    return { path: pathname, query: search.slice(1), fragment: hash.slice(1) };
  };

  for (const id of ["0", "349744", "9223372036854775807"]) {
    it(`is read again, and can be typed: ${id}`, () => {
      const link = resultLink("vscode-insiders", id);
      assert.equal(link, `vscode-insiders://lab-results.lab-on-demand-results/result/${id}`);
      assert.equal(String(readResultLink(parts(link))), id);
      assert.equal(String(readTypedLabInstanceId(link)), id);
    });
  }

  const others = [
    ...[
      "",
      "/",
      "/result",
      "/result/",
      "/result/-5",
      "/result/1e3",
      "/result/0x10",
      "/result/ 5",
      "/result/5\n",
    ],
    ...[
      "/result/5/",
      "/result/5/6",
      "//result/5",
      "/Result/5",
      "/result/../result/5",
      "/fetch/5",
      "/result/５",
    ],
    ...["/result/9223372036854775808", "/result/99999999999999999999"],
    ...hostileTexts.flatMap((text) => [text, `/result/${text}`, `/result/5${text}`]),
  ];
  for (const path of others) {
    it(`is not ${JSON.stringify(path.slice(0, 60))}`, () => {
      assert.equal(readResultLink({ path, query: "", fragment: "" }), undefined);
    });
  }

  it("says nothing but the lab instance", () => {
    assert.equal(readResultLink({ path: "/result/5", query: "", fragment: "" }), 5);
    assert.equal(readResultLink({ path: "/result/5", query: "connection=x", fragment: "" }), undefined);
    assert.equal(readResultLink({ path: "/result/5", query: "", fragment: "x" }), undefined);
  });
});
