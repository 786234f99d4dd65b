import { GradebookSheet } from "../../src/core/results/gradebook/gradebookSheet";
import { generateSample } from "../../src/core/sample/generateSample";
import { parseGradebookMessage, type MessageToGradebook } from "../../src/protocol/gradebookMessages";
import { noNames } from "../../src/core/results/names/names";

// Stands for the extension host: it has the results, and answers the page from a thread of its own.

const users = 5000;
const labs = 200;
const classSize = 25;
const results = generateSample({ count: users * labs }).map((result, index) => {
  const user = Math.floor(index / labs);
  return {
    ...result,
    UserId: `user${user}@example.com`,
    ClassId: `class${Math.floor(user / classSize)}`,
    LabProfileId: 1000 + (index % labs),
  };
});
const present = { seenAt: 0, now: 0, idleMinutes: 15 };
const sheet = new GradebookSheet(undefined);

self.onmessage = ({ data }: MessageEvent<unknown>) => {
  const answer = answerTo(data);
  // Messages to a webview travel as text.
  if (answer) self.postMessage(JSON.stringify(answer));
};
self.postMessage("prepared");

function answerTo(message: unknown): MessageToGradebook | undefined {
  const asked = parseGradebookMessage(message);
  if (asked?.type === "ready") {
    sheet.rebuild(results, { present, missing: "notStarted", names: noNames });
    return { type: "show", state: {}, model: sheet.model("") };
  }
  if (asked?.type !== "rows") return undefined;
  const { version, from, count } = asked;
  return { type: "rows", version, from, rows: sheet.rowModels(version, from, count) };
}
