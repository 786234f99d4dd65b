import assert from "node:assert/strict";
import { sentResult } from "../../../src/core/api/asSent";
import { isJsonObject, type JsonObject } from "../../../src/core/api/json";
import { LabOnDemandClient } from "../../simulator/labOnDemandClient";
import type { LabResult } from "../../../src/core/api/labResult";
import { PatientClient } from "../../../src/core/fetching/patientClient";
import { RequestQueue } from "../../../src/core/fetching/requestQueue";
import type { RetryPolicy } from "../../../src/core/fetching/retry";
import { RunningFetch, type FetchResult } from "../../../src/core/fetching/runningFetch";
import { ResultStore } from "../../../src/core/results/store/resultStore";
import { errorsAsBadRequests, lowerCaseNames, numbersAsTexts, type Dialect } from "../../simulator/dialect";
import { seededFailures } from "../../simulator/seededFailures";
import { startSimulator, type Fault } from "../../simulator/startSimulator";
import { labResult } from "../labResult";

/** As patient as by default, but quicker. */
const policy: RetryPolicy = { tries: 5, firstDelay: 1, longestDelay: 5, longestRetryAfter: 300 };
const year = { start: 1325376000, end: 1357002000 };
const count = 2000;

/** What is not as documented in every hundredth result. */
const oddities: readonly JsonObject[] = [
  { CompletionStatus: null },
  { ClassId: 123 },
  { TaskCompletePercent: 33.3 },
  { ExamScore: "5.00000" },
  { IsExam: "true" },
  { TotalRunTimeSeconds: 2548.7 },
  { Latitude: "" },
  { LabProfileId: null },
  { City: ["x"] },
  { CompletionStatus: "Complete" },
];

/** Lab instances spread over the year, many of which end in another window than they start in. */
const sent: readonly JsonObject[] = Array.from({ length: count }, (_, index) => {
  const step = (year.end - year.start) / count;
  const Start = Math.floor(year.start + index * step);
  const ordinary = labResult({
    LabInstanceId: 349_744 + index,
    Start,
    End: Start + 30_000,
    UserId: `u${index % 50}`,
  });
  return { ...ordinary, ...(index % 100 === 50 && oddities[Math.floor(index / 100) % oddities.length]) };
});

const faults: readonly [Fault, ...Fault[]] = [
  { kind: "status", status: 503 },
  { kind: "status", status: 429, headers: { "retry-after": "0" } },
  { kind: "resetBeforeHeaders" },
  { kind: "resetAfterHeaders" },
  { kind: "halfBody" },
  { kind: "gzipCutShort" },
];
const busy: Fault = {
  kind: "status",
  status: 400,
  body: '{"Error":"The server is too busy. Please try again later.","Status":0}',
};

const dialects: [title: string, dialect: Dialect, faults: readonly [Fault, ...Fault[]], odd: number][] = [
  ["speaks as documented", {}, faults, count / 100],
  // Not one of these is as documented.
  ["sends numbers as texts", numbersAsTexts, faults, count],
  ["sends names in lower case", lowerCaseNames, faults, count / 100],
  ["sends errors as HTTP 400 with a body", errorsAsBadRequests, [...faults, busy, busy, busy], count / 100],
];

describe("a year of 53 windows with 1 % odd values and 20 % faults", () => {
  for (const [title, dialect, spoils, odd] of dialects) {
    it(`comes in complete from a server that ${title}`, async () => {
      const simulator = await startSimulator({ results: sent as readonly LabResult[], dialect });
      try {
        simulator.failWhen(seededFailures(0.2, 1, ...spoils));
        const store = new ResultStore();
        const { summary, error } = await fetchYear(store, simulator.url, simulator.key);
        assert.equal(error, undefined);
        const { requests, ...others } = summary;
        assert.deepEqual(others, {
          ...year,
          fetched: count,
          added: count,
          updated: 0,
          total: count,
          odd,
          skipped: 0,
          failedWindows: [],
          cancelled: false,
        });
        assert.equal(requests, simulator.requests.length);
        assert.ok(requests - 53 >= 0.2 * requests, `${requests} requests: too few failed`);
        assert.equal(new Set(simulator.windows.map(({ start }) => start)).size, 53);
        assert.deepEqual(
          heldAsSent(store),
          sent.map((result) => entryIn(dialect, result)),
        );
      } finally {
        await simulator.close();
      }
    });
  }
});

function fetchYear(store: ResultStore, url: string, key: string): Promise<FetchResult> {
  const connection = { name: "Test", url };
  const fetch = new RunningFetch(store, { source: { kind: "connection", ...connection }, ranges: [year] });
  const client = new LabOnDemandClient(connection, key, {
    timeoutSeconds: 60,
    onRequest: ({ skipped }) => fetch.countRequest(skipped),
  });
  const patient = new PatientClient(fetch.noteAsks(client), { queue: new RequestQueue(() => 4), policy });
  return fetch.run(patient, { concurrency: 4 });
}

/** What is held, with names and values as they came, by lab instance. */
function heldAsSent(store: ResultStore): JsonObject[] {
  return [...store.results()]
    .sort((a, b) => Number(a.LabInstanceId) - Number(b.LabInstanceId))
    .map((result) => ({ ...sentResult(result) }));
}

/** A result as it stands in an answer of a dialect. */
function entryIn(dialect: Dialect, result: JsonObject): JsonObject {
  const answer = dialect.answer?.({ Results: [result] }) ?? { Results: [result] };
  const [entry] = Object.values(answer).flatMap((list) => (Array.isArray(list) ? list : []));
  assert.ok(isJsonObject(entry), "the dialect dropped a result");
  return entry;
}
