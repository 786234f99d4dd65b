import assert from "node:assert/strict";
import { labResult, received } from "../../../labResult";
import { namesToldByHand } from "../../../results/names/toldByHand";
import { column, read } from "./readCsv";

describe("the columns for people in the exported CSV file", () => {
  it("say what things are called, as it came, where names of a kind are known", () => {
    const { names } = namesToldByHand();
    names.set("lab", [[5522, "=Basics, first"]]);
    names.setLabs([{ id: 5522, seriesId: 7 }]);
    names.set("series", [[7, "Azure"]]);
    names.set("class", [["c1", "Winter"]]);
    names.set("user", [["555", "Ada Lovelace"]]);
    names.set("region", [[1, "Europe"]]);
    names.set("host", [[3, "H1"]]);
    const known = {
      ...{ LabProfileId: 5522, ClassId: "c1", UserId: "555" },
      ...{ DeliveryRegionId: 1, DatacenterId: 2, LabHostId: 3 },
    };
    const unknown = { LabProfileId: null, ClassId: "", UserId: "u", DeliveryRegionId: null };
    const [header = [], ...rows] = read([labResult(known), labResult(unknown)], { names });
    const place = header.indexOf("LabProfileName");
    assert.deepEqual(header.slice(place, -5), [
      ...["LabProfileName", "SeriesName", "ClassName", "UserName"],
      ...["DeliveryRegionName", "LabHostName"],
    ]);
    assert.deepEqual(rows[0]?.slice(place, -5), [
      ...["'=Basics, first", "Azure", "Winter", "Ada Lovelace", "Europe", "H1"],
    ]);
    assert.deepEqual(rows[1]?.slice(place, place + 5), ["", "", "", "", ""]);
  });

  it("name labs alone in a file without names", () => {
    const { names } = namesToldByHand();
    names.set("lab", [[5522, "Basics"]]);
    names.set("user", [["555", "Ada Lovelace"]]);
    const [header = [], row = []] = read([labResult({ LabProfileId: 5522, UserId: "555" })], {
      names,
      isNameless: true,
    });
    const place = header.indexOf("LabProfileName");
    assert.deepEqual(header.slice(place, -5), ["LabProfileName"]);
    assert.equal(row[place], "Basics");
    assert.doesNotMatch(row.join(), /Lovelace/);
  });

  it("say what the numbers mean", () => {
    const result = labResult({ Start: 1793491200, End: 1793494800, LastActivity: null, CompletionStatus: 4 });
    const [, row] = read([{ ...result, TotalRunTimeSeconds: 360_009 }], { timeZone: "America/New_York" });
    assert.deepEqual(row?.slice(-5), [
      "Complete",
      "2026-10-31 20:00:00",
      "2026-10-31 21:00:00",
      "",
      "100:00:09",
    ]);
  });

  it("say no more than the day where times are rounded to it", () => {
    const result = labResult({ Start: 1793491200, End: 1793494800, LastActivity: null });
    const [, row] = read([result], { timeZone: "America/New_York", daysOnly: true });
    assert.deepEqual(row?.slice(-4, -1), ["2026-10-31", "2026-10-31", ""]);
  });

  it("tell any length of time in hours", () => {
    for (const [seconds, text] of [
      [0, "0:00:00"],
      [3599.9, "0:59:59"],
      [1e21, "277777777777777777:46:40"],
    ] as const) {
      assert.equal(column([labResult({ TotalRunTimeSeconds: seconds })], "RunTime")[0], text);
    }
  });

  it("say nothing where there is nothing to say", () => {
    const [, row] = read([
      received({
        Start: 2n ** 62n,
        End: null,
        LastActivity: null,
        TotalRunTimeSeconds: -5,
        CompletionStatus: 77,
      }),
    ]);
    assert.deepEqual(row?.slice(-5), ["Status 77", "", "", "", ""]);
  });
});
