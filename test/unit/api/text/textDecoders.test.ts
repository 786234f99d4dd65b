import assert from "node:assert/strict";
import { chunkDecoder, joinBytes } from "../../../../src/core/api/text/textDecoders";

describe("a decoder of chunks", () => {
  for (const letter of ["é", "߿", "ࠀ", "京", "\uFFFD", "😀", "\u{10FFFF}"]) {
    const bytes = Buffer.from(letter);
    for (let cut = 1; cut < bytes.length; cut += 1) {
      it(`keeps ${cut} of the ${bytes.length} bytes of ${letter} until the others come`, () => {
        const decoder = chunkDecoder("utf-8");
        assert.equal(decoder.write(Buffer.concat([Buffer.from("ä"), bytes.subarray(0, cut)])), "ä");
        assert.equal(decoder.waiting.length, cut);
        assert.equal(decoder.end(), undefined);
        assert.equal(decoder.write(bytes.subarray(cut)), letter);
        assert.equal(decoder.waiting.length, 0);
        assert.equal(decoder.end(), "");
      });
    }

    it(`keeps nothing of a whole ${letter}`, () => {
      const decoder = chunkDecoder("utf-8");
      assert.equal(decoder.write(bytes), letter);
      assert.equal(decoder.waiting.length, 0);
    });
  }

  it("has letters once it has handed out what would read otherwise, and not before", () => {
    const decoder = chunkDecoder("utf-8");
    decoder.write(Buffer.from("plain"));
    assert.equal(decoder.hasLetters, false);
    decoder.write(Buffer.from([0xc3]));
    assert.equal(decoder.hasLetters, false);
    decoder.write(Buffer.from([0xa4]));
    assert.equal(decoder.hasLetters, true);
    decoder.write(Buffer.from("plain"));
    assert.equal(decoder.hasLetters, true);
  });

  it("refuses what is not of its encoding, and keeps what it had", () => {
    const decoder = chunkDecoder("utf-8");
    decoder.write(Buffer.from([0xc3]));
    assert.equal(decoder.write(Buffer.from([0x41])), undefined);
    assert.deepEqual([...decoder.waiting], [0xc3]);
    assert.equal(chunkDecoder("utf-8").write(Buffer.from([0x80, 0x80, 0x80, 0x80])), undefined);
  });

  it("hands out the mark of an encoding as a letter", () => {
    assert.equal(chunkDecoder("utf-8").write(Buffer.from("\uFEFFä")), "\uFEFFä");
  });

  it("keeps half a unit of UTF-16, which is a letter of its own at the end", () => {
    for (const [encoding, pair] of [
      ["utf-16le", [0xe4, 0x00]],
      ["utf-16be", [0x00, 0xe4]],
    ] as const) {
      const decoder = chunkDecoder(encoding);
      assert.equal(decoder.encoding, encoding);
      assert.equal(decoder.write(Uint8Array.from([...pair, pair[0]])), "ä");
      assert.equal(decoder.write(Uint8Array.from([pair[1], 0x41])), "ä");
      assert.equal(decoder.end(), "A");
      assert.equal(decoder.hasLetters, false);
    }
  });

  it("reads windows-1252 byte by byte", () => {
    const decoder = chunkDecoder("windows-1252");
    assert.equal(decoder.write(Uint8Array.from([0x80, 0xe4])), "€ä");
    assert.deepEqual([decoder.end(), decoder.encoding, decoder.hasLetters], ["", "windows-1252", false]);
  });

  it("reads what else Node knows, and says that it cannot be gone back on", () => {
    const decoder = chunkDecoder("shift_jis");
    assert.equal(decoder.write(Uint8Array.from([0x93])), "");
    assert.equal(decoder.write(Uint8Array.from([0xfa])), "日");
    assert.deepEqual([decoder.end(), decoder.encoding, decoder.hasLetters], ["", "shift_jis", true]);
    const cut = chunkDecoder("shift_jis");
    cut.write(Uint8Array.from([0x93]));
    assert.equal(cut.end(), undefined);
  });

  it("joins pieces, and copies none that is alone", () => {
    const [some, none] = [Uint8Array.of(1), new Uint8Array(0)];
    assert.equal(joinBytes(some, none), some);
    assert.equal(joinBytes(none, some), some);
    assert.deepEqual([...joinBytes(some, Uint8Array.of(2))], [1, 2]);
  });
});
