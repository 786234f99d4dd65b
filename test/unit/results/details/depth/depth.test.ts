import assert from "node:assert/strict";
import { buildDepth } from "../../../../../src/core/results/details/depth/model";
import { isRunning, isSettled } from "../../../../../src/core/results/details/depth/running";
import { buildPictures } from "../../../../../src/core/results/details/pictures";
import { labResult } from "../../../labResult";
import { context, every, hour, said, start } from "./cases";

const minute = 60;

describe("what is told of a lab instance in depth", () => {
  it("is everything that was sent and stands nowhere else", () => {
    assert.deepEqual(said(buildDepth(every(), context).more?.rows), {
      Instructor: "Grace Hopper (grace@example.com)",
      "Scored by": "Grace Hopper",
      Scored: "Wed, Oct 7, 2026, 04:00:00 (UTC)",
      "Tasks done": "9 of 12",
      Exercise: "Exercise 3",
      Task: "Task 9",
      Sessions: "Oct 6, 08:00 – 09:00 (1 h 00 min)\nOct 6, 11:00 – 11:54 (54 min 00 s)",
      "Time in session": "1 h 55 min",
      "Start-up time": "48 s",
      Latency: "63 ms",
      State: "Off",
      "Delivery region": "Europe (2)",
      Datacenter: "Frankfurt 2 (3)",
      "Lab host": "FRA-H49 (49)",
      Browser: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Firefox/131.0",
      Language: "en",
      "Note, Oct 6, 09:00": "Saved\nThe lab was saved by the student.",
    });
  });

  it("puts errors first, whichever way they were sent", () => {
    const errors = (changes: object): Record<string, string> =>
      said(buildDepth(every({ ...changes }), context).errors?.rows);
    assert.deepEqual(errors({}), { "Oct 6, 08:20": "The clipboard of the virtual machine did not answer." });
    assert.deepEqual(errors({ Errors: ["It broke."], ErrorCount: "3" }), {
      "No time given": "It broke.",
      More: "and 2 more",
    });
    assert.equal(buildDepth(every({ Errors: [], ErrorCount: "0" }), context).errors, undefined);
  });

  const clocks: [title: string, moment: unknown][] = [
    ["Unix seconds", start + hour],
    ["milliseconds", (start + hour) * 1000],
    ["a text with a date", `/Date(${(start + hour) * 1000})/`],
    ["one that lacks its last slash", `/Date(${(start + hour) * 1000})`],
  ];
  for (const [title, moment] of clocks) {
    it(`reads ${title} as the same moment everywhere`, () => {
      const sent = JSON.parse(
        JSON.stringify({
          ...{ Sessions: [{ Start: moment }], Notes: [{ Time: moment, Text: "Here" }] },
          ...{ Errors: [{ Message: "Broke", Time: moment }], ErrorCount: 1 },
          ...{ Expires: moment, ExpiresTime: null, ExamScoredDate: moment },
        }),
      ) as Parameters<typeof every>[0];
      const { more, errors } = buildDepth(every(sent), context);
      const words = said(more?.rows);
      assert.equal(words["Sessions"], "since Oct 6, 09:00 (4 h 00 min)");
      assert.equal(words["Note, Oct 6, 09:00"], "Here");
      assert.equal(words["Expires"], "Tue, Oct 6, 2026, 09:00:00 (UTC)");
      assert.equal(words["Scored"], "Tue, Oct 6, 2026, 09:00:00 (UTC)");
      assert.deepEqual(said(errors?.rows), { "Oct 6, 09:00": "Broke" });
    });
  }

  it("says nothing of what was not sent, and takes what cannot be a moment", () => {
    const names = [
      ...["InstructorId", "InstructorName", "InstructorEmail", "ExamScoredById", "ExamScoredByName"],
      ...["ExamScoredDate", "Task", "Exercise", "NumTasks", "NumCompletedTasks", "Sessions", "Notes"],
      ...["TimeInSession", "StartupDuration", "LastLatency", "State", "LabHostId", "LabHostName", "Errors"],
      ...["DatacenterId", "DatacenterName", "DeliveryRegionId", "DeliveryRegionName", "BrowserUserAgent"],
      ...["Lang", "ErrorCount"],
    ];
    const bare = every(Object.fromEntries(names.map((name) => [name, null])));
    const { more, errors, running } = buildDepth(bare, context);
    assert.deepEqual([more, errors, running], [undefined, undefined, undefined]);
    const sessions = (...sent: object[]): string | undefined => {
      const odd = every(JSON.parse(JSON.stringify({ Sessions: sent })) as Parameters<typeof every>[0]);
      return said(buildDepth(odd, context).more?.rows)["Sessions"];
    };
    assert.equal(sessions({ Start: 1e17 }, { End: start }), undefined);
    assert.equal(sessions({ Start: start, End: start - hour }), "Oct 6, 08:00 – 07:00");
  });

  describe("while it runs", () => {
    const running = { End: null, EndTime: null, State: "Running", CompletionStatus: "Incomplete" };
    const now = start + 2 * hour;
    const at = { ...context, now, askedAt: now };

    it("is how much time is left, when somebody was active last and where they are", () => {
      const details = every({ ...running, TimeRemaining: 42 * minute, LastActivity: now - 5 * minute });
      const model = buildDepth(details, at);
      assert.equal(model.running?.asOf, "As of 10:00");
      assert.deepEqual(
        model.running.facts.map(({ label, text }) => `${label}: ${text}`),
        [
          "Time left: 42 min, until 10:42",
          "Last activity: 5 min ago, at 09:55",
          "Exercise: Exercise 3",
          "Task: Task 9",
          "Tasks done: 9 of 12",
        ],
      );
    });

    it("goes on with the clock after it was asked for", () => {
      const details = every({ ...running, TimeRemaining: 42 * minute, LastActivity: now });
      const texts = (seconds: number): string[] | undefined =>
        buildDepth(details, { ...at, now: now + seconds }).running?.facts.map(({ text }) => text);
      assert.deepEqual(texts(20 * minute)?.slice(0, 2), ["22 min, until 10:42", "idle 20 min, since 10:00"]);
      assert.equal(texts(60 * minute)?.[0], "none: it was up at 10:42");
      assert.equal(texts(0)?.[1], "just now");
    });

    it("takes the time left from when it expires where nothing else was sent", () => {
      const details = every({ ...running, TimeRemaining: null, Expires: now + hour });
      assert.equal(buildDepth(details, at).running?.facts[0]?.text, "1 h, until 11:00");
    });
  });

  it("is not to change any more once it is over and scored", () => {
    const cases: [changes: Parameters<typeof every>[0], runs: boolean, settled: boolean][] = [
      [{}, false, true],
      [{ End: null, State: "Running" }, true, false],
      [{ End: null, State: null }, true, false],
      [{ End: null, State: "Saved" }, false, false],
      [{ State: "Scoring" }, false, false],
      [{ State: "Tearing Down" }, false, false],
      [{ CompletionStatus: "Submitted For Grading" }, false, false],
      [{ State: "A new word" }, false, true],
    ];
    for (const [changes, runs, settled] of cases) {
      const details = every(changes);
      assert.deepEqual([isRunning(details), isSettled(details)], [runs, settled], JSON.stringify(changes));
    }
  });

  it("draws the sessions on the time line", () => {
    const result = labResult({ Start: start, End: start + 4 * hour, LastActivity: start + 2 * hour });
    const { sessions } = every({
      Sessions: [
        { Start: start + 3 * hour, End: start + 5 * hour },
        { Start: start - hour, End: start + hour },
        { Start: start + 6 * hour, End: start + 7 * hour },
      ],
    });
    const [picture] = buildPictures(result, { now: start + 9 * hour, timeZone: "UTC" }, sessions);
    assert.ok(picture?.kind === "time", "there is no time line");
    assert.deepEqual(picture.sessions, [
      { from: 0, to: 25 },
      { from: 75, to: 100 },
    ]);
    assert.equal(picture.sessionsText, "3 sessions");
    const [without] = buildPictures(result, { now: start + 9 * hour, timeZone: "UTC" });
    assert.ok(without?.kind === "time", "there is no time line");
    assert.deepEqual([without.sessions, without.activePercent], [undefined, 50]);
  });
});
