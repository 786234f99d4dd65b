import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { connectionProblems } from "../../../src/core/settings/connectionProblems";
import { exportFolderProblem } from "../../../src/core/settings/exportFolderProblem";
import { numberInUse, settingProblem, type SettingSchema } from "../../../src/core/settings/settingProblem";

describe("a setting that cannot be used", () => {
  const places: SettingSchema = { type: "integer", minimum: 1, maximum: 16, default: 4 };
  const groups: SettingSchema = { type: "string", enum: ["class", "user"], default: "class" };

  const problems: [title: string, value: unknown, schema: SettingSchema, says: string][] = [
    [
      "a word that means nothing",
      "clas",
      groups,
      'The setting labResults.x must be one of "class", "user", not "clas". "class" is used.',
    ],
    [
      "a number for a word",
      1,
      groups,
      'The setting labResults.x must be one of "class", "user", not 1. "class" is used.',
    ],
    [
      "a text for a number",
      "8",
      places,
      'The setting labResults.x must be a whole number from 1 to 16, not "8". 4 is used.',
    ],
    [
      "a number that is too large",
      40,
      places,
      "The setting labResults.x must be a whole number from 1 to 16, not 40. 16 is used.",
    ],
    [
      "a part of a number",
      2.4,
      places,
      "The setting labResults.x must be a whole number from 1 to 16, not 2.4. 2 is used.",
    ],
    [
      "nothing",
      null,
      places,
      "The setting labResults.x must be a whole number from 1 to 16, not null. 4 is used.",
    ],
    [
      "a number without limits",
      "a",
      { type: "integer", default: 3 },
      'The setting labResults.x must be a whole number, not "a". 3 is used.',
    ],
    [
      "a text for yes or no",
      "true",
      { type: "boolean", default: false },
      'The setting labResults.x must be true or false, not "true". Until then it counts as true.',
    ],
    [
      "a number for a text",
      2,
      { type: "string", default: "local" },
      'The setting labResults.x must be a text, not 2. "local" is used.',
    ],
    [
      "an object for a list",
      {},
      { type: "array", default: [] },
      "The setting labResults.x must be a list, not {}.",
    ],
  ];
  for (const [title, value, schema, says] of problems) {
    it(`is told: ${title}`, () => assert.equal(settingProblem("labResults.x", value, schema), says));
  }

  it("is told in short, however long it is", () => {
    assert.match(
      settingProblem("labResults.x", "y".repeat(500), groups) ?? "",
      /^.{0,150}…\. "class" is used\.$/,
    );
  });

  it("is none of the manifest's defaults, nor a value that its schema allows", async () => {
    for (const [name, schema] of Object.entries(await settingsOfManifest())) {
      for (const value of [schema.default, ...(schema.enum ?? [])]) {
        assert.equal(settingProblem(name, value, schema), undefined);
      }
    }
    assert.equal(settingProblem("labResults.x", 16, places), undefined);
  });

  it("has the nearest number in its place, or the default", () => {
    const used = [0, 1, 16, 17, 3.5, "3", null, Number.NaN].map((value) => numberInUse(value, places));
    assert.deepEqual(used, [1, 1, 16, 16, 4, 4, 4, 4]);
  });

  const inside = [
    "",
    "lab-results",
    "out/labs",
    "./out",
    ".hidden",
    "..out",
    "a/../b",
    "Kurs ~ 1",
    " out",
    "$x",
  ];
  const elsewhere = [
    "/out",
    "~/out",
    "C:\\out",
    "c:out",
    "\\\\host\\out",
    "file:///out",
    "${userHome}/out",
    " /out",
  ];

  it("is a folder for exports that is no path inside the workspace folder", () => {
    assert.deepEqual(inside.map(exportFolderProblem), Array<undefined>(inside.length).fill(undefined));
    for (const path of elsewhere) {
      assert.equal(
        exportFolderProblem(path),
        "The setting labResults.exportFolder must be a path inside the workspace folder, such as lab-results, " +
          `not ${JSON.stringify(path)}.`,
      );
    }
    for (const path of ["..", "../out", "a/../../b", "..\\out"]) {
      assert.match(exportFolderProblem(path) ?? "", /leads out of the workspace folder\.$/);
    }
  });

  it("is marked in the settings editor where it is such a folder, and no other folder is", async () => {
    const { pattern } = (await settingsOfManifest())["labResults.exportFolder"] ?? {};
    const isTaken = (path: string): boolean => new RegExp(pattern ?? "", "u").test(path);
    assert.deepEqual(inside.filter(isTaken), inside);
    assert.deepEqual([...elsewhere, "..", "../out", "..\\out"].filter(isTaken), []);
  });

  it("is each connection that nothing can be fetched from, also beside good ones", () => {
    const good = { name: "A", url: "https://a.example/api" };
    assert.deepEqual(connectionProblems([good, { name: "B", url: "https://b.example" }]), []);
    const bad = [
      good,
      "x",
      { name: "C" },
      { name: "D", url: "http://d.example" },
      { ...good, url: "https://e.example" },
    ];
    const [text, noUrl, unsafe, twice, ...more] = connectionProblems(bad);
    assert.match(text ?? "", /has no name/);
    assert.match(noUrl ?? "", /“C” is not a URL/);
    assert.match(unsafe ?? "", /“D” must start with https:/);
    assert.match(twice ?? "", /^Two connections are named “A”/);
    assert.deepEqual(more, []);
  });
});

async function settingsOfManifest(): Promise<Record<string, SettingSchema & { readonly pattern?: string }>> {
  const { contributes } = JSON.parse(await readFile("package.json", "utf8")) as {
    contributes: { configuration: { properties: Record<string, SettingSchema> } };
  };
  return contributes.configuration.properties;
}
