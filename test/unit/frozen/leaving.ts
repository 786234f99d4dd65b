import { Pseudonyms } from "../../../src/core/files/write/withoutNames/pseudonyms";
import type { ExportKind, ExportManner, ExportText } from "../../../src/engine/exports/exportContract";
import type { Exports } from "../../../src/engine/exports/exports";

export const timeZone = "Europe/Berlin";
export const key = "a key that never changes";

/** How the results of a view leave. */
export interface Leaving {
  readonly format: "json" | "csv" | "ndjson";
  /** By default they are escaped. */
  readonly escapeFormulas?: boolean;
  readonly withoutNames?: "days" | "times";
}

/** The text of a file with the results of a view, its name first. */
export async function leavingFile(
  exports: Exports,
  view: string,
  { format, escapeFormulas = true, withoutNames }: Leaving,
): Promise<string[]> {
  const daysOf = withoutNames === "days" ? timeZone : undefined;
  const manner = { ...mannerOf(withoutNames !== undefined, daysOf), escapeFormulas };
  const { name, pieces } = await exported(exports, view, format, manner);
  return [`${name}\n`, ...pieces.map(({ text }) => text)];
}

/** The texts of the files of a folder for analytics, each after its path. */
export async function leavingFolder(
  exports: Exports,
  view: string,
  withoutNames: boolean,
): Promise<string[]> {
  const manner = mannerOf(withoutNames, withoutNames ? timeZone : undefined);
  const { pieces } = await exported(exports, view, "analytics", manner);
  return pieces.flatMap(({ path = "", text }, index) =>
    path === pieces[index - 1]?.path ? [text] : [`${path}\n`, text],
  );
}

async function exported(
  exports: Exports,
  view: string,
  kind: ExportKind,
  manner: ExportManner,
): Promise<{ name: string; pieces: ExportText[] }> {
  const { moment } = await exports.takeMoment({ view });
  // The class is named here, also where a pseudonym takes its place in the name of what leaves.
  const name = await exports.exportName({ moment, kind, manner: { ...manner, pseudonymKey: undefined } });
  const number = await exports.beginExport({ moment, kind, manner });
  const pieces: ExportText[] = [];
  for (;;) {
    const piece = await exports.nextPiece({ export: number });
    if (!piece) break;
    if (piece.kind === "text") pieces.push(piece);
  }
  await exports.dropMoment({ moment });
  return { name, pieces };
}

function mannerOf(withoutNames: boolean, daysOf: string | undefined): ExportManner {
  const { keyFingerprint } = new Pseudonyms(key);
  return {
    timeZone,
    pseudonymKey: withoutNames ? key : undefined,
    daysOf,
    arePseudonymous: false,
    filePseudonyms: withoutNames ? { keyFingerprint, daysOf } : undefined,
    escapeFormulas: true,
    csvDelimiter: ",",
  };
}
