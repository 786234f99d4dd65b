import type { AnswerCount, QuestionFigures } from "./types";

/** The wrong answer that was given most; undefined where none was. */
export function temptingAnswer({ answers }: Pick<QuestionFigures, "answers">): AnswerCount | undefined {
  return answers.find(({ isRight, chosen }) => !isRight && chosen > 0);
}
