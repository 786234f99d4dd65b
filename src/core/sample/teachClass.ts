import { CompletionStatus } from "../api/labResult";
import type { Course } from "./courses";
import { runLab, type Launch, type SampleResult } from "./labRun";
import { makeOutcome, outcomeOf } from "./outcome";
import type { People, Person } from "./people";
import type { Place } from "./places";
import type { Random } from "./random";
import { classHours } from "./teachingWeeks";

/** A course held at a place on some days. */
export interface SampleClass {
  readonly id: string;
  readonly course: Course;
  readonly place: Place;
  /** Unix seconds at which each of its days opens. */
  readonly days: readonly number[];
}

const minute = 60;
const secondsPerDay = (classHours.end - classHours.start) * 60 * minute;
/** How long it takes until everybody has started. */
const settling = 12 * minute;
/** After these, most people start the lab once more. */
const startedInVain: readonly unknown[] = [CompletionStatus.Cancelled, CompletionStatus.LabCreationFailed];

/** Makes up a class's results, student by student, lab after lab, until there are `count`. */
export function teachClass(
  random: Random,
  people: People,
  taught: SampleClass,
  count: number,
): SampleResult[] {
  const results: SampleResult[] = [];
  const students = new Set<Person>();
  while (results.length < count) {
    const student = people.someone(taught.place);
    if (students.has(student)) continue;
    students.add(student);
    results.push(...attend(random, taught, student).slice(0, count - results.length));
  }
  return results;
}

/** Most students stay to the end; some never come, some leave early. */
function attend(random: Random, { course, days, id }: SampleClass, student: Person): SampleResult[] {
  const { labs } = course;
  const attended = random.weighted([
    [labs.length, 92],
    [0, 4],
    [random.integer(1, 3), 4],
  ]);
  // A student who is gone is missed twice, then nobody plans for them any more.
  return labs.slice(0, attended + 2).flatMap((lab, index) => {
    const slot = slotOf(index, labs.length, days);
    const launch = {
      lab,
      person: student,
      classId: id,
      start: slot.start + random.integer(0, settling),
      longest: slot.seconds / 2 - settling,
      saved: 0,
    };
    return index < attended ? takeLab(random, launch) : [missLab(random, launch)];
  });
}

function missLab(random: Random, launch: Launch): SampleResult {
  return runLab(random, launch, outcomeOf(random, CompletionStatus.NoShow, launch.lab, 0));
}

function takeLab(random: Random, launch: Launch): SampleResult[] {
  const { lab, person } = launch;
  const first = runLab(random, launch, makeOutcome(random, lab, person.skill));
  if (!startedInVain.includes(first.CompletionStatus) || random.chance(0.3)) return [first];
  const again = { ...launch, start: (first.End ?? launch.start) + random.integer(1, 4) * minute };
  return [first, runLab(random, again, makeOutcome(random, lab, person.skill))];
}

/** The stretch of the class's time that one of its labs has: labs are spread evenly over the days. */
function slotOf(index: number, labs: number, days: readonly number[]): { start: number; seconds: number } {
  const perDay = Math.ceil(labs / days.length);
  const seconds = secondsPerDay / perDay;
  const opening = days[Math.floor(index / perDay)] ?? 0;
  return { start: opening + Math.floor((index % perDay) * seconds), seconds };
}
