import type { LiveClassAsked, LiveClassContent, LiveClassState } from "../../protocol/liveClassContract";
import { Page } from "../page";
import type { LiveClassActions } from "./actions";
import { toggled, type Choice } from "./choice";
import { liveClassView } from "./pageView";

const page = new Page<LiveClassAsked, LiveClassContent, LiveClassState>(show);
const actions: LiveClassActions = {
  open: (person) => {
    if (shown?.kind === "liveClass") page.tell("open", { version: shown.version, person });
  },
  openGradebook: () => page.tell("openGradebook"),
  choose: (chosen) => {
    choice = toggled(choice, chosen);
    draw();
  },
  act: () => page.tell("act"),
};
let shown: LiveClassContent | undefined;
let choice: Choice = {};

page.begin();

function show(content: LiveClassContent): void {
  const before = shown?.kind === "liveClass" ? shown.state.classId : undefined;
  if (content.kind === "liveClass") {
    page.keep(content.state);
    if (before !== undefined && before !== content.state.classId) choice = {};
  }
  shown = content;
  draw();
}

/** What moves to another place in the table loses the keyboard, unless it is given back. */
function draw(): void {
  const focused = document.activeElement;
  const key = focused instanceof HTMLElement ? focused.dataset["key"] : undefined;
  page.draw(liveClassView(shown, choice, actions));
  if (key === undefined || document.activeElement === focused) return;
  const same = [...page.element.querySelectorAll<HTMLElement>("[data-key]")].find(
    (element) => element.dataset["key"] === key,
  );
  (same ?? page.element.querySelector<HTMLElement>("h1"))?.focus({ preventScroll: true });
}
