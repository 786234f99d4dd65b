import type { Integer } from "../core/api/labResult";
import { GradebookSheet } from "../core/results/gradebook/sheet";
import type { Missing } from "../core/results/gradebook/missingWords";
import type { ShownResults } from "../core/results/view/shownResults";
import type { GradebookAnswer, GradebookQuestions } from "./contract";
import { inTurns } from "./inTurns";
import type { HeldResults } from "./heldResults";
import type { Views } from "./viewing/views";

/** What somebody looks at of the gradebook of a view. */
interface OpenGradebook {
  readonly sheet: GradebookSheet;
  readonly shown: ShownResults;
  readonly listening: { dispose(): void };
  /** Whether the results are others than those in the sheet. */
  isOutdated: boolean;
  /** What is under way to take them over. */
  updating: Promise<void> | undefined;
}

/** The gradebooks that somebody has opened, each of what a view shows. */
export class Gradebooks implements GradebookQuestions {
  private readonly open = new Map<number, OpenGradebook>();
  private lastNumber = 0;

  constructor(
    private readonly held: HeldResults,
    private readonly views: Views,
  ) {
    held.classes.onDidChange(() => {
      for (const entry of this.open.values()) entry.isOutdated = true;
    });
  }

  async openGradebook({
    view,
    classId,
  }: Parameters<GradebookQuestions["openGradebook"]>[0]): Promise<number> {
    const gradebook = (this.lastNumber += 1);
    const shown = this.views.get(view);
    const entry: OpenGradebook = {
      sheet: new GradebookSheet(classId),
      shown,
      listening: shown.onDidChange(() => (entry.isOutdated = true)),
      isOutdated: true,
      updating: undefined,
    };
    this.open.set(gradebook, entry);
    return gradebook;
  }

  async closeGradebook({ gradebook }: { gradebook: number }): Promise<void> {
    this.open.get(gradebook)?.listening.dispose();
    this.open.delete(gradebook);
  }

  async chooseClass({
    gradebook,
    classId,
    index,
  }: Parameters<GradebookQuestions["chooseClass"]>[0]): Promise<void> {
    const entry = this.entry(gradebook);
    if (index === undefined) entry.sheet.choose(classId);
    else entry.sheet.chooseAt(index);
    entry.isOutdated = true;
  }

  async sortGradebook({
    gradebook,
    sort,
  }: Parameters<GradebookQuestions["sortGradebook"]>[0]): Promise<void> {
    this.entry(gradebook).sheet.sortBy(sort);
  }

  async searchGradebook({
    gradebook,
    text,
  }: Parameters<GradebookQuestions["searchGradebook"]>[0]): Promise<void> {
    this.entry(gradebook).sheet.find(text);
  }

  async gradebook({
    gradebook,
    subtitle,
  }: {
    gradebook: number;
    subtitle: string;
  }): Promise<GradebookAnswer> {
    const sheet = await this.upToDate(gradebook);
    return { model: sheet.model(subtitle), classId: sheet.chosenClass };
  }

  async gradebookRows({
    gradebook,
    version,
    from,
    count,
  }: Parameters<GradebookQuestions["gradebookRows"]>[0]): ReturnType<GradebookQuestions["gradebookRows"]> {
    return this.entry(gradebook).sheet.rowModels(version, from, count);
  }

  async gradebookCell({
    gradebook,
    version,
    row,
    column,
  }: Parameters<GradebookQuestions["gradebookCell"]>[0]): ReturnType<GradebookQuestions["gradebookCell"]> {
    return this.entry(gradebook).sheet.cell(version, row, column);
  }

  /** The sheet of a gradebook with the results that its view shows now. */
  private async upToDate(gradebook: number): Promise<GradebookSheet> {
    const entry = this.entry(gradebook);
    // While it is brought up to date, there may be others again, or another class be chosen.
    while (entry.isOutdated || entry.updating) {
      entry.updating ??= this.update(entry).finally(() => (entry.updating = undefined));
      await entry.updating;
    }
    return entry.sheet;
  }

  private async update(entry: OpenGradebook): Promise<void> {
    const { sheet, shown } = entry;
    const { present, names, classes } = this.held;
    entry.isOutdated = false;
    const plannedLabs = (classId: string): readonly Integer[] | undefined => classes.of(classId)?.plannedLabs;
    const context = { present, missing: this.missing(shown), names, plannedLabs };
    await inTurns(sheet.rebuild([...shown.results()], context));
  }

  /** @throws Error when it was closed or never opened. */
  private entry(gradebook: number): OpenGradebook {
    const entry = this.open.get(gradebook);
    if (!entry) throw new Error(`There is no gradebook ${gradebook}.`);
    return entry;
  }

  /** The sheet of a gradebook as it was looked at last. */
  sheetOf(gradebook: number): GradebookSheet {
    return this.entry(gradebook).sheet;
  }

  /** The view that a gradebook is of. */
  viewOf(gradebook: number): ShownResults {
    return this.entry(gradebook).shown;
  }

  /** Classes that the filter leaves out hide nothing of the others. */
  private missing({ filter }: ShownResults): Missing {
    const { classIds: _classIds, ...others } = filter;
    if (Object.keys(others).length > 0) return "hidden";
    const { missing, failedWindows } = this.held.store;
    return missing.length > 0 || failedWindows.length > 0 ? "notFetched" : "notStarted";
  }
}
