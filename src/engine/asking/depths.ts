import { askDetails } from "../../core/api/depth/questions";
import type { InstanceDetails, Session } from "../../core/api/depth/instanceDetails";
import { refusalOf, type Refusal } from "../../core/api/depth/refusal";
import { StoppableLoad } from "../../core/fetching/stoppableLoad";
import { readLabInstanceId } from "../../core/results/labInstanceId";
import type { DepthContext } from "../../core/results/details/depth/context";
import {
  activitiesText,
  copiedField,
  depthJson,
  wholeDepthRow,
} from "../../core/results/details/depth/leaving";
import { buildDepth } from "../../core/results/details/depth/model";
import { isSettled } from "../../core/results/details/depth/running";
import type { Row } from "../../core/results/details/types";
import { LoadEndedError } from "../../core/results/store/endedLoads";
import type { Subscription } from "../../core/results/store/changeEvent";
import type { DepthAnswer, DepthQuestions, OneInstance } from "./depthContract";
import type { HeldResults } from "../heldResults";
import { KeptAnswers } from "./keptDetails";
import type { Accompanied, RetryNews } from "../loadContract";
import type { Requests } from "../requests";

/** What is known of an instance, and when it was asked for. */
interface Known {
  readonly details: InstanceDetails;
  readonly context: DepthContext;
}

/** Asks for lab instances in depth and keeps what comes, with nothing in it that must not be let in. */
export class Depths implements DepthQuestions {
  private readonly kept = new KeptAnswers();
  private readonly listening: Subscription;
  private asked = 0;

  constructor(
    private readonly held: HeldResults,
    private readonly requests: Requests,
  ) {
    this.listening = held.store.onDidChange((change) => {
      if (change === "replaced") this.kept.clear();
    });
  }

  async askDepth(
    { load, source, instanceId, isAnew = false }: Parameters<DepthQuestions["askDepth"]>[0],
    { signal, onProgress }: Accompanied<RetryNews> = {},
  ): Promise<Refusal | undefined> {
    const one = { instanceId, connectionUrl: source.url };
    const id = readLabInstanceId(instanceId);
    if (id === undefined) throw new Error(`${instanceId} is no id of a lab instance.`);
    if (!isAnew && this.isGood(one)) return undefined;
    const stoppable = new StoppableLoad(this.held.store, source, true, signal);
    const asked = (this.asked += 1);
    const [askedAt, result] = [this.held.clock.now, this.held.get({ instanceId })];
    try {
      let bytes = 0;
      const commands = this.requests.commands(load, source, {
        onRequest: (report) => (bytes = report.bytes),
        isAboutOthers: true,
      });
      const client = this.requests.patient(load, commands, onProgress);
      const details = await client.answer(askDetails(id), stoppable.signal);
      stoppable.signal.throwIfAborted();
      this.kept.keep(nameOf(one), { details, askedAt, asked, result, bytes });
      return undefined;
    } catch (error) {
      if (stoppable.endedBy) throw new LoadEndedError(stoppable.endedBy);
      const refusal = refusalOf(error);
      if (refusal === undefined) throw error;
      return refusal;
    } finally {
      stoppable.dispose();
      this.held.store.finish(stoppable.number);
    }
  }

  async depthField({
    field,
    ...one
  }: Parameters<DepthQuestions["depthField"]>[0]): ReturnType<DepthQuestions["depthField"]> {
    const known = this.known(one);
    return known && copiedField(known.details, known.context, field);
  }

  async wholeDepthRow({
    field,
    ...one
  }: Parameters<DepthQuestions["wholeDepthRow"]>[0]): Promise<Row | undefined> {
    const known = this.known(one);
    return known && wholeDepthRow(known.details, known.context, field);
  }

  async depthText({ as, ...one }: Parameters<DepthQuestions["depthText"]>[0]): Promise<string | undefined> {
    const known = this.known(one);
    if (!known) return undefined;
    return as === "json" ? depthJson(known.details) : activitiesText(known.details, known.context);
  }

  /** What is known of an instance, and when somebody was in it; undefined where nobody can be asked. */
  answer(one: OneInstance): { answer: DepthAnswer; sessions?: readonly Session[] } | undefined {
    const kind = this.held.store.source?.kind;
    if (kind === "file" || (kind === undefined && one.connectionUrl === undefined)) return undefined;
    const known = this.known(one);
    if (!known) return { answer: {} };
    return {
      answer: { model: buildDepth(known.details, known.context) },
      sessions: known.details.sessions,
    };
  }

  dispose(): void {
    this.listening.dispose();
  }

  /** Whether it need not be asked for again. */
  private isGood(one: OneInstance): boolean {
    const kept = this.kept.get(nameOf(one));
    return kept !== undefined && isSettled(kept.details) && kept.result === this.held.get(one);
  }

  private known(one: OneInstance): Known | undefined {
    const { timeZone, idleMinutes } = this.held.settings;
    const { now } = this.held.present;
    if (this.held.store.source?.kind === "sample") {
      const { sample } = this.held;
      const result = this.held.get(one);
      const context = { timeZone, idleMinutes, now, askedAt: now };
      return sample && result && { details: sample.sampleInstanceDetails(result, now), context };
    }
    const kept = this.kept.get(nameOf(one));
    return kept && { details: kept.details, context: { timeZone, idleMinutes, now, askedAt: kept.askedAt } };
  }
}

function nameOf({ instanceId, connectionUrl = "" }: OneInstance): string {
  return `${instanceId} ${connectionUrl}`;
}
