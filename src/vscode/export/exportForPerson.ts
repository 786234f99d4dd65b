import * as vscode from "vscode";
import { formatNumber } from "../../core/results/words/numbers";
import type { ExportKind, MomentAnswer } from "../../engine/exports/exportContract";
import { markDone } from "../markDone";
import { pickExport } from "../pickers/exportPicker";
import type { NamesChoice } from "./manner";
import { choosePlace } from "./place";
import type { ResultExporter } from "./resultExporter";
import { tellExported } from "./tellExported";

/** Asks a person for the format, then exports. @returns the URI of what was written; undefined for who backs out. */
export async function exportAsPicked(
  exporter: ResultExporter,
  moment: MomentAnswer,
): Promise<string | undefined> {
  const picked = await pickExport(moment.count);
  if (!picked) return undefined;
  const { format, ...names } = picked;
  return exportForPerson(exporter, format, moment, names);
}

/** Exports, and says where to. @returns the URI of what was written; undefined for who backs out. */
export async function exportForPerson(
  exporter: ResultExporter,
  wanted: ExportKind,
  moment: MomentAnswer,
  names: NamesChoice = {},
): Promise<string | undefined> {
  const exported = await exporter.export(wanted, { ...names, moment, isForPerson: true, place: choosePlace });
  if (!exported) return undefined;
  markDone("export");
  const { uri, count, kind } = exported;
  tellExported(uri, kind, (name) =>
    count === 1
      ? vscode.l10n.t("Exported 1 result to “{0}”.", name)
      : vscode.l10n.t("Exported {0} results to “{1}”.", formatNumber(count), name),
  );
  return uri.toString();
}
