import * as l10n from "@vscode/l10n";
import type { Session } from "../../api/depth/instanceDetails";
import { instanceUrl } from "../../api/instanceUrl";
import { stringifyJson } from "../../api/json";
import { sentResult, unknownNames } from "../../api/asSent";
import type { LabResult } from "../../api/labResult";
import { fieldSections } from "./fields";
import { buildFacts } from "./facts";
import { buildPictures } from "./pictures";
import { buildRow, buildUnknownRow, buildWholeRow, fieldLabel, fieldText } from "./rows";
import { describeElapsed } from "./elapsed";
import { zoneName } from "./time";
import type { DetailsModel, Place, RelatedResults, Row, Section } from "./types";
import type { Naming } from "../names/names";
import type { Neighbours } from "../view/tree";
import { formatNumber } from "../words/numbers";
import { markOf, stateWords, type Present } from "../state/resultState";

export { buildWholeRow, fieldLabel, fieldText };
export type { DetailsModel };

export interface DetailsContext {
  /** `"local"`, `"UTC"` or an IANA name. */
  readonly timeZone: string;
  readonly present: Present;
  readonly names: Naming;
  /** The API address the result came from; none for sample results and files. */
  readonly connectionUrl?: string | undefined;
  readonly related?: readonly RelatedResults[];
  readonly neighbours?: Neighbours | undefined;
  /** When somebody was in the lab, where that is known. */
  readonly sessions?: readonly Session[] | undefined;
}

/** Rows beyond these would make a page that nobody can use. */
const mostUnknownRows = 1000;

/** The whole result as JSON text, integers exact, with names and order as they came. */
export function resultJson(result: LabResult): string {
  return stringifyJson(sentResult(result), 2);
}

/** Tells everything about one result, whatever its fields hold; of long values the beginning. Never throws. */
export function buildDetails(result: LabResult, context: DetailsContext): DetailsModel {
  const id = String(result.LabInstanceId);
  const url = instanceUrl(id, context.connectionUrl);
  return {
    id,
    title: l10n.t("Lab instance {0}", id),
    status: {
      text: stateWords(result, context.present).join(" · "),
      mark: markOf(result, context.present.seenAt),
    },
    facts: buildFacts(result, context.names),
    pictures: buildPictures(
      result,
      { now: context.present.now, timeZone: zoneName(context.timeZone) },
      context.sessions,
    ),
    sections: [...documentedSections(result, context), ...unknownSection(result)],
    related: context.related ?? [],
    ...(context.neighbours && { place: placeOf(context.neighbours) }),
    ...(url !== undefined && { url }),
  };
}

function placeOf({ previous, next, place, total }: Neighbours): Place {
  const text = l10n.t("{0} of {1}", formatNumber(place), formatNumber(total));
  return { text, hasPrevious: previous !== undefined, hasNext: next !== undefined };
}

function documentedSections(result: LabResult, { timeZone, present, names }: DetailsContext): Section[] {
  return fieldSections().map(({ section, title, fields }) => {
    const rows: Row[] = fields.map((field) => buildRow(result, field, timeZone, names));
    const elapsed = section === "when" ? describeElapsed(result, present.now) : undefined;
    return { title, rows: elapsed === undefined ? rows : [...rows, elapsed] };
  });
}

function unknownSection(result: LabResult): Section[] {
  const names = unknownNames(result);
  const rows = names.slice(0, mostUnknownRows).map((name) => buildUnknownRow(result, name));
  if (rows.length === 0) return [];
  const more = names.length - rows.length;
  if (more > 0) rows.push(moreRow(more));
  return [{ title: l10n.t("Other Fields the API Sent"), rows }];
}

function moreRow(count: number): Row {
  return {
    label: l10n.t("More fields"),
    text: l10n.t("{0}: copy the result as JSON to get them", formatNumber(count)),
    presence: "absent",
    showRaw: false,
  };
}
