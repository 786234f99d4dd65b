import * as l10n from "@vscode/l10n";
import type { Integer, LabResult } from "../../api/labResult";
import { inNameOrder } from "../names/nameOrder";
import { namePlace } from "../names/namePlace";
import { noNames, type Naming } from "../names/names";
import { className, userName } from "../names/nameWords";
import { isRunning } from "../state/resultState";
import type { Steps } from "../steps";
import { buildGradebook, gradebookSteps } from "./build";
import type { Gradebook, GradebookRow } from "./gradebook";
import { columnModel, rowModel, totalsModel, type GradebookContext } from "./model";
import { gradebookRows } from "./rows";
import { gradebookTable } from "./table";
import type { GradebookModel, GradebookRowModel, GradebookSort } from "./types";
import { missingNotice } from "./missingWords";

/** A class that can be chosen; undefined stands for all. */
type ClassChoice = string | null | undefined;

/** What somebody looks at of a gradebook: of which class, in which order, with which users. */
export class GradebookSheet {
  private choices: readonly ClassChoice[] = [undefined];
  private book: Gradebook = buildGradebook([], noNames);
  private context: GradebookContext = {
    present: { seenAt: 0, now: 0, idleMinutes: 0 },
    missing: "notStarted",
    names: noNames,
  };
  private rows: readonly GradebookRow[] = [];
  private longestUsers: readonly string[] = [];
  private sort: GradebookSort = { by: "user", isDescending: false };
  private search = "";
  private version = 0;

  constructor(private chosen: ClassChoice) {}

  get chosenClass(): ClassChoice {
    return this.chosen;
  }

  /**
   * Takes other results, in steps: until the last one all stays as it was. A class that is not among them gives way
   * to all.
   */
  *rebuild(results: readonly LabResult[], context: GradebookContext): Steps<void> {
    const choices = [undefined, ...classesOf(results, context.names)];
    const chosen = choices.includes(this.chosen) ? this.chosen : undefined;
    const members =
      chosen === undefined ? results : results.filter(({ ClassId }) => (ClassId || null) === chosen);
    const runs = (result: LabResult): boolean => isRunning(result, context.present.seenAt);
    // Under a filter nobody can tell what was not started.
    const isTold = chosen && context.missing !== "hidden";
    const planned = isTold ? context.plannedLabs?.(chosen) : undefined;
    const book = yield* gradebookSteps(
      members,
      context.names,
      runs,
      isTold && planned ? { classId: chosen, labProfileIds: planned } : undefined,
    );
    this.context = context;
    this.choices = choices;
    if (!choices.includes(this.chosen)) this.chosen = undefined;
    const sorted = typeof this.sort.by === "number" ? this.book.columns[this.sort.by] : undefined;
    this.book = book;
    this.longestUsers = longestUsers(this.book.rows, context.names);
    if (typeof this.sort.by === "number") this.sort = this.sortByProfile(sorted?.labProfileId);
    this.arrange();
  }

  private readonly isRunning = (result: LabResult): boolean => isRunning(result, this.context.present.seenAt);

  /** The same order as before, where the lab profile's column stands now; by user when it is gone. */
  private sortByProfile(id: Integer | null | undefined): GradebookSort {
    const by = this.book.columns.findIndex(({ labProfileId }) => labProfileId === id);
    return by < 0 ? { by: "user", isDescending: false } : { ...this.sort, by };
  }

  choose(chosen: ClassChoice): void {
    this.chosen = chosen;
  }

  chooseAt(index: number): void {
    this.chosen = this.choices[index];
  }

  sortBy(sort: GradebookSort): void {
    this.sort = sort;
    this.arrange();
  }

  find(search: string): void {
    this.search = search;
    this.arrange();
  }

  model(subtitle: string): GradebookModel {
    const notice = missingNotice(this.context.missing);
    return {
      version: this.version,
      title: l10n.t("Gradebook"),
      subtitle,
      classes: this.choices.map((choice) =>
        choice === undefined ? l10n.t("All classes") : className(choice, this.context.names),
      ),
      chosenClass: this.choices.indexOf(this.chosen),
      search: this.search,
      sort: this.sort,
      columns: this.book.columns.map((column) => columnModel(column, this.context)),
      totals: totalsModel(this.book.totals),
      rows: this.rows.length,
      users: this.rows.filter(({ userId }) => userId !== undefined).length,
      longestUsers: this.longestUsers,
      ...(notice && { notice }),
    };
  }

  rowModels(version: number, from: number, count: number): GradebookRowModel[] {
    return version === this.version
      ? this.rows.slice(from, from + count).map((row) => rowModel(row, this.context))
      : [];
  }

  /** The best attempt in a cell, and the ids of all best attempts in its row. */
  cell(version: number, row: number, column: number): { id: string; list: string[] } | undefined {
    if (version !== this.version) return undefined;
    const cells = this.rows[row]?.cells ?? [];
    const best = cells[column]?.best;
    const list = cells.flatMap((cell) => (cell ? [String(cell.best.LabInstanceId)] : []));
    return best && { id: String(best.LabInstanceId), list };
  }

  /** Whether the search leaves users out. */
  get isSearched(): boolean {
    return this.rows.length < this.book.rows.length;
  }

  /**
   * What is shown at this moment, in its order: with names and times of day, and with ids and days alone.
   * @param timeZone an IANA name: whose clocks dates are of.
   */
  tables(timeZone: string): { withTimes: string[][]; ofDays: string[][] } {
    const table = (isInFull: boolean): string[][] =>
      gradebookTable(this.book, this.rows, this.context, { timeZone, isInFull });
    return { withTimes: table(true), ofDays: table(false) };
  }

  private arrange(): void {
    this.rows = gradebookRows(this.book, this.sort, this.search, this.context.names, this.isRunning);
    this.version += 1;
  }
}

/** A few of the longest names, as the widest is not always the one with the most characters. */
function longestUsers(rows: readonly GradebookRow[], names: Naming): string[] {
  const lengths = rows.map(({ userId = "" }) => {
    const name = userId && (names.nameOf("user", userId) ?? userId);
    // Those of one name are told apart by their ids.
    return { userId, length: name.length + (names.isShared("user", userId) ? userId.length + 3 : 0) };
  });
  lengths.sort((a, b) => b.length - a.length);
  return lengths.slice(0, 3).map(({ userId }) => userName(userId, names));
}

function classesOf(results: Iterable<LabResult>, names: Naming): (string | null)[] {
  const ids = new Set<string>();
  let hasNone = false;
  for (const { ClassId } of results) {
    if (ClassId) ids.add(ClassId);
    else hasNone = true;
  }
  const inOrder = inNameOrder(ids, (id) => namePlace("class", id, names));
  return [...inOrder, ...(hasNone ? [null] : [])];
}
