import assert from "node:assert/strict";
import { checkBytes, checkText } from "../../../../src/core/files/read/kind";

/** The first sentence of what is said; undefined where nothing is. */
function said(check: () => void): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    return (error as Error).message.split(/(?<=\.) /)[0];
  }
}

describe("a text that is given by mistake", () => {
  const empty = "The file is empty.";
  const html = "The file is a web page (HTML) and not a list of results.";
  const xml = "The file is XML.";
  const table = "The file is a table as PowerShell shows it.";
  const python = "The file is what Python prints and not JSON.";
  const ids = "The file lists lab instance ids and holds no results.";
  const csv = "The file is a CSV file.";
  const texts: [text: string, says: string | undefined][] = [
    ["", empty],
    [" \n\uFEFF\u001A\u001E", empty],
    ["<!DOCTYPE HTML>", html],
    ["<!-- a -->", html],
    ["<HTML>", html],
    ["<head>", html],
    ["<body>", html],
    ["<a/>", xml],
    [" <a/>", xml],
    ["[<", undefined],
    ["Name Age\n---- ---\nAnn  7", table],
    ["Name\n----\n", table],
    ["Name Age\nAnn 7\n", undefined],
    ["Name : Ann\nAge : 7", table],
    ["Name : Ann\nAge 7", undefined],
    ["Name :\nAge :", table],
    ["{ - }\n----", undefined],
    ["Name\n---- x", undefined],
    ["[{'a': 1}]", python],
    ["{'a': 1}", python],
    ["[\n  {\n'a': 1}]", python],
    ["{\"a\": '1'}", undefined],
    ["1\n2", ids],
    ["1;\n2,", ids],
    ['"1"\n"2"', ids],
    ["Id\n1", ids],
    ["Id\n1\n\n2\n", ids],
    ["1", undefined],
    ["Id\nx", undefined],
    ["Id\n1\nx", undefined],
    ["Id\n12345678901234567890", undefined],
    ["Id\n1234567890123456789", ids],
    ["{Id}\n1", undefined],
    ["a,b,c\n1,2,3", csv],
    ["a;b;c\n1;2;3", csv],
    ["a\tb\tc\n1\t2\t3", csv],
    ["a,b,c\n1,2", undefined],
    ["a,b\n1,2", undefined],
    ["LabInstanceId,x", csv],
    ['x;"LabInstanceId"', csv],
    ['x;"labinstanceid"', undefined],
    ["LabInstanceId", undefined],
    ["[1,2,3\n4,5,6", undefined],
    ['{"a":1,"b":2}\n{"a":1,"b":2}', undefined],
    ["a,b,c", undefined],
  ];
  for (const [text, says] of texts) {
    it(`is told for what it is: ${JSON.stringify(text)}`, () =>
      assert.equal(
        said(() => checkText(text)),
        says,
      ));
  }

  it("is told by its first hundred lines, in which the last may be cut off", () => {
    const lines = Array.from({ length: 100 }, (_, index) => `${index}`);
    assert.equal(
      said(() => checkText([...lines, "x"].join("\n"))),
      ids,
    );
    assert.equal(
      said(() => checkText([...lines.slice(1), "x"].join("\n"))),
      undefined,
    );
  });
});

describe("bytes that are no text", () => {
  const zip = "The file is a ZIP archive.";
  const office = "The file is an Excel workbook or another Office document.";
  const binary = "The file is binary and holds no text.";
  const starts: [bytes: string, says: string | undefined][] = [
    ["PK\x03\x04 a", zip],
    ["PK\x05\x06", zip],
    ["PK\x03\x04 xl/a", office],
    ["PK\x03\x04 [Content_Types].xml", office],
    ["\x1f\x8b", "The file is packed with gzip."],
    ["%PDF-1.7", "The file is a PDF."],
    ["PAR1", "The file is a Parquet file."],
    ["{\\rtf1", "The file is a document with formatting (RTF)."],
    ["\x7fELF\x01", binary],
    ["ab\x01", binary],
    [`${"a".repeat(63)}\x01`, binary],
    [`${"a".repeat(64)}\x01`, undefined],
    ["\t\n\r\x0c\x1a\x1b\x1e a", undefined],
    ["\xff\xfea\0", undefined],
    ["\xfe\xff\0a", undefined],
    ["[\0\n\0", undefined],
    ["\0[\0\n", undefined],
    ["\0\0\0[", binary],
    [" [\x01", undefined],
    ["{\x01", undefined],
  ];
  for (const [bytes, says] of starts) {
    it(`are told by their start: ${JSON.stringify(bytes.slice(0, 20))}`, () =>
      assert.equal(
        said(() => checkBytes(Buffer.from(bytes, "latin1"))),
        says,
      ));
  }
});
