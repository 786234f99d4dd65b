import assert from "node:assert/strict";
import { createCipheriv, createHmac } from "node:crypto";
import {
  isClassPseudonym,
  isUserPseudonym,
  Pseudonyms,
} from "../../../../../src/core/files/write/withoutNames/pseudonyms";
import { hostileTexts } from "../../../hostileTexts";

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

  it("can be told from ids by their form", () => {
    const names = new Pseudonyms("key");
    assert.ok(isUserPseudonym(names.user("555")), "a user's is not known");
    assert.ok(isClassPseudonym(names.class("555")), "a class's is not known");
    for (const id of ["555", "", "user-1", names.class("555"), `${names.user("555")}0`]) {
      assert.equal(isUserPseudonym(id), false, id);
    }
  });

  it("are known by the fingerprint of their key, which tells nothing of it", () => {
    const print = new Pseudonyms("key").keyFingerprint;
    assert.match(print, /^[\da-f]{16}$/);
    assert.equal(print, new Pseudonyms("key").keyFingerprint);
    assert.notEqual(print, new Pseudonyms("other key").keyFingerprint);
  });
});

describe("pseudonyms of lab instances", () => {
  const ids = [0, 349744, 349745, 2 ** 53 - 1, 2n ** 63n - 1n];

  it("are 49 bits of the id as AES-256 encrypts it, so that another program can find them again", () => {
    const key = createHmac("sha256", "key").update("lab instances").digest();
    const block = Buffer.alloc(16);
    block.writeBigUInt64BE(349744n, 8);
    const encrypted = createCipheriv("aes-256-ecb", key, null).setAutoPadding(false).update(block);
    const expected =
      (((encrypted.readBigUInt64BE() >> 32n) >> 15n) << 32n) + BigInt(encrypted.readUInt32BE(4)) + 1n;
    assert.deepEqual([...new Pseudonyms("key").instances([349744])], [Number(expected)]);
  });

  it("are integers of at most 15 digits, the same for the same id and key only", () => {
    const numbers = [...new Pseudonyms("key").instances(ids)];
    for (const number of numbers) {
      assert.ok(Number.isInteger(number) && number > 0 && number < 1e15, String(number));
    }
    assert.equal(new Set(numbers).size, ids.length);
    assert.deepEqual([...new Pseudonyms("key").instances([...ids].reverse())], [...numbers].reverse());
    const others = new Pseudonyms("other key").instances(ids);
    assert.deepEqual(
      numbers.filter((number, index) => number === others[index]),
      [],
    );
  });

  it("are the same for an id as a number and as a bigint", () => {
    const names = new Pseudonyms("key");
    assert.deepEqual(names.instances([349744]), names.instances([349744n]));
  });
});
