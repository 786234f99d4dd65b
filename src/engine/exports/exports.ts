import { tabSeparated } from "../../core/files/tabSeparated";
import { stringifyRows } from "../../core/files/write/csv/csvText";
import { analyticsFolderName, gradebookFileName, resultsFileName } from "../../core/files/write/exportName";
import { isUserPseudonym, Pseudonyms } from "../../core/files/write/withoutNames/pseudonyms";
import { withoutUserNames } from "../../core/results/gradebook/table";
import type {
  ExportManner,
  ExportPiece,
  ExportQuestions,
  GradebookMoment,
  MomentAnswer,
} from "./exportContract";
import { momentOf, takeMoment, type ExportMoment, type ResultsMoment } from "./exportMoment";
import { nameContent } from "./nameContent";
import type { Gradebooks } from "../gradebooks";
import type { HeldResults } from "../heldResults";
import type { Views } from "../viewing/views";
import { writePieces } from "./writePieces";

interface TableMoment extends ExportMoment {
  readonly withTimes: string[][];
  readonly ofDays: string[][];
}

/** Lets results and gradebooks leave, each as it was at one moment. */
export class Exports implements ExportQuestions {
  private readonly moments = new Map<number, ResultsMoment>();
  private readonly tables = new Map<number, TableMoment>();
  /** What is being written, by the moment it is of. */
  private readonly writing = new Map<number, AsyncGenerator<ExportPiece, void, undefined>>();
  private lastNumber = 0;

  constructor(
    private readonly held: HeldResults,
    private readonly views: Views,
    private readonly gradebooks: Gradebooks,
  ) {}

  async takeMoment({ view, rows }: Parameters<ExportQuestions["takeMoment"]>[0]): Promise<MomentAnswer> {
    const moment = (this.lastNumber += 1);
    const { store } = this.held;
    const chosen = rows && this.views.resultsOf(view, rows);
    const taken = takeMoment(store, this.views.get(view), chosen);
    this.moments.set(moment, taken);
    return { moment, count: taken.results.length, source: store.source };
  }

  async exportName({ moment, kind, manner }: Parameters<ExportQuestions["exportName"]>[0]): Promise<string> {
    const content = nameContent(this.results(moment), manner);
    return kind === "analytics" ? analyticsFolderName(content) : resultsFileName(content, kind);
  }

  async beginExport({
    moment,
    kind,
    manner,
  }: Parameters<ExportQuestions["beginExport"]>[0]): Promise<number> {
    this.writing.set(moment, writePieces(this.results(moment), kind, manner));
    return moment;
  }

  async nextPiece({ export: moment }: { export: number }): Promise<ExportPiece | undefined> {
    const next = await this.writing.get(moment)?.next();
    return next === undefined || next.done === true ? undefined : next.value;
  }

  async dropMoment({ moment }: { moment: number }): Promise<void> {
    await this.writing.get(moment)?.return();
    this.writing.delete(moment);
    this.moments.delete(moment);
    this.tables.delete(moment);
  }

  async takeGradebook({
    gradebook,
    timeZone,
  }: Parameters<ExportQuestions["takeGradebook"]>[0]): Promise<GradebookMoment> {
    const moment = (this.lastNumber += 1);
    const sheet = this.gradebooks.sheetOf(gradebook);
    const isPart = sheet.isSearched || this.gradebooks.viewOf(gradebook).isFiltered;
    this.tables.set(moment, {
      ...momentOf(this.held.store, { classId: sheet.chosenClass, part: isPart ? "filtered" : undefined }),
      ...sheet.tables(timeZone),
    });
    return { moment, source: this.held.store.source };
  }

  async gradebookText({
    moment,
    as,
    manner,
  }: Parameters<ExportQuestions["gradebookText"]>[0]): Promise<{ text: string; name: string }> {
    const table = this.tables.get(moment);
    if (!table) throw new Error(`There is no moment ${moment}.`);
    const rows = leavingTable(table, manner);
    const text =
      as === "csv"
        ? stringifyRows(rows, manner.escapeFormulas, manner.csvDelimiter)
        : tabSeparated(rows, manner.escapeFormulas);
    return { text, name: gradebookFileName(nameContent(table, manner)) };
  }

  /** @throws Error when it was let go. */
  private results(moment: number): ResultsMoment {
    const found = this.moments.get(moment);
    if (!found) throw new Error(`There is no moment ${moment}.`);
    return found;
  }
}

function leavingTable(
  { withTimes, ofDays }: TableMoment,
  { pseudonymKey, arePseudonymous }: ExportManner,
): string[][] {
  if (pseudonymKey === undefined) return withTimes;
  const pseudonyms = new Pseudonyms(pseudonymKey);
  return withoutUserNames(ofDays, (id) =>
    arePseudonymous && isUserPseudonym(id) ? id : pseudonyms.user(id),
  );
}
