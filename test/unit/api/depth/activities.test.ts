import assert from "node:assert/strict";
import { isBroken, type Activity } from "../../../../src/core/api/depth/activity";
import { readDetails } from "../../../../src/core/api/depth/readDetails";
import type { JsonObject } from "../../../../src/core/api/json";

function read(...sent: JsonObject[]): readonly Activity[] {
  return readDetails({ ActivityResults: sent }, 1).activities;
}

function readOne(sent: JsonObject): Activity {
  const [activity] = read(sent);
  assert.ok(activity, "there is no activity");
  return activity;
}

describe("activities", () => {
  it("are of a kind, or of one that nobody knows", () => {
    const kinds = [0, "10", 20, 30, 40, 50, null, "script"].map(
      (ActivityType) => readOne({ ActivityType }).type,
    );
    assert.deepEqual(kinds, [
      ...["singleChoice", "multipleChoice", "exactText", "pattern", "script"],
      ...["unknown", "unknown", "unknown"],
    ]);
  });

  it("have the answers there are, right or not, chosen or not", () => {
    const { answers } = readOne({
      AnswerResults: [{ AnswerId: "2", AnswerText: "Two", Correct: true }],
      AnswerTexts: [
        { AnswerId: 1, Text: "One", Correct: false },
        { AnswerId: 2, Text: "Two" },
        { AnswerId: 3, Text: "Three", Correct: true, Chosen: "false" },
      ],
    });
    assert.deepEqual(answers, [
      { id: 1, text: "One", isRight: false, isChosen: false },
      { id: 2, text: "Two", isRight: true, isChosen: true },
      { id: 3, text: "Three", isRight: true, isChosen: false },
    ]);
  });

  it("have the chosen answers where the others are not told", () => {
    const chosen = { AnswerId: 2, AnswerText: "Two", Correct: false };
    const expected = { id: 2, text: "Two", isRight: false, isChosen: true };
    assert.deepEqual(readOne({ AnswerResults: [chosen] }).answers, [expected]);
    const one = { AnswerId: 1, Text: "One", Correct: true, Chosen: false };
    assert.deepEqual(readOne({ AnswerResults: [chosen], AnswerTexts: [one] }).answers[1], expected);
    assert.deepEqual(readOne({ AnswerResults: null, AnswerTexts: "One" }).answers, []);
  });

  it("have what was typed as it was typed, and what was told of it", () => {
    const { typed, told } = readOne({ TextResult: " 10.0.0.0/8", UiResponse: "Close." });
    assert.deepEqual([typed, told], [" 10.0.0.0/8", "Close."]);
  });

  it("that broke are told from those that went wrong", () => {
    const script = { ScriptId: 7, Passed: false, ScriptResponse: "no folder", UiResponse: "" };
    const [wrong, platform, own] = read(
      {
        ScriptResults: [{ ...script, PlatformError: false, ScriptError: false }],
        ScriptTexts: [{ ScriptId: "7", Text: "Folder?" }],
      },
      { ScriptResults: [{ ...script, PlatformError: true }] },
      { ScriptResults: [{ ...script, ScriptError: "true" }, null] },
    );
    assert.ok(wrong && platform && own, "one of wrong, platform, own is missing");
    assert.deepEqual([wrong, platform, own].map(isBroken), [false, true, true]);
    assert.deepEqual(wrong.scripts, [
      {
        ...{
          id: 7,
          text: "Folder?",
          score: undefined,
          passed: false,
          told: undefined,
          response: "no folder",
        },
        ...{ platformFailed: false, scriptFailed: false },
      },
    ]);
    assert.equal(own.scripts[0]?.platformFailed, undefined);
  });

  it("stay out of reports where that is said, or cannot be read", () => {
    const allowed = [true, "true", null].map(
      (ShowResultsInReports) => readOne({ ShowResultsInReports }).isForReports,
    );
    assert.deepEqual(allowed, [true, true, true]);
    assert.equal(readOne({}).isForReports, true);
    for (const sent of [false, "False", 0, "hidden", []]) {
      assert.equal(readOne({ ShowResultsInReports: sent }).isForReports, false);
    }
  });

  it("stand in groups with what there was to score", () => {
    const { activityGroups } = readDetails(
      {
        activitygroupresults: [
          {
            Id: 9,
            Name: "Start",
            ScoreValueTotal: 40,
            AggregateScore: 20.5,
            ActivityResults: [{ ActivityId: 5 }],
          },
          null,
          { ActivityResults: null },
        ],
      },
      1,
    );
    assert.deepEqual(
      activityGroups.map(({ name, maxScore, score, activities }) => [
        name,
        maxScore,
        score,
        activities.length,
      ]),
      [
        ["Start", 40, 20.5, 1],
        [undefined, undefined, undefined, 0],
      ],
    );
  });
});
