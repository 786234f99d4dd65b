import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { labResultFields, type FieldType } from "../../../src/core/api/fields";
import { CompletionStatus } from "../../../src/core/api/labResult";
import { writeJson } from "../../../src/core/files/write/writeJson";
import { completionStatusText } from "../../../src/core/results/words/statuses";
import { generateSample, sampleRange } from "../../../src/core/sample/generateSample";
import { labResult } from "../labResult";

/** As much of JSON Schema as ours is made of. */
interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  not?: Schema;
  anyOf?: Schema[];
  allOf?: Schema[];
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  minimum?: number;
  description?: string;
  definitions?: Record<string, Schema>;
}

const typeNames: Record<FieldType, string> = {
  integer: "integer",
  decimal: "number",
  boolean: "boolean",
  text: "string",
};

describe("the schema of exported files", () => {
  let schema: Schema;
  let fields: Record<string, Schema>;

  before(async () => {
    schema = JSON.parse(await readFile("media/lab-results.schema.json", "utf8")) as Schema;
    fields = schema.definitions?.["labResult"]?.properties ?? {};
  });

  it("describes every documented field of a result, with its type and whether it may be null", () => {
    assert.deepEqual(
      Object.keys(fields),
      labResultFields.map(({ name }) => name),
    );
    for (const { name, type, isAlwaysGiven } of labResultFields) {
      const field = fields[name];
      assert.ok((field?.description ?? "").length > 10, `${name} is not described`);
      if (name === "CompletionStatus") continue;
      assert.deepEqual(field?.type, isAlwaysGiven ? typeNames[type] : [typeNames[type], "null"], name);
    }
    const required = labResultFields.flatMap(({ name, isAlwaysGiven }) => (isAlwaysGiven ? [name] : []));
    assert.deepEqual(schema.definitions?.["labResult"]?.required, required);
  });

  it("calls every completion status what the extension calls it, and allows others", () => {
    const [other, ...known] = [...(fields["CompletionStatus"]?.anyOf ?? [])].reverse();
    const codes = known.map((status) => status.const).reverse();
    assert.deepEqual(codes, Object.values(CompletionStatus));
    for (const { const: code, description } of known)
      assert.ok(description?.startsWith(`${completionStatusText(Number(code))}. `), description);
    assert.deepEqual(other?.not?.enum, codes);
    for (const code of [4, 77]) assert.deepEqual(check(labResult({ CompletionStatus: code })), []);
  });

  it("accepts an export of the sample, with and without missing stretches and pseudonyms", () => {
    const results = generateSample({ count: 300 });
    const heads = [
      { missing: [] },
      { missing: [{ start: 1, end: 2 }] },
      { missing: [], pseudonyms: { keyFingerprint: "0123456789abcdef", daysOf: "Europe/Berlin" } },
    ];
    for (const more of heads) {
      const head = { source: "sample", exportedAt: new Date(), range: sampleRange, ...more };
      const text = [...writeJson(head, results, results.length)].join("");
      const file: unknown = JSON.parse(text);
      assert.deepEqual(problems(schema, file, "file"), []);
      assert.deepEqual(
        Object.keys(file as object).filter((name) => !schema.properties?.[name]),
        [],
      );
    }
  });

  it("accepts fields that the API may add, and sees what is absent or of another type", () => {
    assert.deepEqual(check(labResult({ Invented: { deep: [] } })), []);
    assert.deepEqual(check(labResult({ End: null })), []);
    assert.deepEqual(check({ ...labResult(), Start: "today" }), ["result.Start"]);
    assert.deepEqual(check({ ...labResult(), CompletionStatus: "Complete" }), ["result.CompletionStatus"]);
    const { LabProfileId: _absent, ...incomplete } = labResult();
    assert.deepEqual(check(incomplete), ["result.LabProfileId"]);
  });

  function check(result: object): string[] {
    return problems({ $ref: "#/definitions/labResult" }, JSON.parse(JSON.stringify(result)), "result");
  }

  /** The paths of what a schema does not accept. */
  function problems(part: Schema, value: unknown, path: string): string[] {
    if (part.$ref !== undefined) {
      const target = schema.definitions?.[part.$ref.replace("#/definitions/", "")];
      assert.ok(target, part.$ref);
      return problems(target, value, path);
    }
    const accepts = (other: Schema): boolean => problems(other, value, path).length === 0;
    const types = part.type === undefined ? undefined : [part.type].flat();
    const isWrong =
      (types && !types.some((type) => isOfType(value, type))) ||
      ("const" in part && value !== part.const) ||
      (part.enum && !part.enum.includes(value)) ||
      (part.minimum !== undefined && Number(value) < part.minimum) ||
      (part.anyOf && !part.anyOf.some(accepts)) ||
      (part.not && accepts(part.not));
    if (isWrong) return [path];
    const inAll = (part.allOf ?? []).flatMap((other) => problems(other, value, path));
    return [...inAll, ...problemsInside(part, value, path)];
  }

  function problemsInside({ items, required, properties }: Schema, value: unknown, path: string): string[] {
    if (Array.isArray(value))
      return items ? value.flatMap((item, index) => problems(items, item, `${path}[${index}]`)) : [];
    if (typeof value !== "object" || value === null) return [];
    const absent = (required ?? []).filter((name) => !(name in value)).map((name) => `${path}.${name}`);
    const inside = Object.entries(value).flatMap(([name, item]) => {
      const property = properties?.[name];
      return property ? problems(property, item, `${path}.${name}`) : [];
    });
    return [...absent, ...inside];
  }
});

function isOfType(value: unknown, type: string): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "integer") return Number.isInteger(value);
  if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  return typeof value === type;
}
