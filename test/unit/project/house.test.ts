import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import ts from "typescript";

const mostEntries = 20;
const mostLines = 300;

/** What a file imports, types too: the paths of its own neighbours, as `src/core/api/json.ts`. */
type Imports = ReadonlyMap<string, readonly string[]>;

/** What the simulator answers with, and readers, commands and bounds that tests hold by themselves. */
const namedElsewhere = new Set([
  ...["sampleProfile", "sampleConcise"],
  ...["askInstanceResults", "keptFor", "readLabStats"],
]);

describe("the house of the code", () => {
  const entries = ["src", "test"].flatMap(entriesBelow);
  const files = entries.filter(({ isFile }) => isFile).map(({ path }) => path);

  it("has no file of src that imports itself through others, not even for types", () => {
    const sources = files.filter((path) => path.startsWith("src/") && path.endsWith(".ts"));
    assert.deepEqual(importCircles(importsOf(sources)), []);
  });

  it("exports no function, class or value of src that no other file of src names", () => {
    const sources = files.filter((path) => path.startsWith("src/") && path.endsWith(".ts"));
    const unnamed = unnamedExports(new Map(sources.map((path) => [path, readFileSync(path, "utf8")])));
    assert.deepEqual(
      unnamed.map((path) => path.replace(/^.*: /, "")).filter((name) => !namedElsewhere.has(name)),
      [],
    );
  });

  it(`has no folder of more than ${mostEntries} files and folders`, () => {
    const counts = new Map<string, number>();
    for (const { path } of entries) {
      const folder = posix.dirname(path);
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    const full = [...counts].filter(([, count]) => count > mostEntries);
    assert.deepEqual(full, []);
  });

  it(`has no file of more than ${mostLines} lines`, () => {
    const code = files.filter((path) => /\.(ts|js|cjs)$/.test(path));
    const long = code
      .map((path) => [path, lineCount(path)] as const)
      .filter(([, lines]) => lines > mostLines);
    assert.deepEqual(long, []);
  });
});

describe("the search for exports that nobody names", () => {
  it("finds functions, classes and constants, but no errors, which are for whoever catches them", () => {
    const a = [
      "export function used() {}",
      "export const [unused, other] = [1, 2];",
      "export class Gone {}",
      "export class OddError extends Error {}",
      "export interface Shape {}",
    ].join("\n");
    const b = 'import { used as mine } from "./a"; export { other } from "./a";';
    const texts = new Map([
      ["src/a.ts", a],
      ["src/b.ts", b],
    ]);
    assert.deepEqual(unnamedExports(texts), ["src/a.ts: unused", "src/a.ts: Gone"]);
  });
});

describe("the search for circles of imports", () => {
  it("finds each circle once, as the way around it", () => {
    const imports = new Map([
      ["a", ["b", "d"]],
      ["b", ["c"]],
      ["c", ["b", "e"]],
      ["d", ["d", "e"]],
      ["e", []],
    ]);
    assert.deepEqual(importCircles(imports), ["b -> c -> b", "d -> d"]);
  });

  it("finds none where two files import the same third", () => {
    const imports = new Map([
      ["a", ["b", "c"]],
      ["b", ["d"]],
      ["c", ["d"]],
      ["d", []],
    ]);
    assert.deepEqual(importCircles(imports), []);
  });

  it("sees imports of values and of types, those in expressions and those passed on", () => {
    const text = [
      'import { a } from "./a";',
      'import type { B } from "./b";',
      'export { c } from "./c";',
      'export type { D } from "./d";',
      'const e = import("./e");',
      'let f: import("./f").F;',
      'import "g";',
    ].join("\n");
    assert.deepEqual(importedNeighbours(text), ["./a", "./b", "./c", "./d", "./e", "./f"]);
  });
});

function entriesBelow(root: string): { readonly path: string; readonly isFile: boolean }[] {
  return readdirSync(root, { recursive: true, withFileTypes: true }).map((entry) => ({
    path: posix.join(entry.parentPath.replaceAll("\\", "/"), entry.name),
    isFile: entry.isFile(),
  }));
}

function lineCount(path: string): number {
  return readFileSync(path, "utf8").replace(/\n$/, "").split("\n").length;
}

function importsOf(sources: readonly string[]): Imports {
  return new Map(
    sources.map((path) => {
      const names = importedNeighbours(readFileSync(path, "utf8"));
      const imported = names.map((name) => `${posix.join(posix.dirname(path), name)}.ts`);
      for (const one of imported)
        assert.ok(sources.includes(one), `${path} imports ${one}, which is no file`);
      return [path, imported];
    }),
  );
}

function importedNeighbours(text: string): readonly string[] {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return importedFiles.map(({ fileName }) => fileName).filter((name) => name.startsWith("."));
}

/** What VS Code itself asks the extension for. */
const named = new Set(["activate"]);

/** What files export, as `src/a.ts: name`, that no other of them imports. Types are parts of what uses them. */
function unnamedExports(texts: ReadonlyMap<string, string>): string[] {
  const imported = new Set<string>();
  const exported: string[] = [];
  for (const [path, text] of texts) {
    for (const statement of ts.createSourceFile(path, text, ts.ScriptTarget.Latest).statements) {
      for (const [from, name] of importedNames(statement)) {
        imported.add(`${posix.join(posix.dirname(path), from)}.ts: ${name}`);
      }
      for (const name of exportedNames(statement)) exported.push(`${path}: ${name}`);
    }
  }
  return exported.filter((one) => !imported.has(one));
}

function importedNames(statement: ts.Statement): (readonly [from: string, name: string])[] {
  const isImport = ts.isImportDeclaration(statement);
  if (!isImport && !ts.isExportDeclaration(statement)) return [];
  const list = isImport ? statement.importClause?.namedBindings : statement.exportClause;
  const from = statement.moduleSpecifier;
  if (!from || !ts.isStringLiteral(from) || !list || !("elements" in list)) return [];
  return list.elements.map(({ name, propertyName }) => [from.text, (propertyName ?? name).text] as const);
}

function exportedNames(statement: ts.Statement): string[] {
  const isExported =
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (!isExported) return [];
  const names: string[] = [];
  const take = (name: ts.BindingName | undefined): void => {
    if (!name) return;
    if (ts.isIdentifier(name)) names.push(name.text);
    else for (const one of name.elements) if ("name" in one) take(one.name);
  };
  if (ts.isVariableStatement(statement))
    statement.declarationList.declarations.forEach(({ name }) => take(name));
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) take(statement.name);
  return names.filter((name) => !name.endsWith("Error") && !named.has(name));
}

/** Goes from each file along its imports, and tells of each that leads back onto the way that it has come. */
function importCircles(imports: Imports): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (file: string): void => {
    const place = way.indexOf(file);
    if (place >= 0) circles.push([...way.slice(place), file].join(" -> "));
    if (place >= 0 || done.has(file)) return;
    way.push(file);
    for (const imported of imports.get(file) ?? []) visit(imported);
    way.pop();
    done.add(file);
  };
  for (const file of imports.keys()) visit(file);
  return circles;
}
