import type { LabResult } from "../../../src/core/api/labResult";
import { tabSeparated } from "../../../src/core/files/tabSeparated";
import { stringifyRows } from "../../../src/core/files/write/csv/csvText";
import { writeCsv } from "../../../src/core/files/write/csv/writeCsv";
import { resultsFileName } from "../../../src/core/files/write/exportName";
import { partOf } from "../../../src/core/files/write/exportPart";
import { partitionByDay } from "../../../src/core/files/write/partitionByDay";
import { NamelessResults } from "../../../src/core/files/write/withoutNames/namelessResults";
import { Pseudonyms } from "../../../src/core/files/write/withoutNames/pseudonyms";
import { rangeWithoutTimes } from "../../../src/core/files/write/withoutNames/rangeWithoutTimes";
import { writeJson } from "../../../src/core/files/write/writeJson";
import { writeNdjson } from "../../../src/core/files/write/writeNdjson";
import { formatCoverage } from "../../../src/core/range/formatCoverage";
import { formatMoment } from "../../../src/core/range/formatRange";
import { chartTable, withoutClassNames } from "../../../src/core/results/chartTable";
import { buildDetails, resultJson } from "../../../src/core/results/detailsModel";
import { filterWords, type ResultFilter } from "../../../src/core/results/filter/resultFilter";
import { GradebookSheet } from "../../../src/core/results/gradebook/gradebookSheet";
import { withoutUserNames } from "../../../src/core/results/gradebook/gradebookTable";
import type { GradebookSort } from "../../../src/core/results/gradebook/gradebookTypes";
import type { Missing } from "../../../src/core/results/gradebook/missingWords";
import { groupFacts, groupHeadline, groupKindWord, groupName } from "../../../src/core/results/groupWords";
import { formatDuration } from "../../../src/core/results/numberWords";
import { noNames } from "../../../src/core/results/names/names";
import { relatedResults } from "../../../src/core/results/relatedResults";
import { resultRow } from "../../../src/core/results/resultRow";
import { markOf, stateWords, type Present } from "../../../src/core/results/resultState";
import type { DataNode, GroupNode } from "../../../src/core/results/resultTree";
import { ShownResults, type Arrangement } from "../../../src/core/results/shownResults";
import type { ResultStore } from "../../../src/core/results/store/resultStore";
import { summarize } from "../../../src/core/results/summary";
import { summaryCharts, summaryFacts } from "../../../src/core/results/summaryModel";
import { completionStatusText, formatScore } from "../../../src/core/results/wording";
import type { FilledStore } from "./fillStore";

// Everything that is frozen is made here, from what the core offers at the moment. Whoever changes how the core is
// asked changes this file, and not what comes out of it.

const timeZone = "Europe/Berlin";
const key = "a key that never changes";

/** What somebody looks at. */
export interface View extends Partial<Omit<Arrangement, "timeZone">> {
  readonly filter?: ResultFilter;
}

/** How the results of a view leave. */
export interface Leaving {
  readonly format: "json" | "csv" | "ndjson";
  /** By default they are escaped. */
  readonly escapeFormulas?: boolean;
  readonly withoutNames?: "days" | "times";
}

/** How somebody looks at the gradebook. */
export interface GradebookLook {
  /** Null for no class, undefined for all. */
  readonly classId?: string | null;
  readonly sort?: GradebookSort;
  readonly search?: string;
  readonly missing?: Missing;
  readonly firstOnly?: number;
  readonly withoutTables?: boolean;
}

const plain = { groupBy: "class", resultOrder: "newest", groupOrder: "name", timeZone } as const;

/** Results that are held, and whatever can be asked of them. */
export class AskedResults {
  private readonly store: ResultStore;
  private readonly present: Present;

  constructor({ store, seenAt }: FilledStore) {
    this.store = store;
    this.present = { seenAt, now: seenAt, idleMinutes: 15 };
  }

  /** What is held, in numbers and stretches. */
  async held(): Promise<unknown> {
    const { source, size, range, span, covered, missing, gaps, failedWindows, skipped, seenAt } = this.store;
    const words = formatCoverage(covered, this.clock);
    return { source, size, range, span, covered, missing, gaps, failedWindows, skipped, seenAt, words };
  }

  /** Every so-manieth lab instance, and the last. */
  async someIds(count: number): Promise<string[]> {
    const ids = [...this.store.results()].map(({ LabInstanceId }) => String(LabInstanceId));
    const step = ids.length / count;
    return Array.from({ length: count }, (_, index) => ids[Math.ceil((index + 1) * step) - 1] ?? "");
  }

  /** Which results a view shows, in the order in which they leave, and what it says of its filter. */
  async shownBy(view: View): Promise<unknown> {
    const shown = this.show(view);
    const ids = [...shown.results()].map(({ LabInstanceId }) => String(LabInstanceId));
    return { count: shown.size, words: filterWords(shown.filter, this.clock, noNames), ids };
  }

  /** A file with the results of a view, its name first. */
  async file(view: View, { format, escapeFormulas = true, withoutNames }: Leaving): Promise<string[]> {
    const all = [...this.show(view).results()];
    const daysOf = withoutNames === "days" ? timeZone : undefined;
    const results = withoutNames ? this.withoutNames(all, daysOf) : all;
    const { source, missing, range = this.store.span } = this.store;
    const part = partOf(all, this.store.results(), "filtered");
    const isWithoutNames = withoutNames !== undefined;
    const name = resultsFileName({ range, timeZone, isWithoutNames, ...part }, format);
    const options = { timeZone, escapeFormulas, daysOnly: daysOf !== undefined };
    const head = {
      source: source?.url ?? "",
      exportedAt: new Date(this.present.now * 1000),
      range: daysOf && range ? rangeWithoutTimes(range, all, daysOf) : range,
      missing,
      ...(withoutNames && { pseudonyms: { keyFingerprint: new Pseudonyms(key).keyFingerprint, daysOf } }),
    };
    const chunks = {
      json: () => writeJson(head, results, all.length),
      csv: () => writeCsv(results, { ...options, isDocumentedOnly: isWithoutNames }),
      ndjson: () => writeNdjson(results),
    };
    return [`${name}\n`, ...chunks[format]()];
  }

  /** The files of a folder for analytics, each after its path. */
  async folder(view: View, withoutNames: boolean): Promise<string[]> {
    const all = [...this.show(view).results()];
    const nameless = withoutNames ? this.withoutNames(all, timeZone) : undefined;
    const originals = nameless?.originals ?? all;
    return partitionByDay(originals, timeZone).flatMap(({ path, places }) => {
      const ofDay = places.map((at) => nameless?.at(at) ?? (originals[at] as LabResult));
      return [`${path}\n`, ...writeNdjson(ofDay)];
    });
  }

  /** The page that sums a view up, its filters, and its tables as they are copied. */
  async summary(view: View): Promise<unknown> {
    const { seenAt } = this.present;
    const summary = summarize(this.show(view).results(), {
      timeZone,
      seenAt,
      covered: this.store.covered,
    });
    const pseudonyms = new Pseudonyms(key);
    const charts = summaryCharts(summary, this.clock, noNames).map(({ model, filters }) => ({
      model,
      filters,
      sorted: [0, 1].map((column) => chartTable(model, { column, isDescending: column === 1 })),
      nameless: withoutClassNames(
        chartTable(model, undefined),
        filters.map(({ classIds }) => classIds?.[0] ?? undefined),
        (id) => pseudonyms.class(id),
      ),
    }));
    return { facts: summaryFacts(summary), charts };
  }

  /** The page of the gradebook, its first rows and, where they are wanted, the tables in which it leaves. */
  async gradebook(
    view: View,
    look: GradebookLook,
  ): Promise<{ model: unknown; rows: unknown[]; tables: string[] }> {
    const sheet = new GradebookSheet(look.classId);
    sheet.rebuild([...this.show(view).results()], {
      present: this.present,
      names: noNames,
      missing: look.missing ?? "notStarted",
    });
    if (look.sort) sheet.sortBy(look.sort);
    if (look.search) sheet.find(look.search);
    const { version, ...model } = sheet.model("");
    const rows = sheet
      .rowModels(version, 0, look.firstOnly ?? Infinity)
      .map((row, index) => ({ ...row, opens: [0, 1].map((column) => sheet.cell(version, index, column)) }));
    return { model, rows, tables: look.withoutTables ? [] : this.gradebookTables(sheet) };
  }

  /** The pages of results, with their neighbours in a view and what they belong with. */
  async details(view: View, ids: readonly string[]): Promise<unknown[]> {
    const { tree } = this.show(view);
    return ids.map((id) => {
      const result = this.find(id);
      if (!result) return { id };
      const neighbours = tree.neighbours(result);
      const related = relatedResults(result, this.store.results(), timeZone, this.present, noNames);
      const { url, ...model } = buildDetails(result, {
        timeZone,
        present: this.present,
        names: noNames,
        connectionUrl: this.store.source?.url,
        related,
        neighbours,
      });
      const beside = [neighbours?.previous, neighbours?.next].map((one) => one && String(one.LabInstanceId));
      return { model: { ...model, json: resultJson(result), url }, beside };
    });
  }

  /**
   * The rows of the tree as they stand, a list each: what is below what, how many rows a list has, and its first ones,
   * some with what stands in their tooltips.
   */
  async tree(view: View, firstOnly: number): Promise<unknown[]> {
    const { tree } = this.show(view);
    const list = (parent: GroupNode | undefined): unknown[] => {
      const { nodes, total } = tree.children(parent, firstOnly);
      // Dates in full take long to write, so not each row has them.
      const rows = nodes.map((node, index) => this.treeRow(node, node.kind === "group" || index % 40 === 7));
      const below = nodes.flatMap((node) => (node.kind === "group" ? list(node) : []));
      return [{ below: parent?.id, total, rows }, ...below];
    };
    return list(undefined);
  }

  /** The ids of all rows of the tree, list by list. */
  async treeIds(view: View): Promise<unknown[]> {
    const { tree } = this.show(view);
    const list = (parent: GroupNode | undefined): unknown[] => {
      const { nodes } = tree.children(parent, Infinity);
      return [
        nodes.map(({ id }) => id),
        ...nodes.flatMap((node) => (node.kind === "group" ? list(node) : [])),
      ];
    };
    return list(undefined);
  }

  /** Where results stand in the tree: the lists on the way, how many of their rows it takes, and what is beside them. */
  async places(view: View, ids: readonly string[]): Promise<unknown[]> {
    const { tree } = this.show(view);
    return ids.map((id) => {
      const result = this.find(id);
      const position = result && tree.find(result);
      const lists = position?.lists.map(({ parent, needed }) => ({ below: parent?.id, needed }));
      const { previous, next, place, total } = (result && tree.neighbours(result)) ?? {};
      const beside = [previous, next].map((one) => one && String(one.LabInstanceId));
      return { id, row: position?.node.id, lists, place, total, beside };
    });
  }

  private gradebookTables(sheet: GradebookSheet): string[] {
    const { withTimes, ofDays } = sheet.tables(timeZone);
    const pseudonyms = new Pseudonyms(key);
    const nameless = withoutUserNames(ofDays, (id) => pseudonyms.user(id));
    return [stringifyRows(withTimes, true), tabSeparated(ofDays, true), stringifyRows(nameless, true)];
  }

  private find(id: string): LabResult | undefined {
    return this.store.get(Number.isSafeInteger(Number(id)) ? Number(id) : BigInt(id));
  }

  private treeRow(node: DataNode, withTooltips: boolean): unknown {
    if (node.kind === "group") {
      const { by, group } = node;
      const name = groupName(by, group.key, noNames);
      const row = {
        id: node.id,
        name,
        description: groupHeadline(group),
        status: by === "status" && group.key,
      };
      const { needAttention } = group.tally;
      return withTooltips
        ? { ...row, kind: groupKindWord(by), facts: groupFacts(group), needAttention }
        : row;
    }
    const { result, id, parent } = node;
    const { label, facts } = resultRow(result, parent?.by, this.present, timeZone, noNames);
    const row = { id, label, facts, mark: markOf(result, this.present.seenAt) };
    if (!withTooltips) return row;
    const moment = (seconds: number | null | undefined): string | undefined =>
      seconds === null || seconds === undefined ? undefined : formatMoment(seconds, timeZone);
    const { Start, End, TotalRunTimeSeconds: seconds } = result;
    const runTime = seconds === null || seconds === undefined ? undefined : formatDuration(seconds);
    const state = [...stateWords(result, this.present), completionStatusText(result.CompletionStatus)];
    return { ...row, state, score: formatScore(result), start: moment(Start), end: moment(End), runTime };
  }

  private withoutNames(results: readonly LabResult[], daysOf: string | undefined): NamelessResults {
    const options = { daysOf, arePseudonymous: false };
    const steps = NamelessResults.prepare(results, new Pseudonyms(key), options);
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  }

  private show({ filter = {}, ...arrangement }: View): ShownResults {
    const shown = new ShownResults(this.store, { ...plain, ...arrangement }, noNames);
    shown.setFilter(filter);
    return shown;
  }

  private get clock(): { now: number; timeZone: string } {
    return { now: this.present.now, timeZone };
  }
}
