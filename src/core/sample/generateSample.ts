import type { TimeRange } from "../range/timeRange";
import { addOddities } from "./addOddities";
import type { SampleResult } from "./labRun";
import { learnAlone } from "./learnAlone";
import { People } from "./people";
import { planClasses } from "./planClasses";
import { Random } from "./random";
import { teachClass } from "./teachClass";
import { viewAt } from "./viewAt";

export interface SampleOptions {
  /** How many results. */
  readonly count?: number;
  /** The moment at which the results were seen, in Unix seconds: labs that end later are still running. */
  readonly until?: number;
  /** How many days before `until` the first lab may start. */
  readonly days?: number;
  /** How many classes; with 0, everybody learns alone. By default one for every 167 results. */
  readonly classes?: number;
  readonly seed?: number;
}

/** 1 November 2026, 00:00 UTC. */
const sampleEnd = 1_793_491_200;
const sampleDays = 31;
const day = 86_400;

/** The stretch of time that the sample covers by default: October 2026 in UTC. */
export const sampleRange: TimeRange = { start: sampleEnd - sampleDays * day, end: sampleEnd };

/** The share of results that belong to a class. */
const inClasses = 0.85;
const resultsPerClass = 167;
const firstLabInstanceId = 61_204_118;

/**
 * Makes up results as a training company would see them: classes at several places, people who learn
 * alone, exams, and everything that goes wrong now and then.
 * @returns results in the order in which their labs started, with ascending LabInstanceIds; always the same
 * for the same options.
 */
export function generateSample(options: SampleOptions = {}): SampleResult[] {
  const { count = 2000, until = sampleEnd, days = sampleDays, seed = 20_261_101 } = options;
  const { classes = Math.round(count / resultsPerClass) } = options;
  const random = new Random(seed);
  const people = new People(random);
  const range = { start: Math.floor(until - days * day), end: Math.floor(until) };
  const results: SampleResult[] = [];
  const planned = planClasses(random, range, classes);
  const sizes = shareOut(random, count * inClasses, planned.length);
  for (const [index, taught] of planned.entries()) {
    for (const result of teachClass(random, people, taught, sizes[index] ?? 0)) results.push(result);
  }
  for (const result of learnAlone(random, people, range, count - results.length)) results.push(result);
  addOddities(results, range.end);
  return number(
    random,
    results.map((result) => viewAt(result, range.end)),
  );
}

/** Shares a total out among so many parts of different sizes, the largest about twice the smallest. */
function shareOut(random: Random, total: number, parts: number): number[] {
  const sizes = Array.from({ length: parts }, () => 0.6 + 0.8 * random.next());
  const sum = sizes.reduce((before, size) => before + size, 0);
  return sizes.map((size) => Math.floor((size * total) / sum));
}

function number(random: Random, results: SampleResult[]): SampleResult[] {
  results.sort((a, b) => a.Start - b.Start);
  let id = firstLabInstanceId;
  for (const result of results) {
    result.LabInstanceId = id;
    // The numbers in between are other organisations' labs.
    id += random.integer(1, 9);
  }
  return results;
}
