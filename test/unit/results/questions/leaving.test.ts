import assert from "node:assert/strict";
import { noNames } from "../../../../src/core/results/names/names";
import { questionAnalysis } from "../../../../src/core/results/questions/analysis";
import { questionsModel } from "../../../../src/core/results/questions/model";
import { questionTable } from "../../../../src/core/results/questions/table";
import { answered, choice, figuresOf, typed } from "./cases";

const instances = answered([
  [choice("Ra", "a", false), typed("Ada Lovelace", false, { ActivityId: 2 })],
  [choice("Ra", "R", true), typed("10.0.0.4", true, { ActivityId: 2 })],
]);
const hidden = answered([[choice("Ra", "a", false, { ShowResultsInReports: false })]]);

describe("what leaves of a question analysis", () => {
  it("is JSON for scripts, with null for what cannot be told", () => {
    assert.deepEqual(questionAnalysis(figuresOf(instances.slice(0, 1)), 3), {
      instances: 1,
      missing: 3,
      questions: [
        {
          ...{ activityId: 1, name: "Which?", labProfileId: 5, type: "singleChoice", attempts: 1, passed: 0 },
          ...{ facility: 0, discrimination: null, broken: 0, skipped: 0 },
          answers: [
            { text: "a", correct: false, chosen: 1 },
            { text: "R", correct: true, chosen: 0 },
          ],
        },
        {
          ...{ activityId: 2, name: "What?", labProfileId: 5, type: "exactText", attempts: 1, passed: 0 },
          ...{ facility: 0, discrimination: null, broken: 0, skipped: 0 },
          answers: [{ text: "Ada Lovelace", correct: false, chosen: 1 }],
        },
      ],
    });
  });

  it("has ids that a number cannot hold as text", () => {
    const long = answered([[choice("R", "R", true, { ActivityId: 2n ** 62n })]]);
    assert.equal(questionAnalysis(figuresOf(long), 0).questions[0]?.activityId, "4611686018427387904");
  });

  it("is without what must stay out of reports, which the page shows and says so", () => {
    const figures = figuresOf(hidden);
    assert.deepEqual(questionAnalysis(figures, 0).questions, []);
    assert.equal(questionTable(figures.questions, noNames, { withoutTyped: false }).length, 1);
    assert.equal(questionsModel(figures, 0, noNames).questions[0]?.leftOut, "Left out of reports");
  });

  it("is a table, with all answers in it", () => {
    const [headings, first, second] = questionTable(figuresOf(instances).questions, noNames, {
      withoutTyped: false,
    });
    assert.deepEqual(headings?.slice(0, 8), [
      ...["Lab", "Lab profile id", "Question", "Activity id", "Kind", "Attempts", "Right", "Facility"],
    ]);
    assert.deepEqual(first, [
      ...["Lab 5", 5, "Which?", 1, "One choice", 2, 1, 0.5, 1, 0, 0, "a", 1],
      "1 × R (right)\n1 × a",
    ]);
    assert.deepEqual(second?.slice(-3), ["Ada Lovelace", 1, "1 × 10.0.0.4 (right)\n1 × Ada Lovelace"]);
  });

  it("is without what people typed where no names are wanted", () => {
    const [, first, second] = questionTable(figuresOf(instances).questions, noNames, { withoutTyped: true });
    assert.equal(first?.at(-3), "a", "an answer to choose from is nobody's own");
    assert.deepEqual(second?.slice(-3), ["", 1, ""]);
  });
});

describe("the page's model of a question analysis", () => {
  it("says what is known, what tempts, and how many are not known", () => {
    const model = questionsModel(figuresOf(instances), 2, noNames);
    assert.equal(model.unknown, "Of 2 lab instances the activities are not known.");
    const [first] = model.questions;
    assert.deepEqual(first?.facility, { value: 50, text: "50%", of: "1 of 2" });
    assert.deepEqual(first.discrimination, { value: 1, text: "1" });
    assert.deepEqual(first.tempting, { text: "a", given: "1 ×" });
    assert.deepEqual(first.lists, [{ of: "failed", text: "Did not get it right: 1" }]);
    assert.deepEqual(
      first.answers.map(({ text, percent }) => [text, percent]),
      [
        ["R", 50],
        ["a", 50],
      ],
    );
  });

  it("writes what is below zero so that it is seen to be", () => {
    const rows = answered([
      [choice("Ra", "R", true), typed("x", false, { ActivityId: 2 })],
      [choice("Ra", "a", false), typed("x", true, { ActivityId: 2 })],
    ]);
    const [first] = questionsModel(figuresOf(rows), 0, noNames).questions;
    assert.equal(first?.discrimination?.text, "−1");
    assert.equal(first.attention?.text, "Those who do better elsewhere fail it");
  });

  it("keeps what was typed from doing harm", () => {
    const [only] = questionsModel(figuresOf(answered([[typed("a\u202Eb\n", false)]])), 0, noNames).questions;
    assert.equal(only?.answers[0]?.text, "a⟨U+202E⟩b");
  });
});
