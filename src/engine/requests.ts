import { allWithheld } from "../core/api/keyMask";
import { ApiCommands } from "../core/api/apiCommands";
import type { RequestReport, SendForBytes } from "../core/api/request/askCommand";
import { PatientClient, type Commands } from "../core/fetching/patientClient";
import type { RetryPolicy } from "../core/fetching/retry";
import type { ResultSource } from "../core/results/store/resultSource";
import type { HeldResults } from "./heldResults";
import type { EngineHost, RetryNews } from "./loadContract";

export interface CommandsManner {
  /** Called just before a request leaves. */
  readonly onSend?: () => void;
  readonly onRequest?: (report: RequestReport) => void;
  /** Whether answers are no results, so that they say nothing of how large those are. */
  readonly isAboutOthers?: boolean;
}

/** The way of every request from the engine to a connection: its host sends it. */
export class Requests {
  constructor(
    private readonly held: Pick<HeldResults, "memory" | "store">,
    private readonly host: EngineHost,
    private readonly policy: RetryPolicy,
  ) {}

  /** The API's commands, sent in the name of a load. */
  commands(
    load: string,
    { url }: Pick<ResultSource, "url">,
    { onSend, onRequest, isAboutOthers = false }: CommandsManner = {},
  ): ApiCommands {
    const numbers = new WeakMap<object, number>();
    const send: SendForBytes = async (request, attempt, signal, trace) => {
      const answer = await this.host.send({ load, request, attempt }, { signal, onProgress: onSend });
      trace.bytes = answer.body.length;
      numbers.set(request, answer.number);
      this.held.memory.begin(answer.body.length, this.held.store.size);
      return answer;
    };
    return new ApiCommands({
      host: new URL(url).host,
      send,
      // The key is not known here. Of an answer that is short enough to be an error, whoever sent it has told.
      mask: allWithheld,
      onRequest: (report) => {
        onRequest?.(report);
        const { results, skipped, error, encoding, isOddlyEncoded } = report;
        const number = numbers.get(report.request);
        if (number === undefined) return;
        this.held.memory.end(report.bytes, isAboutOthers ? 0 : results);
        this.host.tellOutcome({
          answer: number,
          outcome: { results, skipped, error, encoding, isOddlyEncoded },
        });
      },
    });
  }

  /** The same, each sent again where that may help. Requests wait for their turn where they are sent. */
  patient<Client extends Partial<Commands>>(
    load: string,
    client: Client,
    onProgress?: (news: RetryNews) => void,
  ): PatientClient<Client> {
    return new PatientClient(client, {
      policy: this.policy,
      queue: {
        run: (send) => send(),
        pause: (pause) => this.host.pause({ load, ...pause }),
      },
      onRetry: (attempt, tries) => onProgress?.({ kind: "retry", attempt, tries }),
    });
  }
}
