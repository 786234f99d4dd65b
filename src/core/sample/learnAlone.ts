import type { TimeRange } from "../range/timeRange";
import { courses } from "./courses";
import { runLab, type SampleResult } from "./labRun";
import { makeOutcome } from "./outcome";
import type { People } from "./people";
import type { Place } from "./places";
import type { Random } from "./random";

const hour = 3600;
const day = 24 * hour;

/**
 * Makes up `count` results of people who learn without a class, when it suits them.
 * @param range in which every lab starts; it may end later.
 */
export function learnAlone(random: Random, people: People, range: TimeRange, count: number): SampleResult[] {
  const results: SampleResult[] = [];
  while (results.length < count) {
    const person = people.someone();
    const { labs } = random.pick(courses);
    let start = awake(range.start + random.next() * (range.end - range.start), person.place, range);
    for (const lab of labs.slice(0, random.integer(1, labs.length))) {
      if (results.length === count || start > range.end) break;
      // Some save a lab and resume it the next day or the day after.
      const saved = random.chance(0.1) ? random.integer(8 * hour, 40 * hour) : 0;
      const launch = { lab, person, classId: null, start, longest: 3 * hour, saved };
      const result = runLab(random, launch, makeOutcome(random, lab, person.skill));
      results.push(result);
      start = awake((result.End ?? start) + random.next() * 3 * day + hour / 6, person.place);
    }
  }
  return results;
}

/** A moment of which the place's clock says between 7 and 24 hours; within the range if one is given. */
function awake(moment: number, place: Place, range?: TimeRange): number {
  const localHour = (((moment / hour + place.utcOffset) % 24) + 24) % 24;
  const later = localHour < 7 ? moment + 7 * hour : moment;
  return Math.floor(range && later > range.end ? moment : later);
}
