import assert from "node:assert/strict";
import type { LabResult } from "../../../../src/core/api/labResult";
import { noNames } from "../../../../src/core/results/names/names";
import { summaryCharts } from "../../../../src/core/results/summary/model";
import type { AtOnce } from "../../../../src/core/results/summary/types";
import { labResult } from "../../labResult";
import { summarize } from "./summarize";

const noon = Date.parse("2026-11-16T12:00:00Z") / 1000;
const minute = 60;
const hour = 3600;

type Ran = [fromMinute: number | null, toMinute: number | null, rest?: Partial<LabResult>];

function results(...ran: Ran[]): LabResult[] {
  const at = (minutes: number | null): number | null => (minutes === null ? null : noon + minutes * minute);
  return ran.map(([from, to, rest], LabInstanceId) =>
    labResult({ LabInstanceId, Start: at(from), End: at(to), LastActivity: null, ...rest }),
  );
}

function atOnce(ran: Ran[], seenAt = noon + hour, covered = [{ start: noon, end: noon + hour }]): AtOnce {
  return summarize(results(...ran), { timeZone: "UTC", seenAt, covered }).atOnce;
}

describe("how many labs ran at once", () => {
  const peaks: [title: string, ran: Ran[], labs: number | undefined, atMinute?: number][] = [
    ["none", [], undefined],
    ["one", [[7, 8]], 1, 5],
    [
      "two one after the other",
      [
        [0, 9],
        [20, 29],
      ],
      1,
      0,
    ],
    [
      "two within the same five minutes",
      [
        [0, 11],
        [13, 30],
      ],
      2,
      10,
    ],
    [
      "three that overlap in part",
      [
        [0, 20],
        [15, 40],
        [18, 60],
      ],
      3,
      15,
    ],
    [
      "the first of two peaks counts",
      [
        [0, 5],
        [0, 5],
        [30, 35],
        [30, 35],
      ],
      2,
      0,
    ],
    [
      "a lab that began before what was fetched",
      [
        [-600, 3],
        [1, 2],
      ],
      2,
      0,
    ],
    [
      "labs without a start, and that ended before they began",
      [
        [null, 5],
        [10, 5],
      ],
      undefined,
    ],
  ];
  for (const [title, ran, labs, atMinute] of peaks) {
    it(title, () => {
      const { peak } = atOnce(ran);
      assert.deepEqual(peak, labs === undefined ? undefined : { labs, at: noon + (atMinute ?? 0) * minute });
    });
  }

  it("a running lab runs until it was seen, one that was left until somebody was last active in it", () => {
    const { buckets } = atOnce([
      [0, null, { LastActivity: noon + 10 * minute }],
      [0, null, { LastActivity: noon + 12 * minute }],
    ]);
    assert.deepEqual(
      buckets.map(({ labs }) => labs),
      Array.from({ length: 12 }, () => 2),
    );
    const left = atOnce([[0, null, { LastActivity: noon + 10 * minute }]], noon + 30 * hour);
    assert.deepEqual(
      left.buckets.map(({ labs }) => labs),
      [1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    );
  });

  it("is told by five minutes for a day, and by the day for months, with what was not fetched", () => {
    const day = 24 * hour;
    const covered = [
      { start: noon, end: noon + 20 * day },
      { start: noon + 25 * day, end: noon + 60 * day },
    ];
    const ran: Ran[] = [
      [60, 120],
      [90, 150],
      [20 * 1440, 20 * 1440 + 5],
    ];
    const context = { timeZone: "UTC", seenAt: noon + 60 * day, covered };
    const chart = summaryCharts(
      summarize(results(...ran), context),
      { now: 0, timeZone: "UTC" },
      noNames,
    ).find(({ model }) => model.id === "atOnce");
    assert.equal(chart?.model.headings[0], "Day");
    assert.deepEqual(
      chart.model.rows.slice(0, 2).map(({ label, cells }) => [label, ...cells]),
      [
        ["Mon, Nov 16", "2"],
        ["Tue, Nov 17", "0"],
      ],
    );
    assert.equal(chart.model.rows[22]?.cells[0], "not fetched");
    assert.equal(
      chart.model.text,
      "At most 2 at once, first on Mon, Nov 16, 2026, 13:30:00 (UTC). Labs that ran within the same five minutes count.",
    );
  });

  it("counts nothing that ended before what was fetched, or began after it", () => {
    const covered = [{ start: noon + hour, end: noon + 2 * hour }];
    const before = Array.from({ length: 3 }, (): Ran => [0, 59]);
    const after = Array.from({ length: 3 }, (): Ran => [126, 130]);
    assert.equal(atOnce([...before, ...after], noon + hour, covered).peak, undefined);
    assert.deepEqual(atOnce([...before, [0, 60], ...after], noon + hour, covered).peak, {
      labs: 1,
      at: noon + hour,
    });
  });

  it("is told by five minutes for up to a day and a half", () => {
    const countFor = (hours: number): number =>
      atOnce([[0, 10]], noon, [{ start: noon, end: noon + hours * hour }]).buckets.length;
    assert.equal(countFor(36), 36 * 12);
    assert.ok(countFor(37) < 40, `${countFor(37)} stretches`);
  });

  it("is counted over twenty years, and not over more", () => {
    const peakOf = (seconds: number): AtOnce["peak"] =>
      atOnce([[0, 10]], noon, [{ start: noon, end: noon + seconds }]).peak;
    const longest = 20 * 366 * 24 * hour;
    assert.deepEqual(peakOf(longest - 5 * minute), { labs: 1, at: noon });
    assert.equal(peakOf(longest), undefined);
  });

  it("a start thousands of years off costs nothing where it is known what was fetched", () => {
    const { peak } = atOnce([
      [0, 10],
      [0, 10, { Start: -60_000_000_000 }],
    ]);
    assert.deepEqual(peak, { labs: 2, at: noon });
    assert.deepEqual(atOnce([[0, 10, { Start: -60_000_000_000 }]], noon, []).buckets, []);
  });
});
