import assert from "node:assert/strict";
import { allWithheld, KeyMask } from "../../../src/core/api/keyMask";

const key = "Lab-Key/2f9c+71d0=a4";
const mask = new KeyMask(key);

describe("where an API key is hidden", () => {
  const texts: [text: string, hidden: string][] = [
    [key, "•••"],
    [`${key} x`, "••• x"],
    [`x ${key}`, "x •••"],
    [`${key}${key}`, "•••"],
    [`${key} ${key}`, "••• •••"],
    [key.slice(0, 8), "•••"],
    [key.slice(0, 7), key.slice(0, 7)],
    [key.slice(-8), "•••"],
    [`a${key.slice(5, 13)}b`, "a•••b"],
    ["", ""],
    ["&lt;p&gt; &#60; %3C \\u003c \\x3c", "&lt;p&gt; &#60; %3C \\u003c \\x3c"],
    [Array.from(key, (letter) => `&#x${letter.charCodeAt(0).toString(16)};`).join(""), "•••"],
    [Array.from(key, (letter) => `&#${letter.charCodeAt(0)};`).join(""), "•••"],
    [Array.from(key, (letter) => `\\x${letter.charCodeAt(0).toString(16)}`).join(""), "•••"],
    [Array.from(key, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`).join(""), "•••"],
  ];
  for (const [text, hidden] of texts) {
    it(`leaves “${hidden}” of “${text.slice(0, 30)}”`, () => assert.equal(mask.hide(text), hidden));
  }

  it("is also where HTML has names for its letters", () => {
    const named = new KeyMask("a<b>c&d\"e'f");
    assert.equal(named.hide("x a&lt;b&gt;c&amp;d&quot;e&apos;f x"), "x ••• x");
    assert.equal(named.hide("x A&LT;B&GT;C&AMP;D&QUOT;E&APOS;F x"), "x ••• x");
  });

  it("is also where spaces became signs of addresses", () => {
    assert.equal(new KeyMask("my key is long").hide("a?key=my+key+is+long&b"), "a?key=•••&b");
  });

  it("is the whole of a short key, and no form of it that any text could have", () => {
    const short = new KeyMask("ab");
    assert.equal(short.hide("x ab y AB z"), "x ••• y ••• z");
    const [base64, hex] = [Buffer.from("ab").toString("base64url"), Buffer.from("ab").toString("hex")];
    assert.equal(short.hide(`${base64} ${hex}`), `${base64} •••`);
  });

  it("is in the Base64 of texts of any length before it, of which no letter is left that tells it", () => {
    for (const before of ["", "x", "xy", "xyz"]) {
      const encoded = Buffer.from(`${before}${key}${"z".repeat(9)}`).toString("base64");
      const left = mask.hide(encoded);
      assert.match(left, /•••/);
      assert.ok(left.length <= encoded.length - 23, `${left} is left of ${encoded}`);
    }
  });
});

describe("an answer that may have an API key in it", () => {
  it("is known by its bytes in every encoding, with a slash as it is and as JSON may have it", () => {
    const forms = mask.formsInAnswer();
    const isIn = (body: Buffer): boolean => forms.some((form) => body.includes(form));
    for (const json of [`{"a":"${key}"}`, `{"a":"${key.replaceAll("/", "\\/")}"}`]) {
      const wide = Buffer.from(json, "utf16le");
      for (const body of [Buffer.from(json), wide, Buffer.from(wide).swap16()])
        assert.equal(isIn(body), true);
    }
    assert.equal(isIn(Buffer.from("{}")), false);
    assert.equal(forms.length, 6);
    assert.equal(new KeyMask("abcdefgh").formsInAnswer().length, 3);
    assert.equal(new KeyMask("12345678").formsInAnswer().length, 0);
  });

  it("has it only where it is long and has letters", () => {
    for (const [tried, isHidden] of [
      ["abcdefg", false],
      ["abcdefgh", true],
      ["12345678", false],
      ["1234567a", true],
      ["a1234567", true],
      ["abcd efgh", false],
    ] as const) {
      assert.equal(new KeyMask(tried).hideInAnswer(`"${tried}"`), isHidden ? '"•••"' : `"${tried}"`);
    }
  });
});

describe("an error of others", () => {
  it("has its name, its places in code and what it says, without the key", () => {
    const error = new TypeError(`no ${key} at https://me:secret@proxy.example and PROXY me:secret@b.example`);
    error.stack = `TypeError: no ${key}\n    at a (b:1:2)\n    at c (d:3:4)`;
    const copy = mask.hideInError(error);
    const message = "no ••• at https://proxy.example and PROXY b.example";
    assert.deepEqual([copy.name, copy.message], ["TypeError", message]);
    assert.equal(copy.stack, `TypeError: ${message}\n    at a (b:1:2)\n    at c (d:3:4)`);
    delete error.stack;
    assert.equal(mask.hideInError(error).stack, `TypeError: ${message}`);
  });

  it("is made of what is none", () => {
    assert.equal(mask.hideInError(`x ${key}`).message, "x •••");
  });

  it("is withheld where nobody knows the key", () => {
    assert.equal(allWithheld.hide("anything"), "");
    assert.equal(allWithheld.hideInError(new Error("anything")).message, "What was said is withheld.");
  });
});
