import assert from "node:assert/strict";
import { resolveTimeZone, UnknownTimeZoneError } from "../../../src/core/range/resolveTimeZone";
import { onComputerIn } from "./clock";

describe("the time zone setting", () => {
  it("knows IANA names in any case, and UTC", () => {
    assert.equal(resolveTimeZone("america/new_york"), "America/New_York");
    assert.equal(resolveTimeZone(" utc "), "UTC");
  });

  it("keeps a newer name as it was written", () => {
    assert.equal(resolveTimeZone("Asia/Kolkata"), "Asia/Kolkata");
  });

  it("local is this computer's zone, and UTC where that is unknown", () => {
    onComputerIn("Australia/Lord_Howe", () => assert.equal(resolveTimeZone("local"), "Australia/Lord_Howe"));
    onComputerIn("Nonsense/Zone", () => assert.equal(resolveTimeZone("local"), "UTC"));
    onComputerIn(":", () => assert.equal(resolveTimeZone("Local"), "UTC"));
  });

  it("refuses what is no zone, and says what would be", () => {
    assert.throws(
      () => resolveTimeZone("Mars/Olympus"),
      (error) => {
        assert.ok(error instanceof UnknownTimeZoneError);
        assert.match(error.message, /^“Mars\/Olympus” is not a time zone\. Use local, UTC or a name such as/);
        return true;
      },
    );
  });
});
