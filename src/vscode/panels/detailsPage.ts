import * as vscode from "vscode";
import type { LabResult } from "../../core/api/labResult";
import { buildDetails } from "../../core/results/detailsModel";
import type { ResultFilter } from "../../core/results/filter/filterTypes";
import { filterOfFact, filterOfRelated } from "../../core/results/filter/filterFor";
import type { Neighbours } from "../../core/results/resultTree";
import {
  detailsSchemas,
  type DetailsAsked,
  type DetailsContent,
  type DetailsState,
} from "../../protocol/detailsContract";
import { sourceName, type DetailsCollaborators, type Later } from "./detailsCollaborators";
import { copyJson, copyValue, openInBrowser, wholeRow } from "./detailsAnswers";
import { DetailsLoader } from "./detailsLoader";
import { panelTitle } from "./detailsTitle";
import { PagePanel, type PagePanelOptions } from "./pagePanel";

type DetailsHandlers = PagePanelOptions<DetailsAsked, DetailsContent>["handlers"];

/** One panel and the result it shows. */
export class DetailsPage implements vscode.Disposable {
  private readonly page: PagePanel<DetailsAsked, DetailsContent>;
  private readonly loader: DetailsLoader;
  /** Ends what is under way when the panel is closed. */
  private readonly closing = new AbortController();
  private list: readonly string[] | undefined;
  /** Settles when it is known whether the result is held; one that is not is being asked for then. */
  private finding: Promise<void>;
  /** How often the panel was turned from outside. */
  private turns = 0;
  /** The last wish for another result on the page: of several, each begins where the one before has led. */
  private leading: Promise<void> = Promise.resolve();

  constructor(
    readonly panel: vscode.WebviewPanel,
    private readonly collaborators: DetailsCollaborators,
    private state: DetailsState,
  ) {
    const { extensionUri } = collaborators;
    this.loader = new DetailsLoader(collaborators, () => this.page.update());
    this.page = new PagePanel<DetailsAsked, DetailsContent>(panel, {
      extensionUri,
      page: { name: "details", title: vscode.l10n.t("Lab Result") },
      schemas: detailsSchemas,
      handlers: this.handlers(),
      content: (signal) => this.content(signal),
      reportError: (error) => collaborators.reportError(error),
    });
    panel.onDidDispose(() => {
      this.closing.abort();
      this.loader.dispose();
    });
    this.finding = this.find(state.instanceId);
  }

  get id(): string {
    return this.state.instanceId;
  }

  /** Whether the panel stays with its result. */
  get isKept(): boolean {
    return this.state.isKept;
  }

  /**
   * Turns to another result.
   * @param list the ids that previous and next lead through; without it, the result's list in the tree.
   */
  show(id: string, list?: readonly string[]): void {
    this.turns += 1;
    this.turn(id, list);
  }

  /** What the page shows may have changed. */
  follow(): void {
    this.page.follow();
  }

  dispose(): void {
    this.page.dispose();
  }

  private turn(id: string, list: readonly string[] | undefined): void {
    this.list = list;
    if (id !== this.id) {
      this.state = { ...this.state, instanceId: id, source: sourceName(this.collaborators) };
      this.loader.forget();
    }
    this.finding = this.find(id);
    this.page.turn();
  }

  /** Tells in the tab which result it is, and asks for it where it is not held. */
  private async find(id: string): Promise<void> {
    try {
      const result = await this.result();
      if (id !== this.id || this.closing.signal.aborted) return;
      this.panel.title = panelTitle(id, result, this.collaborators.names);
      if (!result) this.loader.load(this.state);
    } catch {
      // What the page is to show cannot be found either, which is reported.
    }
  }

  private async content(signal: AbortSignal): Promise<DetailsContent> {
    await this.finding;
    const result = await this.result();
    signal.throwIfAborted();
    const { results, settings, names } = this.collaborators;
    if (result) this.state = { ...this.state, source: sourceName(this.collaborators) };
    this.panel.title = panelTitle(this.id, result, names);
    const { state } = this;
    if (!result) return this.loader.content(state);
    const [related, neighbours] = await Promise.all([results.related(result), this.neighbours(result)]);
    const model = buildDetails(result, {
      timeZone: settings.timeZone(),
      present: settings.present(),
      names,
      connectionUrl: this.collaborators.source()?.url,
      related,
      neighbours,
    });
    return { kind: "result", state, model };
  }

  private async result(): Promise<LabResult | undefined> {
    const { state } = this;
    return (await this.collaborators.results.get(state.instanceId)) ?? this.loader.loaded(state);
  }

  /** The result that the page shows, unless the panel has turned to another one meanwhile. */
  private async stillShown(id: string): Promise<LabResult | undefined> {
    const result = id === this.id ? await this.result() : undefined;
    return id === this.id ? result : undefined;
  }

  private handlers(): DetailsHandlers {
    const { collaborators } = this;
    return {
      questions: {
        copyValue: async ({ shown, field }) => copyValue(await this.stillShown(shown), field),
        copyJson: async ({ shown }) => copyJson(await this.stillShown(shown)),
        refresh: ({ shown }) => this.refresh(shown),
        wholeRow: async ({ shown, field }) => wholeRow(await this.stillShown(shown), field, collaborators),
      },
      notices: {
        openInBrowser: async ({ shown }) =>
          openInBrowser(await this.stillShown(shown), collaborators.source()?.url),
        load: () => this.loader.load(this.state),
        step: ({ to }) => this.step(to),
        showAll: ({ shown, of }) => this.showInTree(shown, (result) => filterOfFact(result, of)),
        showRelated: ({ shown, list }) => this.showInTree(shown, (result) => filterOfRelated(result, list)),
        openRelated: ({ id }) => this.lead(() => collaborators.results.get(id), "tree"),
      },
    };
  }

  private step(to: "previous" | "next"): Promise<void> {
    return this.lead(async () => {
      const result = await this.result();
      return result && (await this.neighbours(result))?.[to];
    }, "same");
  }

  /**
   * Turns to a result once it is found, and the tree's selection with it; not when others have turned the panel by
   * then.
   * @param list what previous and next lead through after that: the same list, or the result's in the tree.
   */
  private lead(find: () => Later<LabResult | undefined>, list: "same" | "tree"): Promise<void> {
    const { turns } = this;
    const isOver = (): boolean => turns !== this.turns || this.closing.signal.aborted;
    const led = this.leading.then(async () => {
      const result = isOver() ? undefined : await find();
      if (!result || isOver()) return;
      this.turn(String(result.LabInstanceId), list === "same" ? this.list : undefined);
      this.collaborators.reveal(result);
    });
    this.leading = led.catch(() => undefined);
    return led;
  }

  private async showInTree(id: string, filterOf: (result: LabResult) => ResultFilter): Promise<void> {
    const result = await this.stillShown(id);
    if (result) this.collaborators.showOnly(filterOf(result), result);
  }

  private async neighbours(result: LabResult): Promise<Neighbours | undefined> {
    const { results } = this.collaborators;
    const { id, list } = this;
    if (!list) return results.neighbours(result);
    const index = list.indexOf(id);
    const at = async (place: number): Promise<LabResult | undefined> => results.get(list[place] ?? "");
    const [previous, next] = await Promise.all([at(index - 1), at(index + 1)]);
    return { previous, next, place: index + 1, total: list.length };
  }

  private async refresh(id: string): Promise<string | null> {
    if (id !== this.id) return null;
    const { signal } = this.closing;
    try {
      await this.collaborators.load(id, signal);
      return vscode.l10n.t("Up to date");
    } catch (error) {
      if (signal.aborted) return null;
      throw error;
    }
  }
}
