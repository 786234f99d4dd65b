import { render } from "lit/html.js";
import type { DetailsState, MessageFromDetails, MessageToDetails } from "../../protocol/detailsMessages";
import { acquireApi } from "../vscodeApi";
import { detailsView, type DetailsViewState } from "./detailsView";

const feedbackMilliseconds = 2000;

const api = acquireApi<MessageFromDetails, DetailsState>();
const page = document.getElementById("page");
let view: DetailsViewState = {};
let feedback: ReturnType<typeof setTimeout> | undefined;

window.addEventListener("message", ({ data }: MessageEvent<MessageToDetails>) => receive(data));
draw();
api.postMessage({ type: "ready" });

function receive(message: MessageToDetails): void {
  if (message.type === "copied") return tellCopied(message);
  api.setState(message.state);
  const isAnother = view.shown?.state.instanceId !== message.state.instanceId;
  if (isAnother) endFeedback();
  view = { ...view, shown: message };
  draw();
  if (isAnother) window.scrollTo(0, 0);
}

/** Tells for a moment what was copied, to the eye and to screen readers. */
function tellCopied(copied: MessageToDetails & { type: "copied" }): void {
  endFeedback();
  view = { ...view, copied };
  draw();
  feedback = setTimeout(() => {
    endFeedback();
    draw();
  }, feedbackMilliseconds);
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
