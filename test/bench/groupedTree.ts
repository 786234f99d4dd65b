import { decodeResults } from "../../src/core/api/decode/decodeResults";
import { parseJson, type JsonObject } from "../../src/core/api/json";
import { ValuePool } from "../../src/core/api/decode/valuePool";
import { groupLevels, type GroupBy } from "../../src/core/results/view/grouping";
import { ResultStore } from "../../src/core/results/store/resultStore";
import type { GroupNode, ResultTree } from "../../src/core/results/view/tree";
import { ShownResults, type Arrangement } from "../../src/core/results/view/shownResults";
import { Names, noNames, type ChangingNames } from "../../src/core/results/names/names";
import { hold } from "../unit/results/store/hold";
import { answersOfYear } from "./answers";
import { median, race } from "./measure";
import { atMost, milliseconds, report, type Row } from "./row";

const source = { kind: "sample", name: "Bench", url: "bench" } as const;
const answers = answersOfYear(500_000);
/** As many as VS Code is given at first. */
const page = 200;
const byClass: Arrangement = {
  groupBy: "class",
  resultOrder: "newest",
  groupOrder: "name",
  timeZone: "Europe/Berlin",
};

const times = race(3, { ours: () => fromAnswersToTree(), native: parseAll });
let tellOfNames = (): void => undefined;
const names = new Names(undefined, (tell) => {
  tellOfNames = tell;
  return { dispose: () => undefined };
});
const shown = fromAnswersToTree(names);
const rows: Row[] = [
  atMost("53 answers to a grouped tree, 500,000 results", times.ours, "JSON.parse", times.native, 1.6),
];
for (const groupBy of Object.keys(groupLevels) as GroupBy[]) {
  const grouping = timeToTree(() => shown.arrange({ ...byClass, groupBy }));
  const first = median(Array.from({ length: 5 }, () => time(() => shown.tree.children(undefined, page))));
  rows.push(bar(`first level of the tree by ${groupBy}, 500,000 results`, first, 20));
  rows.push(bar(`slowest expand by ${groupBy}`, slowestExpand(shown.tree), 5));
  rows.push(bar(`grouping by ${groupBy} anew`, grouping));
}
timeToTree(() => shown.arrange(byClass));
rows.push(
  bar(
    "filtering by a part of a name",
    timeToTree(() => shown.setFilter({ text: "taylor" })),
  ),
);
rows.push(
  bar(
    "filtering by a status",
    timeToTree(() => shown.setFilter({ statuses: [4] })),
  ),
);
rows.push(
  bar(
    "taking the filter away",
    timeToTree(() => shown.setFilter({})),
  ),
);
nameEverybody();
rows.push(bar("names of all users, classes and labs come", timeToTree(tellOfNames)));
rows.push(
  bar(
    "filtering by a part of a name, once there are names",
    timeToTree(() => shown.setFilter({ text: "taylor 5" })),
  ),
);
names.set("lab", [[0, "Another"]]);
rows.push(bar("a name comes while a text filters", timeToTree(tellOfNames)));
report(rows);

function nameEverybody(): void {
  for (const { UserId, ClassId, LabProfileId } of shown.results()) {
    if (UserId) names.set("user", [[UserId, `Taylor ${UserId}`]]);
    if (ClassId) names.set("class", [[ClassId, `Class ${ClassId}`]]);
    if (LabProfileId) names.set("lab", [[LabProfileId, `Course ${LabProfileId}`]]);
  }
}

function fromAnswersToTree(called: ChangingNames = noNames): ShownResults {
  const store = new ResultStore();
  const results = new ShownResults(store, byClass, called);
  const pool = new ValuePool();
  for (const { window, text } of answers) {
    hold(store, source, window, decodeResults(parseJson(text) as JsonObject, { pool }).results);
  }
  results.tree.children(undefined, page);
  return results;
}

function slowestExpand(tree: ResultTree): number {
  const groups = tree.children(undefined, Infinity).nodes.filter((node) => node.kind === "group");
  const times = (group: GroupNode): number =>
    median(Array.from({ length: 3 }, () => time(() => tree.children(group, page))));
  return Math.max(...groups.map(times));
}

function time(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** With the groups that a tree is made of, which are made when somebody first asks for them. */
function timeToTree(work: () => unknown): number {
  return time(() => {
    work();
    return shown.tree;
  });
}

function bar(what: string, duration: number, most?: number): Row {
  const ours = milliseconds(duration);
  const row = { what, ours, beside: "–", ratio: "–" };
  return most === undefined ? row : { ...row, bar: `≤ ${most} ms`, met: duration <= most };
}

function parseAll(): unknown[] {
  return answers.map(({ text }) => JSON.parse(text) as unknown);
}
