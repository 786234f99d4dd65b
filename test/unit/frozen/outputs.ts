import type { ResultFilter } from "../../../src/core/results/filter/resultFilter";
import { groupLevels, type GroupBy } from "../../../src/core/results/view/grouping";
import { groupOrders, resultOrders } from "../../../src/core/results/order/resultOrder";
import type { AskedResults, GradebookLook, Leaving, View } from "./askResults";
import { lines } from "./frozenFile";

/** Something that results are turned into and that is not to change. */
export interface Output {
  readonly name: string;
  make(results: AskedResults): Promise<string>;
}

/** What the outputs are of that are made of a part only. */
export interface Choices {
  readonly classId: string;
  readonly filters: Readonly<Record<string, ResultFilter>>;
}

/** Every output of a set of results. */
export function outputsOf(choices: Choices): Output[] {
  return [
    { name: "held", make: async (results) => lines([await results.held()]) },
    ...filterOutputs(choices),
    ...exportOutputs(choices),
    ...pageOutputs(choices),
    ...gradebookOutputs(choices),
    ...treeOutputs(choices),
  ];
}

function filterOutputs({ filters }: Choices): Output[] {
  return Object.entries({ "no filter": {}, ...filters }).map(([name, filter]) => ({
    name: `shown by ${name}`,
    make: async (results) => lines([await results.shownBy({ filter })]),
  }));
}

function exportOutputs({ filters, classId }: Choices): Output[] {
  const [filterName = "", filter = {}] = Object.entries(filters)[0] ?? [];
  const file = (name: string, view: View, leaving: Leaving): Output => ({
    name: `file ${leaving.format}, ${name}`,
    make: async (results) => (await results.file(view, leaving)).join(""),
  });
  const folder = (name: string, withoutNames: boolean): Output => ({
    name: `folder for analytics, ${name}`,
    make: async (results) => (await results.folder({}, withoutNames)).join(""),
  });
  return [
    ...(["json", "csv", "ndjson"] as const).flatMap((format) => [
      file("everything", {}, { format }),
      file(filterName, { filter }, { format }),
      file("one class", { filter: { classIds: [classId] } }, { format }),
      file("one class without names", { filter: { classIds: [classId] } }, { format, withoutNames: "days" }),
    ]),
    file("without names", {}, { format: "json", withoutNames: "days" }),
    file("without names", {}, { format: "csv", withoutNames: "days" }),
    file("without names, with times", {}, { format: "json", withoutNames: "times" }),
    file(
      "one class, formulas as they are",
      { filter: { classIds: [classId] } },
      { format: "csv", escapeFormulas: false },
    ),
    folder("everything", false),
    folder("without names", true),
  ];
}

function pageOutputs({ filters }: Choices): Output[] {
  return [
    ...Object.entries({ "no filter": {}, ...filters }).map(([name, filter]): Output => ({
      name: `summary, ${name}`,
      make: async (results) => lines([await results.summary({ filter })]),
    })),
    {
      name: "details",
      make: async (results) => lines(await results.details({}, await results.someIds(100))),
    },
  ];
}

const firstRows = { firstOnly: 200, withoutTables: true };

function gradebookOutputs({ classId, filters }: Choices): Output[] {
  const looks: [name: string, view: View, look: GradebookLook][] = [
    ["all classes", {}, {}],
    ["all classes by score", {}, { sort: { by: "averageScore", isDescending: true }, ...firstRows }],
    ["all classes, not fetched", {}, { missing: "notFetched", ...firstRows }],
    ["no class", {}, { classId: null, ...firstRows }],
    ["one class", {}, { classId }],
    ["one class, users descending", {}, { classId, sort: { by: "user", isDescending: true } }],
    ["one class by score", {}, { classId, sort: { by: "averageScore", isDescending: false } }],
    ["one class by completion", {}, { classId, sort: { by: "complete", isDescending: true } }],
    ["one class by a lab", {}, { classId, sort: { by: 1, isDescending: false } }],
    ["one class by a lab, descending", {}, { classId, sort: { by: 2, isDescending: true } }],
    ["one class, searched", {}, { classId, search: "1" }],
    ...Object.entries(filters).map(([name, filter]): [string, View, GradebookLook] => [
      name,
      { filter },
      { missing: "hidden", ...firstRows },
    ]),
  ];
  return looks.map(([name, view, look]) => ({
    name: `gradebook, ${name}`,
    make: async (results) => {
      const { model, rows, tables } = await results.gradebook(view, look);
      return [lines([model]), lines(rows), ...tables].join("\n");
    },
  }));
}

function treeOutputs({ filters }: Choices): Output[] {
  const groupings = Object.keys(groupLevels) as GroupBy[];
  const tree = (name: string, view: View, firstOnly: number): Output => ({
    name: `tree by ${view.groupBy ?? ""}, ${name}`,
    make: async (results) => lines(await results.tree(view, firstOnly)),
  });
  return groupings.flatMap((groupBy): Output[] => [
    {
      name: `tree by ${groupBy}, all ids`,
      make: async (results) => lines(await results.treeIds({ groupBy })),
    },
    tree("long lists", { groupBy }, groupBy === "class" ? 30 : 90),
    ...resultOrders.flatMap((resultOrder) =>
      groupOrders.map((groupOrder) =>
        tree(`results by ${resultOrder}, groups by ${groupOrder}`, { groupBy, resultOrder, groupOrder }, 6),
      ),
    ),
    ...Object.entries(filters).map(([name, filter]) => tree(name, { groupBy, filter }, 25)),
    {
      name: `tree by ${groupBy}, places`,
      make: async (results) => lines(await results.places({ groupBy }, await results.someIds(60))),
    },
  ]);
}
