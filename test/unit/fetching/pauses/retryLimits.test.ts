import assert from "node:assert/strict";
import {
  ApiError,
  HttpStatusError,
  NotJsonError,
  ResponseTooBigError,
  TimeoutError,
} from "../../../../src/core/api/errors/errors";
import { NetworkError } from "../../../../src/core/api/errors/networkError";
import { retry } from "../../../../src/core/fetching/retry";

const host = "a.example";

describe("what is tried again", () => {
  const policy = { tries: 3, firstDelay: 0, longestDelay: 0, longestRetryAfter: 300 };

  /** How often a request is sent that always fails so, and which pauses are asked for. */
  async function triesOf(
    error: Error,
    own = policy,
  ): Promise<{ sent: number; paused: number[]; told: string[] }> {
    const [paused, told]: [number[], string[]] = [[], []];
    let sent = 0;
    const outcome = retry(
      () => {
        sent += 1;
        return Promise.reject(error);
      },
      {
        queue: { run: (work) => work(), pause: ({ seconds }) => void paused.push(seconds) },
        signal: new AbortController().signal,
        policy: own,
        onRetry: (attempt, tries) => told.push(`${attempt} of ${tries}`),
      },
    );
    await assert.rejects(outcome, (thrown) => thrown === error);
    return { sent, paused, told };
  }

  const passing = [408, 409, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 527];
  for (const status of passing) {
    it(`is HTTP ${status}`, async () => {
      const { sent, told } = await triesOf(new HttpStatusError(host, status));
      assert.deepEqual([sent, told], [3, ["2 of 3", "3 of 3"]]);
    });
  }
  for (const status of [400, 404, 407, 410, 424, 428, 501, 505, 519, 528]) {
    it(`is not HTTP ${status}`, async () =>
      assert.deepEqual(await triesOf(new HttpStatusError(host, status)), { sent: 1, paused: [], told: [] }));
  }

  for (const [title, error, sent] of [
    ["a broken connection", new NetworkError(host, "ECONNRESET"), 3],
    ["no certificate that is not trusted", new NetworkError(host, "CERT_HAS_EXPIRED"), 1],
    ["an answer that did not begin in time", new TimeoutError(host, 1, false), 3],
    ["no answer that did not end in time", new TimeoutError(host, 1, true), 1],
    ["an answer that was cut short", new NotJsonError(host, false), 3],
    ["no page of a proxy", new NotJsonError(host, true), 1],
    ["no answer that is too big", new ResponseTooBigError(host, 1), 1],
    ["no error of the API", new ApiError(host, "Class not found"), 1],
    ["no other error", new Error("other"), 1],
  ] as const) {
    it(`is ${title}`, async () => {
      const tries = await triesOf(error);
      assert.deepEqual([tries.sent, tries.paused], [sent, []]);
    });
  }

  it("is what asks for a wait that is not too long, for which all are made to wait", async () => {
    const busy = (retryAfterSeconds?: number): HttpStatusError =>
      new HttpStatusError(host, 503, { retryAfterSeconds });
    assert.deepEqual((await triesOf(busy(300))).paused, [300, 300, 300]);
    assert.deepEqual(await triesOf(busy(301)), { sent: 1, paused: [], told: [] });
    assert.deepEqual((await triesOf(busy())).paused, [0, 0, 0]);
    assert.equal((await triesOf(busy(), { ...policy, longestRetryAfter: 0 })).sent, 3);
  });

  it("is nothing where there is one try", async () => {
    const { sent, told } = await triesOf(new HttpStatusError(host, 503), { ...policy, tries: 1 });
    assert.deepEqual([sent, told], [1, []]);
  });
});
