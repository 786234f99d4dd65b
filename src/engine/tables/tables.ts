import { tabSeparated } from "../../core/files/tabSeparated";
import { LocalTime } from "../../core/files/write/csv/localTime";
import { NamelessResults } from "../../core/files/write/withoutNames/namelessResults";
import { Pseudonyms } from "../../core/files/write/withoutNames/pseudonyms";
import type { LabResult } from "../../core/api/labResult";
import { noNames, type Naming } from "../../core/results/names/names";
import { cellTexts } from "../../core/results/table/cellTexts";
import type { CellContext } from "../../core/results/table/columns";
import { sortAtFirst, TableSheet, type TableArrangement } from "../../core/results/table/sheet";
import type { ShownResults } from "../../core/results/view/shownResults";
import type { ExportManner } from "../exports/exportContract";
import type { HeldResults } from "../heldResults";
import { inTurns } from "../inTurns";
import type { Views } from "../viewing/views";
import type { TableAnswer, TableQuestions } from "./tableContract";

/** What somebody looks at of the results of a view as rows. */
interface OpenTable {
  readonly sheet: TableSheet;
  readonly shown: ShownResults;
  readonly listening: { dispose(): void };
  /** What is wanted, and in the sheet once it is up to date. */
  wanted: TableArrangement;
  /** Whether the results are others than those in the sheet. */
  isOutdated: boolean;
  /** Whether something else is wanted than what the sheet was brought to last. */
  isWanting: boolean;
  /** What is under way to bring the sheet up to date. */
  updating: Promise<void> | undefined;
}

/** The tables that somebody has opened, each of what a view shows. */
export class Tables implements TableQuestions {
  private readonly open = new Map<number, OpenTable>();
  private lastNumber = 0;

  constructor(
    private readonly held: HeldResults,
    private readonly views: Views,
  ) {}

  async openTable({
    view,
    sort = sortAtFirst,
    text = "",
  }: Parameters<TableQuestions["openTable"]>[0]): Promise<number> {
    const table = (this.lastNumber += 1);
    const shown = this.views.get(view);
    const entry: OpenTable = {
      sheet: new TableSheet(),
      shown,
      listening: shown.onDidChange(() => (entry.isOutdated = true)),
      wanted: { sort, text },
      isOutdated: true,
      isWanting: true,
      updating: undefined,
    };
    this.open.set(table, entry);
    return table;
  }

  async closeTable({ table }: { table: number }): Promise<void> {
    this.open.get(table)?.listening.dispose();
    this.open.delete(table);
  }

  async sortTable({ table, sort }: Parameters<TableQuestions["sortTable"]>[0]): Promise<void> {
    this.want(table, { sort });
  }

  async findInTable({ table, text }: Parameters<TableQuestions["findInTable"]>[0]): Promise<void> {
    this.want(table, { text });
  }

  async table({ table }: { table: number }): Promise<TableAnswer> {
    const { sheet, shown } = await this.upToDate(table);
    return {
      version: sheet.version,
      rows: sheet.size,
      results: shown.size,
      ...sheet.arrangement,
      columns: sheet.columns.map(({ id, label, kind, isShownAtFirst, width }) => ({
        id,
        label,
        kind,
        isShownAtFirst,
        width,
      })),
    };
  }

  async tableRows({
    table,
    version,
    from,
    count,
    columns,
  }: Parameters<TableQuestions["tableRows"]>[0]): ReturnType<TableQuestions["tableRows"]> {
    return this.entry(table).sheet.rows(version, from, count, columns);
  }

  async tableResult({
    table,
    version,
    row,
  }: Parameters<TableQuestions["tableResult"]>[0]): ReturnType<TableQuestions["tableResult"]> {
    return this.entry(table).sheet.result(version, row);
  }

  async tableText({
    table,
    version,
    from,
    count,
    columns,
    isHeaded,
    manner,
  }: Parameters<TableQuestions["tableText"]>[0]): Promise<string | undefined> {
    const { sheet } = this.entry(table);
    const results = sheet.resultsOf(version, from, count);
    if (results.length === 0) return undefined;
    const known = sheet.columnsOf(columns);
    const { leaving, context } = await this.leaving(results, manner);
    const lines = await inTurns(cellTexts(leaving, known, context, isHeaded));
    return tabSeparated(lines, manner.escapeFormulas);
  }

  /**
   * Results as they may leave. Without names they are in an order of their own: that of the table, by names or by
   * times, would tell who is who.
   */
  private async leaving(
    results: readonly LabResult[],
    { timeZone, pseudonymKey, daysOf, arePseudonymous }: ExportManner,
  ): Promise<{ leaving: Iterable<LabResult>; context: CellContext }> {
    const { present, names } = this.held;
    const clock = new LocalTime(timeZone);
    if (pseudonymKey === undefined) return { leaving: results, context: { present, names, clock } };
    const steps = NamelessResults.prepare(results, new Pseudonyms(pseudonymKey), { daysOf, arePseudonymous });
    const daysOnly = daysOf !== undefined;
    return {
      leaving: await inTurns(steps),
      context: { present, names: labNamesOf(names), clock, daysOnly },
    };
  }

  private want(table: number, wanted: Partial<TableArrangement>): void {
    const entry = this.entry(table);
    entry.wanted = { ...entry.wanted, ...wanted };
    entry.isWanting = true;
  }

  /** A table with the results that its view shows now, in the order that is wanted now. */
  private async upToDate(table: number): Promise<OpenTable> {
    const entry = this.entry(table);
    // While it is brought up to date, there may be others again, or another order be wanted.
    while (entry.isOutdated || entry.isWanting || entry.updating) {
      entry.updating ??= this.update(entry).finally(() => (entry.updating = undefined));
      await entry.updating;
    }
    return entry;
  }

  private async update(entry: OpenTable): Promise<void> {
    const { sheet, shown, isOutdated, wanted } = entry;
    const { present, names, settings } = this.held;
    entry.isOutdated = false;
    entry.isWanting = false;
    const context = { present, names, clock: new LocalTime(settings.timeZone) };
    try {
      await inTurns(sheet.update(isOutdated ? shown.results() : undefined, wanted, context));
    } catch (error) {
      entry.isOutdated ||= isOutdated;
      throw error;
    }
  }

  /** @throws Error when it was closed or never opened. */
  private entry(table: number): OpenTable {
    const entry = this.open.get(table);
    if (!entry) throw new Error(`There is no table ${table}.`);
    return entry;
  }
}

/** The names that labs have, and nothing else: what a lab is called tells nothing of anybody. */
function labNamesOf(names: Naming): Naming {
  return {
    ...noNames,
    nameOf: (kind, id) => (kind === "lab" ? names.nameOf(kind, id) : undefined),
    isShared: (kind, id) => kind === "lab" && names.isShared(kind, id),
    tellingNumberOf: (id) => names.tellingNumberOf(id),
  };
}
