import { labResultFields, type Field } from "../../../src/core/api/fields";
import type { TimeRange } from "../../../src/core/range/timeRange";
import { Random } from "../../../src/core/sample/random";
import { noResults, oddIds, oddNames, oddValuesOf, text, unknownFields, type Token } from "./oddValues";

/** What a server answers for one stretch of time. */
export interface WindowAnswer {
  readonly window: TimeRange;
  /** The answer's body. */
  readonly body: string;
}

export interface ServerAnswers {
  /** In the order in which they are asked for. */
  readonly windows: readonly WindowAnswer[];
  /** A stretch between them for which nothing came. */
  readonly failed: TimeRange;
  /** Results that are asked for again by themselves later, each the body of an answer. */
  readonly later: readonly string[];
}

/** The moment at which everything happens, in Unix seconds: 9 November 2026, 12:00 UTC. */
export const frozenNow = Date.UTC(2026, 10, 9, 12) / 1000;

const day = 86_400;
const week = 7 * day;
const weeks = 10;
const failedWeek = 6;
const first = Date.UTC(2026, 7, 31) / 1000;
const classes = 60;
const usersOfClass = 24;
const labsOfClass = 6;

/** The fields of an entry by name, each as JSON text. */
type Entry = Map<string, Token>;

/**
 * Answers with so many results and with every oddity that servers are known for: values of any kind in any field,
 * ids beyond 2^53, numbers as texts, other spellings, fields left out or unknown, hostile texts, the same lab
 * instance several times, labs that still run, exams of every state, failures of the platform and entries that are no
 * results. Always the same for the same numbers.
 */
export function serverAnswers(count: number, seed: number): ServerAnswers {
  const random = new Random(seed);
  const ofWeeks: Entry[][] = Array.from({ length: weeks }, () => []);
  const again: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    const at = weekOf(random);
    const entry = ordinary(random, index, at);
    if (random.chance(0.4)) makeOdd(random, entry, index);
    ofWeeks[at]?.push(entry);
    if (!random.chance(0.03)) continue;
    // The same lab instance comes again: as it was, or further on.
    const other = random.chance(0.3) ? entry : further(random, entry);
    if (random.chance(0.5)) ofWeeks[Math.min(at + 1, weeks - 1)]?.push(other);
    else again.push(other);
  }
  const windows = ofWeeks.map((entries, at) => answer(random, entries, at));
  const anew = answer(
    random,
    (ofWeeks[0] ?? []).slice(0, 400).map((entry) => further(random, entry)),
    0,
  );
  return {
    windows: [...windows.filter((_, at) => at !== failedWeek), anew],
    failed: windowOf(failedWeek),
    later: again.map((entry) => bodyOf([stringify(entry)])),
  };
}

function weekOf(random: Random): number {
  const at = random.integer(0, weeks - 1);
  // What started in the week that failed is not known.
  return at === failedWeek ? weeks - 1 : at;
}

function windowOf(at: number): TimeRange {
  const start = first + at * week;
  return { start, end: at === weeks - 1 ? frozenNow : start + week };
}

function answer(random: Random, entries: readonly Entry[], at: number): WindowAnswer {
  const tokens = entries.map((entry) => stringify(inDialect(entry, at)));
  for (const none of noResults)
    if (random.chance(0.5)) tokens.splice(random.integer(0, tokens.length), 0, none);
  return { window: windowOf(at), body: bodyOf(tokens) };
}

/** Some servers send numbers as texts, and others spell names in their own way. */
function inDialect(entry: Entry, at: number): Entry {
  if (at === 3) return mapEntry(entry, (name, value) => [name, /^-?\d+$/.test(value) ? `"${value}"` : value]);
  if (at === 5) return mapEntry(entry, (name, value) => [name.toLowerCase(), value]);
  return entry;
}

function mapEntry(entry: Entry, change: (name: string, value: Token) => [string, Token]): Entry {
  return new Map([...entry].map(([name, value]) => change(name, value)));
}

function bodyOf(tokens: readonly Token[]): string {
  return `{"Results":[${tokens.join(",\n")}],"Status":1,"Error":null}`;
}

function stringify(entry: Entry): Token {
  return `{${[...entry].map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(",")}}`;
}

/** A result as documented. */
function ordinary(random: Random, index: number, at: number): Entry {
  const { start: from, end: to } = windowOf(at);
  const isLate = at === weeks - 1 && random.chance(0.1);
  const start = isLate ? random.integer(frozenNow - 36 * 3600, frozenNow - 60) : random.integer(from, to - 1);
  const seconds = random.integer(60, 3 * 3600);
  const isRunning = start + seconds > frozenNow;
  const group = random.integer(0, classes - 1);
  const isAlone = random.chance(0.15);
  const lab = 5500 + ((group * 5 + random.integer(0, labsOfClass - 1)) % 40);
  const status = isRunning
    ? 3
    : random.weighted([
        [4, 60],
        [3, 20],
        [1, 5],
        [2, 6],
        [50, 4],
        [60, 3],
        [20, 2],
      ]);
  const percent = status === 4 ? 100 : random.integer(0, 99);
  const userOfClass = group * usersOfClass + random.integer(0, usersOfClass - 1);
  return new Map<string, Token>([
    ["LabInstanceId", String(61_000_000 + index * 3)],
    ["LabProfileId", String(lab)],
    ["Start", String(start)],
    ["End", isRunning || random.chance(0.02) ? "null" : String(start + seconds)],
    ["LastActivity", random.chance(0.1) ? "null" : String(start + Math.floor(seconds * random.next()))],
    ["UserId", text(isAlone ? `alone${random.integer(1, 400)}@example.org` : userName(userOfClass))],
    ["ClassId", isAlone ? "null" : text(className(group))],
    ["CompletionStatus", String(status)],
    ["TotalRunTimeSeconds", String(isRunning ? frozenNow - start : seconds)],
    ["TaskCompletePercent", String(percent)],
    ...exam(random, lab % 5 === 0 && !isRunning, status),
    ["IpAddress", text(`203.0.113.${random.integer(1, 254)}`)],
    ["Country", random.pick(['"Germany"', '"Japan"', '"United States"'])],
    ["Region", random.pick(['"Hesse"', '"Tokyo"', '"Ohio"', "null"])],
    ["City", random.pick(['"Frankfurt"', '"Tokyo"', '"Columbus"', "null"])],
    ["Latitude", random.pick(["50.1109", "35.6895", "39.9612", "null"])],
    ["Longitude", random.pick(["8.6821", "139.6917", "-82.9988", "null"])],
    ["LabHostId", String(random.integer(40, 60))],
    ["DatacenterId", String(random.integer(1, 4))],
    ["DeliveryRegionId", String(random.integer(1, 3))],
  ]);
}

/** Not started, unscored, passed, failed, scored without a maximum, beyond it, or decided without a score. */
function exam(random: Random, isExam: boolean, status: number): [string, Token][] {
  const names = ["IsExam", "ExamPassed", "ExamScore", "ExamMaxPossibleScore", "ExamPassingScore"];
  const values = (): Token[] => {
    if (!isExam) return ["false", "null", "null", "null", "null"];
    if (status !== 4) return ["true", "null", "null", "null", "null"];
    const maximum = random.pick([10, 40, 100]);
    const score = random.integer(0, maximum * 2) / 2;
    const passed = String(score >= maximum * 0.7);
    return random.weighted<Token[]>([
      [["true", passed, score.toFixed(5), String(maximum), String(maximum * 0.7)], 80],
      [["true", "null", "null", "null", "null"], 10],
      [["true", passed, "null", "null", "null"], 3],
      [["true", passed, String(score), "null", "null"], 3],
      [["true", "true", String(maximum + 5), String(maximum), "null"], 2],
      [["true", passed, String(score), "0", "0"], 2],
    ]);
  };
  return values().map((value, index) => [names[index] ?? "", value]);
}

function userName(number: number): string {
  const odd = number % 11 === 0 ? oddNames[(number / 11) % oddNames.length] : undefined;
  return odd ?? `student${number}@example.com`;
}

function className(number: number): string {
  const odd = number % 3 === 0 ? oddNames[number / 3] : undefined;
  return odd ?? `AZ-${104 + (number % 7)} Group ${number}`;
}

function makeOdd(random: Random, entry: Entry, index: number): void {
  for (let left = random.integer(1, 4); left > 0; left -= 1) {
    const field = random.pick(labResultFields);
    if (field.meaning === "labInstance") entry.set(field.name, random.pick(oddIds)(BigInt(index)));
    else if (random.chance(0.15)) entry.delete(field.name);
    else entry.set(field.name, oddValue(random, field));
  }
  if (random.chance(0.3)) entry.set(...random.pick(unknownFields));
  if (random.chance(0.05)) turnAround(entry);
}

function oddValue(random: Random, field: Field): Token {
  return random.pick(oddValuesOf(field));
}

/** Nobody promises an order of fields. */
function turnAround(entry: Entry): void {
  const fields = [...entry].reverse();
  entry.clear();
  for (const [name, value] of fields) entry.set(name, value);
}

/** The same lab instance some time later. */
function further(random: Random, entry: Entry): Entry {
  const later = new Map(entry);
  later.set("CompletionStatus", random.pick(["4", "50", "60"]));
  later.set("TaskCompletePercent", "100");
  later.set("TotalRunTimeSeconds", String(random.integer(60, 20_000)));
  if (random.chance(0.5)) later.set("End", String(random.integer(first, frozenNow)));
  if (random.chance(0.2)) later.delete(random.pick(labResultFields.slice(1)).name);
  return later;
}
