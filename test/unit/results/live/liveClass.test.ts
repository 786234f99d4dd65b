import assert from "node:assert/strict";
import type { LabResult } from "../../../../src/core/api/labResult";
import { noNames } from "../../../../src/core/results/names/names";
import type { LiveClassContext } from "../../../../src/core/results/live/context";
import { buildLiveClass } from "../../../../src/core/results/live/liveClass";
import { classInSession, personInSession, resultsInSession } from "../../../simulator/classInSession";
import { labResult } from "../../labResult";

const now = Date.UTC(2026, 10, 16, 12) / 1000;
const context: LiveClassContext = {
  present: { seenAt: now, now, idleMinutes: 15 },
  timeZone: "UTC",
  names: noNames,
  title: "A class",
  subtitle: "",
  planned: classInSession.labs,
  now: new Map(),
  knowsNotStarted: true,
};

function live(
  results: readonly LabResult[],
  changes: Partial<LiveClassContext> = {},
): ReturnType<typeof buildLiveClass> {
  return buildLiveClass(results, { ...context, ...changes });
}

describe("a class as it runs", () => {
  const results = resultsInSession(now);

  it("counts each person once, by how things stand", () => {
    const { figures, people } = live(results).model;
    assert.deepEqual(
      figures.map(({ label, people: count }) => [label, count]),
      [
        ["Need help", 7],
        ["Running", 15],
        ["Idle", 1],
        ["Failed on the platform", 1],
        ["Not started", 1],
        ["In no lab", 7],
        ["Done", 0],
      ],
    );
    assert.equal(people.length, 25);
  });

  it("puts those first who need help, with the reasons", () => {
    const { people } = live(results).model;
    assert.deepEqual(
      people.slice(0, 8).map(({ name, reasons }) => [name, reasons]),
      [
        [personInSession(21), ["Lab 110904: Lab Creation Failed, not tried again since 11:52"]],
        [
          personInSession(14),
          [
            "Lab 110904: idle 22 min, since 11:38",
            "Lab 110904: 40% of the tasks done, where the median of 20 people is 100%",
          ],
        ],
        [
          personInSession(20),
          [
            "Lab 110903: 3 attempts, none of them complete or passed",
            "Lab 110903: 30% of the tasks done, where the median of 24 people is 100%",
            "Not started, though half of the class has: Lab 110904",
          ],
        ],
        [personInSession(15), ["Lab 110904: 10% of the tasks done, where the median of 20 people is 100%"]],
        [
          personInSession(24),
          ["Not started, though half of the class has: Lab 110902, Lab 110903, Lab 110904"],
        ],
        [personInSession(22), ["Not started, though half of the class has: Lab 110904"]],
        [personInSession(23), ["Not started, though half of the class has: Lab 110904"]],
        [personInSession(0), []],
      ],
    );
  });

  it("says of each lab who has not finished it", () => {
    const { labs, people } = live(results).model;
    assert.deepEqual(
      labs.map(({ facts, unfinished }) => [facts, unfinished]),
      [
        ["24 done · 1 not started", 1],
        ["23 done · 1 not started", 2],
        ["14 done · 6 in it · 1 failed on the platform · 4 not started", 11],
        ["0 done · 10 in it · 15 not started", 25],
        ...[5, 6, 7, 8].map(() => ["0 done · 25 not started", 25]),
      ],
    );
    const third = (user: number): string | undefined =>
      people.find(({ key }) => key === personInSession(user))?.labs[2];
    assert.deepEqual([0, 14, 15, 20, 21, 24].map(third), [
      "done",
      "idle",
      "running",
      "notStarted",
      "failed",
      "notStarted",
    ]);
  });

  it("tells what goes on in a lab, and how long there is for it", () => {
    const id = results.find(({ UserId, LabProfileId }) => UserId === "310001" && LabProfileId === 110_905);
    const about = { isQuiet: false, exercise: "Exercise 2", task: "Task 5", tasksDone: "4 of 8" };
    const { people } = live(results, {
      now: new Map([[id?.LabInstanceId ?? 0, { ...about, until: now + 80 * 60 }]]),
    }).model;
    const first = people.find(({ key }) => key === "310001");
    assert.deepEqual(first && { ...first, labs: [] }, {
      key: "310001",
      name: "310001",
      state: "running",
      stateWords: "Running",
      reasons: [],
      lab: "Lab 110905",
      labNote: "since 11:20",
      task: "Exercise 2 · Task 5",
      percent: 50,
      progress: "50% · 4 of 8 tasks",
      timeLeft: "1 h 20 min, until 13:20",
      lastActivity: "1 min ago, at 11:59",
      labs: [],
      canOpen: true,
    });
  });

  it("takes nobody for being in a lab that is saved", () => {
    const saved = results.find(({ UserId, LabProfileId }) => UserId === "310015" && LabProfileId === 110_904);
    const { figures } = live(results, {
      now: new Map([[saved?.LabInstanceId ?? 0, { isQuiet: true }]]),
    }).model;
    assert.equal(figures.find(({ id }) => id === "idle")?.people, 0);
  });

  it("opens the lab in hand, or else the last attempt, and nothing where there is none", () => {
    const { model, instances } = live(results);
    const opened = (user: number): LabResult | undefined => {
      const id = instances[model.people.findIndex(({ key }) => key === personInSession(user))];
      return results.find(({ LabInstanceId }) => LabInstanceId === id);
    };
    assert.deepEqual(
      [0, 13, 21, 24].map((user) => opened(user)?.LabProfileId),
      [110_905, 110_904, 110_904, undefined],
    );
  });

  it("does not say that something was not started where that is not known, and says so", () => {
    const { labs, notes, figures } = live(results, { knowsNotStarted: false }).model;
    assert.equal(labs[0]?.facts, "24 done · 1 without a result");
    assert.match(notes.join("\n"), /who has not started cannot be told/);
    assert.equal(figures[0]?.people, 4);
  });

  it("always says that there is no roster, and what stands for labs that are not planned", () => {
    const { notes, labs } = live(results, { planned: undefined }).model;
    assert.match(notes[0] ?? "", /^No roster exists: only people who started a lab in what was fetched/);
    assert.match(notes.join("\n"), /Which labs are planned is not known/);
    const unsure = live(results, { planned: undefined, knowsNotStarted: false }).model.notes;
    assert.match(unsure.join("\n"), /Whether all of the class was fetched is not known/);
    assert.equal(labs.length, 4);
  });

  it("has nothing of a class without results but its labs, and keeps out what is nobody's", () => {
    const { model } = live([]);
    assert.deepEqual([model.people, model.labs.length], [[], 8]);
    assert.deepEqual([...new Set(model.figures.map(({ people }) => people))], [0]);
    const nobodys = live([labResult({ UserId: null })]).model;
    assert.deepEqual(nobodys.people, []);
    assert.equal(nobodys.notes.at(-1), "Without a user, and not shown: 1 result");
  });

  it("who has done all that is planned is done, whatever else there is", () => {
    const done = labResult({
      ClassId: "A",
      LabProfileId: 1,
      CompletionStatus: 4,
      Start: now - 900,
      End: now,
    });
    const { people } = live(
      [done, { ...done, LabInstanceId: 349_745, LabProfileId: 2, CompletionStatus: 3 }],
      {
        planned: [1],
      },
    ).model;
    assert.deepEqual(
      people.map(({ state, lab, labNote }) => [state, lab, labNote]),
      [["done", "Lab 2", "Incomplete · ended 12:00"]],
    );
  });
});
