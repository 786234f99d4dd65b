import type { QuestionsAsked, QuestionsContent, QuestionsState } from "../../protocol/questionsContract";
import { ForAMoment } from "../forAMoment";
import { Page } from "../page";
import type { QuestionsActions } from "./actions";
import { nextSort, startState, type ListOf, type QuestionsViewState, type ShownList } from "./pageState";
import { questionsView } from "./pageView";

const doneMilliseconds = 3000;

const page = new Page<QuestionsAsked, QuestionsContent, QuestionsState>(show);
const done = new ForAMoment<string>(doneMilliseconds, draw);
const actions: QuestionsActions = {
  copy: () => void copy(),
  export: () => void page.ask("export"),
  ask: () => page.tell("ask"),
  act: () => page.tell("act"),
  toggle,
  list: (question, of) => void list(question, of),
  open: (question, of, row) => page.tell("open", { version: version(), question, of, row }),
  sort: (column) => change({ sort: nextSort(view.sort, column) }),
};
let view: QuestionsViewState = startState;

page.begin();

function show(shown: QuestionsContent): void {
  if (shown.kind === "questions") page.keep(shown.state);
  const isSame = shown.kind === "questions" && shown.model.version === version();
  // What was open of other questions says nothing of these.
  view = isSame ? { ...view, shown } : { ...startState, sort: view.sort, shown };
  draw();
}

function version(): number {
  return view.shown?.kind === "questions" ? view.shown.model.version : -1;
}

/** Says for a moment that the table is on the clipboard. */
async function copy(): Promise<void> {
  const text = await page.ask("copy");
  if (text !== undefined) done.tell(text);
}

function toggle(question: number): void {
  const expanded = new Set(view.expanded);
  if (!expanded.delete(question)) expanded.add(question);
  change({ expanded });
}

async function list(question: number, of: ListOf): Promise<void> {
  if (view.lists.get(question)?.of === of) return showList(question, undefined);
  showList(question, { of });
  const asked = version();
  const found = await page.ask("behind", { version: asked, question, of });
  // Another one may have been asked for meanwhile.
  if (asked !== version() || view.lists.get(question)?.of !== of) return;
  showList(question, found ? { of, list: found } : undefined);
}

function showList(question: number, shown: ShownList | undefined): void {
  const lists = new Map(view.lists);
  if (shown) lists.set(question, shown);
  else lists.delete(question);
  change({ lists });
}

function change(changes: Partial<QuestionsViewState>): void {
  view = { ...view, ...changes };
  draw();
}

function draw(): void {
  page.draw(questionsView({ ...view, done: done.current }, actions));
}
