import { LocalTime } from "../../../src/core/files/write/csv/localTime";
import { allSteps } from "../../../src/core/results/steps";
import { TableSheet } from "../../../src/core/results/table/sheet";
import { generateSample } from "../../../src/core/sample/generateSample";
import { noNames } from "../../../src/core/results/names/names";
import { Channel } from "../../../src/protocol/channel/channel";
import { checkArguments } from "../../../src/protocol/channel/checkedArguments";
import type { Contract, Handlers } from "../../../src/protocol/channel/contract";
import type { PageContract } from "../../../src/protocol/pageContract";
import { tableSchemas, type TableAsked, type TableContent } from "../../../src/protocol/tableContract";

// Stands for the extension host: it has the results, and answers the page from a thread of its own.

const results = generateSample({ count: 1_000_000 });
const sheet = new TableSheet();
const context = {
  present: { seenAt: 0, now: 0, idleMinutes: 15 },
  names: noNames,
  clock: new LocalTime("Europe/Berlin"),
};
const shownIds = sheet.columns.filter(({ isShownAtFirst }) => isShownAtFirst).map(({ id }) => id);
let taken: typeof results | undefined = results;

function show(arrangement: TableSheet["arrangement"]): void {
  allSteps(sheet.update(taken, arrangement, context));
  taken = undefined;
  page.tell("show", {
    kind: "table",
    model: {
      version: sheet.version,
      title: "Table of Results",
      subtitle: "",
      rows: sheet.size,
      results: results.length,
      ...sheet.arrangement,
      columns: sheet.columns.map(({ id, label, kind, width, isShownAtFirst: isShown }) => {
        return { id, label, kind, width, isShown };
      }),
    },
  } satisfies TableContent);
}

const { questions, notices }: BenchHandlers = {
  questions: { rows: ({ version, from, count }) => sheet.rows(version, from, count, shownIds) },
  notices: {
    ready: () => show(sheet.arrangement),
    sort: ({ sort }) => show({ ...sheet.arrangement, sort }),
    find: ({ text }) => show({ ...sheet.arrangement, text }),
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
  { check: checkArguments(tableSchemas) },
);
self.postMessage("prepared");

/** Nothing else is asked in the benchmark. */
interface BenchHandlers {
  readonly questions: Pick<Handlers<TableAsked>["questions"], "rows">;
  readonly notices: Pick<Handlers<TableAsked>["notices"], "ready" | "sort" | "find">;
}
