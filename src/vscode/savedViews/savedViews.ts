import * as vscode from "vscode";
import { arrangement, changeSetting } from "../settings/settings";
import type { UserResults } from "../userResults";
import { readView, type SavedView } from "./savedView";

const mementoKey = "savedViews";
const sharedFile = [".vscode", "lab-results-views.json"] as const;

/** A view, and whether it stands in the folder's file, for everybody who has the folder. */
export interface FoundView {
  readonly view: SavedView;
  readonly isShared: boolean;
}

/** Views that people have saved: each for itself in this workspace, or in a file that a team shares. */
export class SavedViews {
  constructor(
    private readonly memento: vscode.Memento,
    private readonly results: UserResults,
  ) {}

  /** Whether there is a folder whose file could be shared. */
  get canShare(): boolean {
    return this.file !== undefined;
  }

  /** What is shown now, under a name. */
  present(name: string): SavedView {
    return { name: name.trim(), filter: this.results.filter, ...arrangement() };
  }

  /** By name; a person's own view comes before a shared one of the same name. */
  async list(): Promise<FoundView[]> {
    const own = readViews(this.memento.get<unknown>(mementoKey)).map((view) => ({ view, isShared: false }));
    const shared = (await this.shared()).map((view) => ({ view, isShared: true }));
    return [...own, ...shared].sort((a, b) => a.view.name.localeCompare(b.view.name));
  }

  /** Keeps a view for this person; one of the same name gives way. */
  async keep(view: SavedView): Promise<void> {
    const views = readViews(this.memento.get<unknown>(mementoKey));
    await this.memento.update(mementoKey, withView(views, view));
  }

  /**
   * Puts a view into the folder's file; one of the same name gives way.
   * @throws Error when the file cannot be written, or holds something else, which is kept.
   */
  async share(view: SavedView): Promise<void> {
    const { file } = this;
    if (!file) throw new Error(vscode.l10n.t("Open a folder first: its file of views is shared with it."));
    const present = await readFile(file);
    if (present !== undefined && !hasViews(present)) {
      throw new Error(
        vscode.l10n.t("“{0}” holds something else than views. It was left as it is.", sharedFile.join("/")),
      );
    }
    const views = withView(readViews(present?.views), view);
    const text = `${JSON.stringify({ views }, undefined, 2)}\n`;
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  }

  /** Shows what a view shows. @returns how many results that are. */
  async open({ filter, groupBy, resultOrder, groupOrder }: SavedView): Promise<number> {
    const now = arrangement();
    if (now.groupBy !== groupBy) await changeSetting("groupBy", groupBy);
    if (now.resultOrder !== resultOrder) await changeSetting("sortResultsBy", resultOrder);
    if (now.groupOrder !== groupOrder) await changeSetting("sortGroupsBy", groupOrder);
    return this.results.setFilter(filter);
  }

  private get file(): vscode.Uri | undefined {
    const folder = vscode.workspace.workspaceFolders?.[0];
    return folder && vscode.Uri.joinPath(folder.uri, ...sharedFile);
  }

  private async shared(): Promise<SavedView[]> {
    const content = this.file && (await readFile(this.file));
    return hasViews(content) ? readViews(content.views) : [];
  }
}

/** Nobody saves more; a file of somebody else may hold anything. */
const mostViews = 200;

function readViews(value: unknown): SavedView[] {
  return Array.isArray(value) ? value.slice(0, mostViews).flatMap((one) => readView(one) ?? []) : [];
}

function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  return [view, ...views.filter(({ name }) => name !== view.name)].slice(0, mostViews);
}

function hasViews(content: { views?: unknown } | undefined): content is { views: unknown[] } {
  return Array.isArray(content?.views);
}

/** @returns undefined when there is no such file; an empty object for what is no JSON object. */
async function readFile(file: vscode.Uri): Promise<{ views?: unknown } | undefined> {
  let text: string;
  try {
    text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch {
    return undefined;
  }
  try {
    const content: unknown = JSON.parse(text);
    return typeof content === "object" && content !== null ? content : {};
  } catch {
    return {};
  }
}
