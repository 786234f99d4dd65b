import assert from "node:assert/strict";
import type { LabResult } from "../../../../src/core/api/labResult";
import { noNames } from "../../../../src/core/results/names/names";
import { filterMatcher } from "../../../../src/core/results/filter/resultFilter";
import { summaryCharts } from "../../../../src/core/results/summary/model";
import { labResult } from "../../labResult";
import { inUtc } from "./cases";
import { summarize } from "./summarize";

/** Results of a host, of which the first few failed. */
function ofHost(
  LabHostId: number | null,
  count: number,
  failed: number,
  rest: Partial<LabResult> = {},
): LabResult[] {
  return Array.from({ length: count }, (_, index) =>
    labResult({
      LabInstanceId: (LabHostId ?? 0) * 10_000 + index,
      LabHostId,
      CompletionStatus: index < failed ? 20 : 4,
      ...rest,
    }),
  );
}

function places(results: readonly LabResult[], kind: string): unknown {
  const { failurePlaces } = summarize(results, inUtc);
  return failurePlaces
    .find((of) => of.kind === kind)
    ?.places.map(({ id, results: all, failures, isUnusual }) => [id, all, failures, isUnusual]);
}

describe("places where the platform fails", () => {
  it("a host with 9 of 40 is unusual while others have 1 %", () => {
    const results = [...ofHost(1, 300, 3), ...ofHost(49, 40, 9), ...ofHost(2, 300, 3), ...ofHost(3, 100, 0)];
    assert.deepEqual(places(results, "host"), [
      ["49", 40, 9, true],
      ["1", 300, 3, false],
      ["2", 300, 3, false],
    ]);
  });

  it("few failures are not, however large their share", () => {
    assert.deepEqual(places([...ofHost(1, 2, 2), ...ofHost(2, 500, 1)], "host"), [
      ["1", 2, 2, false],
      ["2", 500, 1, false],
    ]);
  });

  it("none is where all fail alike, and none where there is but one", () => {
    assert.deepEqual(places([...ofHost(1, 50, 50), ...ofHost(2, 50, 50)], "host"), [
      ["1", 50, 50, false],
      ["2", 50, 50, false],
    ]);
    assert.deepEqual(places(ofHost(1, 50, 9), "host"), [["1", 50, 9, false]]);
  });

  it("the more are compared, the less usual must one be", () => {
    // 5 of 40 beside 40 of 2,000: by lot once in some 650 times, for any one place.
    const among = (others: number): LabResult[] => [
      ...ofHost(1, 40, 5),
      ...Array.from({ length: others }, (_, index) => ofHost(index + 2, 2000 / others, 40 / others)).flat(),
    ];
    assert.equal((places(among(1), "host") as unknown[][])[0]?.[3], true);
    assert.equal((places(among(40), "host") as unknown[][])[0]?.[3], false);
  });

  it("are told by region, datacenter, host and lab, each with the results that failed behind it", () => {
    const results = [
      ...ofHost(1, 60, 0, { DeliveryRegionId: 2, DatacenterId: 3, LabProfileId: 5 }),
      ...ofHost(49, 40, 9, { DeliveryRegionId: 7, DatacenterId: 8, LabProfileId: 9 }),
    ];
    const charts = summaryCharts(summarize(results, inUtc), { now: 0, timeZone: "UTC" }, noNames);
    const told = charts.filter(({ model }) => model.id.startsWith("failures-"));
    assert.deepEqual(
      told.map(({ model: { title, rows } }) => [title, rows.map(({ label, cells }) => [label, ...cells])]),
      [
        ["Platform failures by region", [["Region 7", "40", "9", "23%", "0%", "unusual"]]],
        ["Platform failures by datacenter", [["Datacenter 8", "40", "9", "23%", "0%", "unusual"]]],
        ["Platform failures by host", [["Host 49", "40", "9", "23%", "0%", "unusual"]]],
        ["Platform failures by lab profile", [["Lab 9", "40", "9", "23%", "0%", "unusual"]]],
      ],
    );
    for (const { filters } of told) {
      const matches = filterMatcher(filters[0] ?? {}, { seenAt: 0, names: noNames });
      assert.equal(results.filter(matches).length, 9);
    }
    assert.match(
      told[2]?.model.text ?? "",
      /^Unusual: Host 49 with 9 of 40 \(all others 0%\)\. Marked: above 2%\.$/,
    );
  });

  it("are marked above the threshold, and are not at it", () => {
    const results = [
      ...ofHost(1, 100, 5),
      ...ofHost(2, 100, 6),
      ...ofHost(3, 100, 5),
      ...ofHost(null, 10, 1),
    ];
    const chart = summaryCharts(summarize(results, inUtc), { now: 0, timeZone: "UTC" }, noNames, 5).find(
      ({ model }) => model.id === "failures-host",
    );
    assert.deepEqual(
      chart?.model.rows.map(({ label, cells, color }) => [label, cells[4], color]),
      [
        ["host not given", "above 5%", "bad"],
        ["Host 2", "above 5%", "bad"],
        ["Host 1", "", "muted"],
        ["Host 3", "", "muted"],
      ],
    );
  });

  it("are told by day, in the zone of the settings", () => {
    const evening = Date.parse("2026-11-16T23:30:00Z") / 1000;
    const results = [
      ...ofHost(1, 50, 20, { Start: evening }),
      ...ofHost(2, 50, 1, { Start: evening - 86_400 }),
      ...ofHost(3, 1, 1, { Start: null }),
    ];
    const clock = { now: 0, timeZone: "Europe/Berlin" };
    const chart = summaryCharts(summarize(results, { ...inUtc, ...clock }), clock, noNames).find(
      ({ model }) => model.id === "failures-day",
    );
    assert.deepEqual(
      chart?.model.rows.map(({ label, cells }) => [label, cells[1], cells[4]]),
      [
        ["Tue, Nov 17", "20", "unusual"],
        ["day not given", "1", "above 2%"],
        ["Mon, Nov 16", "1", ""],
      ],
    );
    assert.deepEqual(chart.filters[0], {
      started: { start: evening - 1800, end: evening - 1800 + 86_400 },
      failedOnPlatform: true,
    });
  });

  it("there are none where nothing failed", () => {
    assert.deepEqual(summarize(ofHost(1, 9, 0), inUtc).failurePlaces, []);
  });
});
