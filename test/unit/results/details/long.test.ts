import assert from "node:assert/strict";
import type { JsonValue } from "../../../../src/core/api/json";
import { ExactNumber } from "../../../../src/core/api/json";
import type { LabResult } from "../../../../src/core/api/labResult";
import { buildWholeRow, fieldText } from "../../../../src/core/results/details/model";
import { noNames } from "../../../../src/core/results/names/names";
import { received } from "../../labResult";
import { allRows, details, rowOf } from "./cases";

const megabytes = 5 * 1024 * 1024;
const longText = `${"Exercise ".repeat(200)}\u202E\n`.repeat(megabytes / 1802);
const longJson = { events: Array.from({ length: 20_000 }, (_, index) => ({ index, text: "started" })) };

/** How many characters a page would be sent. */
function sizeOf(result: LabResult): number {
  return JSON.stringify(details(result)).length;
}

describe("buildDetails of a result that is long", () => {
  const bare = sizeOf(received({}));

  const values: [title: string, fields: Record<string, JsonValue>][] = [
    ["a text", { UserId: longText }],
    ["a text where a number is documented", { Start: longText }],
    ["a text that nobody documents", { Notes: longText }],
    ["a list of what happened", { Events: longJson }],
    ["a number", { Pi: new ExactNumber(`3.${"1415926535".repeat(100_000)}`) }],
    ["the name of a field", { [longText]: "value" }],
  ];
  for (const [title, fields] of values) {
    it(`stays short with ${title} that is long`, () => {
      const added = sizeOf(received(fields)) - bare;
      assert.ok(added < 150_000, `${added} characters more`);
    });
  }

  it("stays short with twenty thousand fields that nobody documents, and says how many there are more", () => {
    const names = Array.from({ length: 20_000 }, (_, index) => [`Field ${index}`, index] as const);
    const result = received(Object.fromEntries(names));
    const last = allRows(details(result)).at(-1);
    assert.deepEqual(
      [last?.label, last?.text],
      ["More fields", "19,000: copy the result as JSON to get them"],
    );
    const size = sizeOf(result);
    assert.ok(size < 300_000, `${size} characters`);
  });

  it("says how long the whole is, which copying gives", () => {
    const result = received({ Notes: longText, Events: longJson });
    for (const [field, length] of [
      ["Notes", longText.length],
      ["Events", JSON.stringify(longJson, null, 2).length],
    ] as const) {
      const { note, isShortened } = rowOf(details(result), field);
      const words = `Shortened: copy it to get all ${length.toLocaleString("en")} characters`;
      assert.deepEqual([note, isShortened], [words, true]);
      assert.equal(fieldText(result, field)?.length, length);
    }
  });

  it("tells the whole when that is asked for", () => {
    const result = received({ Notes: longText, Events: longJson, Start: longText });
    for (const field of ["Notes", "Start"]) {
      const row = buildWholeRow(result, field, "UTC", noNames);
      assert.equal(row?.text, longText.replaceAll("\u202E", "⟨U+202E⟩").replaceAll("\n", "␊"));
      assert.deepEqual([row.isShortened, row.showRaw], [undefined, false]);
    }
    const events = buildWholeRow(result, "Events", "UTC", noNames);
    assert.deepEqual(JSON.parse(events?.raw ?? ""), longJson);
    assert.equal(events?.isShortened, undefined);
  });

  it("tells of a short value the same as the details, and nothing of a field that is not there", () => {
    const result = received({ Notes: "short" });
    for (const field of ["Notes", "Start", "UserId"]) {
      const { raw: _raw, ...row } = rowOf(details(result), field);
      const { raw: _wholeRaw, ...whole } = buildWholeRow(result, field, "Europe/Berlin", noNames) ?? {};
      assert.deepEqual(whole, row);
    }
    assert.equal(buildWholeRow(result, "constructor", "UTC", noNames), undefined);
  });
});
