import * as l10n from "@vscode/l10n";
import type { Naming } from "../names/names";
import { labName } from "../names/nameWords";
import { kindText } from "../details/depth/verdicts";
import { displayText } from "../words/displayText";
import { formatNumber, formatShare } from "../words/numbers";
import type { AnswerModel, CountModel, QuestionModel, QuestionsModel } from "./modelTypes";
import { temptingAnswer } from "./tempting";
import type { Attention } from "./attention";
import type { AnswerCount, Figures, QuestionFigures } from "./types";

/** More would make a page that nobody can use; the export has them all. */
const mostQuestions = 500;
export const mostAnswers = 30;
const longestText = 300;

/** All that the page shows of figures but for its headings. @param missing lab instances that nothing is known of. */
export function questionsModel(
  { instances, questions }: Figures,
  missing: number,
  names: Naming,
): Omit<QuestionsModel, "title" | "subtitle" | "version"> {
  const count = (attention: Attention): string =>
    formatNumber(questions.filter((each) => each.attention === attention).length);
  const more = questions.length - mostQuestions;
  return {
    ...(missing > 0 && { unknown: unknownText(missing) }),
    facts: [
      { label: l10n.t("lab instances with activities"), text: formatNumber(instances) },
      { label: l10n.t("questions"), text: formatNumber(questions.length) },
      { label: l10n.t("whose scoring failed"), text: count("broken") },
      { label: l10n.t("that nobody got right"), text: count("neverRight") },
      { label: l10n.t("that the better ones fail"), text: count("negative") },
      { label: l10n.t("that everybody got right"), text: count("alwaysRight") },
    ],
    questions: questions.slice(0, mostQuestions).map((each) => questionModel(each, names)),
    ...(more > 0 && { more: l10n.t("and {0} more: export them to see them all", formatNumber(more)) }),
    hasLabs: new Set(questions.map(({ question }) => question.labProfileId)).size > 1,
  };
}

/** What is said of lab instances that nobody was asked about, or that did not come. */
function unknownText(missing: number): string {
  return missing === 1
    ? l10n.t("Of 1 lab instance the activities are not known.")
    : l10n.t("Of {0} lab instances the activities are not known.", formatNumber(missing));
}

function questionModel(figures: QuestionFigures, names: Naming): QuestionModel {
  const { question, attempts, passed, facility, discrimination, broken, attention, answers } = figures;
  const tempting = temptingAnswer(figures);
  const moreAnswers = answers.length - mostAnswers;
  return {
    name: textOf(question.name) || l10n.t("Activity without a name"),
    lab: labName(question.labProfileId, names),
    kind: kindText(question),
    ...(attention && { attention: { kind: attention, text: attentionText(attention, broken) } }),
    ...(!question.isForReports && { leftOut: l10n.t("Left out of reports") }),
    attempts: countOf(attempts),
    ...(facility !== undefined && {
      facility: {
        value: 100 * facility,
        text: formatShare(100 * facility),
        of: l10n.t("{0} of {1}", formatNumber(passed), formatNumber(attempts)),
      },
    }),
    ...(discrimination !== undefined && {
      discrimination: { value: discrimination, text: signedText(discrimination) },
    }),
    broken: countOf(broken),
    ...(tempting && { tempting: { text: answerText(tempting), given: givenText(tempting.chosen) } }),
    answers: answers.slice(0, mostAnswers).map((answer) => answerModel(answer, attempts)),
    ...(moreAnswers > 0 && { moreAnswers: l10n.t("and {0} more answers", formatNumber(moreAnswers)) }),
    lists: listsOf(figures),
  };
}

function attentionText(attention: Attention, broken: number): string {
  switch (attention) {
    case "broken":
      return broken === 1
        ? l10n.t("Scoring failed once")
        : l10n.t("Scoring failed {0} times", formatNumber(broken));
    case "neverRight":
      return l10n.t("Nobody got it right");
    case "negative":
      return l10n.t("Those who do better elsewhere fail it");
    case "alwaysRight":
      return l10n.t("Everybody got it right");
  }
}

function listsOf({ attempts, passed, broken, skipped }: QuestionFigures): QuestionModel["lists"] {
  const failed = attempts - passed;
  return [
    ...(failed > 0
      ? [{ of: "failed" as const, text: l10n.t("Did not get it right: {0}", formatNumber(failed)) }]
      : []),
    ...(skipped > 0
      ? [{ of: "skipped" as const, text: l10n.t("Did not answer: {0}", formatNumber(skipped)) }]
      : []),
    ...(broken > 0
      ? [{ of: "broken" as const, text: l10n.t("Scoring failed: {0}", formatNumber(broken)) }]
      : []),
  ];
}

function answerModel(answer: AnswerCount, attempts: number): AnswerModel {
  const { isRight, chosen } = answer;
  return {
    text: answerText(answer),
    isRight,
    verdict: isRight ? l10n.t("Right") : l10n.t("Wrong"),
    count: { value: chosen, text: givenText(chosen) },
    percent: attempts === 0 ? 0 : Math.min(100, (100 * chosen) / attempts),
  };
}

function answerText({ text }: AnswerCount): string {
  return textOf(text) || l10n.t("Answer without a text");
}

function givenText(count: number): string {
  return l10n.t("{0} ×", formatNumber(count));
}

function countOf(value: number): CountModel {
  return { value, text: formatNumber(value) };
}

/** To two decimals; what is below zero is seen to be, however little it is. */
function signedText(value: number): string {
  const rounded = Math.round(Math.abs(value) * 100) / 100;
  return value < 0 ? `−${formatNumber(Math.max(0.01, rounded))}` : formatNumber(rounded);
}

function textOf(text: string): string {
  return displayText(text.trim(), { maxLength: longestText });
}
