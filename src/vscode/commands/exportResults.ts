import * as vscode from "vscode";
import type { LabResult } from "../../core/api/labResult";
import { formatInteger } from "../../core/results/numberWords";
import { resultsBelow } from "../../core/results/resultTree";
import type { ShownResults } from "../../core/results/shownResults";
import type { ExportFormat } from "../export/exportFormats";
import { chooseTarget, targetForScript } from "../export/exportPlace";
import { offerToOpen } from "../export/tellExported";
import { markDone } from "../markDone";
import { commandIds } from "../ids";
import { pickExport } from "../pickers/exportPicker";
import type { Exported, ExportWish, ResultExporter } from "../export/resultExporter";
import type { TreeNode } from "../tree/resultsTreeProvider";
import { isTreeNode } from "../tree/isTreeNode";
import type { Command } from "./command";

/** What a script may say of an export. */
interface ExportArgument {
  readonly uri?: unknown;
  readonly withoutNames?: unknown;
}

type Export = (wish: ExportWish) => Promise<Exported | undefined>;

/**
 * The commands that write files: what the filter shows, or the rows of the tree they were called from.
 * Each resolves to the URI of what it wrote, as a string.
 */
export function exportCommands(exporter: ResultExporter, shown: ShownResults): Command[] {
  const command = (id: string, run: Export): Command => ({
    id,
    takes: isExportArgument,
    run: async (argument, selection) => {
      if (isExportArgument(argument)) return (await run(scriptWish(argument, shown)))?.uri.toString();
      return exportForPerson(run, { results: chosenResults(argument, selection, shown) });
    },
  });
  const toFile =
    (format: ExportFormat): Export =>
    (wish) =>
      exporter.exportFile(format, wish);
  const toLake: Export = (wish) => exporter.exportLake(wish);
  return [
    command(commandIds.exportJson, toFile("json")),
    command(commandIds.exportCsv, toFile("csv")),
    command(commandIds.exportNdjson, toFile("ndjson")),
    command(commandIds.exportForAnalytics, toLake),
    {
      id: commandIds.export,
      run: async (node, selection) => {
        const results = chosenResults(node, selection, shown);
        const picked = await pickExport(results.length);
        if (!picked) return undefined;
        const { format, withoutNames } = picked;
        return exportForPerson(format === "lake" ? toLake : toFile(format), { results, withoutNames });
      },
    },
  ];
}

function scriptWish({ uri, withoutNames }: ExportArgument, shown: ShownResults): ExportWish {
  if (withoutNames !== undefined && typeof withoutNames !== "boolean") {
    throw new Error(vscode.l10n.t("The argument's “withoutNames” must be true or false."));
  }
  const target = (name: string): Promise<vscode.Uri> => targetForScript(uri, name);
  return { results: [...shown.results()], withoutNames, isForPerson: false, target };
}

async function exportForPerson(
  run: Export,
  what: Pick<ExportWish, "results" | "withoutNames">,
): Promise<string | undefined> {
  const exported = await run({ ...what, isForPerson: true, target: chooseTarget });
  if (!exported) return undefined;
  markDone("export");
  tellExported(exported);
  return exported.uri.toString();
}

/** The results of the rows that a command was called from; without rows, all that are shown. */
function chosenResults(node: unknown, selection: unknown, shown: ShownResults): LabResult[] {
  const nodes = Array.isArray(selection) && selection.length > 0 ? (selection as unknown[]) : [node];
  const rows = nodes.filter(isTreeNode);
  if (rows.length === 0) return [...shown.results()];
  return [...new Set(rows.flatMap(resultsOf))];
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
  return "uri" in argument || "withoutNames" in argument || Object.keys(argument).length === 0;
}

function tellExported({ uri, count }: Exported): void {
  const message =
    count === 1
      ? vscode.l10n.t("Exported 1 result.")
      : vscode.l10n.t("Exported {0} results.", formatInteger(count));
  offerToOpen(message, uri, /\.\w+$/.test(uri.path));
}
