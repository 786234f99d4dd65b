import assert from "node:assert/strict";
import { noNames } from "../../../../src/core/results/names/names";
import { questionsModel } from "../../../../src/core/results/questions/model";
import type { QuestionModel, QuestionsModel } from "../../../../src/core/results/questions/modelTypes";
import type { AnswerCount, QuestionFigures } from "../../../../src/core/results/questions/types";

const base: QuestionFigures = {
  question: {
    ...{ key: "k", labProfileId: 5, activityId: 1, name: "Which?", type: "singleChoice" },
    ...{ isForReports: true, answers: [] },
  },
  ...{ attempts: 0, passed: 0, facility: undefined, discrimination: undefined, broken: 0, skipped: 0 },
  ...{ attention: undefined, answers: [] },
};

function shown(
  questions: readonly QuestionFigures[],
  missing = 0,
  instances = 0,
): Omit<QuestionsModel, "title" | "subtitle" | "version"> {
  return questionsModel({ instances, questions }, missing, noNames);
}

function shownOne(changes: Partial<QuestionFigures>): QuestionModel {
  const [only] = shown([{ ...base, ...changes }]).questions;
  assert.ok(only, "no question is shown");
  return only;
}

function answer(text: string, chosen: number, isRight = false): AnswerCount {
  return { key: text, text, isRight, chosen };
}

describe("what the page shows of questions", () => {
  it("is headed by how many there are and how many want attention, of each kind", () => {
    const kinds = ["broken", "neverRight", "neverRight", "negative", "negative", "negative"] as const;
    const questions = kinds.map((attention): QuestionFigures => ({ ...base, attention }));
    const { facts } = shown([...questions, base], 0, 1234);
    assert.deepEqual(
      facts.map(({ text }) => text),
      ["1,234", "7", "1", "2", "3", "0"],
    );
  });

  it("says of how many lab instances nothing is known, where there are any", () => {
    assert.equal("unknown" in shown([], 0), false);
    assert.equal(shown([], 1).unknown, "Of 1 lab instance the activities are not known.");
    assert.equal(shown([], 2).unknown, "Of 2 lab instances the activities are not known.");
  });

  it("is 500 questions, and how many more there are", () => {
    const many = (count: number): ReturnType<typeof shown> =>
      shown(Array.from({ length: count }, () => base));
    assert.equal(many(500).questions.length, 500);
    assert.equal("more" in many(500), false);
    assert.equal(many(501).questions.length, 500);
    assert.equal(many(501).more, "and 1 more: export them to see them all");
  });

  it("tells labs apart where there are several", () => {
    const other: QuestionFigures = { ...base, question: { ...base.question, labProfileId: 6 } };
    assert.deepEqual(
      [[], [base], [base, base], [base, other]].map((questions) => shown(questions).hasLabs),
      [false, false, false, true],
    );
  });
});

describe("what the page shows of a question", () => {
  it("is its name, or that it has none", () => {
    const named = (name: string): string => shownOne({ question: { ...base.question, name } }).name;
    assert.deepEqual([named(" Which? "), named(" ")], ["Which?", "Activity without a name"]);
    assert.equal(named("x".repeat(300)), "x".repeat(300));
    assert.equal(named("x".repeat(301)).length, 300);
  });

  it("is how many got it right", () => {
    const { attempts, facility } = shownOne({ attempts: 8, passed: 1, facility: 0.125 });
    assert.deepEqual(attempts, { value: 8, text: "8" });
    assert.deepEqual(facility, { value: 12.5, text: "13%", of: "1 of 8" });
    assert.equal("facility" in shownOne({}), false);
  });

  for (const [discrimination, text] of [
    [0.456, "0.46"],
    [1, "1"],
    [0, "0"],
    [-0.456, "−0.46"],
    [-0.001, "−0.01"],
    [-0.02, "−0.02"],
    [0.001, "0"],
  ] as const) {
    it(`is whether the better ones pass it: ${discrimination} is ${text}`, () =>
      assert.deepEqual(shownOne({ discrimination }).discrimination, { value: discrimination, text }));
  }

  it("is what wants attention", () => {
    const textOf = (attention: QuestionFigures["attention"], broken = 0): string | undefined =>
      shownOne({ attention, broken }).attention?.text;
    assert.deepEqual(
      [textOf("broken", 1), textOf("broken", 2), textOf("neverRight"), textOf("negative"), textOf(undefined)],
      [
        "Scoring failed once",
        "Scoring failed 2 times",
        "Nobody got it right",
        "Those who do better elsewhere fail it",
        undefined,
      ],
    );
    assert.equal(textOf("alwaysRight"), "Everybody got it right");
  });

  it("is which lists there are of who stands behind it", () => {
    const lists = (changes: Partial<QuestionFigures>): string[] =>
      shownOne(changes).lists.map(({ of, text }) => `${of}: ${text}`);
    assert.deepEqual(lists({ attempts: 3, passed: 3 }), []);
    assert.deepEqual(lists({ attempts: 3, passed: 2, skipped: 1, broken: 1 }), [
      "failed: Did not get it right: 1",
      "skipped: Did not answer: 1",
      "broken: Scoring failed: 1",
    ]);
  });

  it("is its first thirty answers, with their shares of the attempts", () => {
    const answers = [answer("a", 3, true), answer("b", 1), answer(" ", 9)];
    const shares = shownOne({ attempts: 4, answers }).answers;
    assert.deepEqual(
      shares.map(({ text, verdict, count, percent }) => [text, verdict, count.text, percent]),
      [
        ["a", "Right", "3 ×", 75],
        ["b", "Wrong", "1 ×", 25],
        ["Answer without a text", "Wrong", "9 ×", 100],
      ],
    );
    assert.deepEqual(shownOne({ answers: [answer("a", 3)] }).answers[0]?.percent, 0);
    assert.deepEqual(shownOne({ attempts: 1, answers: [answer("a", 1)] }).answers[0]?.percent, 100);
    const many = (count: number): QuestionModel =>
      shownOne({ answers: Array.from({ length: count }, (_, index) => answer(`${index}`, 0)) });
    assert.deepEqual([many(30).answers.length, many(30).moreAnswers], [30, undefined]);
    assert.deepEqual([many(31).answers.length, many(31).moreAnswers], [30, "and 1 more answers"]);
  });

  it("is whether it is left out of reports", () => {
    assert.equal("leftOut" in shownOne({}), false);
    assert.equal(
      shownOne({ question: { ...base.question, isForReports: false } }).leftOut,
      "Left out of reports",
    );
  });
});
