import assert from "node:assert/strict";
import type { JsonObject } from "../../../../src/core/api/json";
import { instancesBehind, type Behind } from "../../../../src/core/results/questions/behind";
import { temptingAnswer } from "../../../../src/core/results/questions/tempting";
import { answered, choice, figuresOf, figuresOfOne, told, typed } from "./cases";

const broken: JsonObject = { ScriptResults: [{ PlatformError: true }] };

describe("the answers to questions", () => {
  it("are counted, those that nobody chose with them, and the wrong one that tempts most is known", () => {
    const figures = figuresOfOne([
      choice("Rabc", "R", true),
      choice("Rabc", "b", false),
      choice("Rabc", "a", false),
      choice("Rabc", "b", false),
    ]);
    assert.deepEqual(told(figures), [
      ["b", 2],
      ["R!", 1],
      ["a", 1],
      ["c", 0],
    ]);
    assert.equal(temptingAnswer(figures)?.text, "b");
  });

  it("tempt nobody where all are right, or none is chosen", () => {
    assert.equal(temptingAnswer(figuresOfOne([choice("Ra", "R", true)])), undefined);
    assert.equal(temptingAnswer(figuresOfOne([choice("Ra", "", false)])), undefined);
  });

  it("may be several at once", () => {
    const several = (chosen: string, passed: boolean): JsonObject =>
      choice("RSab", chosen, passed, { ActivityType: 10 });
    const figures = figuresOfOne([several("RS", true), several("Ra", false), several("Sab", false)]);
    assert.deepEqual(told(figures), [
      ["R!", 2],
      ["S!", 2],
      ["a", 2],
      ["b", 1],
    ]);
    assert.equal(figures.attempts, 3);
  });

  it("are known where only those that were chosen are told", () => {
    const chosen = (AnswerId: number, AnswerText: string, passed: boolean): JsonObject => ({
      ...{ ActivityId: 1, ActivityType: 0, Passed: passed },
      AnswerResults: [{ AnswerId, AnswerText }],
    });
    const figures = figuresOfOne([chosen(1, "yes", true), chosen(2, "no", false), chosen(2, "no", false)]);
    assert.deepEqual(told(figures), [
      ["no", 2],
      ["yes!", 1],
    ]);
  });

  it("that were typed are the same in another case, and said as most say them", () => {
    const figures = figuresOfOne([
      typed("succeded", false),
      typed("Succeded", false),
      typed(" Succeded ", false),
      typed("done", false),
      typed("Succeeded", true),
    ]);
    assert.deepEqual(told(figures), [
      ["Succeded", 3],
      ["Succeeded!", 1],
      ["done", 1],
    ]);
  });

  it("that were typed are two where case decides", () => {
    const figures = figuresOfOne([typed("LAB", true), typed("lab", false), typed("lab", false)]);
    assert.deepEqual(told(figures), [
      ["lab", 2],
      ["LAB!", 1],
    ]);
  });

  it("that are right are told although nobody typed them, but no pattern is taken for one", () => {
    const right = { AnswerTexts: [{ AnswerId: 1, Text: "Succeeded", Correct: true }] };
    assert.deepEqual(told(figuresOfOne([typed("OK", false, right)])), [
      ["OK", 1],
      ["Succeeded!", 0],
    ]);
    assert.deepEqual(told(figuresOfOne([typed("succeeded", true, right)])), [["succeeded!", 1]]);
    const pattern = { ActivityType: 30, AnswerTexts: [{ AnswerId: 1, Text: "^1.*", Correct: true }] };
    assert.deepEqual(told(figuresOfOne([typed("2", false, pattern)])), [["2", 1]]);
  });

  it("that were not given are skipped, whatever the kind", () => {
    const skipped = [
      [choice("Ra", "", false), choice("Ra", "R", true)],
      [typed("", false), typed("  ", false), typed(null, false), typed("x", true)],
    ].map((activities) => figuresOfOne(activities).skipped);
    assert.deepEqual(skipped, [1, 3]);
    const script = { ActivityId: 1, ActivityType: 40, Passed: false };
    assert.equal(figuresOfOne([script]).skipped, 0, "a script asks nobody");
  });

  it("count for nothing where the scoring broke", () => {
    const figures = figuresOfOne([choice("Ra", "a", false, broken), choice("Ra", "", false, broken)]);
    assert.deepEqual(told(figures), [
      ["R!", 0],
      ["a", 0],
    ]);
    assert.deepEqual([figures.broken, figures.skipped, figures.attempts], [2, 0, 0]);
  });

  it("of others are not told of", () => {
    const [first, second] = answered([[typed("mine", false)], [typed("yours", false)]]);
    assert.ok(first && second, "one of first, second is missing");
    const [only] = figuresOf([first]).questions;
    assert.deepEqual(only && told(only), [["mine", 1]]);
  });
});

describe("the answers to questions of a kind that is not known", () => {
  const unknown: JsonObject = { ActivityType: 99 };

  it("are those that were chosen where there is a choice, and else what was typed", () => {
    assert.deepEqual(told(figuresOfOne([choice("Ra", "a", false, { ...unknown, TextResult: "b" })])), [
      ["a", 1],
      ["R!", 0],
    ]);
    assert.deepEqual(told(figuresOfOne([choice("R", "R", true, { ...unknown, TextResult: "b" })])), [
      ["R!", 1],
    ]);
    assert.deepEqual(told(figuresOfOne([typed("b", true, unknown)])), [["b!", 1]]);
  });
});

describe("an answer in two spellings", () => {
  it("is told in the one used more often, and else in the one that came first", () => {
    const [first, second] = [typed("Rome", false), typed("ROME", false)];
    assert.deepEqual(told(figuresOfOne([first, second])), [["Rome", 2]]);
    assert.deepEqual(told(figuresOfOne([first, second, second])), [["ROME", 3]]);
  });
});

describe("the answer typed where nobody says who passed", () => {
  it("is right where it is one that the question takes", () => {
    const listed = [{ AnswerId: 1, Text: "Paris", Correct: true }];
    const given = typed("paris", true, { Passed: null, AnswerTexts: listed });
    assert.deepEqual(told(figuresOfOne([given])), [["paris!", 1]]);
    const other = typed("Rome", true, { Passed: null, AnswerTexts: listed });
    assert.deepEqual(told(figuresOfOne([other])), [
      ["Rome", 1],
      ["Paris!", 0],
    ]);
  });
});

describe("the lab instances behind a question", () => {
  const instances = answered([
    [choice("Rab", "R", true)],
    [choice("Rab", "a", false)],
    [choice("Rab", "", false)],
    [choice("Rab", "a", false, broken)],
  ]);
  const [figures] = figuresOf(instances).questions;
  const key = figures?.question.key ?? "";
  const answer = figures?.answers.find(({ text }) => text === "a")?.key ?? "";

  const cases: [title: string, behind: Behind, expected: number[]][] = [
    ["who did not get it right, the latest first", "failed", [3, 2]],
    ["who did not answer", "skipped", [3]],
    ["whose scoring broke", "broken", [4]],
    ["who gave an answer", { answer }, [2]],
  ];
  for (const [title, behind, expected] of cases) {
    it(`are those ${title}`, () => {
      assert.deepEqual(
        instancesBehind(instances, key, behind).map(({ labInstanceId }) => labInstanceId),
        expected,
      );
    });
  }

  it("come last where nobody knows when they started", () => {
    const some = instances.slice(1, 3);
    for (const unknown of [2, 3]) {
      const all = some.map((each) => (each.labInstanceId === unknown ? { ...each, start: undefined } : each));
      const [first, last] = instancesBehind(all, key, "failed").map(({ labInstanceId }) => labInstanceId);
      assert.deepEqual([first, last], [5 - unknown, unknown]);
    }
  });

  it("are none of another question", () => {
    assert.deepEqual(instancesBehind(instances, "other", "failed"), []);
  });
});
