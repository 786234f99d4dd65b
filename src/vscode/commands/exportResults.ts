import * as vscode from "vscode";
import type { LabResult } from "../../core/api/labResult";
import { formatInteger } from "../../core/results/numberWords";
import type { ResultStore } from "../../core/results/store/resultStore";
import { resultsBelow } from "../../core/results/resultTree";
import type { ShownResults } from "../../core/results/shownResults";
import type { ExportFormat } from "../export/exportFormats";
import type { NamesWish } from "../export/exportManner";
import { takeMoment, type ExportMoment } from "../export/exportMoment";
import { choosePlace, placeForScript } from "../export/exportPlace";
import type { Exported, ExportWish, ResultExporter } from "../export/resultExporter";
import { tellExported } from "../export/tellExported";
import { commandIds } from "../ids";
import { markDone } from "../markDone";
import { pickExport } from "../pickers/exportPicker";
import { isTreeNode } from "../tree/isTreeNode";
import type { TreeNode } from "../tree/resultsTreeProvider";
import type { Command } from "./command";

/** What a script may say of an export. */
interface ExportArgument {
  readonly uri?: unknown;
  readonly withoutNames?: unknown;
  readonly keepTimes?: unknown;
}

const argumentNames = ["uri", "withoutNames", "keepTimes"];

type Export = (wish: ExportWish) => Promise<Exported | undefined>;

/**
 * The commands that write files: what the filter shows, or the rows of the tree they were called from.
 * Each resolves to the URI of what it wrote, as a string.
 */
export function exportCommands(exporter: ResultExporter, store: ResultStore, shown: ShownResults): Command[] {
  const momentFor = (node: unknown, selection: unknown): ExportMoment =>
    takeMoment(store, shown, chosenResults(node, selection));
  const command = (id: string, run: Export): Command => ({
    id,
    takes: isExportArgument,
    run: async (argument, selection) => {
      if (!isExportArgument(argument)) return exportForPerson(run, momentFor(argument, selection));
      return (await run(scriptWish(argument, takeMoment(store, shown))))?.uri.toString();
    },
  });
  const toFile =
    (format: ExportFormat): Export =>
    (wish) =>
      exporter.exportFile(format, wish);
  const forAnalytics: Export = (wish) => exporter.exportForAnalytics(wish);
  return [
    command(commandIds.exportJson, toFile("json")),
    command(commandIds.exportCsv, toFile("csv")),
    command(commandIds.exportNdjson, toFile("ndjson")),
    command(commandIds.exportForAnalytics, forAnalytics),
    {
      id: commandIds.export,
      run: async (node, selection) => {
        const moment = momentFor(node, selection);
        const picked = await pickExport(moment.results.length);
        if (!picked) return undefined;
        const { format, ...names } = picked;
        return exportForPerson(format === "analytics" ? forAnalytics : toFile(format), moment, names);
      },
    },
  ];
}

function scriptWish(argument: ExportArgument, moment: ExportMoment): ExportWish {
  // A misspelled wish to leave names out would let them out.
  const unknown = Object.keys(argument).find((name) => !argumentNames.includes(name));
  if (unknown !== undefined)
    throw new Error(vscode.l10n.t("The argument's “{0}” is not known.", unknown.slice(0, 60)));
  const { uri } = argument;
  return {
    moment,
    withoutNames: trueOrFalse("withoutNames", argument.withoutNames),
    keepTimes: trueOrFalse("keepTimes", argument.keepTimes),
    isForPerson: false,
    place: (thing) => placeForScript(uri, thing),
  };
}

function trueOrFalse(name: string, value: unknown): boolean | undefined {
  if (value === undefined || typeof value === "boolean") return value;
  throw new Error(vscode.l10n.t("The argument's “{0}” must be true or false.", name));
}

async function exportForPerson(
  run: Export,
  moment: ExportMoment,
  names: NamesWish = {},
): Promise<string | undefined> {
  const exported = await run({ ...names, moment, isForPerson: true, place: choosePlace });
  if (!exported) return undefined;
  markDone("export");
  const { uri, count, kind } = exported;
  tellExported(uri, kind, (name) =>
    count === 1
      ? vscode.l10n.t("Exported 1 result to “{0}”.", name)
      : vscode.l10n.t("Exported {0} results to “{1}”.", formatInteger(count), name),
  );
  return uri.toString();
}

/** The results of the rows that a command was called from, each lab instance once; undefined without rows. */
function chosenResults(node: unknown, selection: unknown): LabResult[] | undefined {
  const nodes = Array.isArray(selection) && selection.length > 0 ? (selection as unknown[]) : [node];
  const rows = nodes.filter(isTreeNode);
  if (rows.length === 0) return undefined;
  return [...new Map(rows.flatMap(resultsOf).map((result) => [result.LabInstanceId, result])).values()];
}

function resultsOf(node: TreeNode): LabResult[] {
  switch (node.kind) {
    case "group":
      return [...resultsBelow(node.group)];
    case "result":
      return [node.result];
    case "more":
      return [];
  }
}

function isExportArgument(argument: unknown): argument is ExportArgument {
  if (typeof argument !== "object" || argument === null) return false;
  const names = Object.keys(argument);
  return names.length === 0 || argumentNames.some((name) => names.includes(name));
}
