import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { findMessages, type TranslatedMessage } from "./translatedMessages";

type Bundle = Record<string, string>;

const read = (path: string): Bundle => JSON.parse(readFileSync(path, "utf8")) as Bundle;

describe("the texts of the code", () => {
  let messages: TranslatedMessage[];
  let problems: string[];

  before(function () {
    this.timeout(30_000);
    ({ messages, problems } = findMessages());
  });

  it("can all be translated", () => assert.deepEqual(problems, []));

  it("get as many values as they have placeholders", () => {
    const wrong = messages.filter(
      ({ message, values }) => values !== undefined && placeholders(message).size !== values,
    );
    assert.deepEqual(
      wrong.map(({ place, message }) => `${place}: ${message}`),
      [],
    );
  });

  for (const name of readdirSync("l10n")) {
    it(`are all in ${name}, and nothing else`, () => {
      const keys = new Map(messages.map(({ key, place }) => [key, place]));
      const bundle = read(`l10n/${name}`);
      const missing = [...keys].filter(([key]) => !Object.hasOwn(bundle, key));
      assert.deepEqual(
        missing.map(([key, place]) => `${place}: ${JSON.stringify(key)}`),
        [],
        "these have no translation",
      );
      assert.deepEqual(
        Object.keys(bundle).filter((key) => !keys.has(key)),
        [],
        "these are translated and used nowhere",
      );
    });

    it(`have the same placeholders and links in ${name}`, () => {
      const bundle = read(`l10n/${name}`);
      const wrong = messages.filter(({ key, message }) => !isFaithful(message, bundle[key]));
      assert.deepEqual(
        wrong.map(({ key }) => `${key} -> ${bundle[key] ?? ""}`),
        [],
      );
    });
  }
});

describe("the texts of the manifest", () => {
  const english = read("package.nls.json");
  for (const name of readdirSync(".").filter((file) => /^package\.nls\..+\.json$/.test(file))) {
    it(`are all in ${name}, with the same links and commands`, () => {
      const translated = read(name);
      assert.deepEqual(Object.keys(translated).sort(), Object.keys(english).sort());
      const wrong = Object.entries(english).filter(([key, text]) => !isFaithful(text, translated[key]));
      assert.deepEqual(
        wrong.map(([key]) => `${key} -> ${translated[key] ?? ""}`),
        [],
      );
    });
  }
});

/** Whether a translation says something, and keeps what machines read in a text. */
function isFaithful(text: string, translation: string | undefined): boolean {
  if (translation === undefined || translation === "") return false;
  const kept = (one: string): string[] => [
    ...[...placeholders(one)].sort(),
    ...(one.match(/\((?:command|https?):[^)]*\)|`[^`]*`/g) ?? []).sort(),
  ];
  return JSON.stringify(kept(text)) === JSON.stringify(kept(translation));
}

function placeholders(text: string): Set<string> {
  return new Set(text.match(/\{\w+\}/g));
}
