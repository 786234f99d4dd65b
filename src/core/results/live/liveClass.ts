import * as l10n from "@vscode/l10n";
import type { Integer, LabResult } from "../../api/labResult";
import { helpReasons, compareUrgency, type HelpReason } from "../help/rules";
import { membersOf, type Member } from "../help/standing";
import { ruleTexts } from "../help/words";
import { inNameOrder } from "../names/nameOrder";
import { namePlace } from "../names/namePlace";
import { labName } from "../names/nameWords";
import type { Naming } from "../names/names";
import { resultsText } from "../words/counts";
import { formatNumber } from "../words/numbers";
import type { LiveClassContext } from "./context";
import { isInLab } from "./openInstance";
import { personModel, stateOf, stateWords } from "./person";
import type { LabState, LiveClassModel, LiveFigure, LiveLab, PersonState } from "./types";

export interface LiveClass {
  readonly model: LiveClassModel;
  /** The lab instance that each person's row opens; undefined where there is none. */
  readonly instances: readonly (Integer | undefined)[];
}

/** So many people are shown; a class has fewer. */
const mostPeople = 500;

/** A class as it runs. @param results of this class alone. */
export function buildLiveClass(results: readonly LabResult[], context: LiveClassContext): LiveClass {
  const { present, names, planned, now } = context;
  const labs = labsOf(results, planned, names);
  const standing = {
    ...present,
    isRunning: (result: LabResult) => isInLab(result, present.seenAt, now.get(result.LabInstanceId)),
  };
  const members = inNameOrder(membersOf(results, labs, standing), ({ userId }) =>
    namePlace("user", userId, names),
  );
  const isPlanned = (id: Integer): boolean => planned === undefined || planned.includes(id);
  const reasons = helpReasons(members, {
    ...standing,
    knowsNotStarted: context.knowsNotStarted,
    isPlanned,
  });
  const isDue = labs.map(isPlanned);
  const people = members
    .map((member, index) => ({
      member,
      state: stateOf(member, isDue, standing),
      reasons: reasons[index] ?? [],
    }))
    .sort((a, b) => compareUrgency(a.reasons, b.reasons));
  const shown = people.slice(0, mostPeople);
  return {
    model: {
      title: context.title,
      subtitle: context.subtitle,
      figures: figuresOf(people),
      labs: labs.map((id, index) => labOf(labName(id, names), members, index, context)),
      people: shown.map((person) => personModel(person, context)),
      more: people.length - shown.length,
      notes: notesOf(results, context),
      rules: ruleTexts(present),
    },
    instances: shown.map(({ member }) => (member.current ?? member.attempts.at(-1))?.LabInstanceId),
  };
}

/** Those that are planned, in their order, then the others that anybody has started, by name. */
function labsOf(results: readonly LabResult[], planned: readonly Integer[] = [], names: Naming): Integer[] {
  const known = new Set<Integer>(planned);
  const others = new Set(
    results.flatMap(({ LabProfileId: id }) => (id === null || id === undefined || known.has(id) ? [] : [id])),
  );
  return [...known, ...inNameOrder(others, (id) => namePlace("lab", id, names))];
}

const figureStates: readonly PersonState[] = ["running", "idle", "failed", "notStarted", "between", "done"];

function figuresOf(
  people: readonly { readonly state: PersonState; readonly reasons: readonly HelpReason[] }[],
): LiveFigure[] {
  const count = (passes: (person: (typeof people)[number]) => boolean): number =>
    people.filter(passes).length;
  return [
    {
      id: "needsHelp",
      label: l10n.t("Need help"),
      people: count(({ reasons }) => reasons.length > 0),
    },
    ...figureStates.map((id) => ({
      id,
      label: stateWords(id),
      people: count(({ state }) => state === id),
    })),
  ];
}

function labOf(
  name: string,
  members: readonly Member[],
  index: number,
  { knowsNotStarted }: LiveClassContext,
): LiveLab {
  const states = members.map(({ labs }) => labs[index]?.state);
  const count = (...wanted: LabState[]): number =>
    states.filter((state) => state !== undefined && wanted.includes(state)).length;
  const [done, inIt, failed, notStarted] = [
    count("done"),
    count("running", "idle"),
    count("failed"),
    count("notStarted"),
  ];
  const unfinished = members.length - done;
  const facts = [
    l10n.t("{0} done", formatNumber(done)),
    inIt > 0 && l10n.t("{0} in it", formatNumber(inIt)),
    failed > 0 && l10n.t("{0} failed on the platform", formatNumber(failed)),
    notStarted > 0 &&
      (knowsNotStarted
        ? l10n.t("{0} not started", formatNumber(notStarted))
        : l10n.t("{0} without a result", formatNumber(notStarted))),
  ];
  return {
    name,
    facts: facts.filter((fact) => fact !== false).join(" · "),
    unfinished,
    action: l10n.t("Show who has not finished {0}", name),
  };
}

function notesOf(results: readonly LabResult[], { knowsNotStarted, planned }: LiveClassContext): string[] {
  const nobodys = results.filter(({ UserId }) => !UserId).length;
  return [
    l10n.t("No roster exists: only people who started a lab in what was fetched are known."),
    ...(knowsNotStarted || planned === undefined
      ? []
      : [l10n.t("A part of the class's time was not fetched: who has not started cannot be told.")]),
    ...(planned === undefined
      ? [
          l10n.t("Which labs are planned is not known: those that anybody here has started stand for them."),
          ...(knowsNotStarted
            ? []
            : [
                l10n.t(
                  "Whether all of the class was fetched is not known: who has not started cannot be told.",
                ),
              ]),
        ]
      : []),
    ...(nobodys > 0 ? [l10n.t("Without a user, and not shown: {0}", resultsText(nobodys))] : []),
  ];
}
