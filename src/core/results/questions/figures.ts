import { inSteps, type Steps } from "../steps";
import { ascending } from "../order/compare";
import { correlation, type Pair } from "./correlation";
import { attentions, type Attention } from "./attention";
import type {
  AnswerCount,
  AnsweredInstance,
  Figures,
  KnownAnswer,
  Outcome,
  Question,
  QuestionFigures,
} from "./types";

/** So many instances are worth a look at the clock. */
const stepSize = 50;

/**
 * How the questions did that instances were asked: those that want attention first (broken scoring, never right, those
 * that the better ones fail, always right), the others from the hardest on.
 *
 * Discrimination is Pearson's correlation of passing a question with the points of the instance's other questions.
 */
export function* questionFigures(instances: Iterable<AnsweredInstance>): Steps<Figures> {
  const counts = new Map<Question, QuestionCounts>();
  let answered = 0;
  yield* inSteps(instances, stepSize, ({ outcomes }) => {
    if (outcomes.length > 0) answered += 1;
    const scored = outcomes.filter(({ score }) => score !== undefined).length;
    const total = outcomes.reduce((sum, { score }) => sum + (score ?? 0), 0);
    for (const outcome of outcomes) {
      let count = counts.get(outcome.question);
      if (!count) counts.set(outcome.question, (count = new QuestionCounts(outcome.question)));
      const hasOthers = scored > (outcome.score === undefined ? 0 : 1);
      count.add(outcome, hasOthers ? total - (outcome.score ?? 0) : undefined);
    }
  });
  const questions: QuestionFigures[] = [];
  yield* inSteps(counts.values(), 1, (count) => questions.push(count.figures()));
  return { instances: answered, questions: questions.sort(byAttention) };
}

/** Adds up what became of one question. */
class QuestionCounts {
  private attempts = 0;
  private passed = 0;
  private broken = 0;
  private skipped = 0;
  private readonly pairs: Pair[] = [];
  private readonly given = new Map<KnownAnswer, { count: number; hasPassed: boolean }>();

  constructor(private readonly question: Question) {}

  /** @param rest the points of the instance's other questions; undefined where none has any. */
  add({ passed, isBroken, isSkipped, answers }: Outcome, rest: number | undefined): void {
    if (isBroken) {
      this.broken += 1;
      return;
    }
    if (isSkipped) this.skipped += 1;
    for (const answer of answers) {
      const given = this.given.get(answer) ?? { count: 0, hasPassed: false };
      given.count += 1;
      if (passed) given.hasPassed = true;
      this.given.set(answer, given);
    }
    if (passed === undefined) return;
    this.attempts += 1;
    if (passed) this.passed += 1;
    if (rest !== undefined) this.pairs.push({ passed, score: rest });
  }

  figures(): QuestionFigures {
    const { question, attempts, passed, broken, skipped, pairs } = this;
    const discrimination = correlation(pairs);
    return {
      ...{ question, attempts, passed, broken, skipped, discrimination },
      facility: attempts === 0 ? undefined : passed / attempts,
      attention: attentionOf(attempts, passed, broken, discrimination),
      answers: this.answers(),
    };
  }

  private answers(): AnswerCount[] {
    const { type } = this.question;
    const groups = new Map<string, KnownAnswer[]>();
    for (const answer of this.question.answers) {
      if (!answer.isListed && !this.given.has(answer)) continue;
      const group = groups.get(answer.key);
      if (group) group.push(answer);
      else groups.set(answer.key, [answer]);
    }
    const chosen = (answer: KnownAnswer): number => this.given.get(answer)?.count ?? 0;
    const counts = [...groups].map(([key, spellings]): AnswerCount => {
      const usual = spellings.reduce((best, each) => (chosen(each) > chosen(best) ? each : best));
      // Where nobody says which answer is right, whoever passed with the only one chosen does.
      const hasPassed = type === "singleChoice" && this.given.get(usual)?.hasPassed === true;
      return {
        key,
        text: usual.text,
        isRight: usual.isRight ?? hasPassed,
        chosen: spellings.reduce((sum, each) => sum + chosen(each), 0),
      };
    });
    return counts.sort((a, b) => b.chosen - a.chosen || ascending(a.text, b.text));
  }
}

function attentionOf(
  attempts: number,
  passed: number,
  broken: number,
  discrimination: number | undefined,
): Attention | undefined {
  if (broken > 0) return "broken";
  if (attempts === 0) return undefined;
  if (passed === 0) return "neverRight";
  if (discrimination !== undefined && discrimination < 0) return "negative";
  return passed === attempts ? "alwaysRight" : undefined;
}

function byAttention(a: QuestionFigures, b: QuestionFigures): number {
  return (
    rank(a) - rank(b) ||
    b.broken - a.broken ||
    (a.facility ?? Infinity) - (b.facility ?? Infinity) ||
    b.attempts - a.attempts ||
    ascending(a.question.labProfileId, b.question.labProfileId) ||
    ascending(a.question.activityId, b.question.activityId) ||
    ascending(a.question.key, b.question.key)
  );
}

function rank({ attention }: QuestionFigures): number {
  return attention === undefined ? attentions.length : attentions.indexOf(attention);
}
