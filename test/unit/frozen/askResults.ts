import type { LabResult } from "../../../src/core/api/labResult";
import { Pseudonyms } from "../../../src/core/files/write/withoutNames/pseudonyms";
import { formatCoverage } from "../../../src/core/range/words/formatCoverage";
import { formatMoment } from "../../../src/core/range/words/formatRange";
import { chartTable, withoutClassNames } from "../../../src/core/results/summary/charts/table";
import type { ResultFilter } from "../../../src/core/results/filter/resultFilter";
import { formatDuration } from "../../../src/core/results/words/numbers";
import { noNames } from "../../../src/core/results/names/names";
import { stateWords, type Present } from "../../../src/core/results/state/resultState";
import { ShownResults, type Arrangement } from "../../../src/core/results/view/shownResults";
import type { ResultStore } from "../../../src/core/results/store/resultStore";
import { summaryCharts, summaryFacts } from "../../../src/core/results/summary/model";
import { completionStatusText, formatScore } from "../../../src/core/results/words/statuses";
import type { GroupRow, ResultRow, SummaryAnswer } from "../../../src/engine/contract";
import { Exports } from "../../../src/engine/exports/exports";
import { Gradebooks } from "../../../src/engine/gradebooks";
import type { HeldResults } from "../../../src/engine/heldResults";
import { Models } from "../../../src/engine/models";
import { Views } from "../../../src/engine/viewing/views";
import { filterFromJson, filterToJson, keyFromJson, type GroupStep } from "../../../src/engine/wire";
import { askGradebook, type AskedGradebook, type GradebookLook } from "./askGradebook";
import { key, leavingFile, leavingFolder, timeZone, type Leaving } from "./leaving";
import { summarize } from "../results/summary/summarize";

export type { GradebookLook, Leaving };

// Everything that is frozen is made here, from what engine and core offer at the moment. Whoever changes how they
// are asked changes this file, and not what comes out of it.

/** What somebody looks at. */
export interface View extends Partial<Omit<Arrangement, "timeZone">> {
  readonly filter?: ResultFilter;
}

const plain = { groupBy: "class", resultOrder: "newest", groupOrder: "name", timeZone } as const;

/** Results that are held, and whatever can be asked of them. */
export class AskedResults {
  private readonly store: ResultStore;
  private readonly present: Present;
  private readonly views: Views;
  private readonly models: Models;
  private readonly exports: Exports;
  private lastView = 0;

  constructor(held: HeldResults) {
    held.settings = { timeZone, idleMinutes: 15 };
    this.store = held.store;
    this.present = held.present;
    this.views = new Views(held, { viewChanged: () => undefined });
    this.models = new Models(held, this.views, { answer: () => undefined });
    this.exports = new Exports(held, this.views, new Gradebooks(held, this.views));
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
  async shownBy(look: View): Promise<unknown> {
    return this.lookingAt(look, async (view) => {
      const ids = [...this.views.get(view).results()].map(({ LabInstanceId }) => String(LabInstanceId));
      const words = await this.views.filterWords({ filter: filterToJson(look.filter ?? {}) });
      return { count: await this.views.count({ view }), words, ids };
    });
  }

  /** A file with the results of a view, its name first. */
  async file(look: View, leaving: Leaving): Promise<string[]> {
    return this.lookingAt(look, (view) => leavingFile(this.exports, view, leaving));
  }

  /** The files of a folder for analytics, each after its path. */
  async folder(look: View, withoutNames: boolean): Promise<string[]> {
    return this.lookingAt(look, (view) => leavingFolder(this.exports, view, withoutNames));
  }

  /** The page that sums a view up, its filters, and its tables as they are copied. */
  async summary(look: View): Promise<unknown> {
    const { facts, charts, filters: ofCharts } = await this.summed(look);
    const pseudonyms = new Pseudonyms(key);
    const withTables = charts.map((model) => {
      const filters = (ofCharts[model.id] ?? []).map((filter) => filterFromJson(filter ?? {}));
      return {
        model,
        filters,
        sorted: [0, 1].map((column) => chartTable(model, { column, isDescending: column === 1 })),
        nameless: withoutClassNames(
          chartTable(model, undefined),
          filters.map(({ classIds }) => classIds?.[0] ?? undefined),
          (id) => pseudonyms.class(id),
        ),
      };
    });
    return { facts, charts: withTables };
  }

  async gradebook(view: View, look: GradebookLook): Promise<AskedGradebook> {
    return askGradebook([...this.show(view).results()], this.present, look);
  }

  /** The pages of results, with their neighbours in a view and what they belong with. */
  async details(look: View, ids: readonly string[]): Promise<unknown[]> {
    return this.lookingAt(look, (view) =>
      Promise.all(
        ids.map(async (instanceId) => {
          const question = { view, instanceId, connectionUrl: this.store.source?.url };
          const answer = await this.models.details(question);
          if (!answer) return { id: instanceId };
          const { url, ...model } = answer.model;
          const json = await this.models.resultJson({ instanceId });
          return { model: { ...model, json, url }, beside: await this.beside(view, instanceId) };
        }),
      ),
    );
  }

  /**
   * The rows of the tree as they stand, a list each: what is below what, how many rows a list has, and its first ones,
   * some with what stands in their tooltips.
   */
  async tree(look: View, firstOnly: number): Promise<unknown[]> {
    return this.lookingAt(look, async (view) => {
      const list = async (parent: GroupRow | undefined, below: readonly GroupStep[]): Promise<unknown[]> => {
        const { rows, total } = await this.views.rows({ view, below, count: firstOnly });
        // Dates in full take long to write, so not each row has them.
        const told = rows.map((row, index) =>
          row.kind === "group" ? this.groupRow(view, row, below) : this.resultRow(row, index % 40 === 7),
        );
        const inside: unknown[] = [];
        for (const row of rows) {
          if (row.kind === "group") inside.push(...(await list(row, [...below, stepOf(row)])));
        }
        return [{ below: parent?.id, total, rows: told }, ...inside];
      };
      return list(undefined, []);
    });
  }

  /** The ids of all rows of the tree, list by list. */
  async treeIds(look: View): Promise<unknown[]> {
    return this.lookingAt(look, async (view) => {
      const list = async (below: readonly GroupStep[]): Promise<unknown[]> => {
        const { rows } = await this.views.rows({ view, below, count: this.store.size });
        const inside: unknown[] = [];
        for (const row of rows)
          if (row.kind === "group") inside.push(...(await list([...below, stepOf(row)])));
        return [rows.map(({ id }) => id), ...inside];
      };
      return list([]);
    });
  }

  /** Where results stand in the tree: the lists on the way, how many of their rows it takes, and what is beside them. */
  async places(look: View, ids: readonly string[]): Promise<unknown[]> {
    return this.lookingAt(look, (view) =>
      Promise.all(
        ids.map(async (id) => {
          const position = await this.views.find({ view, instanceId: id });
          const groups = [undefined, ...(position?.groups ?? [])];
          const lists = position?.needed.map((needed, level) => ({ below: groups[level]?.id, needed }));
          const result = this.find(id);
          const { place, total } = (result && this.views.get(view).tree.neighbours(result)) ?? {};
          return { id, row: position?.row.id, lists, place, total, beside: await this.beside(view, id) };
        }),
      ),
    );
  }

  private summed(look: View): Promise<Pick<SummaryAnswer, "facts" | "charts" | "filters">> {
    // The page shows a chart of the stretches that were fetched as far as the filter lets them be seen; here are all.
    if (look.filter?.started) return Promise.resolve(this.summedOfAllFetched(look));
    return this.lookingAt(look, (view) => this.models.summary({ view }));
  }

  private summedOfAllFetched(look: View): Pick<SummaryAnswer, "facts" | "charts" | "filters"> {
    const { seenAt } = this.present;
    const { covered } = this.store;
    const summary = summarize(this.show(look).results(), { timeZone, seenAt, covered });
    const charts = summaryCharts(summary, this.clock, noNames);
    return {
      facts: summaryFacts(summary),
      charts: charts.map(({ model }) => model),
      filters: Object.fromEntries(
        charts.map(({ model, filters }) => [model.id, filters.map((filter) => filterToJson(filter))]),
      ),
    };
  }

  private find(id: string): LabResult | undefined {
    return this.store.get(Number.isSafeInteger(Number(id)) ? Number(id) : BigInt(id));
  }

  private groupRow(view: string, row: GroupRow, below: readonly GroupStep[]): unknown {
    const keys = [...below, row].map((step) => keyFromJson(step.by, step.key));
    const group = this.views.get(view).tree.groupAt(keys)?.group;
    const { id, name, headline, kindWord, facts } = row;
    return {
      id,
      name,
      description: headline,
      status: row.by === "status" && keys.at(-1),
      kind: kindWord,
      facts,
      needAttention: group?.tally.needAttention,
    };
  }

  private resultRow({ id, instanceId, label, facts, mark }: ResultRow, withTooltip: boolean): unknown {
    const result = this.find(instanceId);
    const row = { id, label, facts, mark };
    if (!withTooltip || !result) return row;
    const moment = (seconds: number | null | undefined): string | undefined =>
      seconds === null || seconds === undefined ? undefined : formatMoment(seconds, timeZone);
    const { Start, End, TotalRunTimeSeconds: seconds } = result;
    const runTime = seconds === null || seconds === undefined ? undefined : formatDuration(seconds);
    const state = [...stateWords(result, this.present), completionStatusText(result.CompletionStatus)];
    return { ...row, state, score: formatScore(result), start: moment(Start), end: moment(End), runTime };
  }

  /** The results before and after one in its list. */
  private beside(view: string, instanceId: string): Promise<(string | undefined)[]> {
    return Promise.all(
      (["previous", "next"] as const).map((to) => this.models.neighbour({ view, instanceId, to })),
    );
  }

  /** Opens a view for as long as somebody looks at it. */
  private async lookingAt<Answer>(look: View, ask: (view: string) => Promise<Answer>): Promise<Answer> {
    const view = `view ${(this.lastView += 1)}`;
    const { filter = {}, ...arrangement } = look;
    await this.views.openView({
      view,
      arrangement: { ...plain, ...arrangement },
      filter: filterToJson(filter),
    });
    try {
      return await ask(view);
    } finally {
      await this.views.closeView({ view });
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

function stepOf({ by, key: ofGroup }: GroupStep): GroupStep {
  return { by, key: ofGroup };
}
