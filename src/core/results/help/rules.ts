import type { Integer, LabResult } from "../../api/labResult";
import { scorePercent } from "../state/examState";
import { isPlatformFailure } from "../state/tally";
import { quietMinutes, type LabStanding, type Member, type StandingContext } from "./standing";

/** Why somebody may need help. The kinds stand in the order of their urgency. */
export type HelpReason =
  | {
      readonly kind: "platformFailed";
      readonly labProfileId: Integer | null;
      readonly status: Integer;
      /** Unix seconds; undefined where it is not told. */
      readonly since: number | undefined;
      readonly minutes: number;
    }
  | {
      readonly kind: "idle";
      readonly labProfileId: Integer;
      readonly since: number | undefined;
      readonly minutes: number;
    }
  | { readonly kind: "manyAttempts"; readonly labProfileId: Integer; readonly attempts: number }
  | {
      readonly kind: "farBelow";
      readonly labProfileId: Integer;
      readonly of: "tasks" | "score";
      /** Percent, as is the median of all who have such a figure in this lab. */
      readonly own: number;
      readonly median: number;
      /** How many have it. */
      readonly people: number;
    }
  | { readonly kind: "notStarted"; readonly labProfileIds: readonly Integer[] };

/** So many attempts at a lab are many. */
export const manyAttempts = 3;
/** So many points of percent below the median are far. */
export const farBelowPoints = 30;
/** A median of fewer people says nothing. */
export const fewestPeople = 5;
/** Who has begun so lately cannot be far yet, in minutes. */
export const settlingMinutes = 15;

export interface HelpContext extends StandingContext {
  /** Whether it is known that a lab of which there is no result has not been started. */
  readonly knowsNotStarted: boolean;
  /** Whether everybody is to do a lab. */
  readonly isPlanned: (labProfileId: Integer) => boolean;
}

/** What a lab is like in the whole class. */
interface LabOfClass {
  readonly started: number;
  readonly tasks: readonly number[];
  readonly scores: readonly number[];
}

/** Who needs help, and why, by the place among the members; the most urgent reason first. */
export function helpReasons(members: readonly Member[], context: HelpContext): HelpReason[][] {
  const count = members[0]?.labs.length ?? 0;
  const labs = Array.from({ length: count }, (_, index) => labOfClass(members, index));
  return members.map((member) => [
    ...platformFailed(member, context.now),
    ...idle(member, context.now),
    ...triedOften(member),
    ...farBelow(member, labs, context),
    ...(context.knowsNotStarted ? notStarted(member, labs, members.length, context) : []),
  ]);
}

/** Puts those first who need help most: by their most urgent reason, how bad it is, and how many there are. */
export function compareUrgency(a: readonly HelpReason[], b: readonly HelpReason[]): number {
  const [first, second] = [a[0], b[0]];
  if (!first || !second) return b.length - a.length;
  return (
    urgency.indexOf(first.kind) - urgency.indexOf(second.kind) ||
    degreeOf(second) - degreeOf(first) ||
    b.length - a.length
  );
}

const urgency: readonly HelpReason["kind"][] = [
  "platformFailed",
  "idle",
  "manyAttempts",
  "farBelow",
  "notStarted",
];

function degreeOf(reason: HelpReason): number {
  switch (reason.kind) {
    case "platformFailed":
    case "idle":
      return reason.minutes;
    case "manyAttempts":
      return reason.attempts;
    case "farBelow":
      return reason.median - reason.own;
    case "notStarted":
      return reason.labProfileIds.length;
  }
}

/** The platform failed at the last attempt of all, and nothing was started after it. */
function platformFailed({ attempts }: Member, now: number): HelpReason[] {
  const last = attempts.at(-1);
  const status = last?.CompletionStatus ?? null;
  if (!last || status === null || !isPlatformFailure(last)) return [];
  const since = last.End ?? last.LastActivity ?? last.Start ?? undefined;
  const minutes = since === undefined ? 0 : Math.max(0, Math.floor((now - since) / 60));
  return [{ kind: "platformFailed", labProfileId: last.LabProfileId ?? null, status, since, minutes }];
}

function idle({ labs, current }: Member, now: number): HelpReason[] {
  return labs.flatMap(({ labProfileId, state, attempts }): HelpReason[] => {
    // Who works in another lab has left this one on purpose.
    if (state !== "idle" || !current || !attempts.includes(current)) return [];
    const since = current.LastActivity ?? current.Start ?? undefined;
    return [{ kind: "idle", labProfileId, since, minutes: quietMinutes(current, now) }];
  });
}

function triedOften({ labs }: Member): HelpReason[] {
  return labs.flatMap(({ labProfileId, state, attempts }): HelpReason[] =>
    state !== "done" && attempts.length >= manyAttempts
      ? [{ kind: "manyAttempts", labProfileId, attempts: attempts.length }]
      : [],
  );
}

/** The one figure that is farthest below that of the class, in a lab that is not done. */
function farBelow({ labs }: Member, ofClass: readonly LabOfClass[], { now }: HelpContext): HelpReason[] {
  const found = labs.flatMap((lab, index) => {
    const { labProfileId, state, attempts } = lab;
    const others = ofClass[index];
    if (state === "done" || !others || hasJustBegun(lab, now)) return [];
    const [tasks, score] = [bestTasks(attempts), bestScore(attempts)];
    return [
      ...gapOf({ labProfileId, of: "tasks" }, tasks, others.tasks),
      ...gapOf({ labProfileId, of: "score" }, score, others.scores),
    ];
  });
  return found.sort((a, b) => degreeOf(b) - degreeOf(a)).slice(0, 1);
}

function gapOf(
  figure: { readonly labProfileId: Integer; readonly of: "tasks" | "score" },
  own: number | undefined,
  all: readonly number[],
): HelpReason[] {
  if (own === undefined || all.length < fewestPeople) return [];
  const median = medianOf(all);
  return median - own < farBelowPoints
    ? []
    : [{ kind: "farBelow", ...figure, own, median, people: all.length }];
}

/** What at least half of the class has started. */
function notStarted(
  { labs }: Member,
  ofClass: readonly LabOfClass[],
  people: number,
  { isPlanned }: HelpContext,
): HelpReason[] {
  const behind = labs.filter(
    ({ labProfileId, state }, index) =>
      state === "notStarted" && isPlanned(labProfileId) && (ofClass[index]?.started ?? 0) * 2 >= people,
  );
  const labProfileIds = behind.map(({ labProfileId }) => labProfileId);
  return labProfileIds.length > 0 ? [{ kind: "notStarted", labProfileIds }] : [];
}

function labOfClass(members: readonly Member[], index: number): LabOfClass {
  const standings = members.flatMap(({ labs }) => labs[index] ?? []);
  const known = (figure: (attempts: readonly LabResult[]) => number | undefined): number[] =>
    standings.flatMap(({ attempts }) => figure(attempts) ?? []);
  return {
    started: standings.filter(({ attempts }) => attempts.length > 0).length,
    tasks: known(bestTasks),
    scores: known(bestScore),
  };
}

function hasJustBegun({ state, attempts }: LabStanding, now: number): boolean {
  const start = attempts.at(-1)?.Start ?? now;
  return (state === "running" || state === "idle") && now - start < settlingMinutes * 60;
}

/** What the platform kept from being done is not counted. */
function bestTasks(attempts: readonly LabResult[]): number | undefined {
  const own = attempts.filter((attempt) => !isPlatformFailure(attempt));
  return greatest(own.flatMap(({ TaskCompletePercent }) => TaskCompletePercent ?? []));
}

function bestScore(attempts: readonly LabResult[]): number | undefined {
  return greatest(attempts.flatMap((attempt) => scorePercent(attempt) ?? []));
}

function greatest(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : Math.max(...numbers);
}

/** The middle one, or the mean of the two in the middle. */
function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const [below = 0, above = 0] = [sorted[sorted.length % 2 === 1 ? half : half - 1], sorted[half]];
  return (below + above) / 2;
}
