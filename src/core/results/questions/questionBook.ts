import { isBroken, type Activity, type ActivityType, type Answer } from "../../api/depth/activity";
import type { InstanceDetails } from "../../api/depth/instanceDetails";
import type { Integer } from "../../api/labResult";
import { isUnanswered } from "../details/depth/verdicts";
import { isSettled } from "../details/depth/running";
import type { AnsweredInstance, KnownAnswer, Outcome, Question } from "./types";

/** A longer text is no answer that anybody would want to count. In characters. */
const longestTyped = 2000;

type Growing<Thing> = { -readonly [Name in keyof Thing]: Thing[Name] };

class BookedQuestion implements Question {
  readonly byKey = new Map<string, Growing<KnownAnswer>>();
  name = "";
  type: ActivityType = "unknown";
  isForReports = true;

  constructor(
    readonly key: string,
    readonly labProfileId: Integer | undefined,
    readonly activityId: Integer | undefined,
  ) {}

  get answers(): readonly KnownAnswer[] {
    return [...this.byKey.values()];
  }
}

/**
 * Knows every question that instances were asked, once, and keeps of each instance only what it did in them: texts
 * of questions and answers, which all instances bring along, are there once.
 */
export class QuestionBook {
  private readonly questions = new Map<string, BookedQuestion>();

  /** Takes down what an instance answered; of a question that is told twice, what comes first counts. */
  take(details: InstanceDetails): AnsweredInstance {
    const outcomes = new Map<string, Outcome>();
    for (const activity of allActivities(details)) {
      const question = this.questionOf(details.lab.id, activity);
      if (!outcomes.has(question.key)) outcomes.set(question.key, outcomeOf(question, activity));
    }
    return {
      labInstanceId: details.labInstanceId,
      labProfileId: details.lab.id,
      classId: details.class.id,
      userId: details.user.id,
      start: details.start,
      isSettled: isSettled(details),
      outcomes: [...outcomes.values()],
    };
  }

  private questionOf(labProfileId: Integer | undefined, activity: Activity): BookedQuestion {
    const { id, name, type, isForReports } = activity;
    const key = JSON.stringify([String(labProfileId ?? ""), id === undefined ? [name ?? ""] : String(id)]);
    let question = this.questions.get(key);
    if (!question) {
      question = new BookedQuestion(key, labProfileId, id);
      this.questions.set(key, question);
    }
    question.name ||= name?.trim() ?? "";
    if (question.type === "unknown") question.type = type;
    if (!isForReports) question.isForReports = false;
    return question;
  }
}

function* allActivities({ activities, activityGroups }: InstanceDetails): Generator<Activity> {
  yield* activities;
  for (const group of activityGroups) yield* group.activities;
}

function outcomeOf(question: BookedQuestion, activity: Activity): Outcome {
  const { score, passed } = activity;
  return {
    question,
    score,
    passed,
    isBroken: isBroken(activity),
    isSkipped: passed !== true && isUnanswered(activity),
    answers: answersOf(question, activity),
  };
}

/** What was chosen or typed. */
function answersOf(question: BookedQuestion, { type, answers, typed, passed }: Activity): KnownAnswer[] {
  switch (type) {
    case "singleChoice":
    case "multipleChoice":
      return chosenAnswers(question, answers);
    case "exactText":
      for (const { text, isRight } of answers) {
        if (text !== undefined && isRight !== false) typedAnswer(question, text, true, true);
      }
      return typedAnswers(question, typed, passed);
    case "pattern":
      return typedAnswers(question, typed, passed);
    case "script":
      return [];
    case "unknown":
      return answers.length > 0 ? chosenAnswers(question, answers) : typedAnswers(question, typed, passed);
  }
}

function chosenAnswers({ byKey }: BookedQuestion, answers: readonly Answer[]): KnownAnswer[] {
  return answers.flatMap(({ id, text, isRight, isChosen }) => {
    const key = id === undefined ? `text ${text ?? ""}` : `id ${id}`;
    let known = byKey.get(key);
    if (!known) byKey.set(key, (known = { key, text: "", isRight: undefined, isListed: true }));
    known.text ||= text ?? "";
    known.isRight ??= isRight;
    return isChosen ? [known] : [];
  });
}

function typedAnswers(
  question: BookedQuestion,
  typed: string | undefined,
  passed: boolean | undefined,
): KnownAnswer[] {
  const text = typed?.trim().slice(0, longestTyped);
  if (!text) return [];
  const isRight = passed ?? question.byKey.has(typedName(text, true));
  return [typedAnswer(question, text, isRight, false)];
}

/** Each spelling is known by itself, so that the most usual one can be told. */
function typedAnswer(
  { byKey }: BookedQuestion,
  text: string,
  isRight: boolean,
  isListed: boolean,
): KnownAnswer {
  // Where case decides, the same letters are two answers: one right, one wrong.
  const key = JSON.stringify([isRight, folded(text)]);
  const name = isListed ? typedName(text, isRight) : JSON.stringify([isRight, text]);
  let known = byKey.get(name);
  if (!known) byKey.set(name, (known = { key, text: text.trim(), isRight, isListed }));
  return known;
}

/** By what a listed answer is known. */
function typedName(text: string, isRight: boolean): string {
  return JSON.stringify([isRight, folded(text), "listed"]);
}

function folded(text: string): string {
  return text.trim().normalize("NFC").toLowerCase();
}
