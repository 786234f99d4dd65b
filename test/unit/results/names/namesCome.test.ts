import { allSteps } from "../../../../src/core/results/steps";
import assert from "node:assert/strict";
import { buildDetails, type DetailsModel } from "../../../../src/core/results/details/model";
import { filterWords } from "../../../../src/core/results/filter/resultFilter";
import { GradebookSheet } from "../../../../src/core/results/gradebook/sheet";
import type { GroupBy } from "../../../../src/core/results/view/grouping";
import { groupNameInFull } from "../../../../src/core/results/words/groups";
import { relatedResults } from "../../../../src/core/results/details/relatedResults";
import { resultRow } from "../../../../src/core/results/view/row";
import { summaryCharts } from "../../../../src/core/results/summary/model";
import { sortedRows } from "../../../../src/core/results/summary/charts/table";
import { labResult } from "../../labResult";
import { allKnown } from "../gradebook/contexts";
import { hold } from "../store/hold";
import { byClass, range, resultIds, show, source } from "../view/treeOutline";
import { comeAll, follow, groupLabels, groupsOf, results } from "./follow";
import { namesToldByHand } from "./toldByHand";
import { summarize } from "../summary/summarize";

const { present } = allKnown;
const clock = { now: present.now, timeZone: "UTC" };

describe("when names come", () => {
  const orders: Partial<Record<GroupBy, [before: string[], after: string[]]>> = {
    class: [
      ["c1", "c2", "No class"],
      ["Autumn", "Winter", "No class"],
    ],
    user: [
      ["u1", "u2", "No user"],
      ["Ada Able", "Zoe Young", "No user"],
    ],
    profile: [
      ["Lab 10", "Lab 20", "Lab not given"],
      ["Basics", "Virtual Machines", "Lab not given"],
    ],
  };
  for (const [groupBy, [before, after]] of Object.entries(orders)) {
    for (const filter of [{}, { text: "u c" }, { statuses: [results[0]!.CompletionStatus ?? null] }]) {
      it(`the tree by ${groupBy} has them, in their order, under the filter ${JSON.stringify(filter)}`, () => {
        const followed = follow({ groupBy: groupBy as GroupBy });
        followed.shown.setFilter(filter);
        const last = "text" in filter ? 2 : 3;
        assert.deepEqual(groupLabels(followed), before.slice(0, last));
        let changes = 0;
        followed.shown.onDidChange(() => (changes += 1));
        comeAll(followed);
        assert.equal(changes, 1);
        assert.deepEqual(groupLabels(followed), after.slice(0, last));
        followed.names.forgetAll();
        followed.tell();
        assert.deepEqual(groupLabels(followed), before.slice(0, last));
      });
    }
  }

  it("users within a class are in their order, too, and results keep their place among changes", () => {
    const followed = follow();
    const { store, shown, names, tell } = followed;
    hold(store, source, range, [labResult({ ...results[1], LabInstanceId: 4, ClassId: "c1" })]);
    comeAll(followed);
    const [, winter] = groupsOf(shown);
    assert.deepEqual(groupLabels(followed, winter), ["Ada Able", "Zoe Young"]);
    names.set("user", [["u1", "Aaron"]]);
    tell();
    hold(store, source, range, [labResult({ ...results[0], LabInstanceId: 5, UserId: "u0" })]);
    assert.deepEqual(groupLabels(followed, groupsOf(shown)[1]), ["Aaron", "Ada Able", "u0"]);
  });

  it("results sorted by user are sorted by name", () => {
    const followed = follow({ groupBy: "status", resultOrder: "user" });
    assert.deepEqual(resultIds(followed.shown.tree), [1, 2, 3]);
    comeAll(followed);
    assert.deepEqual(resultIds(followed.shown.tree), [2, 1, 3]);
    assert.equal(followed.shown.tree.neighbours(results[0]!)?.previous?.LabInstanceId, 2);
  });

  it("a filter's text finds them, by each word and whatever the case, and the id as before", () => {
    const followed = follow({ groupBy: "status" });
    const { shown } = followed;
    const found = (text: string): unknown[] => {
      shown.setFilter({ text });
      return resultIds(shown.tree);
    };
    assert.deepEqual(found("winter"), []);
    comeAll(followed);
    assert.deepEqual(found("WINTER"), [1]);
    assert.deepEqual(found("basics able"), [2]);
    assert.deepEqual(found("u2"), [2]);
    assert.deepEqual(found("zoe basics"), []);
    assert.deepEqual(found("20"), [2]);
  });

  it("a filter's text that is active finds what a name brings, and loses what it takes away", () => {
    const followed = follow({ groupBy: "status" });
    const { shown, store, names, tell } = followed;
    assert.equal(shown.setFilter({ text: "machines" }), 0);
    comeAll(followed);
    assert.deepEqual(resultIds(shown.tree), [1]);
    assert.equal(shown.size, 1);
    names.set("lab", [[10, "Networks"]]);
    // Until it is told, what was found stays, also when the result changes.
    hold(store, source, range, [labResult({ ...results[0], CompletionStatus: 3 })]);
    assert.deepEqual([shown.size, resultIds(shown.tree)], [1, [1]]);
    tell();
    assert.deepEqual([shown.size, resultIds(shown.tree)], [0, []]);
  });

  it("a user and a class of the same id are found by their own names only", () => {
    const { names } = namesToldByHand();
    const same = [
      labResult({ LabInstanceId: 1, UserId: "x", ClassId: null }),
      labResult({ LabInstanceId: 2, UserId: null, ClassId: "x" }),
    ];
    names.set("user", [["x", "Ada"]]);
    names.set("class", [["x", "Winter"]]);
    const { shown } = show(same, { groupBy: "status" }, names);
    shown.setFilter({ text: "ada" });
    assert.deepEqual(resultIds(shown.tree), [1]);
    shown.setFilter({ text: "winter" });
    assert.deepEqual(resultIds(shown.tree), [2]);
  });

  it("the words of a filter have them", () => {
    const followed = follow();
    const { names, tell } = followed;
    const filter = {
      classIds: ["c1", null],
      userIds: ["u2"],
      labProfileIds: [20],
      deliveryRegionIds: [7],
      datacenterIds: [7],
      labHostIds: [7],
    };
    const words = (): string => filterWords(filter, clock, names);
    assert.equal(words(), "c1 or No class · u2 · lab 20 · region 7 · datacenter 7 · host 7");
    comeAll(followed);
    names.set("region", [[7, "West Europe"]]);
    names.set("datacenter", [[7, "Ams"]]);
    names.set("host", [[7, "H1"]]);
    tell();
    assert.equal(words(), "Winter or No class · Ada Able · Basics · West Europe · Ams · H1");
  });

  it("a result's row and a group's tooltip have them", () => {
    const followed = follow();
    const { names } = followed;
    comeAll(followed);
    const { label, facts } = resultRow(results[0]!, "class", present, "UTC", names);
    assert.deepEqual([label, facts[1]], ["Virtual Machines", "Zoe Young"]);
    assert.equal(groupNameInFull("profile", 10, names), "Virtual Machines (lab 10)");
    assert.equal(groupNameInFull("user", "u1", names), "Zoe Young (u1)");
    assert.equal(groupNameInFull("class", "other", names), "other");
    assert.equal(groupNameInFull("class", undefined, names), "No class");
    assert.equal(groupNameInFull("status", 3, names), "Incomplete");
  });

  it("the details have them in their facts and beside the value of every id", () => {
    const followed = follow();
    const { names, tell } = followed;
    const result = labResult({ ...results[0], DeliveryRegionId: 7, DatacenterId: 7, LabHostId: 7 });
    const details = (): DetailsModel => buildDetails(result, { timeZone: "UTC", present, names });
    const facts = (): string[] =>
      details()
        .facts.slice(0, 3)
        .map(({ text }) => text);
    assert.deepEqual(facts(), ["u1", "c1", "10"]);
    comeAll(followed);
    names.set("region", [[7, "7 Seas"]]);
    names.set("datacenter", [[7, "Ams"]]);
    names.set("host", [[7, "H1"]]);
    tell();
    assert.deepEqual(facts(), ["Zoe Young (u1)", "Winter (c1)", "Virtual Machines (lab 10)"]);
    const rows = details().sections.flatMap((section) => section.rows);
    const row = (field: string): unknown[] => {
      const { text, raw, showRaw } = rows.find((one) => one.field === field)!;
      return [text, raw, showRaw];
    };
    assert.deepEqual(row("LabProfileId"), ["Virtual Machines", "10", true]);
    assert.deepEqual(row("UserId"), ["Zoe Young", '"u1"', true]);
    assert.deepEqual(row("ClassId"), ["Winter", '"c1"', true]);
    assert.deepEqual(row("DeliveryRegionId"), ["7 Seas", "7", true]);
    assert.deepEqual(row("DatacenterId"), ["Ams", "7", true]);
    assert.deepEqual(row("LabHostId"), ["H1", "7", true]);
    assert.deepEqual(row("LabInstanceId"), ["1", "1", false]);
  });

  it("related results have them", () => {
    const followed = follow();
    const { names } = followed;
    const all = [
      ...results,
      labResult({ LabInstanceId: 6, UserId: "u1", ClassId: "c9", LabProfileId: 20 }),
      labResult({ LabInstanceId: 7, UserId: "u2", ClassId: "c1", LabProfileId: 10 }),
    ];
    const labels = (): string[] =>
      relatedResults(results[0]!, all, "UTC", present, names).flatMap((list) =>
        list.results.map(({ label }) => label),
      );
    assert.deepEqual(labels(), ["Lab 20", "u2"]);
    comeAll(followed);
    assert.deepEqual(labels(), ["Basics", "Ada Able"]);
  });

  it("the gradebook has them in rows, columns and classes, keeps its sort and finds users by them", () => {
    const followed = follow();
    const { names } = followed;
    const sheet = new GradebookSheet(undefined);
    const rebuild = (): void => allSteps(sheet.rebuild(results, { ...allKnown, names }));
    const users = (): string[] => sheet.rowModels(sheet.model("").version, 0, 9).map(({ user }) => user);
    const labs = (): string[] => sheet.model("").columns.map(({ label }) => label);
    rebuild();
    assert.deepEqual(users(), ["u1", "u2", "No user"]);
    assert.deepEqual(labs(), ["Lab 10", "Lab 20", "Lab not given"]);
    sheet.sortBy({ by: 0, isDescending: true });
    comeAll(followed);
    rebuild();
    assert.deepEqual(labs(), ["Basics", "Virtual Machines", "Lab not given"]);
    assert.deepEqual(sheet.model("").sort, { by: 1, isDescending: true }, "still by lab 10");
    assert.deepEqual(sheet.model("").classes, ["All classes", "Autumn", "Winter", "No class"]);
    assert.deepEqual(sheet.model("").longestUsers.slice(0, 2), ["Zoe Young", "Ada Able"]);
    sheet.sortBy({ by: "user", isDescending: false });
    assert.deepEqual(users(), ["Ada Able", "Zoe Young", "No user"]);
    sheet.sortBy({ by: "user", isDescending: true });
    assert.deepEqual(users(), ["Zoe Young", "Ada Able", "No user"]);
    sheet.find("young");
    assert.deepEqual(users(), ["Zoe Young"]);
    sheet.find("U2");
    assert.deepEqual(users(), ["Ada Able"]);
    const [headings] = sheet.tables("UTC").withTimes;
    assert.ok(headings?.includes("Virtual Machines attempts"), headings?.join());
  });

  it("the summary's charts have them, and their tables sort by them", () => {
    const followed = follow();
    const { names } = followed;
    const context = { timeZone: "UTC", seenAt: present.seenAt, covered: [] };
    const labels = (id: string): string[] => {
      const { model } = summaryCharts(summarize(results, context), clock, names).find(
        (chart) => chart.model.id === id,
      )!;
      const order = sortedRows(model, { column: 0, isDescending: false });
      return order.map((index) => model.rows[index]!.label);
    };
    assert.deepEqual(labels("classes").slice(0, 2), ["c1", "c2"]);
    comeAll(followed);
    assert.deepEqual(labels("classes").toSorted(), ["Autumn", "No class", "Winter"]);
    assert.deepEqual(labels("profiles").toSorted(), ["Basics", "Lab not given", "Virtual Machines"]);
    assert.ok(labels("classes").indexOf("Autumn") < labels("classes").indexOf("Winter"), "in name order");
  });

  it("labs of one name are told apart by their numbers everywhere", () => {
    const followed = follow({ groupBy: "profile" });
    followed.names.set("lab", [
      [10, "Basics"],
      [20, "Basics"],
    ]);
    followed.tell();
    assert.deepEqual(groupLabels(followed), ["Basics (lab 10)", "Basics (lab 20)", "Lab not given"]);
  });

  it("an order by attention still puts first what has most to look at", () => {
    const { names, tell } = namesToldByHand();
    const failed = labResult({ LabInstanceId: 9, UserId: "u1", CompletionStatus: 20 });
    const { shown, store } = show([...results, failed], { groupBy: "user", groupOrder: "attention" }, names);
    comeAll({ names, tell });
    assert.deepEqual(groupLabels({ shown, store, names, tell }), ["Zoe Young", "Ada Able", "No user"]);
  });

  it("nothing is grouped anew: what is below a group, and its counts, are the same", () => {
    const followed = follow({ ...byClass });
    const before = groupsOf(followed.shown).map(({ group }) => group);
    comeAll(followed);
    const after = groupsOf(followed.shown).map(({ group }) => group);
    assert.deepEqual(new Set(after), new Set(before));
    assert.ok(
      after.every((group) => before.includes(group)),
      "the groups are the same objects",
    );
  });
});
