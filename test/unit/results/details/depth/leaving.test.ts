import assert from "node:assert/strict";
import { inspect } from "node:util";
import {
  activitiesText,
  copiedField,
  depthJson,
  wholeDepthRow,
} from "../../../../../src/core/results/details/depth/leaving";
import { buildDepth } from "../../../../../src/core/results/details/depth/model";
import { longAnswer } from "../../../../simulator/everyActivity";
import { activitiesOf, activityNamed, context, every } from "./cases";

const details = every();
const model = buildDepth(details, context);

/** Every field that any part of a model names. */
function fieldsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "field" in value && typeof value.field === "string" ? [value.field] : [];
  return [...own, ...Object.values(value).flatMap(fieldsIn)];
}

describe("what leaves of a lab instance in depth", () => {
  it("is a text as it came, however long it is, and its row whole", () => {
    const { rows } = activityNamed(model, "Create the storage account");
    const field = rows.find(({ isShortened }) => isShortened)?.field ?? "";
    assert.deepEqual(copiedField(details, context, field), {
      label: "The script's answer",
      text: longAnswer,
    });
    const row = wholeDepthRow(details, context, field);
    assert.deepEqual([row?.text, row?.isShortened, row?.note], [longAnswer, undefined, undefined]);
    assert.equal(copiedField(details, context, "no such field"), undefined);
    assert.equal(wholeDepthRow(details, context, "no such field"), undefined);
  });

  it("is an activity in words", () => {
    const { field = "" } = activityNamed(model, "Which role is enough to restart the virtual machine?");
    assert.deepEqual(copiedField(details, context, field), {
      label: "Which role is enough to restart the virtual machine?",
      text: [
        "Wrong: Which role is enough to restart the virtual machine? · One choice · 0 points",
        "  Chosen, wrong: Owner",
        "  Right, not chosen: Virtual Machine Contributor",
        "  Not chosen: Reader",
        "  The student was told: Not quite. Read the step before this one again.",
      ].join("\n"),
    });
  });

  it("is nothing of an activity that is not for reports, whatever is asked for", () => {
    const hidden = "A little: left out of reports";
    assert.match(JSON.stringify(model), new RegExp(hidden), "the panel shows it");
    const leaving = [
      activitiesText(details, context),
      depthJson(details),
      ...fieldsIn(model).map((field) => copiedField(details, context, field)?.text),
      copiedField(details, context, "activity.5")?.text,
    ];
    for (const text of leaving) assert.doesNotMatch(text ?? "", /left out of reports$|How sure/m);
    assert.match(
      activitiesText(details, context),
      /\n1 activity is left out of reports, and of what is copied$/,
    );
    const json = JSON.parse(depthJson(details)) as Record<string, unknown>;
    assert.equal(json["activitiesLeftOutOfReports"], 1);
    assert.equal((json["activities"] as unknown[]).length, 6);
  });

  it("is all activities, be they more than the page shows", () => {
    const many = Array.from({ length: 600 }, (_, index) => ({ ActivityName: `A ${index}`, ActivityType: 0 }));
    const text = activitiesText(every({ ActivityResults: many }), context);
    assert.match(text, /: A 599 ·/);
    assert.match(text, /^Lab instance 7\n/);
    assert.match(text, /\nClean up · 4 of 12 points\n/);
  });

  it("has every field that the page names but once", () => {
    const fields = fieldsIn(model);
    assert.ok(fields.length > 40, `${fields.length} fields`);
    assert.equal(new Set(fields).size, fields.length);
    for (const { field } of activitiesOf(model))
      if (field) assert.ok(copiedField(details, context, field), field);
  });

  it("is never a password or an address of a running lab", () => {
    for (const each of [details, model, activitiesText(details, context), depthJson(details)]) {
      assert.doesNotMatch(inspect(each, { depth: Infinity, maxStringLength: null }), /canary|lab\.example/);
    }
  });
});
