import { tabSeparated } from "../../core/files/tabSeparated";
import { stringifyRows } from "../../core/files/write/csv/csvText";
import { questionsFileName } from "../../core/files/write/exportName";
import { partOf } from "../../core/files/write/exportPart";
import { formatTime } from "../../core/range/words/formatRange";
import { questionAnalysis, type QuestionAnalysis } from "../../core/results/questions/analysis";
import { instancesBehind } from "../../core/results/questions/behind";
import { questionFigures } from "../../core/results/questions/figures";
import { mostAnswers, questionsModel } from "../../core/results/questions/model";
import type { BehindRow } from "../../core/results/questions/modelTypes";
import { questionTable } from "../../core/results/questions/table";
import type { AnsweredInstance, Figures } from "../../core/results/questions/types";
import { userName } from "../../core/results/names/nameWords";
import { nameContent } from "../exports/nameContent";
import type { HeldResults } from "../heldResults";
import { inTurns } from "../inTurns";
import type { Accompanied } from "../loadContract";
import type { Requests } from "../requests";
import type { Views } from "../viewing/views";
import { integerFromJson } from "../wire";
import { Answers } from "./answers";
import { partTitle, questionParts } from "./questionParts";
import {
  isWhatIsShown,
  type QuestionParts,
  type QuestionsAnswer,
  type QuestionsCost,
  type QuestionsModelAnswer,
  type QuestionsNews,
  type QuestionsOf,
  type QuestionsQuestions,
} from "./questionsContract";

/** More rows than anybody would read. */
const mostRows = 200;

/** Tells how the questions of labs did. */
export class Questions implements QuestionsQuestions {
  private readonly answers: Answers;

  constructor(
    private readonly held: HeldResults,
    private readonly views: Views,
    requests: Requests,
  ) {
    this.answers = new Answers(held, views, requests);
  }

  async parts({ view }: { view: string }): Promise<QuestionParts> {
    const { store, names } = this.held;
    return { shown: this.views.get(view).size, ...questionParts(store.results(), names) };
  }

  async cost(of: QuestionsOf): Promise<QuestionsCost> {
    return this.answers.cost(of);
  }

  async ask(
    { concurrency, ...of }: QuestionsOf & { concurrency: number },
    manner: Accompanied<QuestionsNews> = {},
  ): Promise<QuestionsAnswer> {
    return this.answers.ask(of, concurrency, manner);
  }

  async analysis(of: QuestionsOf): Promise<QuestionAnalysis> {
    const { instances, missing } = await this.answers.known(of);
    return questionAnalysis(await this.figures(instances), missing);
  }

  async model(of: QuestionsOf): Promise<QuestionsModelAnswer> {
    const { instances, missing } = await this.answers.known(of);
    const figures = await this.figures(instances);
    const { names, clock } = this.held;
    const model = questionsModel(figures, missing, names);
    return {
      model: { title: partTitle(of.part, names, clock), ...model },
      keys: figures.questions.slice(0, model.questions.length).map(({ question, answers }) => ({
        question: question.key,
        answers: answers.slice(0, mostAnswers).map(({ key }) => key),
      })),
    };
  }

  async behind({
    question,
    behind,
    ...of
  }: Parameters<QuestionsQuestions["behind"]>[0]): ReturnType<QuestionsQuestions["behind"]> {
    const { instances } = await this.answers.known(of);
    const found = instancesBehind(instances, question, behind);
    return { rows: found.slice(0, mostRows).map((each) => this.row(each)), total: found.length };
  }

  async text({
    as,
    manner,
    ...of
  }: Parameters<QuestionsQuestions["text"]>[0]): ReturnType<QuestionsQuestions["text"]> {
    const { part } = of;
    const { names, store } = this.held;
    const { results, instances } = await this.answers.known(of);
    const { questions } = await this.figures(instances);
    const rows = questionTable(questions, names, { withoutTyped: manner.pseudonymKey !== undefined });
    const range =
      part.start === undefined || part.end === undefined
        ? (store.range ?? store.span)
        : { start: part.start, end: part.end };
    const content = nameContent(
      {
        range,
        ...(isWhatIsShown(part) ? partOf(results, store.results(), "filtered") : { classId: part.classId }),
      },
      manner,
    );
    const lab = part.labProfileId === undefined ? undefined : integerFromJson(part.labProfileId);
    return {
      text:
        as === "csv" ? stringifyRows(rows, manner.escapeFormulas) : tabSeparated(rows, manner.escapeFormulas),
      name: questionsFileName(content, lab),
    };
  }

  dispose(): void {
    this.answers.dispose();
  }

  private figures(instances: Iterable<AnsweredInstance>): Promise<Figures> {
    return inTurns(questionFigures(instances));
  }

  private row({ labInstanceId, userId, start }: AnsweredInstance): BehindRow {
    const { names, settings } = this.held;
    return {
      instanceId: String(labInstanceId),
      label: userName(userId, names),
      facts: [...(start === undefined ? [] : [formatTime(start, settings.timeZone)]), String(labInstanceId)],
    };
  }
}
