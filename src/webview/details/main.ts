import { render } from "lit/html.js";
import type { DetailsState, MessageFromDetails, MessageToDetails } from "../../protocol/detailsMessages";
import { translate } from "../translate";
import { acquireApi } from "../vscodeApi";
import { detailsView, type DetailsViewState, type Feedback } from "./detailsView";

const feedbackMilliseconds = 2000;

translate();
const api = acquireApi<MessageFromDetails, DetailsState>();
const page = document.getElementById("page");
let view: DetailsViewState = {};
let feedback: ReturnType<typeof setTimeout> | undefined;

window.addEventListener("keydown", stepByKey);
window.addEventListener("message", ({ data }: MessageEvent<MessageToDetails>) => receive(data));
draw();
api.postMessage({ type: "ready" });

function receive(message: MessageToDetails): void {
  if (message.type === "copied" || message.type === "refreshed") return tell(message);
  api.setState(message.state);
  const isAnother = view.shown?.state.instanceId !== message.state.instanceId;
  if (isAnother) endFeedback();
  view = { ...view, shown: message };
  draw();
  if (isAnother) window.scrollTo(0, 0);
}

/** Tells for a moment what succeeded, to the eye and to screen readers. */
function tell(success: Feedback): void {
  endFeedback();
  view = { ...view, feedback: success };
  draw();
  feedback = setTimeout(() => {
    endFeedback();
    draw();
  }, feedbackMilliseconds);
}

/** The arrow keys turn to the result before or after, except where they move or select something. */
function stepByKey(event: KeyboardEvent): void {
  const to = event.key === "ArrowLeft" ? "previous" : event.key === "ArrowRight" ? "next" : undefined;
  const hasModifier = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
  if (!to || hasModifier || (event.target as Element).closest(".scrolling")) return;
  event.preventDefault();
  api.postMessage({ type: "step", to });
}

function endFeedback(): void {
  clearTimeout(feedback);
  const { shown } = view;
  view = shown ? { shown } : {};
}

function draw(): void {
  if (page)
    render(
      detailsView(view, (message) => api.postMessage(message)),
      page,
    );
}
