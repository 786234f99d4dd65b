import assert from "node:assert/strict";
import { QuestionBook } from "../../../../src/core/results/questions/questionBook";
import { questionFigures } from "../../../../src/core/results/questions/figures";
import type { QuestionFigures } from "../../../../src/core/results/questions/types";
import { allSteps } from "../../../../src/core/results/steps";
import { sampleInstanceDetails } from "../../../../src/core/sample/depth/nameSample";
import { generateSample } from "../../../../src/core/sample/generateSample";

describe("the questions of the sample", () => {
  const sample = generateSample();
  const until = Math.max(...sample.map(({ Start }) => Start));
  const book = new QuestionBook();
  const { questions } = allSteps(
    questionFigures(sample.map((result) => book.take(sampleInstanceDetails(result, until)))),
  );

  const kinds: [title: string, isOne: (figures: QuestionFigures) => boolean][] = [
    ["whose scoring broke", ({ broken }) => broken > 0],
    [
      "that nobody got right, of many",
      ({ attention, attempts }) => attention === "neverRight" && attempts >= 10,
    ],
    [
      "that those fail who do better elsewhere",
      ({ attention, discrimination = 0 }) => attention === "negative" && discrimination < -0.2,
    ],
    [
      "that is as it should be",
      ({ attention, discrimination = 0 }) => attention === undefined && discrimination > 0.2,
    ],
    ["that some skipped", ({ skipped }) => skipped > 0],
    [
      "with a wrong answer that most choose",
      ({ answers: [first], attempts }) =>
        first !== undefined && !first.isRight && first.chosen > attempts / 2,
    ],
  ];
  for (const [title, isOne] of kinds) {
    it(`have one ${title}`, () => assert.ok(questions.some(isOne), `no question is ${title}`));
  }
});
