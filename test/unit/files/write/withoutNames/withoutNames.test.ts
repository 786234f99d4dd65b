import assert from "node:assert/strict";
import { fieldNamed, labResultFields } from "../../../../../src/core/api/fields";
import type { LabResult } from "../../../../../src/core/api/labResult";
import { Pseudonyms } from "../../../../../src/core/files/write/withoutNames/pseudonyms";
import { withoutNames } from "../../../../../src/core/files/write/withoutNames/withoutNames";
import { DayFinder } from "../../../../../src/core/range/dayFinder";
import { labResult, received } from "../../../labResult";
import { oddResults } from "../../oddResults";

describe("a result without names", () => {
  const pseudonyms = new Pseudonyms("key");
  const manner = {
    user: (id: string) => pseudonyms.user(id),
    class: (id: string) => pseudonyms.class(id),
  };
  const inUtc = { ...manner, days: new DayFinder("UTC") };
  const personal = { IpAddress: "203.0.113.9", City: "Łódź", Latitude: 51.7, Longitude: 19.4 };
  const midnight = 1325376000;

  it("has pseudonyms, keeps the rest in order, and lacks address, place and unknown fields", () => {
    const result = labResult({ ...personal, ClassId: "c", Country: "PL", Region: "10", Email: "a@b.c" });
    const nameless = withoutNames(result, 77, manner);
    const kept = labResultFields.map(({ name }) => name).filter((name) => !(name in personal));
    assert.deepEqual(Object.keys(nameless), kept);
    assert.deepEqual(
      { ...nameless },
      {
        ...Object.fromEntries(kept.map((name) => [name, result[name]])),
        LabInstanceId: 77,
        UserId: pseudonyms.user("555"),
        ClassId: pseudonyms.class("c"),
      },
    );
  });

  it("has times that say no more than the day", () => {
    const result = labResult({ Start: midnight + 800, End: midnight + 90_000, LastActivity: null });
    const { Start, End, LastActivity } = withoutNames(result, 77, inUtc);
    assert.deepEqual([Start, End, LastActivity], [midnight, midnight + 86_400, null]);
    const inNewYork = withoutNames(result, 77, { ...manner, days: new DayFinder("America/New_York") });
    assert.equal(inNewYork.Start, midnight - 19 * 3600);
  });

  it("leaves the result itself as it is", () => {
    const result = labResult(personal);
    withoutNames(result, 77, inUtc);
    assert.deepEqual(result, labResult(personal));
  });

  it("keeps apart having no user from a user with an empty id", () => {
    const { UserId: _, ...absent } = labResult();
    assert.equal(withoutNames(labResult({ UserId: null }), 77, inUtc).UserId, null);
    assert.equal(withoutNames(labResult({ UserId: "" }), 77, inUtc).UserId, "");
    assert.equal("UserId" in withoutNames(absent as LabResult, 77, inUtc), false);
  });

  it("holds nothing of what has no plain meaning, in whatever field it was sent", () => {
    const secret = { Password: "hunter2" };
    const names = labResultFields.map(({ name }) => name).filter((name) => name !== "LabInstanceId");
    const result = received(Object.fromEntries(names.map((name) => [name, [secret]])));
    assert.doesNotMatch(JSON.stringify(withoutNames(result, 77, inUtc)), /hunter2/);
    const spelled = received({ userid: "lower", USERID: "upper", UserId: undefined });
    assert.doesNotMatch(JSON.stringify(withoutNames(spelled, 77, inUtc)), /lower|upper/);
  });

  it("holds nothing but documented fields whatever the API sends", () => {
    for (const result of oddResults(500, 4)) {
      const names = Object.keys(withoutNames(result, 77, inUtc));
      assert.ok(
        names.every((name) => fieldNamed(name) !== undefined && !(name in personal)),
        names.join(),
      );
    }
  });
});
