import assert from "node:assert/strict";
import type { LabResult } from "../../../../src/core/api/labResult";
import { timePicture } from "../../../../src/core/results/details/timePicture";
import { labResult, received } from "../../labResult";

const seconds = (time: string): number => Date.parse(`2026-11-${time}Z`) / 1000;
const start = seconds("03T10:00:00");
const clock = { now: seconds("03T14:00:00"), timeZone: "UTC" };
const ended = { Start: start, End: seconds("03T12:00:00"), LastActivity: seconds("03T11:30:00") };
const ten = "Start 10:00 0";

/** Each point as "label text percent". */
function pointsOf(changes: Partial<LabResult>, timeZone = "UTC"): string[] | undefined {
  const picture = timePicture(labResult(changes), { ...clock, timeZone });
  return picture?.points.map(({ label, text, percent }) => `${label} ${text} ${percent}`);
}

describe("the picture of a lab's time", () => {
  it("shows start, last activity and end", () => {
    assert.deepEqual(timePicture(labResult(ended), clock), {
      kind: "time",
      label: "Time line",
      text: "Tue, Nov 3, 2026",
      points: [
        { label: "Start", text: "10:00", percent: 0 },
        { label: "Last activity", text: "11:30", percent: 75 },
        { label: "End", text: "12:00", percent: 100 },
      ],
      activePercent: 75,
    });
  });

  const cases: [title: string, changes: Partial<LabResult>, points: string[]][] = [
    [
      "a running lab up to now",
      { End: null },
      [ten, "Last activity 11:30 37.5", "Now, still running 14:00 100"],
    ],
    ["a lab whose activity is not known", { LastActivity: null }, [ten, "End 12:00 100"]],
    [
      "activity before the start",
      { LastActivity: start - 60 },
      [ten, "Last activity 09:59 0", "End 12:00 100"],
    ],
    [
      "activity after the end",
      { LastActivity: seconds("03T12:00:01") },
      [ten, "Last activity 12:00 100", "End 12:00 100"],
    ],
    ["activity that is no date", { LastActivity: null }, [ten, "End 12:00 100"]],
    ["two decimals", { LastActivity: start + 2400 }, [ten, "Last activity 10:40 33.33", "End 12:00 100"]],
    [
      "dates where it goes over midnight",
      { End: seconds("04T10:00:00") },
      ["Start Nov 3, 10:00 0", "Last activity Nov 3, 11:30 6.25", "End Nov 4, 10:00 100"],
    ],
  ];
  for (const [title, changes, points] of cases) {
    it(`shows ${title}`, () => assert.deepEqual(pointsOf({ ...ended, ...changes }), points));
  }

  it("takes an end that was not sent for none", () => {
    const result = labResult(ended);
    delete result.End;
    assert.equal(timePicture(result, clock)?.points.at(-1)?.label, "Now, still running");
  });

  it("goes by the days of the zone", () => {
    assert.deepEqual(pointsOf(ended, "Pacific/Auckland"), [
      "Start Nov 3, 23:00 0",
      "Last activity Nov 4, 00:30 75",
      "End Nov 4, 01:00 100",
    ]);
    assert.equal(
      timePicture(labResult(ended), { ...clock, timeZone: "Pacific/Auckland" })?.text,
      "Tue, Nov 3, 2026",
    );
  });

  it("knows of no activity where none is known", () => {
    assert.equal(timePicture(labResult({ ...ended, LastActivity: null }), clock)?.activePercent, 0);
    assert.equal(timePicture(labResult({ ...ended, LastActivity: start - 5 }), clock)?.activePercent, 0);
  });

  it("is not made of an end that is no date, which is not the same as none", () => {
    assert.equal(timePicture(received({ ...ended, End: 2n ** 62n }), clock), undefined);
  });

  const none: [title: string, changes: Partial<LabResult>][] = [
    ["an end before the start", { End: start - 1 }],
    ["an end at the start", { End: start }],
    ["a running lab that starts later than now", { Start: clock.now + 1, End: null }],
    ["a start that is not known", { Start: null }],
    ["a start before the year 1", { Start: -62_135_596_801 }],
  ];
  for (const [title, changes] of none) {
    it(`is not made of ${title}`, () =>
      assert.equal(timePicture(labResult({ ...ended, ...changes }), clock), undefined));
  }
});

describe("the sessions in a time line", () => {
  it("are counted", () => {
    const session = { start: 100, end: 200 };
    const result = labResult({ Start: 0, End: 1000 });
    const textOf = (count: number): string | undefined =>
      timePicture(
        result,
        { now: 2000, timeZone: "UTC" },
        Array.from({ length: count }, () => session),
      )?.sessionsText;
    assert.deepEqual([0, 1, 2, 3].map(textOf), [undefined, "1 session", "2 sessions", "3 sessions"]);
  });
});
