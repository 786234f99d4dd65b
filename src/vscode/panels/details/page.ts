import * as vscode from "vscode";
import type { OneInstance } from "../../../engine/asking/depthContract";
import type { DetailsQuestion, OneResult } from "../../../engine/contract";
import {
  detailsSchemas,
  type DetailsAsked,
  type DetailsContent,
  type DetailsState,
} from "../../../protocol/detailsContract";
import { sourceName, type DetailsCollaborators } from "./collaborators";
import { copyDepth, copyDepthField, copyJson, copyLink, copyValue, openInBrowser } from "./answers";
import { DepthLoader } from "./depthLoader";
import { DetailsLoader } from "./loader";
import { panelTitle } from "./title";
import { PagePanel, type PagePanelOptions } from "../pagePanel";

type DetailsHandlers = PagePanelOptions<DetailsAsked, DetailsContent>["handlers"];

/** One panel and the result it shows. */
export class DetailsPage implements vscode.Disposable {
  private readonly page: PagePanel<DetailsAsked, DetailsContent>;
  private readonly loader: DetailsLoader;
  private readonly depth: DepthLoader;
  /** Ends what is under way when the panel is closed. */
  private readonly closing = new AbortController();
  private list: readonly string[] | undefined;
  /** Settles when it is known whether the result is held; one that is not is being asked for then. */
  private finding: Promise<void>;
  /** How often the panel was turned from outside. */
  private turns = 0;
  /** The last step to another result: of several in a row, each begins at the result that the one before has led to. */
  private leading: Promise<void> = Promise.resolve();

  constructor(
    readonly panel: vscode.WebviewPanel,
    private readonly collaborators: DetailsCollaborators,
    private state: DetailsState,
  ) {
    const { extensionUri } = collaborators;
    this.loader = new DetailsLoader(collaborators, () => this.page.update());
    this.depth = new DepthLoader(
      collaborators.depth,
      () => this.id,
      () => this.page.update(),
    );
    this.finding = this.find(state.instanceId);
    this.page = new PagePanel<DetailsAsked, DetailsContent>(panel, {
      extensionUri,
      titled: this.finding,
      page: { name: "details", title: vscode.l10n.t("Lab Result") },
      schemas: detailsSchemas,
      handlers: this.handlers(),
      content: (signal) => this.content(signal),
      reportError: (error) => collaborators.reportError(error),
    });
    panel.onDidDispose(() => {
      this.closing.abort();
      this.loader.dispose();
      this.depth.dispose();
    });
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
  updateSoon(): void {
    this.page.updateSoon();
  }

  dispose(): void {
    this.page.dispose();
  }

  private turn(id: string, list: readonly string[] | undefined): void {
    this.list = list;
    if (id !== this.id) {
      this.state = { ...this.state, instanceId: id, source: sourceName(this.collaborators) };
      this.loader.forget();
      this.depth.forget();
    }
    this.finding = this.find(id);
    this.page.turn();
  }

  /** Tells in the tab which result it is, and asks for it where it is not held. */
  private async find(id: string): Promise<void> {
    try {
      const heading = await this.collaborators.models.heading(this.one());
      if (id !== this.id || this.closing.signal.aborted) return;
      this.panel.title = panelTitle(id, heading);
      if (heading) this.depth.want();
      else this.loader.load(this.state);
    } catch {
      // What the page is to show cannot be found either, which is reported.
    }
  }

  private async content(signal: AbortSignal): Promise<DetailsContent> {
    await this.finding;
    const connectionUrl = this.collaborators.source()?.url;
    const wasAsking = this.depth.isAsking;
    const answer = await this.collaborators.models.details({ ...this.question(), connectionUrl });
    signal.throwIfAborted();
    if (answer) this.state = { ...this.state, source: sourceName(this.collaborators) };
    this.panel.title = panelTitle(this.id, answer?.heading);
    const { state } = this;
    if (!answer) return this.loader.content(state);
    this.depth.want();
    const depth = this.depth.content(answer.depth, wasAsking);
    return { kind: "result", state, model: answer.model, ...(depth && { depth }) };
  }

  /** The result that the page shows. */
  private one(): OneResult {
    return { instanceId: this.id, broughtBy: this.loader.loadedBy(this.state) };
  }

  /** The same in depth. */
  private instance(): OneInstance {
    return { instanceId: this.id, connectionUrl: this.collaborators.source()?.url };
  }

  private question(): DetailsQuestion {
    return { ...this.one(), view: this.collaborators.view(), list: this.list };
  }

  /** Asks something of the result that the page shows; null when the panel has turned to another one meanwhile. */
  private async ofShown<Answer>(
    id: string,
    ask: (one: OneResult) => Promise<Answer>,
  ): Promise<Answer | null> {
    if (id !== this.id) return null;
    const answer = await ask(this.one());
    return id === this.id ? answer : null;
  }

  private handlers(): DetailsHandlers {
    const { collaborators } = this;
    const { models } = collaborators;
    const depths = collaborators.depth.questions;
    return {
      questions: {
        copyValue: ({ shown, field }) => this.ofShown(shown, (one) => copyValue(models, one, field)),
        copyJson: ({ shown }) => this.ofShown(shown, (one) => copyJson(models, one)),
        copyLink: ({ shown }) => this.ofShown(shown, (one) => copyLink(one)),
        refresh: ({ shown }) => this.refresh(shown),
        wholeRow: ({ shown, field }) =>
          this.ofShown(shown, async (one) => (await models.wholeRow({ ...one, field })) ?? null),
        copyDepthField: ({ shown, field }) =>
          this.ofShown(shown, () => copyDepthField(depths, this.instance(), field)),
        copyDepth: ({ shown, as }) => this.ofShown(shown, () => copyDepth(depths, this.instance(), as)),
        wholeDepthRow: ({ shown, field }) =>
          this.ofShown(
            shown,
            async () => (await depths.wholeDepthRow({ ...this.instance(), field })) ?? null,
          ),
      },
      notices: {
        openInBrowser: ({ shown }) =>
          this.ofShown(shown, (one) => openInBrowser(models, one, collaborators.source()?.url)),
        load: () => this.loader.load(this.state),
        askDepth: ({ shown }) => this.ofShown(shown, () => this.depth.ask({ isAnew: true })),
        step: ({ to }) => this.step(to),
        showAll: ({ shown, of }) => this.ofShown(shown, (one) => collaborators.showOnly(one, of)),
        showRelated: ({ shown, list }) => this.ofShown(shown, (one) => collaborators.showOnly(one, list)),
        openRelated: ({ id }) =>
          this.lead(async () => ((await models.heading({ instanceId: id })) ? id : undefined), "tree"),
      },
    };
  }

  private step(to: "previous" | "next"): Promise<void> {
    return this.lead(() => this.collaborators.models.neighbour({ ...this.question(), to }), "same");
  }

  /**
   * Turns to a result once it is found, and the tree's selection with it; not when others have turned the panel by
   * then.
   * @param find gives its LabInstanceId in decimal digits.
   * @param list what previous and next lead through after that: the same list, or the result's in the tree.
   */
  private lead(find: () => Promise<string | undefined>, list: "same" | "tree"): Promise<void> {
    const { turns } = this;
    const isOver = (): boolean => turns !== this.turns || this.closing.signal.aborted;
    const led = this.leading.then(async () => {
      const id = isOver() ? undefined : await find();
      if (id === undefined || isOver()) return;
      this.turn(id, list === "same" ? this.list : undefined);
      this.collaborators.reveal(id);
    });
    this.leading = led.catch(() => undefined);
    return led;
  }

  private async refresh(id: string): Promise<string | null> {
    if (id !== this.id) return null;
    const { signal } = this.closing;
    const depth = this.depth.refresh();
    try {
      this.collaborators.dropLoad(await this.collaborators.load(id, signal));
      await depth;
      return vscode.l10n.t("Up to date");
    } catch (error) {
      if (signal.aborted) return null;
      throw error;
    }
  }
}
