import type { DetailsAsked, DetailsContent, DetailsState } from "../../protocol/detailsContract";
import { ForAMoment } from "../forAMoment";
import { Page } from "../page";
import type { DetailsActions } from "./actions";
import type { Feedback } from "./pageState";
import { detailsView } from "./pageView";
import { WholeRows } from "./wholeRows";

const feedbackMilliseconds = 2000;

const page = new Page<DetailsAsked, DetailsContent, DetailsState>(show);
const feedback = new ForAMoment<Feedback>(feedbackMilliseconds, draw);
const whole = new WholeRows(
  (field, signal) => page.ask("wholeRow", { ...shownResult(), field }, { signal }),
  draw,
);
const wholeDepth = new WholeRows(
  (field, signal) => page.ask("wholeDepthRow", { ...shownResult(), field }, { signal }),
  draw,
);
const actions: DetailsActions = {
  load: () => page.tell("load"),
  step: (to) => page.tell("step", { to }),
  refresh: () => void tell("refresh", page.ask("refresh", shownResult())),
  copyJson: () => void tell("json", page.ask("copyJson", shownResult())),
  copyLink: () => void tell("link", page.ask("copyLink", shownResult())),
  copyValue: (field) => void tell({ field }, page.ask("copyValue", { ...shownResult(), field })),
  openInBrowser: () => page.tell("openInBrowser", shownResult()),
  toggleWhole: (field) => whole.toggle(field),
  showAll: (of) => page.tell("showAll", { ...shownResult(), of }),
  showRelated: (list) => page.tell("showRelated", { ...shownResult(), list }),
  openRelated: (id) => page.tell("openRelated", { id }),
  depth: {
    ask: () => page.tell("askDepth", shownResult()),
    copyValue: (field) =>
      void tell({ depthField: field }, page.ask("copyDepthField", { ...shownResult(), field })),
    toggleWhole: (field) => wholeDepth.toggle(field),
    copy: (as) =>
      void tell(as === "json" ? "depthJson" : "depthWords", page.ask("copyDepth", { ...shownResult(), as })),
  },
};
let content: DetailsContent | undefined;

window.addEventListener("keydown", stepByKey);
draw();
page.begin();

function show(next: DetailsContent): void {
  page.keep(next.state);
  const isAnother = content?.state.instanceId !== next.state.instanceId;
  content = next;
  if (isAnother) {
    feedback.forget();
    whole.forget();
    wholeDepth.forget();
  } else {
    whole.askAgain();
    wholeDepth.askAgain();
  }
  draw();
  if (isAnother) window.scrollTo(0, 0);
}

/** What questions say they are about: until they arrive, the panel may have turned to another result. */
function shownResult(): { readonly shown: string } {
  return { shown: content?.state.instanceId ?? "" };
}

/** Tells for a moment what has succeeded, unless another result is shown by then. */
async function tell(of: Feedback["of"], success: Promise<string | null | undefined>): Promise<void> {
  const { shown } = shownResult();
  const text = await success;
  if (typeof text === "string" && shown === shownResult().shown) feedback.tell({ of, text });
}

/** The arrow keys turn to the result before or after, except where they move or select something. */
function stepByKey(event: KeyboardEvent): void {
  const to = event.key === "ArrowLeft" ? "previous" : event.key === "ArrowRight" ? "next" : undefined;
  const hasModifier = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
  if (!to || hasModifier || (event.target as Element).closest(".scrolling")) return;
  event.preventDefault();
  actions.step(to);
}

function draw(): void {
  page.draw(detailsView({ content, feedback: feedback.current, whole, wholeDepth }, actions));
}
