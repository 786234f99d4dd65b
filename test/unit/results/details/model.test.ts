import assert from "node:assert/strict";
import { labResultFields } from "../../../../src/core/api/fields";
import type { LabResult } from "../../../../src/core/api/labResult";
import { buildDetails } from "../../../../src/core/results/details/model";
import { allRows, context, details, examResult, rowOf } from "./cases";
import { documentedResults, received } from "../../labResult";

const [firstResult, secondResult] = documentedResults as [LabResult, LabResult];

describe("buildDetails", () => {
  it("tells the documented results at a glance", () => {
    const glance = [firstResult, secondResult].map((result) => {
      const { title, status, facts } = details(result);
      return [title, status.text, status.mark, ...facts.map(({ text }) => text)];
    });
    assert.deepEqual(glance, [
      [
        "Lab instance 349744",
        "Cancelled",
        "cancelled",
        "555",
        "No class",
        "5522",
        "Not an exam",
        "33%",
        "42 min 28 s",
      ],
      [
        "Lab instance 349745",
        "Cancelled",
        "cancelled",
        "555",
        "No class",
        "5523",
        "Not an exam",
        "44%",
        "1 h 09 min",
      ],
    ]);
  });

  it("gives every documented field exactly one row, sent or not", () => {
    const bare: LabResult = { LabInstanceId: 1, LabProfileId: 2, Start: 3, CompletionStatus: 4 };
    for (const result of [firstResult, examResult, bare]) {
      const fields = allRows(details(result)).flatMap(({ field }) => (field === undefined ? [] : [field]));
      assert.deepEqual(fields.sort(), labResultFields.map(({ name }) => name).sort());
    }
    const sent = allRows(details(bare)).filter(({ presence }) => presence === "value");
    assert.deepEqual(
      sent.map(({ field }) => field),
      ["LabInstanceId", "LabProfileId", "Start", undefined, "CompletionStatus"],
    );
    assert.deepEqual(rowOf(details(bare), "City"), {
      field: "City",
      label: "City",
      text: "Not sent",
      presence: "absent",
      showRaw: false,
    });
  });

  it("says what null means", () => {
    const model = details({ ...firstResult, End: null, UserId: null });
    const texts = ["End", "UserId", "ClassId", "City"].map((field) => rowOf(model, field).text);
    assert.deepEqual(texts, ["Not ended: running or saved", "No user", "No class", "Not set"]);
    assert.equal(rowOf(model, "City").raw, "null");
  });

  it("tells times in the chosen zone and in UTC", () => {
    const { text, note, raw } = rowOf(details(firstResult), "Start");
    assert.deepEqual(
      [text, note, raw],
      ["Sun, Jan 1, 2012, 01:13:20 (UTC+1)", "Sun, Jan 1, 2012, 00:13:20 (UTC)", "1325376800"],
    );
    const inUtc = rowOf(buildDetails(firstResult, { ...context, timeZone: "UTC" }), "Start");
    assert.deepEqual([inUtc.text, inUtc.note], ["Sun, Jan 1, 2012, 00:13:20 (UTC)", undefined]);
  });

  it("falls back on UTC for a zone nobody knows", () => {
    const model = buildDetails(firstResult, { ...context, timeZone: "Mars/Olympus" });
    assert.equal(rowOf(model, "Start").text, "Sun, Jan 1, 2012, 00:13:20 (UTC)");
  });

  it("says how long it was, or has been", () => {
    const elapsed = (result: LabResult): unknown =>
      allRows(details(result))
        .filter(({ field }) => field === undefined)
        .map(({ text, note }) => `${text} ${note}`);
    assert.deepEqual(elapsed(firstResult), ["1 min 40 s From start to end"]);
    assert.deepEqual(elapsed({ ...firstResult, End: null }), ["53 min 20 s From start to now"]);
    assert.deepEqual(elapsed({ ...firstResult, End: null, Start: context.present.now + 1 }), []);
  });

  it("says what is no date", () => {
    for (const Start of [9223372036854775807n, -9223372036854775808n, 8.64e15, -1e300]) {
      const { text, note, raw } = rowOf(details(received({ Start })), "Start");
      assert.equal(text, String(Start));
      assert.match(note ?? "", /Not a date/);
      assert.equal(raw, String(Start));
    }
  });

  it("links to the instance at the connection's own origin", () => {
    const url = (connectionUrl?: string): string | undefined =>
      buildDetails(firstResult, { ...context, connectionUrl }).url;
    assert.equal(url("https://labondemand.com/api/v3"), "https://labondemand.com/LabInstance/349744");
    assert.equal(url("http://127.0.0.1:8123/api/v3"), "http://127.0.0.1:8123/LabInstance/349744");
    assert.deepEqual(
      [url(), url("sample"), url("file:///tmp/x.json"), url("javascript:alert(1)")],
      Array(4).fill(undefined),
    );
  });
});
