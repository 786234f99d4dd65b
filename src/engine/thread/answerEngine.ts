import type { Handlers } from "../../protocol/channel/contract";
import type { Listening } from "../../protocol/channel/port";
import { rebuiltError } from "../../protocol/channel/sentError";
import type { EngineNotices } from "../contract";
import type { EngineHost } from "../loadContract";
import { BytesUnderWay } from "./bytesUnderWay";
import { crossingErrors } from "./crossingErrors";
import type { HostEnd } from "./threadContract";

/** So many bytes of answers may wait in the thread to be read. */
const mostUnderWay = 64 * 1024 * 1024;

/** The host's end of the conversation: does what the engine asks for, and passes on what it tells. */
export class EngineAnswers implements Handlers<HostEnd> {
  private readonly underWay = new BytesUnderWay(mostUnderWay);
  /** Answers that the engine has not read yet, by their numbers. */
  private readonly unread = new Map<number, Listening>();

  constructor(
    private readonly host: EngineHost,
    private readonly notify: EngineNotices,
    private readonly onError: (error: unknown) => void,
  ) {}

  readonly questions: Handlers<HostEnd>["questions"] = {
    send: async (question, { signal, progress, transfer }) => {
      const { body, number, charset } = await this.host.send(question, { signal, onProgress: progress });
      this.unread.set(number, await this.underWay.add(body.length, signal));
      const buffer = ownBuffer(body);
      transfer(buffer);
      return { body: buffer, number, charset };
    },
    openFile: (question) => this.host.openFile(question),
    nextChunk: async (question, { transfer }) => {
      const chunk = await this.host.nextChunk(question);
      if (!chunk) return undefined;
      const buffer = copyOf(chunk);
      transfer(buffer);
      return buffer;
    },
    closeFile: async (question) => {
      await this.host.closeFile(question);
      return undefined;
    },
  };

  readonly notices: Handlers<HostEnd>["notices"] = {
    pause: (question) => this.host.pause(question),
    tellOutcome: ({ answer, outcome: { error, ...outcome } }) => {
      this.unread.get(answer)?.dispose();
      this.unread.delete(answer);
      this.host.tellOutcome({
        answer,
        outcome: { ...outcome, ...(error && { error: rebuiltError(error, crossingErrors) }) },
      });
    },
    held: (state) => this.notify.held(state),
    viewChanged: ({ view, state }) => this.notify.viewChanged(view, state),
    replaced: () => this.notify.replaced(),
    loadsEnded: ({ loads, cause }) => this.notify.loadsEnded(loads, cause),
    failed: (error) => this.onError(rebuiltError(error, crossingErrors)),
  };
}

/**
 * A buffer of some bytes, with nothing else in it. To transfer a part of a buffer that others use would take it
 * from them, and aborts the process where Node itself uses it.
 */
function ownBuffer(bytes: Uint8Array<ArrayBuffer>): ArrayBuffer {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : copyOf(bytes);
}

/** A buffer of its own with these bytes. Not by `slice`, which gives a part of the same buffer where it is Node's. */
function copyOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
