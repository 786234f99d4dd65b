import assert from "node:assert/strict";
import type { Activity, Answer, ScriptResult } from "../../../../../src/core/api/depth/activity";
import type { JsonObject } from "../../../../../src/core/api/json";
import { leftOutText } from "../../../../../src/core/results/details/depth/activities";
import { buildDepth } from "../../../../../src/core/results/details/depth/model";
import { Texts } from "../../../../../src/core/results/details/depth/texts";
import {
  activityVerdict,
  answerVerdict,
  kindText,
  pointsOfText,
  pointsText,
  scriptVerdict,
} from "../../../../../src/core/results/details/depth/verdicts";
import { activitiesOf, context, every, said, start, withActivities } from "./cases";

const hour = 3600;

describe("how something went, in words", () => {
  /** The only activity of an instance, as it is read. */
  function activity(sent: Partial<Activity>): Activity {
    const [read] = every({
      ActivityResults: [{ ActivityName: "A", ActivityType: 0, Scored: true }],
      ActivityGroupResults: [],
    }).activities;
    return { ...(read ?? assert.fail("there is no activity")), answers: [], ...sent };
  }

  const chosen: Answer = { ...answer(), isChosen: true };
  function answer(): Answer {
    return { id: 1, text: "a", isChosen: false, isRight: undefined };
  }

  const activities: [title: string, sent: Partial<Activity>, text: string, mark: string][] = [
    ["a script broke", { type: "script", scripts: [{ scriptFailed: true }] }, "Scoring failed", "broken"],
    ["nothing is told", { passed: undefined }, "No verdict", "none"],
    ["one choice was right", { type: "singleChoice", passed: true, answers: [chosen] }, "Right", "right"],
    ["one choice was wrong", { type: "singleChoice", passed: false, answers: [chosen] }, "Wrong", "wrong"],
    [
      "nothing was chosen",
      { type: "singleChoice", passed: false, answers: [answer()] },
      "Not answered",
      "wrong",
    ],
    ["none of several was chosen", { type: "multipleChoice", passed: false }, "Not answered", "wrong"],
    ["nothing had to be chosen", { type: "multipleChoice", passed: true }, "Right", "right"],
    ["nothing was typed", { type: "exactText", passed: false, typed: undefined }, "Not answered", "wrong"],
    ["spaces were typed", { type: "pattern", passed: false, typed: " \n" }, "Not answered", "wrong"],
    ["something was typed", { type: "pattern", passed: false, typed: " x" }, "Wrong", "wrong"],
    ["a script passed", { type: "script", passed: true }, "Passed", "right"],
    ["a script did not pass", { type: "script", passed: false }, "Not passed", "wrong"],
    ["another kind passed", { type: "unknown", passed: true }, "Passed", "right"],
    ["another kind did not pass", { type: "unknown", passed: false }, "Not passed", "wrong"],
  ];
  for (const [title, sent, text, mark] of activities) {
    it(`is “${text}” where ${title}`, () =>
      assert.deepEqual(activityVerdict(activity(sent)), { text, mark }));
  }

  const scripts: [sent: Partial<ScriptResult>, text: string, mark: string][] = [
    [{}, "No verdict", "none"],
    [{ passed: true }, "Passed", "right"],
    [{ passed: false }, "Not passed", "wrong"],
    [{ passed: true, scriptFailed: true }, "The script itself broke", "broken"],
    [{ passed: true, scriptFailed: true, platformFailed: true }, "The platform failed to run it", "broken"],
  ];
  for (const [sent, text, mark] of scripts) {
    it(`is “${text}” of a script with ${JSON.stringify(sent)}`, () =>
      assert.deepEqual(scriptVerdict(sent as ScriptResult), { text, mark }));
  }

  const answers: [isChosen: boolean, isRight: boolean | undefined, text: string, mark: string][] = [
    [true, undefined, "Chosen", "none"],
    [true, true, "Chosen, right", "right"],
    [true, false, "Chosen, wrong", "wrong"],
    [false, true, "Right, not chosen", "right"],
    [false, false, "Not chosen", "none"],
    [false, undefined, "Not chosen", "none"],
  ];
  for (const [isChosen, isRight, text, mark] of answers) {
    it(`is “${text}” of an answer that is${isChosen ? "" : " not"} chosen, and ${String(isRight)}ly right`, () =>
      assert.deepEqual(answerVerdict({ isChosen, isRight }), { text, mark }));
  }

  it("has words for each kind", () => {
    assert.deepEqual(
      (["singleChoice", "multipleChoice", "exactText", "pattern", "script", "unknown"] as const).map((type) =>
        kindText({ type }),
      ),
      [
        "One choice",
        "Several choices",
        "Typed answer",
        "Typed answer, by a pattern",
        "Script",
        "Another kind",
      ],
    );
  });

  it("has points with two digits at most", () => {
    assert.deepEqual([undefined, 1, 0, 2.5, 1 / 3, 2 / 3].map(pointsText), [
      undefined,
      "1 point",
      "0 points",
      "2.5 points",
      "0.33 points",
      "0.67 points",
    ]);
    assert.equal(pointsOfText(4.004, 12.006), "4 of 12.01 points");
    assert.equal(pointsOfText(4, undefined), "4 points");
    assert.equal(pointsOfText(undefined, 12), undefined);
  });
});

describe("the texts of a page in depth", () => {
  it("are told up to a length, and whole where all is asked for", () => {
    const short = new Texts().row("a", "A", "x".repeat(2000) + "  ");
    assert.deepEqual([short.text, short.isShortened, short.note], ["x".repeat(2000), undefined, undefined]);
    const long = new Texts().row("a", "A", "x".repeat(2001));
    assert.deepEqual(
      [long.text, long.isShortened, long.note],
      [`${"x".repeat(1999)}…`, true, "Shortened: copy it to get all 2,001 characters"],
    );
    const kept = new Texts().row("a", "A", "x".repeat(2001), false);
    assert.deepEqual([kept.note, kept.isNotCopied], ["Shortened: 2,001 characters in all", true]);
    const whole = new Texts("a").row("a", "A", "x".repeat(2001));
    assert.deepEqual([whole.text, whole.isShortened], ["x".repeat(2001), undefined]);
  });

  it("end in dots of their own without having been shortened", () => {
    assert.equal(new Texts().row("a", "A", "and so on…").isShortened, undefined);
    assert.equal(new Texts().row("a", "A", `${"x".repeat(1999)}…`).isShortened, undefined);
  });

  it("count characters, of which some are two units of a text", () => {
    const { text, isShortened, showRaw } = new Texts().row("a", "A", "😀".repeat(1500));
    assert.deepEqual([text, isShortened, showRaw], ["😀".repeat(1500), undefined, false]);
  });

  it("are said to be empty where nothing stands in them", () => {
    const { text, presence } = new Texts().row("a", "A", " \n");
    assert.deepEqual([text, presence], ["Empty", "null"]);
    assert.equal(new Texts().row("a", "A", "x").presence, "value");
  });

  it("say how many activities are left out", () => {
    assert.equal(leftOutText(1), "1 activity is left out of reports, and of what is copied");
    assert.equal(leftOutText(1200), "1,200 activities are left out of reports, and of what is copied");
  });

  it("have words where an activity or a group has no name", () => {
    const group = { ActivityResults: [{ ActivityType: 0, Scored: true }] };
    const model = buildDepth(every({ ActivityResults: [], ActivityGroupResults: [group] }), context);
    assert.equal(model.activities.groups.at(-1)?.title, "Group without a name");
    const nameless = {
      ActivityType: 0,
      Scored: true,
      AnswerTexts: [{ AnswerId: 1, Text: "a" }],
    };
    assert.deepEqual(
      activitiesOf(buildDepth(withActivities(nameless), context)).map(({ answers }) => answers?.caption),
      ["Answers to “Activity without a name”"],
    );
  });

  it("are of the first fifty scripts and the first hundred answers, and no more", () => {
    const count = (most: number): JsonObject[] =>
      Array.from({ length: most }, (_, index) => ({ ScriptId: index, AnswerId: index, Text: `${index}` }));
    const shown = (most: number): (number | undefined)[] => {
      const sent = {
        ...{ ActivityName: "A", ActivityType: 40, Scored: true },
        ...{ ScriptResults: count(most), AnswerTexts: count(most) },
      };
      const [model] = activitiesOf(buildDepth(withActivities(sent, { ...sent, ActivityType: 0 }), context));
      return [model?.scripts.length, model?.answers?.answers.length];
    };
    assert.deepEqual([49, 50, 51, 100, 101].map(shown), [
      [49, 49],
      [50, 50],
      [50, 51],
      [50, 100],
      [50, 100],
    ]);
  });

  it("name notes by their time, where they have one", () => {
    const notes = [
      { Title: "T", Text: "here" },
      { Time: start, Text: "there" },
    ];
    const words = said(buildDepth(every({ Notes: notes }), context).more?.rows);
    assert.equal(words["Note"], "T\nhere");
  });

  it("say how many sessions, notes and errors there are more than a hundred", () => {
    const list = (count: number): JsonObject[] =>
      Array.from({ length: count }, (_, index) => ({ Start: start, End: start + hour, Text: `${index}` }));
    const words = (count: number): (string | undefined)[] => {
      const changes = { Sessions: list(count), Notes: list(count), Errors: list(count), ErrorCount: count };
      const { more, errors } = buildDepth(every(changes), context, new Texts("sessions"));
      const sessions = said(more?.rows)["Sessions"]?.split("\n") ?? [];
      return [`${sessions.length}`, sessions.at(-1), said(more?.rows)["More"], said(errors?.rows)["More"]];
    };
    const last = "Oct 6, 08:00 – 09:00 (1 h 00 min)";
    assert.deepEqual(words(100), ["100", last, undefined, undefined]);
    assert.deepEqual(words(101), ["101", "and 1 more", "and 1 more", "and 1 more"]);
    assert.deepEqual(words(1200), ["101", "and 1,100 more", "and 1,100 more", "and 1,100 more"]);
  });
});
