import assert from "node:assert/strict";
import fc from "fast-check";
import { decodeText, TextReader } from "../../../../src/core/api/text/decodeText";

const sentence = '{"City":"Zürich – “北京” 😀 €"}';
const western = '{"City":"Jürgen’s Café – 5 €"}';

/** The text as a program of that encoding would write it. */
function encode(text: string, encoding: string): Uint8Array {
  switch (encoding) {
    case "utf-16le":
      return Buffer.from(text, "utf16le");
    case "utf-16be":
      return Buffer.from(text, "utf16le").swap16();
    case "windows-1252":
      return Uint8Array.from(
        text,
        (letter) => ({ "’": 0x92, "–": 0x96, "€": 0x80 })[letter] ?? letter.charCodeAt(0),
      );
    default:
      return Buffer.from(text);
  }
}

function readInPieces(pieces: readonly Uint8Array[], reader = new TextReader()): string {
  const text = pieces.map((piece) => reader.write(piece)).join("") + reader.end();
  return reader.isMixed ? readInPieces(pieces, reader.toReread()) : text;
}

const mark = "\uFEFF";
const cases: [title: string, bytes: Uint8Array, text: string, encoding: string, charset?: string][] = [
  ["UTF-8", encode(sentence, "utf-8"), sentence, "utf-8"],
  ["UTF-8 with a mark", encode(mark + sentence, "utf-8"), sentence, "utf-8"],
  ["UTF-16 LE with a mark", encode(mark + sentence, "utf-16le"), sentence, "utf-16le"],
  ["UTF-16 BE with a mark", encode(mark + sentence, "utf-16be"), sentence, "utf-16be"],
  ["UTF-16 LE without a mark", encode(sentence, "utf-16le"), sentence, "utf-16le"],
  ["UTF-16 BE without a mark", encode(sentence, "utf-16be"), sentence, "utf-16be"],
  ["windows-1252", encode(western, "windows-1252"), western, "windows-1252"],
  ["plain ASCII", encode("{}", "utf-8"), "{}", "utf-8"],
  ["one letter", encode("1", "utf-8"), "1", "utf-8"],
  ["nothing", new Uint8Array(0), "", "utf-8"],
  ["declared latin1", encode(western, "windows-1252"), western, "windows-1252", "ISO-8859-1"],
  [
    "declared Shift_JIS",
    Uint8Array.of(0x22, 0x93, 0x8c, 0x8b, 0x9e, 0x22),
    '"東京"',
    "shift_jis",
    "Shift_JIS",
  ],
  ["declared UTF-16 without a mark", encode(sentence, "utf-16be"), sentence, "utf-16be", "utf-16"],
  ["a mark against what is declared", encode(mark + sentence, "utf-8"), sentence, "utf-8", "windows-1252"],
  ["UTF-16 declared as UTF-8", encode(sentence, "utf-16le"), sentence, "utf-16le", "utf-8"],
  ["windows-1252 declared as UTF-8", encode(western, "windows-1252"), western, "windows-1252", "UTF-8"],
  ["a declared name that is none", encode(sentence, "utf-8"), sentence, "utf-8", "klingon"],
  ["UTF-8 declared as ASCII", encode(sentence, "utf-8"), sentence, "utf-8", "us-ascii"],
];

describe("bytes become text", () => {
  for (const [title, bytes, text, encoding, charset] of cases) {
    it(`${title}, in one piece`, () => {
      const isOdd = encoding === "windows-1252" && charset !== "ISO-8859-1";
      assert.deepEqual(decodeText(bytes, charset), { text, encoding, isOdd });
    });

    it(`${title}, cut at every byte`, () => {
      for (let cut = 0; cut <= bytes.length; cut += 1) {
        const pieces = [bytes.subarray(0, cut), bytes.subarray(cut)];
        assert.equal(readInPieces(pieces, new TextReader({ charset })), text, `cut at ${cut}`);
      }
      const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
      assert.equal(readInPieces(single, new TextReader({ charset })), text);
    });
  }

  it("letters of several bytes are handed out as soon as they are whole", () => {
    const reader = new TextReader();
    const bytes = encode('"ü', "utf-8");
    assert.equal(reader.write(encode("[1,", "utf-8")), "[1,");
    assert.equal(reader.write(bytes.subarray(0, 2)), '"');
    assert.equal(reader.write(bytes.subarray(2)), "ü");
    assert.equal(reader.isOdd, false);
  });

  it("two users whose letters are not UTF-8 stay two", () => {
    const { text } = decodeText(encode('["Jürgen","Jörgen"]', "windows-1252"));
    assert.deepEqual(JSON.parse(text), ["Jürgen", "Jörgen"]);
  });

  it("what is no UTF-8 after letters that were is windows-1252 from the first byte on", () => {
    const bytes = Buffer.concat([encode('["ü","', "utf-8"), Uint8Array.of(0xfc), encode('"]', "utf-8")]);
    const expected = { text: '["Ã¼","ü"]', encoding: "windows-1252", isOdd: true };
    assert.deepEqual(decodeText(bytes), expected);
    assert.deepEqual(decodeText([bytes.subarray(0, 5), bytes.subarray(5)]), expected);
    const reader = new TextReader();
    assert.equal(reader.write(bytes.subarray(0, 5)), '["ü"');
    assert.equal(reader.isMixed, false);
    assert.equal(reader.write(bytes.subarray(5)), ',"ü"]');
    assert.equal(reader.isMixed, true);
  });

  it("what is no UTF-8 after plain ASCII needs no second reading", () => {
    const reader = new TextReader();
    assert.equal(
      reader.write(encode("[1,2,", "utf-8")) + reader.write(Uint8Array.of(0xfc)) + reader.end(),
      "[1,2,ü",
    );
    assert.equal(reader.isMixed, false);
    assert.equal(reader.isOdd, true);
  });

  it("bytes that are not of the declared charset are read as if nothing were declared", () => {
    const pieces = [encode('"ü', "utf-8"), Uint8Array.of(0x80, 0xff), encode('"', "utf-8")];
    const { text, isOdd } = decodeText(pieces, "shift_jis");
    assert.equal(text, '"Ã¼€ÿ"');
    assert.equal(isOdd, true);
    const utf8 = encode('"é 😀"', "utf-8");
    assert.deepEqual(decodeText(utf8, "euc-kr"), { text: '"é 😀"', encoding: "utf-8", isOdd: true });
  });

  it("a UTF-8 mark before what is no UTF-8 is left out as well", () => {
    const bytes = Buffer.concat([encode(`${mark}["ü",`, "utf-8"), Uint8Array.of(0xfc)]);
    assert.equal(decodeText(bytes).text, '["Ã¼",ü');
    assert.equal(decodeText([bytes.subarray(0, 8), bytes.subarray(8)]).text, '["Ã¼",ü');
  });

  it("half a UTF-16 pair stays what it is, and an odd last byte is a letter of its own", () => {
    assert.equal(decodeText(encode('"\ud83d"', "utf-16le")).text, '"\ud83d"');
    assert.equal(decodeText(Buffer.concat([encode("[]", "utf-16le"), Uint8Array.of(0x0a)])).text, "[]\n");
  });

  it("every byte of windows-1252 is a letter of its own", () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const { text } = decodeText(Buffer.concat([Uint8Array.of(0x22, 0x22, 0xff), bytes]));
    assert.equal(new Set(text.slice(3)).size, 256);
    assert.equal(text.slice(3 + 0x80, 3 + 0x86), "€\u0081‚ƒ„…");
    assert.equal(text.slice(-1), "ÿ");
  });

  it("any text in any encoding comes back, whatever the chunks", () => {
    const letters = fc.string({ unit: fc.constantFrom("a", "9", " ", "\n", "ü", "–", "€", "北", "😀") });
    const encodings = fc.constantFrom("utf-8", "utf-16le", "utf-16be");
    const cuts = fc.array(fc.nat(60), { maxLength: 6 });
    fc.assert(
      fc.property(letters, encodings, cuts, (random, encoding, places) => {
        const text = `{"${random}`;
        const bytes = encode(text, encoding);
        const ends = [0, ...places.sort((a, b) => a - b), bytes.length];
        const pieces = ends.map((end, index) => bytes.subarray(index === 0 ? 0 : ends[index - 1], end));
        assert.equal(readInPieces(pieces), text);
      }),
    );
  });

  it("no bytes ever become U+FFFD, and chunks make no difference", () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 12 }), { maxLength: 6 });
    const charsets = fc.constantFrom(undefined, "utf-8", "utf-16", "shift_jis", "gb18030", "latin1");
    fc.assert(
      fc.property(pieces, charsets, (chunks, charset) => {
        const { text } = decodeText(chunks, charset);
        assert.equal(decodeText(Buffer.concat(chunks), charset).text, text);
        // Bytes can spell U+FFFD; then it is what was meant.
        const isSpelled = Buffer.concat(chunks).includes(0xfd);
        if (!isSpelled) assert.ok(!text.includes("\ufffd"), "a letter was lost");
      }),
      { numRuns: 2000 },
    );
  });
});
