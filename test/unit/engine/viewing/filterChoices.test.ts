import assert from "node:assert/strict";
import { noNames, Names } from "../../../../src/core/results/names/names";
import { filterChoices } from "../../../../src/engine/viewing/filterChoices";
import { labResult } from "../../labResult";

const seenAt = 1_800_000_000;

const results = [
  labResult({ LabInstanceId: 1, ClassId: "b", LabProfileId: 10, LabHostId: 2n ** 62n, CompletionStatus: 4 }),
  labResult({ LabInstanceId: 2, ClassId: "a", LabProfileId: 9, LabHostId: 49, CompletionStatus: 20 }),
  labResult({
    LabInstanceId: 3,
    ClassId: "",
    LabProfileId: 9,
    LabHostId: null,
    End: null,
    LastActivity: seenAt - 60,
  }),
];

describe("what can be filtered by", () => {
  const choices = filterChoices(results, { labProfileIds: [77] }, { names: noNames, seenAt });
  const listOf = (condition: string): unknown =>
    choices.lists
      .find((list) => list.condition === condition)
      ?.choices.map(({ value, label, count }) => [value, label, count]);

  it("are classes, labs and places of what is held, with how often they come", () => {
    assert.deepEqual(listOf("classIds"), [
      ["a", "a", 1],
      ["b", "b", 1],
      [null, "No class", 1],
    ]);
    assert.deepEqual(listOf("deliveryRegionIds"), [[2, "Region 2", 3]]);
    assert.deepEqual(listOf("datacenterIds"), [[3, "Datacenter 3", 3]]);
    assert.deepEqual(listOf("labHostIds"), [
      [49, "Host 49", 1],
      [String(2n ** 62n), `Host ${2n ** 62n}`, 1],
      [null, "host not given", 1],
    ]);
  });

  it("what the filter names already stays to be unticked", () => {
    assert.deepEqual(listOf("labProfileIds"), [
      [9, "Lab 9", 2],
      [10, "Lab 10", 1],
      [77, "Lab 77", 0],
    ]);
  });

  it("statuses stand in their documented order", () => {
    assert.deepEqual(listOf("statuses"), [
      [1, "Cancelled", 1],
      [4, "Complete", 1],
      [20, "Lab Creation Failed", 1],
    ]);
  });

  it("what runs and what the platform failed at is counted", () => {
    assert.deepEqual([choices.running, choices.failedOnPlatform], [1, 1]);
  });

  it("a lab with a name shows its id beside it", () => {
    const names = new Names((error) => assert.fail(String(error)));
    names.set("lab", [[9, "Azure Basics"]]);
    const { lists } = filterChoices(results, {}, { names, seenAt });
    const labs = lists.find(({ condition }) => condition === "labProfileIds");
    assert.deepEqual(labs?.choices, [
      { value: 9, label: "Azure Basics", count: 2, id: "9" },
      { value: 10, label: "Lab 10", count: 1 },
    ]);
  });
});
