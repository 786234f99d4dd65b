import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { commandIds, contextKeys, doneKeys, panelTypes, viewIds } from "../../../src/vscode/ids";

interface MenuItem {
  readonly command: string;
  readonly when: string;
}

describe("the manifest", () => {
  let text: string;
  let manifest: { contributes: { configuration: { properties: Record<string, unknown> } } };
  let strings: Record<string, string>;

  before(async () => {
    text = await readFile("package.json", "utf8");
    manifest = JSON.parse(text) as typeof manifest;
    strings = JSON.parse(await readFile("package.nls.json", "utf8")) as typeof strings;
  });

  it("names nothing of ours that the code does not know", async () => {
    const settings = Object.keys(manifest.contributes.configuration.properties);
    const known = new Set<string>(
      [commandIds, contextKeys, doneKeys, panelTypes, viewIds].flatMap(Object.values),
    ).add("labResults.start");
    const named = new Set(`${text}${JSON.stringify(strings)}`.match(/labResults\.(?:done\.)?\w+/g));
    assert.deepEqual(
      [...named].filter((name) => !known.has(name) && !settings.includes(name)),
      [],
    );
    const code = await readFile("src/vscode/settings/settings.ts", "utf8");
    for (const name of settings)
      assert.ok(code.includes(`"${name.split(".")[1] ?? ""}"`), `${name} is read nowhere`);
  });

  it("uses every context key of the code", () => {
    for (const key of Object.values(contextKeys))
      assert.ok(text.includes(key), `${key} decides about nothing`);
  });

  it("has a string for every placeholder, and a placeholder for every string", () => {
    const placeholders = new Set([...text.matchAll(/"%([\w.]+)%"/g)].map(([, name]) => name));
    assert.deepEqual([...placeholders].sort(), Object.keys(strings).sort());
  });

  it("offers to open the files in the Explorer that can hold results, and folders", () => {
    const { contributes } = JSON.parse(text) as Record<string, { menus: Record<string, MenuItem[]> }>;
    const when = contributes?.menus["explorer/context"]?.find(
      ({ command }) => command === commandIds.import,
    )?.when;
    const [, pattern = "", flags] =
      /^resourceExtname =~ \/(.+)\/(\w*) \|\| explorerResourceIsFolder$/.exec(when ?? "") ?? [];
    const isOffered = (extension: string): boolean => new RegExp(pattern, flags).test(extension);
    for (const extension of [".json", ".ndjson", ".jsonl", ".JSON"])
      assert.equal(isOffered(extension), true, extension);
    for (const extension of [".jsonc", ".csv", "", ".xjson"])
      assert.equal(isOffered(extension), false, extension);
  });

  it("asks for the VS Code whose types the code is checked with", () => {
    const { engines, devDependencies } = JSON.parse(text) as Record<string, Record<string, string>>;
    assert.equal(engines?.["vscode"], `^${devDependencies?.["@types/vscode"] ?? ""}`);
  });
});
