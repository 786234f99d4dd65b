import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { fieldNamed, labResultFields } from "../../../../../src/core/api/fields";
import { Pseudonyms } from "../../../../../src/core/files/write/withoutNames/pseudonyms";
import { withoutNames } from "../../../../../src/core/files/write/withoutNames/withoutNames";
import { hostileTexts } from "../../../hostileTexts";
import { labResult } from "../../../labResult";
import { oddResults } from "../../oddResults";

describe("pseudonyms", () => {
  it("are the first 16 digits of an HMAC-SHA-256, so that another program can find them again", () => {
    const hash = createHmac("sha256", "key").update("user:ärzte").digest("hex");
    assert.equal(new Pseudonyms("key").user("ärzte"), `user-${hash.slice(0, 16)}`);
  });

  it("are the same for the same id and key only", () => {
    const names = new Pseudonyms("key");
    assert.equal(names.user("555"), names.user("555"));
    assert.equal(names.user("555"), new Pseudonyms("key").user("555"));
    assert.notEqual(names.user("555"), names.user("556"));
    assert.notEqual(names.user("555"), new Pseudonyms("other key").user("555"));
  });

  it("do not show that a user and a class have the same id", () => {
    const names = new Pseudonyms("key");
    const digits = (name: string): string => name.replace(/^\w+-/, "");
    assert.match(names.user("555"), /^user-[\da-f]{16}$/);
    assert.match(names.class("555"), /^class-[\da-f]{16}$/);
    assert.notEqual(digits(names.user("555")), digits(names.class("555")));
  });

  it("are as plain for hostile ids", () => {
    const names = new Pseudonyms("key");
    for (const id of hostileTexts) assert.match(names.user(id), /^user-[\da-f]{16}$/);
    assert.equal(new Set(hostileTexts.map((id) => names.user(id))).size, hostileTexts.length);
  });

  it("need a key", () => {
    assert.throws(() => new Pseudonyms(""), RangeError);
  });
});

describe("results without names", () => {
  const pseudonyms = new Pseudonyms("key");
  const personal = { IpAddress: "203.0.113.9", City: "Łódź", Latitude: 51.7, Longitude: 19.4 };

  it("have pseudonyms, keep the rest in order, and lack address, place and unknown fields", () => {
    const result = labResult({ ...personal, ClassId: "c", Country: "PL", Region: "10", Email: "a@b.c" });
    const nameless = withoutNames(result, pseudonyms);
    const kept = labResultFields.map(({ name }) => name).filter((name) => !(name in personal));
    assert.deepEqual(Object.keys(nameless), kept);
    assert.deepEqual(
      { ...nameless },
      {
        ...Object.fromEntries(kept.map((name) => [name, result[name]])),
        UserId: pseudonyms.user("555"),
        ClassId: pseudonyms.class("c"),
      },
    );
  });

  it("leave the results themselves as they are", () => {
    const result = labResult(personal);
    withoutNames(result, pseudonyms);
    assert.deepEqual(result, labResult(personal));
  });

  it("keep apart having no user from a user with an empty id", () => {
    const { UserId: _, ...absent } = labResult();
    assert.equal(withoutNames(labResult({ UserId: null }), pseudonyms).UserId, null);
    assert.equal(withoutNames(labResult({ UserId: "" }), pseudonyms).UserId, "");
    assert.equal("UserId" in withoutNames(absent as never, pseudonyms), false);
  });

  it("hold nothing but documented fields whatever the API sends", () => {
    for (const result of oddResults(500, 4)) {
      const names = Object.keys(withoutNames(result, pseudonyms));
      assert.ok(names.every((name) => fieldNamed(name) !== undefined && !(name in personal)));
    }
  });
});
