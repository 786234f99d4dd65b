import { readDetails } from "../../../../src/core/api/depth/readDetails";
import type { JsonObject } from "../../../../src/core/api/json";
import { questionFigures } from "../../../../src/core/results/questions/figures";
import { QuestionBook } from "../../../../src/core/results/questions/questionBook";
import type {
  AnsweredInstance,
  Figures,
  QuestionFigures,
} from "../../../../src/core/results/questions/types";
import { allSteps } from "../../../../src/core/results/steps";

/** How one instance did in one question: whether it passed, its points, and whether the scoring broke. */
export type Did = readonly [passed: boolean | null, score: number, broken?: "PlatformError" | "ScriptError"];

/** Patterns such as "101": passed, failed, passed; each question has its points. */
export function patterns(rows: readonly string[], points: readonly number[]): Did[][] {
  return rows.map((row) =>
    points.map((score, index): Did => (row[index] === "1" ? [true, score] : [false, 0])),
  );
}

/** A script's activity, as the API sends it. */
function scripted(index: number, [passed, score, broken]: Did): JsonObject {
  return {
    ...{ ActivityId: index + 1, ActivityName: `Q${index + 1}`, ActivityType: 40, Score: score },
    ...(passed !== null && { Passed: passed }),
    ScriptResults: [
      {
        ScriptId: 1,
        Passed: passed === true,
        PlatformError: broken === "PlatformError",
        ScriptError: broken === "ScriptError",
      },
    ],
  };
}

/** What is known of instances with these activities each, from 1 on. */
export function answered(all: readonly (readonly JsonObject[])[], labProfileId = 5): AnsweredInstance[] {
  const book = new QuestionBook();
  return all.map((activities, index) =>
    book.take(
      readDetails(
        { LabProfileId: labProfileId, ActivityResults: [...activities], Start: 1000 + index, End: 9000 },
        index + 1,
      ),
    ),
  );
}

export function figuresOf(instances: readonly AnsweredInstance[]): Figures {
  return allSteps(questionFigures(instances));
}

/** The figures of instances that did so, by the names of the questions: Q1, Q2 and so on. */
export function figuresOfRows(rows: readonly (readonly Did[])[]): Map<string, QuestionFigures> {
  const { questions } = figuresOf(answered(rows.map((row) => row.map((did, index) => scripted(index, did)))));
  return new Map(questions.map((each) => [each.question.name, each]));
}

/** The figures of the one question there is. */
export function figuresOfOne(activities: readonly JsonObject[]): QuestionFigures {
  const { questions } = figuresOf(answered(activities.map((activity) => [activity])));
  const [only, ...more] = questions;
  if (!only || more.length > 0) throw new Error(`There are ${questions.length} questions.`);
  return only;
}

/** A choice of which some answers were chosen: letters, of which capital ones are right. */
export function choice(all: string, chosen: string, passed: boolean, changes: JsonObject = {}): JsonObject {
  return {
    ...{ ActivityId: 1, ActivityName: "Which?", ActivityType: 0, Passed: passed, Score: passed ? 1 : 0 },
    AnswerTexts: Array.from(all, (letter, index) => ({
      AnswerId: index + 1,
      Text: letter,
      Correct: letter !== letter.toLowerCase(),
      Chosen: chosen.includes(letter),
    })),
    ...changes,
  };
}

export function typed(text: string | null, passed: boolean, changes: JsonObject = {}): JsonObject {
  return {
    ...{ ActivityId: 1, ActivityName: "What?", ActivityType: 20, Passed: passed, Score: passed ? 1 : 0 },
    TextResult: text,
    ...changes,
  };
}

/** Answers as "text" or "text!" where right, with how often they were given. */
export function told({ answers }: QuestionFigures): [answer: string, chosen: number][] {
  return answers.map(({ text, isRight, chosen }) => [`${text}${isRight ? "!" : ""}`, chosen]);
}
