import assert from "node:assert/strict";
import type { LabResult } from "../../../../../src/core/api/labResult";
import { NamelessResults } from "../../../../../src/core/files/write/withoutNames/namelessResults";
import { Pseudonyms } from "../../../../../src/core/files/write/withoutNames/pseudonyms";
import { rangeWithoutTimes } from "../../../../../src/core/files/write/withoutNames/rangeWithoutTimes";
import { writeJson } from "../../../../../src/core/files/write/writeJson";
import { spanOf } from "../../../../../src/core/results/store/spanOf";
import { generateSample } from "../../../../../src/core/sample/generateSample";
import { readResultsText } from "../../read/readText";

const timeZone = "Europe/Berlin";
const head = { source: "https://labondemand.com/api/v3", exportedAt: new Date(0), missing: [] };

describe("a file without names, joined with a file of the same results with names", () => {
  const named = generateSample();
  const range = spanOf(named)!;
  let namelessText: string;
  let nameless: readonly LabResult[];

  before(() => {
    const steps = NamelessResults.prepare(named, new Pseudonyms("key"), {
      daysOf: timeZone,
      arePseudonymous: false,
    });
    let step = steps.next();
    while (!step.done) step = steps.next();
    const rounded = rangeWithoutTimes(range, named, timeZone);
    namelessText = [...writeJson({ ...head, range: rounded }, step.value, named.length)].join("");
    nameless = [...readResultsText(namelessText).results.values()];
  });

  const joins: [by: string, keyOf: (result: LabResult, place: number) => unknown][] = [
    ["lab instance ids", ({ LabInstanceId }) => String(LabInstanceId)],
    ["the exact start", ({ Start }) => Start],
    ["the exact end", ({ End }) => End],
    ["the exact last activity", ({ LastActivity }) => LastActivity],
    ["all exact times", ({ Start, End, LastActivity }) => JSON.stringify([Start, End, LastActivity])],
  ];
  for (const [by, keyOf] of joins) {
    it(`identifies nobody by ${by}, which among files with names would`, () => {
      assert.ok(matches(named, named, keyOf) > 0, "the join finds nothing at all");
      assert.equal(matches(named, nameless, keyOf), 0);
    });
  }

  it("identifies nobody by user or class ids, of which none is in both", () => {
    const idsOf = (results: readonly LabResult[]): unknown[] =>
      results.flatMap(({ UserId, ClassId }) => [UserId ?? [], ClassId ?? []].flat());
    const known = new Set(idsOf(named));
    assert.ok(known.size > 10, "there are hardly any ids");
    assert.deepEqual(
      idsOf(nameless).filter((id) => known.has(id)),
      [],
    );
  });

  it("identifies nobody by the places of their rows", () => {
    const isSame = (place: number): boolean =>
      named[place]?.TotalRunTimeSeconds === nameless[place]?.TotalRunTimeSeconds &&
      named[place]?.LabProfileId === nameless[place]?.LabProfileId;
    const stayed = [...named.keys()].filter(isSame).length;
    assert.ok(stayed < named.length / 100, `${stayed} of ${named.length} rows stand where they stood`);
  });

  it("can still be matched by values such as run time and score, of which the README warns", () => {
    const valuesOf = (result: LabResult): string =>
      JSON.stringify([result.LabProfileId, result.TotalRunTimeSeconds, result.ExamScore]);
    const found = matches(named, nameless, valuesOf);
    assert.ok(found > named.length / 2, `only ${found} of ${named.length} can be matched`);
  });

  it("holds no id, no address and no time of any of them, in its head neither", () => {
    const held = new Set(namelessText.match(/"[^"]*"|\d+/g));
    for (const { LabInstanceId, UserId, ClassId, Start, End, IpAddress } of named) {
      const texts = [UserId, ClassId, IpAddress].flatMap((text) => (text ? [JSON.stringify(text)] : []));
      const times = [Start, End].filter((moment) => typeof moment === "number" && !isMidnight(moment));
      const told = [...texts, ...[LabInstanceId, ...times].map(String)].filter((text) => held.has(text));
      assert.deepEqual(told, []);
    }
  });
});

describe("the range of results without times", () => {
  const results = [{ LabInstanceId: 1, Start: 1_793_500_000, End: 1_793_510_000 }];

  it("is widened to whole days where it begins or ends with a time of one of them", () => {
    const range = { start: 1_793_500_000, end: 1_793_510_000 };
    assert.deepEqual(rangeWithoutTimes(range, results, "UTC"), { start: 1_793_491_200, end: 1_793_577_600 });
    assert.deepEqual(rangeWithoutTimes({ ...range, end: 1_793_520_000 }, results, "UTC"), {
      start: 1_793_491_200,
      end: 1_793_520_000,
    });
  });

  it("stays as it was asked for where it tells nothing, and where days begin", () => {
    const asked = { start: 1_793_400_000, end: 1_793_600_000 };
    assert.deepEqual(rangeWithoutTimes(asked, results, "UTC"), asked);
    const midnight = { start: 1_793_491_200, end: 1_793_577_600 };
    const atMidnight = [{ LabInstanceId: 1, Start: midnight.start, End: midnight.end }];
    assert.deepEqual(rangeWithoutTimes(midnight, atMidnight, "UTC"), midnight);
  });
});

/** How many results a key leads to exactly one of on both sides. */
function matches(
  left: readonly LabResult[],
  right: readonly LabResult[],
  keyOf: (result: LabResult, place: number) => unknown,
): number {
  const counts = (results: readonly LabResult[]): Map<unknown, number> => {
    const found = new Map<unknown, number>();
    for (const [place, result] of results.entries()) {
      const key = keyOf(result, place);
      if (key !== null && key !== undefined) found.set(key, (found.get(key) ?? 0) + 1);
    }
    return found;
  };
  const ofRight = counts(right);
  return [...counts(left)].filter(([key, count]) => count === 1 && ofRight.get(key) === 1).length;
}

/** Whether a day of Berlin begins then, in winter or summer. */
function isMidnight(seconds: number): boolean {
  return (seconds + 3600) % 86_400 === 0 || (seconds + 7200) % 86_400 === 0;
}
