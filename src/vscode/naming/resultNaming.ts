import * as vscode from "vscode";
import type { Connection } from "../../core/api/connection";
import type { ResultSource } from "../../core/results/store/resultSource";
import type { EngineContract } from "../../engine/contract";
import type { LabNamesAnswer, NamesAnswer } from "../../engine/naming/namingContract";
import { onDidChangeSetting, wantedNames } from "../settings/settings";
import type { ResultsView } from "../tree/resultsView";
import type { ResultNotices } from "../userResults";
import { ClassesOnView } from "./classesOnView";
import type { KeptNames } from "./keptNames";
import type { NamesSender } from "./namesSender";
import type { UserNaming } from "./userNaming";

/** So long nothing may arrive before names are asked for, so that they are in nobody's way. In milliseconds. */
const calm = 100;
/** After so long a look at the tree, the classes are named for which there was no place at first. In milliseconds. */
const idle = 1000;

export interface NamingParts {
  readonly engine: EngineContract;
  readonly notices: ResultNotices;
  readonly view: ResultsView;
  readonly sender: NamesSender;
  readonly kept: KeptNames;
  readonly users: UserNaming;
  readonly log: vscode.LogOutputChannel;
}

/**
 * Has the engine learn what is called what, as far as the settings want names: of labs and regions once results of a
 * connection have arrived, of classes once they are on view. What does not work is a line in the log.
 */
export class ResultNaming implements vscode.Disposable {
  private readonly classes = new ClassesOnView();
  private readonly listening: vscode.Disposable;
  private calmTimer: NodeJS.Timeout | undefined;
  private idleTimer: NodeJS.Timeout | undefined;
  /** Which results labs were named of. */
  private named = "";
  /** The connections whose kept names the engine has, or has no use for. */
  private restored = new Map<string, Promise<void>>();
  /** Another one when everything was forgotten: what was asked for before is not kept. */
  private era = 0;

  constructor(private readonly parts: NamingParts) {
    const { notices, view } = parts;
    this.listening = vscode.Disposable.from(
      notices.onDidChangeHeld(() => this.follow()),
      notices.onDidReplace(() => this.classes.clear()),
      notices.onDidLose(() => this.startAnew()),
      onDidChangeSetting("names", () => this.followSetting()),
      view.provider.onDidShowClasses((ids) => this.see(ids)),
      view.treeView.onDidChangeVisibility(() => this.nameClasses()),
    );
  }

  /** Names a class that somebody looks at now, and the labs planned for it. @returns whether there is anything new. */
  async nameClass(classId: string): Promise<boolean> {
    const { source } = this;
    if (!source || !(await this.isReady(source))) return false;
    try {
      const { era } = this;
      const answer = await this.parts.engine.naming.nameClass({ source, classId });
      this.keep(source, answer, era);
      return answer.isNew;
    } catch (error) {
      this.note(error);
      return false;
    }
  }

  /** Forgets all names, in memory and on disk. */
  async clear(): Promise<void> {
    this.startAnew();
    await Promise.all([this.parts.engine.naming.forgetNames({}), this.parts.kept.deleteAll()]);
  }

  /** Deletes what is kept on disk of a connection. */
  async forget(connection: Connection): Promise<void> {
    this.era += 1;
    await this.parts.kept.delete(connection);
  }

  dispose(): void {
    this.listening.dispose();
    clearTimeout(this.calmTimer);
    clearTimeout(this.idleTimer);
  }

  /** The connection whose results are held, where names are wanted. */
  private get source(): ResultSource | undefined {
    const { source, size } = this.parts.notices.heldState;
    return source?.kind === "connection" && size > 0 && wantedNames() !== "none" ? source : undefined;
  }

  private follow(): void {
    const { source } = this;
    clearTimeout(this.calmTimer);
    if (!source) return;
    // What is on disk is in nobody's way.
    void this.restore(source);
    if (this.parts.notices.heldState.isLoading) return;
    this.calmTimer = setTimeout(() => void this.nameHeld(source), calm);
  }

  private followSetting(): void {
    if (wantedNames() === "none") return void this.clear().catch((error: unknown) => this.note(error));
    this.classes.forgetAsked();
    this.named = "";
    this.follow();
  }

  /** Names what has arrived. */
  private async nameHeld(source: ResultSource): Promise<void> {
    const { holding, size, seenAt } = this.parts.notices.heldState;
    const what = [holding, size, seenAt].join();
    if (what === this.named || !(await this.isReady(source))) return;
    this.named = what;
    this.nameClasses();
    try {
      const { era } = this;
      this.keep(source, await this.parts.engine.naming.nameLabs({ source }), era);
      if (wantedNames() === "everyone") await this.parts.users.nameQuietly(source);
    } catch (error) {
      this.note(error);
    }
  }

  private see(ids: readonly string[]): void {
    if (!this.parts.view.treeView.visible) return;
    this.classes.see(ids);
    this.nameClasses();
  }

  /** Names the classes on view, unless results are arriving. */
  private nameClasses(): void {
    const { source } = this;
    if (!source || !this.isQuiet) return;
    void this.askForClasses(source, async () => {
      const classIds = this.classes.takeUnasked();
      return classIds.length > 0
        ? this.parts.engine.naming.wantClasses({ source, classIds })
        : { troubles: [] };
    });
  }

  private async askForClasses(source: ResultSource, ask: () => Promise<NamesAnswer>): Promise<void> {
    if (!(await this.isReady(source))) return;
    try {
      this.tell(await ask());
    } catch (error) {
      this.note(error);
    }
    this.waitForIdle();
  }

  private waitForIdle(): void {
    clearTimeout(this.idleTimer);
    this.idleTimer = setTimeout(() => {
      const { source } = this;
      if (!source || !this.isQuiet) return;
      const { naming } = this.parts.engine;
      naming.nameWaitingClasses({ source }).then(
        (answer) => this.tell(answer),
        (error: unknown) => this.note(error),
      );
    }, idle);
  }

  private get isQuiet(): boolean {
    return this.parts.view.treeView.visible && !this.parts.notices.heldState.isLoading;
  }

  /** Whether there is anybody to ask; what was kept is there by then, and not asked for. */
  private async isReady(source: ResultSource): Promise<boolean> {
    await this.restore(source);
    return this.parts.sender.prepare(source);
  }

  private restore(source: ResultSource): Promise<void> {
    const id = JSON.stringify([source.name, source.url]);
    const known = this.restored.get(id);
    if (known) return known;
    const restoring = this.restoreNow(source);
    this.restored.set(id, restoring);
    return restoring;
  }

  private async restoreNow(source: ResultSource): Promise<void> {
    try {
      const kept = await this.parts.kept.read(source);
      if (kept !== undefined) await this.parts.engine.naming.restoreNames({ source, kept });
    } catch (error) {
      this.note(error);
    }
  }

  private keep(source: ResultSource, { toKeep, ...answer }: LabNamesAnswer, era: number): void {
    this.tell(answer);
    if (toKeep === undefined || era !== this.era) return;
    this.parts.kept.write(source, toKeep).catch((error: unknown) => this.note(error));
  }

  private startAnew(): void {
    this.era += 1;
    this.named = "";
    this.restored = new Map();
    this.classes.forgetAsked();
    this.parts.users.cancel();
  }

  private tell({ troubles }: NamesAnswer): void {
    for (const trouble of troubles) this.parts.log.warn(trouble);
  }

  /** Ids stay, and nobody needs to be told; what was cancelled is not even worth a line. */
  private note(error: unknown): void {
    if (error instanceof Error && error.name === "AbortError") return;
    const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    this.parts.log.warn(`Names could not be asked for: ${words}`);
  }
}
