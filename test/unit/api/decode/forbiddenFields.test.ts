import assert from "node:assert/strict";
import fc from "fast-check";
import { decodeResults } from "../../../../src/core/api/decode/decodeResults";
import { isForbiddenName, withoutForbidden } from "../../../../src/core/api/decode/forbiddenFields";
import { stringifyJson, type JsonObject, type JsonValue } from "../../../../src/core/api/json";
import { sentResult } from "../../../../src/core/api/asSent";
import { labResult } from "../../labResult";

const canary = "canary-password-7f3a";
const names = [
  "CloudCredentials",
  "cloudportalcredentials",
  "VIRTUALMACHINECREDENTIALS",
  "virtual_machine_credentials",
  "MonitorUrl",
  "clienturl",
];

describe("what must never be let in", () => {
  it("is known by its name in any case of letters", () => {
    for (const name of names) assert.equal(isForbiddenName(name), true, name);
    for (const name of ["Credential", "ClientUrlCount", "DetailsUrl", "", "__proto__"]) {
      assert.equal(isForbiddenName(name), false, name);
    }
  });

  it("is dropped wherever it lies, and all else stays", () => {
    const name = fc.constantFrom(...names);
    const secret = fc.oneof(
      fc.constant<JsonValue>(canary),
      fc.constant<JsonValue>([{ Password: canary }]),
      fc.constant<JsonValue>({ Users: { deep: [canary] } }),
    );
    const { value: anything } = fc.letrec<{ value: JsonValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom<JsonValue>(null, "text", 5, true),
        fc.array(tie("value"), { maxLength: 3 }),
        fc
          .tuple(
            fc.dictionary(fc.constantFrom("a", "b", "City"), tie("value")),
            fc.option(fc.tuple(name, secret)),
          )
          .map(([fields, forbidden]) => ({ ...fields, ...(forbidden && { [forbidden[0]]: forbidden[1] }) })),
      ),
    }));
    const place = fc.constantFrom("City", "UserId", "Invented", "Errors", ...names);
    fc.assert(
      fc.property(place, anything, name, secret, (field, value, forbidden, hidden) => {
        const sent: JsonObject = { ...labResult(), [field]: value, Kept: "kept", [forbidden]: hidden };
        const { results } = decodeResults({ Results: [sent] });
        const [result] = results;
        assert.ok(result, "the result was lost");
        const all = stringifyJson({ ...result }) + stringifyJson(sentResult(result));
        assert.doesNotMatch(all, new RegExp(canary));
        assert.equal(sentResult(result)["Kept"], "kept");
      }),
    );
  });

  it("is looked for in a loop, however deep it lies", () => {
    let nested: JsonValue[] | JsonObject = { MonitorUrl: canary };
    for (let depth = 0; depth < 100_000; depth += 1) nested = [nested];
    let innermost: JsonValue = withoutForbidden(nested);
    while (Array.isArray(innermost)) innermost = innermost[0] ?? null;
    assert.deepEqual(innermost, {});
  });

  it("is nothing in most values, which are not copied", () => {
    const value = { a: [{ b: 1 }] };
    assert.equal(withoutForbidden(value), value);
  });
});
