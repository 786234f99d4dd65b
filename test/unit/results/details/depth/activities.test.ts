import assert from "node:assert/strict";
import { buildDepth } from "../../../../../src/core/results/details/depth/model";
import { longAnswer } from "../../../../simulator/everyActivity";
import { activitiesOf, activityNamed, context, every, said, withActivities } from "./cases";

const model = buildDepth(every(), context);
const choice = { ActivityName: "A", ActivityType: 0, Scored: true };

describe("what is told of activities", () => {
  it("is how each went, of what kind it is and what it scored, in the order of the lab", () => {
    assert.deepEqual(
      activitiesOf(model).map(({ verdict, kind, score, isOpen }) => [verdict.text, kind, score, isOpen]),
      [
        ["Wrong", "One choice", "0 points", true],
        ["Right", "Several choices", "10 points", false],
        ["Wrong", "Typed answer", "0 points", true],
        ["Right", "Typed answer, by a pattern", "5 points", false],
        ["Not passed", "Script", "0 points", true],
        ["Wrong", "One choice", "not scored", true],
        ["Not answered", "One choice", "0 points", true],
        ["Not passed", "Script", "4 points", true],
        ["Scoring failed", "Script", "0 points", true],
        ["Scoring failed", "Script", "0 points", true],
      ],
    );
  });

  it("is how many of those scored went well, with broken scoring counted apart", () => {
    assert.deepEqual(model.activities.summary, [
      { text: "2 of 7 right or passed", mark: "wrong" },
      { text: "Scoring failed 2 times, which says nothing of the student", mark: "broken" },
    ]);
  });

  it("counts all where none is scored, as in a lab that is no exam", () => {
    const unscored = { ...choice, Scored: false, Passed: true };
    const { activities } = buildDepth(withActivities(unscored, { ...unscored, ActivityName: "B" }), context);
    assert.deepEqual(activities.summary, [{ text: "2 of 2 right or passed", mark: "right" }]);
  });

  it("is what was chosen beside what is right", () => {
    const { answers } = activityNamed(model, "Which role is enough to restart the virtual machine?");
    assert.deepEqual(
      answers?.answers.map(({ row, verdict }) => [row.text, verdict.text, verdict.mark]),
      [
        ["Owner", "Chosen, wrong", "wrong"],
        ["Virtual Machine Contributor", "Right, not chosen", "right"],
        ["Reader", "Not chosen", "none"],
      ],
    );
    assert.equal(answers.caption, "Answers to “Which role is enough to restart the virtual machine?”");
  });

  it("is what was typed beside what is right, or what it is to match", () => {
    assert.deepEqual(said(activityNamed(model, "What does the command print last?").rows), {
      Typed: "succeded",
      Right: "Succeeded",
    });
    assert.deepEqual(said(activityNamed(model, "Which address does the first machine have?").rows), {
      Typed: "10.0.0.4",
      "Right where it matches": "^10\\.0\\.0\\.\\d+$",
    });
  });

  it("tells what broke on the platform from what broke in the script, and neither from wrong answers", () => {
    const why = (name: string): string | undefined => said(activityNamed(model, name).rows)["Why"];
    assert.equal(why("Delete the resource group"), "The platform failed to run it");
    assert.equal(why("Revoke the access that you gave"), "The script itself broke");
    assert.equal(why("Create the storage account"), undefined);
  });

  it("keeps the lines of a script's answer, and shortens what is long", () => {
    const row = activityNamed(model, "Create the storage account").rows.find(
      ({ label }) => label === "The script's answer",
    );
    assert.ok(row, "it has no answer");
    assert.ok(
      row.text.startsWith("[001] Looked at storage account 1: encrypted, versioned.\n[002]"),
      row.text,
    );
    assert.equal(row.text.length, 2000);
    assert.equal(row.isShortened, true);
    assert.equal(
      row.note,
      `Shortened: copy it to get all ${longAnswer.length.toLocaleString("en")} characters`,
    );
  });

  it("has a part for each of several scripts", () => {
    const { scripts, rows } = activityNamed(model, "Stop the machine and delete its disk");
    assert.deepEqual(rows, []);
    assert.deepEqual(
      scripts.map(({ title, verdict, score, rows: told }) => [
        ...[title, verdict.text, score],
        said(told)["The script's answer"],
      ]),
      [
        ["Asks whether the machine runs", "Passed", "4 points", "It is stopped."],
        ["Looks for the disk", "Not passed", "0 points", "The disk is still there."],
      ],
    );
  });

  it("has the total of a group", () => {
    assert.deepEqual(
      model.activities.groups.map(({ title, total }) => [title, total]),
      [
        [undefined, undefined],
        ["Clean up", "4 of 12 points"],
      ],
    );
  });

  it("says which are left out of reports, and gives no button to copy any of their texts", () => {
    const { field, leftOut, answers } = activityNamed(model, "How sure are you of your answers?");
    assert.deepEqual([field, leftOut], [undefined, "Left out of reports"]);
    assert.deepEqual(
      answers?.answers.map(({ row }) => row.isNotCopied),
      [true, true],
    );
    assert.equal(model.activities.leftOut, "1 activity is left out of reports, and of what is copied");
  });

  it("says that there are none, or none yet while the lab runs", () => {
    const none = { ActivityResults: [], ActivityGroupResults: [] };
    assert.deepEqual(buildDepth(every(none), context).activities, {
      summary: [{ text: "There are no activities.", mark: "none" }],
      groups: [],
    });
    const running = buildDepth(every({ ...none, End: null, State: "Running" }), context);
    assert.equal(running.activities.summary[0]?.text, "There are no activities yet.");
  });

  it("bears whatever stands in the fields", () => {
    const { activities } = buildDepth(
      withActivities(
        { ActivityType: 99, Passed: "yes?", ActivityName: "  " },
        {
          ...choice,
          ActivityName: "a\u202Eb\u0007",
          Passed: null,
          AnswerTexts: "none",
          ScriptResults: [1, null],
        },
        { ...choice, Score: 0.30000000000000004, Passed: 1, AnswerResults: [{ AnswerText: "Only chosen" }] },
      ),
      context,
    );
    assert.deepEqual(
      activities.groups[0]?.activities.map(({ name, kind, verdict, score }) => [
        name,
        kind,
        verdict.text,
        score,
      ]),
      [
        ["Activity without a name", "Another kind", "No verdict", undefined],
        ["a⟨U+202E⟩b␇", "One choice", "No verdict", undefined],
        ["A", "One choice", "Right", "0.3 points"],
      ],
    );
    assert.equal(activities.groups[0].activities[2]?.answers?.answers[0]?.verdict.text, "Chosen");
  });

  it("stays a page that can be used with thousands of them, and says how many there are more", () => {
    const many = Array.from({ length: 2000 }, (_, index) => ({ ...choice, ActivityName: `A ${index}` }));
    const { activities } = buildDepth(withActivities(...many), context);
    assert.equal(activities.groups[0]?.activities.length, 500);
    assert.equal(activities.more, "and 1,500 more: copy them to get them all");
  });
});
