import assert from "node:assert/strict";
import fc from "fast-check";
import { KeyMask } from "../../../src/core/api/keyMask";

const key = "Lab-Key/2f9c+71d0=a4";

describe("an API key in what a server says", () => {
  const mask = new KeyMask(key);
  const spellings: [title: string, spelling: string][] = [
    ["as it is", key],
    ["in capitals", key.toUpperCase()],
    ["in small letters, as hosts are", key.toLowerCase()],
    ["as an address has it", encodeURIComponent(key)],
    ["as an address has it, in small letters", encodeURIComponent(key).toLowerCase()],
    ["as an address has it, encoded twice", encodeURIComponent(encodeURIComponent(key))],
    [
      "with every letter encoded",
      Array.from(key, (letter) => `%${letter.charCodeAt(0).toString(16)}`).join(""),
    ],
    ["in HTML", key.replaceAll("/", "&#x2F;").replaceAll("+", "&#43;")],
    ["in JSON", key.replaceAll("/", "\\/").replaceAll("+", "\\u002b")],
    ["in Base64", Buffer.from(key).toString("base64")],
    ["in Base64 for addresses", Buffer.from(key).toString("base64url")],
    ["in the Base64 of a sign-in", Buffer.from(`me:${key}`).toString("base64")],
    ["in the Base64 of a longer text", Buffer.from(`key=${key};`).toString("base64")],
    ["in hexadecimal digits", Buffer.from(key).toString("hex")],
    ["cut at its end", key.slice(0, 12)],
    ["cut at its start", key.slice(-9)],
  ];
  for (const [title, spelling] of spellings) {
    it(`is not shown ${title}`, () => {
      const said = mask.hide(`Key <${spelling}> may not do this.`);
      assert.match(said, /^Key <.*•••.*> may not do this\.$/);
      for (let at = 0; at + 8 <= spelling.length; at += 1) {
        const part = spelling.slice(at, at + 8);
        assert.ok(!said.includes(part), `${part} is still there`);
      }
    });
  }

  it("is hidden as often as it stands there, and the rest stays as it is", () => {
    assert.equal(mask.hide(`ä ${key}, %41 &amp; ${key}${key} \\u0041`), "ä •••, %41 &amp; ••• \\u0041");
    assert.equal(mask.hide("Class not found"), "Class not found");
    assert.equal(mask.hide(""), "");
  });

  it("is hidden when it is short or has spaces as well", () => {
    assert.equal(new KeyMask("ab1").hide("no AB1 here"), "no ••• here");
    assert.equal(new KeyMask("my own key 17").hide("?k=my+own+key+17&x=1"), "?k=•••&x=1");
  });

  it("is never in the text, whatever the key and whatever stands around it", () => {
    const keys = fc.string({
      unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
      minLength: 8,
      maxLength: 40,
    });
    const around = fc.string({ maxLength: 12 });
    const ways = fc.constantFrom<(text: string) => string>(
      (text) => text,
      encodeURIComponent,
      (text) => Buffer.from(text).toString("base64"),
      (text) => text.toUpperCase(),
    );
    fc.assert(
      fc.property(keys, around, around, ways, (secret, before, after, spell) => {
        const said = new KeyMask(secret).hide(`${before} ${spell(secret)} ${after}`).toLowerCase();
        assert.ok(!said.includes(spell(secret).toLowerCase()), said);
      }),
    );
  });

  it("is hidden where it looks as if a letter in it were encoded", () => {
    for (const odd of ["!!!%00!!", '!!!!!!\\"', "key&amp;key", "key%2541key"]) {
      for (const spelling of [odd, encodeURIComponent(odd)]) {
        assert.equal(new KeyMask(odd).hide(`of ${spelling} said`), "of ••• said");
      }
    }
  });

  it("is taken out of an answer as a whole, which stays JSON", () => {
    const answer = JSON.stringify({ Results: [{ City: key, [key]: `x ${key} y` }] });
    assert.deepEqual(JSON.parse(mask.hideInAnswer(answer)), {
      Results: [{ City: "•••", "•••": "x ••• y" }],
    });
    assert.equal(mask.hideInAnswer('{"City":"Lab-Key\\/2f9c+71d0=a4"}'), '{"City":"•••"}');
  });

  it("leaves an answer alone where the key could be a number or a word", () => {
    for (const ordinary of ["12345678901", "exam"]) {
      const answer = `{"LabInstanceId":12345678901,"City":"exam"}`;
      assert.equal(new KeyMask(ordinary).hideInAnswer(answer), answer);
    }
  });

  it("is hidden in errors of others, and so is a proxy's password", () => {
    const error = new TypeError(
      `bad ${key} at PROXY me:word@proxy.example:8080 and http://me:word@a.example/`,
    );
    const copy = mask.hideInError(error);
    assert.equal(copy.message, "bad ••• at PROXY proxy.example:8080 and http://a.example/");
    assert.equal(copy.name, "TypeError");
    assert.ok(!`${copy.stack}`.includes(key) && !`${copy.stack}`.includes("word"), copy.stack);
    assert.match(`${copy.stack}`, /keyMask\.test/);
    assert.equal(mask.hideInError(`just ${key}`).message, "just •••");
  });
});
