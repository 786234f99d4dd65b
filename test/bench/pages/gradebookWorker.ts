import { allSteps } from "../../../src/core/results/steps";
import { GradebookSheet } from "../../../src/core/results/gradebook/sheet";
import { generateSample } from "../../../src/core/sample/generateSample";
import { noNames } from "../../../src/core/results/names/names";
import { Channel } from "../../../src/protocol/channel/channel";
import { checkArguments } from "../../../src/protocol/channel/checkedArguments";
import type { Contract, Handlers } from "../../../src/protocol/channel/contract";
import {
  gradebookSchemas,
  type GradebookAsked,
  type GradebookContent,
} from "../../../src/protocol/gradebookContract";
import type { PageContract } from "../../../src/protocol/pageContract";

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

const { questions, notices }: BenchHandlers = {
  questions: { rows: ({ version, from, count }) => sheet.rowModels(version, from, count) },
  notices: {
    ready: () => {
      allSteps(sheet.rebuild(results, { present, missing: "notStarted", names: noNames }));
      page.tell("show", { kind: "gradebook", state: {}, model: sheet.model("") } satisfies GradebookContent);
    },
  },
};
const page = new Channel<Contract, PageContract<object>>(
  {
    // Messages to a webview travel as text.
    post: (message) => self.postMessage(JSON.stringify(message)),
    listen: (listener) => {
      self.onmessage = ({ data }: MessageEvent<unknown>) => listener(data);
      return { dispose: () => (self.onmessage = null) };
    },
  },
  { questions, notices },
  { check: checkArguments(gradebookSchemas) },
);
self.postMessage("prepared");

/** Nothing else is asked in the benchmark. */
interface BenchHandlers {
  readonly questions: Pick<Handlers<GradebookAsked>["questions"], "rows">;
  readonly notices: Pick<Handlers<GradebookAsked>["notices"], "ready">;
}
