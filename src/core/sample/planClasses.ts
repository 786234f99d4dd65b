import type { TimeRange } from "../range/timeRange";
import { courses } from "./courses";
import { places } from "./places";
import type { Random } from "./random";
import type { SampleClass } from "./teachClass";
import { teachingWeeks } from "./teachingWeeks";

/**
 * Plans classes of three to five days within a range: fewer days only where the range has no whole week.
 * @returns `count` classes with ids such as `AZ104-2026-10-LON`, or none when no class fits the range.
 */
export function planClasses(random: Random, range: TimeRange, count: number): SampleClass[] {
  const weeksOf = new Map(places.map((place) => [place, worthwhile(teachingWeeks(place, range))]));
  const available = places.filter((place) => weeksOf.get(place)?.length);
  if (available.length === 0) return [];
  const held = new Map<string, number>();
  return Array.from({ length: count }, (_, index) => {
    const course = courses[index % courses.length] ?? random.pick(courses);
    const place = random.pick(available);
    const week = random.pick(weeksOf.get(place) ?? []);
    const days = week.slice(0, random.integer(3, 5));
    const name = `${course.code}-${month(days[0] ?? range.start)}-${place.code}`;
    const sameName = (held.get(name) ?? 0) + 1;
    held.set(name, sameName);
    return { id: sameName === 1 ? name : `${name}-${sameName}`, course, place, days };
  });
}

/** Leaves out weeks cut short by the range's ends, where there are others. */
function worthwhile(weeks: number[][]): number[][] {
  const whole = weeks.filter((days) => days.length >= 3);
  return whole.length > 0 ? whole : weeks;
}

function month(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 7);
}
