import type { JsonObject } from "../../api/json";
import { CompletionStatus, type LabResult } from "../../api/labResult";
import { Random } from "../random";
import { groupOf, questionsOf, type SampleQuestion } from "./sampleQuestions";
import { seedOf } from "./seedOf";

/** So many steps are all the points of a lab; sample scores are in such steps. */
const steps = 40;

const closed: readonly unknown[] = [
  CompletionStatus.Complete,
  CompletionStatus.SubmittedForGrading,
  CompletionStatus.GradingInProgress,
];

/**
 * Makes up the activities of a sample's lab instance: those of its lab, passed and failed so that the points add
 * up to its score. A lab that nobody has handed in has none.
 */
export function sampleActivities(result: LabResult): JsonObject {
  const status = result.CompletionStatus;
  const isOver = closed.includes(status) && (result.End ?? null) !== null;
  if (!isOver) return { ActivityResults: [], ActivityGroupResults: [] };
  const random = new Random(seedOf(`activities ${result.LabInstanceId}`));
  const questions = questionsOf(Number(result.LabProfileId), result.IsExam === true);
  const outcomes = shareSteps(random, result, questions);
  const answer = (question: SampleQuestion): JsonObject =>
    answered(random, result, question, outcomes.get(question) ?? 0);
  const grouped = questions.filter(({ isGrouped }) => isGrouped);
  const members = grouped.map(answer);
  const sum = (points: readonly number[]): number => points.reduce((before, each) => before + each, 0);
  return {
    ActivityResults: questions.filter(({ isGrouped }) => !isGrouped).map(answer),
    ActivityGroupResults:
      grouped.length === 0
        ? []
        : [
            {
              ...groupOf(Number(result.LabProfileId)),
              ScoreValueTotal:
                (sum(grouped.map(({ weight }) => weight)) * (result.ExamMaxPossibleScore ?? 0)) / steps,
              AggregateScore: sum(members.map(({ Score }) => Number(Score))),
              ActivityResults: members,
            },
          ],
  };
}

/** How many of its steps each question earned: the easier ones first, as a rule. */
function shareSteps(
  random: Random,
  result: LabResult,
  questions: readonly SampleQuestion[],
): Map<SampleQuestion, number> {
  const max = result.ExamMaxPossibleScore ?? 0;
  const share = shareOf(result);
  const all = questions.reduce((sum, { weight }) => sum + weight, 0);
  let left = max > 0 ? Math.round(share * steps) : Math.round(share * all);
  const inTurn = questions
    .map((question) => ({ question, turn: question.difficulty + 0.8 * random.next() }))
    .sort((a, b) => a.turn - b.turn);
  const earned = new Map<SampleQuestion, number>();
  for (const { question } of inTurn) {
    const taken = Math.min(left, question.weight);
    earned.set(question, taken);
    left -= taken;
  }
  return earned;
}

/** How much of a lab was done, 0 to 1. */
function shareOf({ ExamMaxPossibleScore, ExamScore, TaskCompletePercent }: LabResult): number {
  const max = ExamMaxPossibleScore ?? 0;
  return max > 0 ? (ExamScore ?? 0) / max : (TaskCompletePercent ?? 0) / 100;
}

/** How likely it is that somebody is right about a question without points. */
function likelihood({ flaw }: SampleQuestion, share: number): number {
  if (flaw === undefined) return 0.6;
  return flaw === "wrongKey" ? 0 : 2.5 * (0.95 - share);
}

function answered(random: Random, result: LabResult, question: SampleQuestion, earned: number): JsonObject {
  const points = (result.ExamMaxPossibleScore ?? 0) / steps;
  const passed =
    question.weight === 0 ? random.chance(likelihood(question, shareOf(result))) : earned === question.weight;
  return {
    ActivityId: question.id,
    ActivityName: question.name,
    Scored: question.weight > 0 && points > 0,
    Score: earned * points,
    Passed: passed,
    ActivityType: question.type,
    TextResult: question.typed ? (passed ? question.typed.right : random.pick(question.typed.wrong)) : null,
    UiResponse: passed ? "Correct." : "Not quite. Read the step before this one again.",
    ...choices(random, question, passed),
    ...scripts(random, question, earned * points, passed),
    DisplayScriptsAsTaskList: false,
    ShowResultsInReports: question.isForReports,
    Skills: [],
  };
}

function choices(random: Random, { id, choice }: SampleQuestion, passed: boolean): JsonObject {
  if (!choice) return { AnswerResults: [], AnswerTexts: [] };
  const { right, wrong } = choice;
  // The first wrong one tempts most.
  const chosen = passed ? right : [...right.slice(1), random.chance(0.6) ? wrong[0] : random.pick(wrong)];
  const all = [...wrong, ...right].map((Text, index) => ({
    AnswerId: id * 10 + index,
    Text,
    Correct: right.includes(Text),
    Chosen: chosen.includes(Text),
  }));
  const results = all.filter(({ Chosen }) => Chosen);
  return {
    AnswerResults: results.map(({ AnswerId, Text, Correct }) => ({ AnswerId, AnswerText: Text, Correct })),
    AnswerTexts: all,
  };
}

function scripts(random: Random, { id, script }: SampleQuestion, score: number, passed: boolean): JsonObject {
  if (!script) return { ScriptResults: [], ScriptTexts: [] };
  const broken = passed ? 0 : random.next();
  const [platform, own] = [broken > 0.9, broken > 0.8 && broken <= 0.9];
  const response = platform
    ? "The machine did not answer within 60 seconds."
    : own
      ? "ParserError: Missing closing '}' in statement block."
      : `${script.looks}\n\n${passed ? script.found : script.missing}\n`;
  return {
    ScriptResults: [
      {
        ScriptId: id * 10,
        Score: score,
        Passed: passed,
        UiResponse: "",
        ScriptResponse: response,
        PlatformError: platform,
        ScriptError: own,
      },
    ],
    ScriptTexts: [{ ScriptId: id * 10, Text: script.looks }],
  };
}
