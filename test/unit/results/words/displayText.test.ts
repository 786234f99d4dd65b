import assert from "node:assert/strict";
import fc from "fast-check";
import {
  displayLines,
  displayText,
  iconSafe,
  linkSafe,
} from "../../../../src/core/results/words/displayText";

describe("displayText", () => {
  const cases: [title: string, text: string, shown: string][] = [
    ["leaves ordinary text alone", "Ada Lovelace <ada@example.com>", "Ada Lovelace <ada@example.com>"],
    [
      "leaves markup alone: labels do not read it",
      "<img src=x onerror=alert(1)>",
      "<img src=x onerror=alert(1)>",
    ],
    ["shows line breaks", "one\ntwo\r\nthree", "one␊two␍␊three"],
    ["shows tabs and NUL", "a\tb\0", "a␉b␀"],
    ["shows DEL and later controls", "a\x7f\x85", "a␡⟨U+0085⟩"],
    ["shows line and paragraph separators", "a\u2028b\u2029", "a⟨U+2028⟩b⟨U+2029⟩"],
    ["shows a right-to-left override", "exe\u202Etxt", "exe⟨U+202E⟩txt"],
    [
      "shows marks and isolates",
      "\u200E\u200F\u061C\u2066\u2069",
      "⟨U+200E⟩⟨U+200F⟩⟨U+061C⟩⟨U+2066⟩⟨U+2069⟩",
    ],
    ["shows zero-width characters", "a\u200Bb\uFEFF\u2060", "a⟨U+200B⟩b⟨U+FEFF⟩⟨U+2060⟩"],
    ["shows soft hyphens and fillers", "a\u00ADb\u3164", "a⟨U+00AD⟩b⟨U+3164⟩"],
    ["shows invisible tags", "a\u{E0041}", "a⟨U+E0041⟩"],
    ["shows halves of characters", "a\uD83D", "a⟨U+D83D⟩"],
    ["shows a joiner between Latin letters", "ad\u200Dmin", "ad⟨U+200D⟩min"],
    ["keeps a joiner in an emoji", "👩🏽\u200D💻 ❤\uFE0F\u200D🔥", "👩🏽\u200D💻 ❤\uFE0F\u200D🔥"],
    ["keeps a non-joiner in a Persian word", "می\u200Cخواهم", "می\u200Cخواهم"],
    ["keeps the form of a Han character", "葛\u{E0100}城", "葛\u{E0100}城"],
    ["keeps right-to-left letters", "שלום", "שלום"],
    ["keeps __proto__", "__proto__", "__proto__"],
    ["keeps empty text", "", ""],
  ];
  for (const [title, text, shown] of cases) it(title, () => assert.equal(displayText(text), shown));

  it("tells that there is more of characters and line breaks that are two units each", () => {
    assert.equal(displayText("😀".repeat(3), { maxLength: 3 }), "😀😀😀");
    assert.equal(displayText("😀".repeat(4), { maxLength: 3 }), "😀😀…");
    assert.equal(displayLines("\r\n".repeat(3), { maxLength: 3 }), "\n\n\n");
    assert.equal(displayLines("\r\n".repeat(4), { maxLength: 3 }), "\n\n…");
  });

  it("has the symbol of each control character, the last of them too", () => {
    assert.equal(displayText("\0\x1F\x7F\x80"), "␀␟␡⟨U+0080⟩");
  });

  const cuts: [text: string, maxLength: number, shown: string][] = [
    ["abcdef", 6, "abcdef"],
    ["abcdefg", 6, "abcde…"],
    ["😀😀😀", 3, "😀😀😀"],
    ["😀😀😀😀", 3, "😀😀…"],
    ["ab\u202Ecd", 6, "ab…"],
    ["a\n\n\n", 3, "a␊…"],
    ["abc", 0, "…"],
  ];
  for (const [text, maxLength, shown] of cuts) {
    it(`cuts ${JSON.stringify(text)} to ${maxLength}`, () =>
      assert.equal(displayText(text, { maxLength }), shown));
  }

  it("shows 10,000 characters when asked for as many", () => {
    const text = "x".repeat(10_000);
    assert.equal(displayText(text, { maxLength: 10_000 }), text);
  });

  it("never shows a control, an override or more than was asked for", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 40 }), (text, maxLength) => {
        const shown = displayText(text, { maxLength });
        assert.ok(
          Array.from(shown).length <= maxLength,
          `${Array.from(shown).length} is more than ${maxLength}`,
        );
        assert.doesNotMatch(shown, /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\u200B\u200E\u200F]/u);
      }),
    );
  });
});

describe("iconSafe", () => {
  const cases: [string, string][] = [
    ["$(eye) Ada", "\\$(eye) Ada"],
    ["$(sync~spin)", "\\$(sync~spin)"],
    ["\\$(eye)", "\\\\$(eye)"],
    ["$(1 + 2)", "$(1 + 2)"],
    ["$()", "$()"],
    ["$$(eye)$(eye)", "$\\$(eye)\\$(eye)"],
  ];
  for (const [text, safe] of cases) it(`makes ${text} ${safe}`, () => assert.equal(iconSafe(text), safe));

  it("reads in VS Code as the text it was", () => {
    // What VS Code does with a label: an icon for the pattern, the bare pattern where a backslash precedes it.
    const label = /(\\)?\$\(([A-Za-z0-9-]+(?:~[A-Za-z]+)?)\)/g;
    const parts = fc.constantFrom("$", "(", ")", "\\", "eye", "~spin", " ", "$(eye)");
    fc.assert(
      fc.property(fc.array(parts), (pieces) => {
        const text = pieces.join("");
        const rendered = iconSafe(text).replace(label, (_match, escaped: string | undefined, icon: string) =>
          escaped ? `$(${icon})` : "ICON",
        );
        assert.equal(rendered, text);
      }),
    );
  });
});

describe("linkSafe", () => {
  // How VS Code finds links in a notification.
  const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
  for (const text of [
    "[a](command:x)",
    "[a](https://evil.example)",
    "[a](FILE:/etc/passwd)",
    "[[a](command:x)",
  ]) {
    it(`leaves no link in ${text}`, () => {
      assert.match(text, link);
      assert.doesNotMatch(linkSafe(text), link);
      assert.equal(linkSafe(text).replaceAll("\u200B", ""), text);
    });
  }

  it("leaves no link when the text stands inside a sentence with brackets", () => {
    assert.doesNotMatch(`“[${linkSafe("](command:x)")}”`, link);
  });

  it("leaves other text alone", () => assert.equal(linkSafe("a [b] (c)"), "a [b] (c)"));
});
