import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { TZDate } from "@date-fns/tz";
import { resolveTimeZone, UnknownTimeZoneError } from "../../../src/core/range/resolveTimeZone";
import { windowsZones } from "../../../src/core/range/windowsZones";
import { onComputerIn } from "./clock";

interface Manifest {
  contributes: { configuration: { properties: Record<string, { pattern?: string }> } };
}

/** The name as Windows has it. */
function withSuffix(name: string): string {
  return /^Russia Time/.test(name) ? name : name.replace(/( \(|$)/, " Standard Time$1");
}

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

  const windows = [
    ["Eastern Standard Time", "America/New_York"],
    ["eastern daylight time", "America/New_York"],
    ["W. Europe Standard Time", "Europe/Berlin"],
    ["Eastern Standard Time (Mexico)", "America/Cancun"],
    ["India Standard Time", "Asia/Kolkata"],
    ["Russia Time Zone 11", "Asia/Kamchatka"],
    ["UTC-11", "Etc/GMT+11"],
  ] as const;
  for (const [name, zone] of windows) {
    it(`knows ${name} of Windows`, () => assert.equal(resolveTimeZone(name), zone));
  }

  it("every zone of Windows is one that the clock knows", () => {
    for (const name of Object.keys(windowsZones)) {
      const zone = resolveTimeZone(withSuffix(name));
      assert.doesNotThrow(() => new Intl.DateTimeFormat("en", { timeZone: zone }), name);
    }
  });

  const offsets = [
    ["GMT+2", 120],
    ["UTC+0", 0],
    ["-00:00", 0],
    ["+1", 60],
    ["-1", -60],
    ["-9:30", -570],
    ["+02:00", 120],
    ["utc+0200", 120],
    ["UTC -5", -300],
    ["UTC−12", -720],
    ["+14", 840],
    ["UTC+5:30", 330],
    ["-09:30", -570],
    ["+05:45", 345],
    ["+06:30", 390],
    ["+4:30", 270],
    ["+9:30", 570],
    ["GMT+0", 0],
    ["Z", 0],
  ] as const;
  for (const [offset, minutes] of offsets) {
    it(`reads ${offset}, the same in winter and summer`, () => {
      for (const month of [0, 6]) {
        const date = new TZDate(Date.UTC(2026, month, 15), resolveTimeZone(offset));
        // Adding 0 makes the -0 of UTC a 0.
        assert.equal(-date.getTimezoneOffset() + 0, minutes);
      }
    });
  }

  for (const offset of ["UTC-5:30", "+15", "-13:00", "+99:99"]) {
    it(`refuses ${offset}, and says why`, () => {
      assert.throws(() => resolveTimeZone(offset), /no time zone with the offset/);
    });
  }

  for (const name of ["BST", "PST", "ist", "MEZ", "Martian Standard Time", "Standard Time", "UTC+", "2"]) {
    it(`refuses ${name}`, () => assert.throws(() => resolveTimeZone(name), UnknownTimeZoneError));
  }

  it("the settings editor marks what is no zone and takes what is one", async () => {
    const { contributes } = JSON.parse(await readFile("package.json", "utf8")) as Manifest;
    const pattern = new RegExp(
      contributes.configuration.properties["labResults.timeZone"]?.pattern ?? "",
      "u",
    );
    const zones = [
      ...[
        "local",
        "Local",
        "",
        "UTC",
        " utc ",
        "EST",
        "CET",
        "Japan",
        "NZ-CHAT",
        "EST5EDT",
        "america/new_york",
      ],
      ...Intl.supportedValuesOf("timeZone"),
      ...Object.keys(windowsZones).map(withSuffix),
      ...[...windows, ...offsets].map(([name]) => name),
    ];
    assert.deepEqual(
      zones.filter((name) => !pattern.test(name)),
      [],
    );
    const nonsense = ["Berlin", "MEZ", "BST", "GMT+2x", "UTC+", "2", "local time", "Standard Time"];
    assert.deepEqual(
      nonsense.filter((name) => pattern.test(name)),
      [],
    );
  });

  it("refuses what is no zone, and says what would be", () => {
    assert.throws(
      () => resolveTimeZone("Mars/Olympus"),
      (error) => {
        assert.ok(error instanceof UnknownTimeZoneError, `it is ${String(error)}`);
        assert.match(error.message, /^“Mars\/Olympus” is not a time zone\. Use local, UTC or a name such as/);
        return true;
      },
    );
  });
});
