import type { Integer, LabResult } from "../../api/labResult";
import { examState } from "../state/examState";
import { getOrAdd } from "../getOrAdd";
import { ascending } from "../order/compare";
import { compareNames } from "../names/nameOrder";
import { namePlace } from "../names/namePlace";
import type { Naming } from "../names/names";
import { allSteps, inSteps, type Steps } from "../steps";
import {
  byUser,
  type Gradebook,
  type GradebookCell,
  type GradebookColumn,
  type GradebookRow,
} from "./gradebook";
import { isBetter, nothingRuns, type IsRunning } from "./grades";
import { gradeOf, GradeTally, type Grade } from "./totals";
import { PlaceSet } from "./placeSet";

/**
 * Makes the gradebook of some results, such as a class's.
 * @param names decide the order of rows, and of columns but for planned ones.
 * @param isRunning of two attempts without a score that are not complete, one that still runs is the better one.
 * @param planned labs that everybody in a class is to do, beside those that somebody has started. Their columns
 *   come first, in this order.
 */
export function buildGradebook(
  results: Iterable<LabResult>,
  names: Naming,
  isRunning: IsRunning = nothingRuns,
  planned?: PlannedLabs,
): Gradebook {
  return allSteps(gradebookSteps(results, names, isRunning, planned));
}

/** The labs that are planned for a class, be they started or not. */
export interface PlannedLabs {
  readonly classId: string;
  /** In the order in which they are to be done. */
  readonly labProfileIds: readonly Integer[];
}

/** So many results or cells are worth a look at the clock. */
const stepSize = 1000;

/** The same in steps. */
export function* gradebookSteps(
  results: Iterable<LabResult>,
  names: Naming,
  isRunning: IsRunning = nothingRuns,
  planned?: PlannedLabs,
): Steps<Gradebook> {
  const builder = new GradebookBuilder(names, isRunning);
  yield* inSteps(results, stepSize, (result) => builder.add(result));
  if (planned) builder.plan(planned);
  return yield* builder.finish();
}

interface Lab {
  readonly labProfileId: Integer | null;
  /** As which it came among all labs. */
  readonly place: number;
  isExam: boolean;
  isStarted: boolean;
  /** As which it is to be done; undefined where it is not planned. */
  turn: number | undefined;
}

interface Member {
  /** By the place of the lab. */
  readonly cells: (MutableCell | undefined)[];
  /** The labs of each class that the user is in. */
  readonly classes: Set<PlaceSet>;
  /** The class of the user's result before, which most are of, and its labs. */
  lastClass: string | undefined;
  lastLabs: PlaceSet | undefined;
}

interface MutableCell {
  best: LabResult;
  attempts: number;
}

class GradebookBuilder {
  private readonly labs = new Map<Integer | null, Lab>();
  private readonly classes = new Map<string, PlaceSet>();
  private readonly members = new Map<string | undefined, Member>();

  constructor(
    private readonly names: Naming,
    private readonly isRunning: IsRunning,
  ) {}

  add(result: LabResult): void {
    const member = this.memberOf(result.UserId || undefined);
    const lab = this.labOf(result.LabProfileId ?? null);
    lab.isStarted = true;
    if (!lab.isExam && examState(result) !== undefined) lab.isExam = true;
    const cell = member.cells[lab.place];
    if (cell === undefined) member.cells[lab.place] = { best: result, attempts: 1 };
    else {
      if (isBetter(result, cell.best, this.isRunning)) cell.best = result;
      cell.attempts += 1;
    }
    if (result.ClassId) this.addToClass(result.ClassId, member, lab);
  }

  /** Nobody is in a class of which there is no result. */
  plan({ classId, labProfileIds }: PlannedLabs): void {
    const labs = this.classes.get(classId);
    if (!labs) return;
    for (const [turn, id] of labProfileIds.entries()) {
      const lab = this.labOf(id);
      labs.add(lab.place);
      // A lab that is named twice is to be done where it comes first.
      lab.turn ??= turn;
    }
  }

  *finish(): Steps<Gradebook> {
    const labs = inCourseOrder(this.labs.values(), this.names);
    const columns = labs.map((lab) => new ColumnBuilder(lab));
    const all = new GradeTally();
    const columnsOf = new ColumnsOfClasses(labs);
    const rows: GradebookRow[] = [];
    const rowsPerStep = Math.ceil(stepSize / columns.length);
    yield* inSteps(this.members, rowsPerStep, ([userId, { cells: cellsAt, classes }]) => {
      const isUser = userId !== undefined;
      const isOfClass = isUser ? columnsOf.of(classes) : [];
      const tally = new GradeTally();
      const cells = columns.map((column, index) => {
        const cell = cellsAt[column.lab.place];
        if (cell) {
          const grade = gradeOf(cell.best);
          tally.add(grade);
          if (isUser) column.tally.add(grade);
          column.show(cell, grade);
        } else if (isOfClass[index]) {
          tally.addMissing();
          column.tally.addMissing();
        }
        return cell;
      });
      if (isUser) all.addAll(tally);
      const place = namePlace("user", userId, this.names);
      rows.push({ userId, place, cells, isOfClass, totals: tally.totals });
    });
    return {
      columns: columns.map((column) => column.finish()),
      rows: rows.sort(byUser),
      users: rows.filter(({ userId }) => userId !== undefined).length,
      totals: all.totals,
    };
  }

  private memberOf(userId: string | undefined): Member {
    let member = this.members.get(userId);
    if (member === undefined) {
      member = { cells: [], classes: new Set(), lastClass: undefined, lastLabs: undefined };
      this.members.set(userId, member);
    }
    return member;
  }

  private labOf(labProfileId: Integer | null): Lab {
    let lab = this.labs.get(labProfileId);
    if (lab === undefined) {
      lab = { labProfileId, place: this.labs.size, isExam: false, isStarted: false, turn: undefined };
      this.labs.set(labProfileId, lab);
    }
    return lab;
  }

  private addToClass(id: string, member: Member, { labProfileId, place }: Lab): void {
    if (member.lastLabs === undefined || member.lastClass !== id) {
      const labs = getOrAdd(this.classes, id, () => new PlaceSet());
      member.classes.add(labs);
      member.lastClass = id;
      member.lastLabs = labs;
    }
    if (labProfileId !== null) member.lastLabs.add(place);
  }
}

/** Labs as they are planned, then those that are not, by name. */
function inCourseOrder(labs: Iterable<Lab>, names: Naming): Lab[] {
  return [...labs]
    .map((lab) => ({ lab, place: namePlace("lab", lab.labProfileId, names), turn: lab.turn ?? Infinity }))
    .sort((a, b) => ascending(a.turn, b.turn) || compareNames(a.place, b.place))
    .map(({ lab }) => lab);
}

/** Tells for each column whether it is a lab of one of some classes. */
class ColumnsOfClasses {
  /** Most users are in one class, and share it with others. */
  private readonly known = new Map<PlaceSet, readonly boolean[]>();

  constructor(private readonly columns: readonly Lab[]) {}

  of(classes: ReadonlySet<PlaceSet>): readonly boolean[] {
    const [first] = classes;
    if (!first || classes.size > 1) return this.find(classes);
    const known = this.known.get(first) ?? this.find(classes);
    this.known.set(first, known);
    return known;
  }

  private find(classes: Iterable<PlaceSet>): boolean[] {
    const all = new PlaceSet();
    for (const labs of classes) all.addAll(labs);
    return this.columns.map(({ place }) => all.has(place));
  }
}

class ColumnBuilder {
  /** Of users alone. */
  readonly tally = new GradeTally();
  private readonly statuses = new Set<Integer | null>();
  private mostAttempts = 0;

  constructor(readonly lab: Lab) {}

  /** Notes what a cell shows. */
  show({ best, attempts }: GradebookCell, { percent }: Grade): void {
    this.mostAttempts = Math.max(this.mostAttempts, attempts);
    if (percent === undefined) this.statuses.add(best.CompletionStatus ?? null);
  }

  finish(): GradebookColumn {
    const { labProfileId, isExam, isStarted } = this.lab;
    return {
      labProfileId,
      isExam,
      isOnlyPlanned: !isStarted,
      totals: this.tally.totals,
      statuses: [...this.statuses].sort(ascending),
      mostAttempts: this.mostAttempts,
    };
  }
}
