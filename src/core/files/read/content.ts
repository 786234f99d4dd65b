import { isJsonObject, type JsonObject, type JsonValue } from "../../api/json";
import type { LabResult } from "../../api/labResult";
import { ResultDecoder } from "../../api/decode/resultDecoder";
import type { ValuePool } from "../../api/decode/valuePool";
import { uncoveredParts } from "../../range/coverage";
import type { TimeRange } from "../../range/timeRange";
import { mergeResults, type ResultMap } from "../../results/store/mergeResults";
import {
  errorIn,
  fieldOf,
  isListName,
  isPassedOver,
  isResultAnswer,
  isResultsName,
  listIn,
  namesLabInstance,
  otherCommand,
} from "./apiAnswer";
import { FileFindings } from "./findings";
import { spanOfBoth } from "./joinRanges";
import type { JsonReceiver } from "./json/receiver";
import { readHead } from "./readHead";

/**
 * Where values stand: in an answer's own list of results, on their own or in any other list that may hold
 * results, somewhere below an object of unknown kind, or where nothing is looked for.
 */
type Standing = "inResults" | "plain" | "elsewhere" | "passedOver";

/** A list or an object that is being read; outermost, the file itself. */
interface Place {
  readonly standing: Standing;
  /** Of a list, how many values it has; of an object, how many its lists of results have. */
  entries: number;
  /** Whether it is an object with a list that results stand in. */
  hasList: boolean;
  /** How many results and answers stand in it. */
  found: number;
  /** From the first start to the last end of the results in it whose range nothing tells. */
  span: TimeRange | undefined;
}

/** Nobody wraps answers into more lists and objects than this. */
const deepest = 16;

/**
 * Finds the results among a file's values, whatever tool put them there: answers of the API, exports, lists and
 * lines of either, lists of answers and answers in lists, also wrapped in objects.
 */
export class FileContent implements JsonReceiver {
  readonly findings = new FileFindings();
  /** One for each lab instance, in the order in which the file first names them. */
  readonly results: ResultMap = new Map();
  private arrived: LabResult[] = [];
  private decoder: ResultDecoder;
  private readonly places: Place[] = [place("plain")];

  constructor(private readonly pool: ValuePool) {
    this.decoder = new ResultDecoder({ pool });
  }

  /** Letters that are read from now on are a guess. */
  guessLetters(): void {
    this.findings.isEncodingOdd = true;
    this.decoder = new ResultDecoder({ pool: this.pool, isEncodingOdd: true });
  }

  /** Merges what has come into {@link results}: of two results of one lab instance, the fresher counts. */
  merge(): void {
    mergeResults(this.results, this.arrived);
    this.arrived = [];
  }

  /** From the first start to the last end of the results whose range nothing tells. */
  get span(): TimeRange | undefined {
    return this.places[0]?.span;
  }

  take(values: JsonValue[]): void {
    const here = this.here();
    here.entries += values.length;
    if (here.standing !== "passedOver") for (const value of values) this.add(value, here);
  }

  beginList(name?: string): void {
    const around = this.here();
    if (name !== undefined && isListName(name)) around.hasList = true;
    this.begin(name === undefined ? around.standing : standingUnder(name, around.standing));
  }

  endList(): void {
    const list = this.end();
    const around = this.here();
    around.span = spanOfBoth(around.span, list.span);
    // What stands in a list within a list is counted there.
    if (around.hasList) around.entries += list.entries;
  }

  beginObject(): void {
    this.begin(this.here().standing);
  }

  endObject(fields: JsonObject): void {
    const object = this.end();
    if (object.standing === "passedOver") return;
    const around = this.here();
    // What has results further down is no answer, whatever it calls its status.
    const mayBeAnswer = object.hasList || object.found === 0;
    const error = mayBeAnswer ? errorIn(fields, object.standing !== "elsewhere") : undefined;
    if (error !== undefined) this.findings.errors.push(error);
    const isAnswer = object.hasList || error !== undefined;
    if (isAnswer) around.found += 1;
    else if (object.found === 0) this.leaveOut(fields, object.standing);
    const span = object.hasList ? this.readHead(fields, object) : object.span;
    around.span = spanOfBoth(around.span, span);
    // A list in an object, in the place of a list.
    if (object.hasList && object.standing === "inResults") around.entries += object.entries - 1;
  }

  private add(value: JsonValue, { standing }: Place): void {
    if (isJsonObject(value)) {
      this.addObject(value, standing);
    } else if (Array.isArray(value)) {
      this.beginList();
      this.take(value);
      this.endList();
    } else if (standing !== "elsewhere") {
      this.findings.leaveOutScalar(value, this.isAlone());
    }
  }

  private addObject(object: JsonObject, standing: Standing): void {
    if (namesLabInstance(object, standing === "inResults")) {
      const result = this.decoder.decode(object);
      if (result) return this.keep(result);
    }
    this.beginObject();
    for (const name of partsOf(object, standing)) {
      const part = object[name] ?? null;
      this.beginList(name);
      this.take(Array.isArray(part) ? part : [part]);
      this.endList();
    }
    this.endObject(object);
  }

  private keep(result: LabResult): void {
    const here = this.here();
    here.found += 1;
    this.arrived.push(result);
    const start = result.Start ?? result.End ?? undefined;
    if (start === undefined) return;
    const end = Math.max(start, result.End ?? start);
    // Not by making a new span each time: there are hundreds of thousands of results.
    if (here.span && here.span.start <= start && here.span.end >= end) return;
    here.span = spanOfBoth(here.span, { start, end });
  }

  /** Reads what an answer says beside its results. @returns their span where that is all that tells their range. */
  private readHead(fields: JsonObject, { entries, span }: Place): TimeRange | undefined {
    const { findings } = this;
    const { source, covered, missing = [], nonsense, pseudonyms } = readHead(fields);
    findings.pseudonyms ??= pseudonyms;
    if (source !== undefined) findings.sources.add(source);
    if (nonsense) findings.nonsense.add(nonsense);
    findings.addCount(fieldOf(fields, "count"), entries);
    findings.addSearch(fieldOf(fields, "TotalResults") ?? fieldOf(fields, "TotalCount"), entries);
    if (covered) findings.covered.push(...covered);
    else if (missing.length === 0) return span;
    else if (span) findings.covered.push(...uncoveredParts(span, missing));
    return undefined;
  }

  private leaveOut(fields: JsonObject, standing: Standing): void {
    const command = isResultAnswer(fields) ? "Result" : otherCommand(fields);
    if (command !== undefined) this.findings.commands.push(command);
    if (standing !== "elsewhere") this.findings.leaveOut(fields, this.isAlone());
  }

  /** Whether what is read stands in no list or object. */
  private isAlone(): boolean {
    return this.places.length === 1;
  }

  private here(): Place {
    return this.places.at(-1) as Place;
  }

  private begin(standing: Standing): void {
    this.places.push(place(this.places.length > deepest ? "passedOver" : standing));
  }

  private end(): Place {
    const ended = this.places.pop() as Place;
    this.here().found += ended.found;
    return ended;
  }
}

function place(standing: Standing): Place {
  return { standing, entries: 0, hasList: false, found: 0, span: undefined };
}

function standingUnder(name: string, around: Standing): Standing {
  if (around === "passedOver" || isPassedOver(name)) return "passedOver";
  if (isResultsName(name)) return "inResults";
  if (isListName(name)) return "plain";
  return around === "inResults" ? "passedOver" : "elsewhere";
}

/** The names of the fields of an object to look for results in. */
function partsOf(object: JsonObject, standing: Standing): string[] {
  const list = listIn(object);
  if (list !== undefined) return [list];
  if (standing === "inResults") return [];
  return Object.keys(object).filter(
    (name) => typeof object[name] === "object" && object[name] !== null && !isResultsName(name),
  );
}
