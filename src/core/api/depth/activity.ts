import type { Integer } from "../labResult";
import type { SentFields } from "./sentFields";

/** How an activity is answered. */
export type ActivityType = "singleChoice" | "multipleChoice" | "exactText" | "pattern" | "script" | "unknown";

/** One of the answers to choose from. */
export interface Answer {
  readonly id?: Integer | undefined;
  readonly text?: string | undefined;
  readonly isRight?: boolean | undefined;
  readonly isChosen?: boolean | undefined;
}

/** What a script found when it looked at the lab. */
export interface ScriptResult {
  readonly id?: Integer | undefined;
  /** What it looks for, for people. */
  readonly text?: string | undefined;
  readonly score?: number | undefined;
  readonly passed?: boolean | undefined;
  /** What the student was told. */
  readonly told?: string | undefined;
  /** What the script itself wrote. */
  readonly response?: string | undefined;
  /** Whether it could not be run: that says nothing of the student. */
  readonly platformFailed?: boolean | undefined;
  /** Whether it was run and broke: that says nothing of the student either. */
  readonly scriptFailed?: boolean | undefined;
}

/** A question or a check within a lab, and how it went. */
export interface Activity {
  readonly id?: Integer | undefined;
  readonly name?: string | undefined;
  readonly type: ActivityType;
  /** Whether it counts for the score. */
  readonly isScored?: boolean | undefined;
  readonly score?: number | undefined;
  readonly passed?: boolean | undefined;
  /** What the student typed. */
  readonly typed?: string | undefined;
  /** What the student was told. */
  readonly told?: string | undefined;
  /** All there are to choose from, or those that were chosen where the others are not told. */
  readonly answers: readonly Answer[];
  readonly scripts: readonly ScriptResult[];
  /** Whether it may stand in what is exported, printed or sent on. */
  readonly isForReports: boolean;
}

/** Activities that are scored together. */
export interface ActivityGroup {
  readonly id?: Integer | undefined;
  readonly name?: string | undefined;
  /** The points that there are. */
  readonly maxScore?: number | undefined;
  /** The points that were scored. */
  readonly score?: number | undefined;
  readonly activities: readonly Activity[];
}

const types: ReadonlyMap<Integer | undefined, ActivityType> = new Map<Integer, ActivityType>([
  [0, "singleChoice"],
  [10, "multipleChoice"],
  [20, "exactText"],
  [30, "pattern"],
  [40, "script"],
]);

/** Whether the scoring broke, so that neither passed nor failed says anything of the student. */
export function isBroken({ scripts }: Pick<Activity, "scripts">): boolean {
  return scripts.some(({ platformFailed, scriptFailed }) => platformFailed === true || scriptFailed === true);
}

/** Reads the `ActivityResults` of an instance or a group. */
export function readActivities(fields: SentFields): Activity[] {
  return fields.objects("ActivityResults").map(readActivity);
}

/** Reads the `ActivityGroupResults` of an instance. */
export function readActivityGroups(fields: SentFields): ActivityGroup[] {
  return fields.objects("ActivityGroupResults").map((group) => ({
    id: group.integer("Id"),
    name: group.name("Name"),
    maxScore: group.quantity("ScoreValueTotal"),
    score: group.quantity("AggregateScore"),
    activities: readActivities(group),
  }));
}

function readActivity(fields: SentFields): Activity {
  return {
    id: fields.integer("ActivityId"),
    name: fields.name("ActivityName"),
    type: types.get(fields.integer("ActivityType")) ?? "unknown",
    isScored: fields.yesNo("Scored"),
    score: fields.quantity("Score"),
    passed: fields.yesNo("Passed"),
    typed: fields.text("TextResult"),
    told: fields.text("UiResponse"),
    answers: readAnswers(fields),
    scripts: readScripts(fields),
    // What cannot be read may well mean to leave it out.
    isForReports: fields.has("ShowResultsInReports") ? fields.yesNo("ShowResultsInReports") === true : true,
  };
}

/** `AnswerTexts` has all answers there are, `AnswerResults` those that were chosen; either may be missing. */
function readAnswers(fields: SentFields): Answer[] {
  const chosen = fields.objects("AnswerResults").map((answer) => ({
    id: answer.integer("AnswerId"),
    text: answer.text("AnswerText", "Text"),
    isRight: answer.yesNo("Correct"),
    isChosen: true,
  }));
  const all = fields.objects("AnswerTexts").map((answer) => {
    const id = answer.integer("AnswerId");
    const same = id === undefined ? undefined : chosen.find((each) => each.id === id);
    return {
      id,
      text: answer.text("Text", "AnswerText") ?? same?.text,
      isRight: answer.yesNo("Correct") ?? same?.isRight,
      isChosen: answer.yesNo("Chosen") ?? same !== undefined,
    };
  });
  const others = chosen.filter(({ id, text }) =>
    all.every((each) => (id === undefined ? each.text !== text : each.id !== id)),
  );
  return [...all, ...others];
}

function readScripts(fields: SentFields): ScriptResult[] {
  const texts = fields.objects("ScriptTexts");
  return fields.objects("ScriptResults").map((script) => {
    const id = script.integer("ScriptId");
    const text = texts.find((each) => id !== undefined && each.integer("ScriptId") === id);
    return {
      id,
      text: text?.text("Text"),
      score: script.quantity("Score"),
      passed: script.yesNo("Passed"),
      told: script.text("UiResponse"),
      response: script.text("ScriptResponse"),
      platformFailed: script.yesNo("PlatformError"),
      scriptFailed: script.yesNo("ScriptError"),
    };
  });
}
