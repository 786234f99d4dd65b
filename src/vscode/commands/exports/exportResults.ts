import type { ExportKind, MomentAnswer } from "../../../engine/exports/exportContract";
import { exportAsPicked, exportForPerson } from "../../export/exportForPerson";
import { placeForScript } from "../../export/place";
import type { ExportRequest, ResultExporter } from "../../export/resultExporter";
import { isArgumentOf, refuseOtherNames, trueOrFalse } from "../../export/scriptArgument";
import { commandIds } from "../../ids";
import { choiceOf, rowsOf, type TreeNode } from "../../tree/nodes";
import type { UserResults } from "../../userResults";
import { forScript, type Command } from "../command";

/** What a script may say of an export. */
interface ExportArgument {
  readonly uri?: unknown;
  readonly withoutNames?: unknown;
  readonly keepTimes?: unknown;
}

const argumentNames = ["uri", "withoutNames", "keepTimes"];

/**
 * The commands that write files: what the filter shows, or the rows of the tree they were called from.
 * Each resolves to the URI of what it wrote, as a string.
 */
export function exportCommands(exporter: ResultExporter, results: UserResults): Command[] {
  const { exports } = results.engine;
  /** Does something with what is to be exported, as it is at this moment. */
  const withMoment = async <T>(
    rows: readonly TreeNode[],
    work: (moment: MomentAnswer) => Promise<T>,
  ): Promise<T> => {
    const choices = rows.flatMap((row) => choiceOf(row) ?? []);
    const moment = await exports.takeMoment({
      view: results.view,
      rows: rows.length > 0 ? choices : undefined,
    });
    try {
      return await work(moment);
    } finally {
      await exports.dropMoment(moment);
    }
  };
  const command = (id: string, kind: ExportKind): Command => ({
    id,
    forScript: forScript(isExportArgument, (argument) =>
      withMoment([], async (moment) =>
        (await exporter.export(kind, scriptRequest(argument, moment)))?.uri.toString(),
      ),
    ),
    forPerson: (clicked, selection) =>
      withMoment(rowsOf(clicked, selection), (moment) => exportForPerson(exporter, kind, moment)),
  });
  return [
    command(commandIds.exportJson, "json"),
    command(commandIds.exportCsv, "csv"),
    command(commandIds.exportNdjson, "ndjson"),
    command(commandIds.exportForAnalytics, "analytics"),
    {
      id: commandIds.export,
      forPerson: (node, selection) =>
        withMoment(rowsOf(node, selection), (moment) => exportAsPicked(exporter, moment)),
    },
  ];
}

function scriptRequest(argument: ExportArgument, moment: MomentAnswer): ExportRequest {
  refuseOtherNames(argumentNames, argument);
  const { uri } = argument;
  return {
    moment,
    withoutNames: trueOrFalse("withoutNames", argument.withoutNames),
    keepTimes: trueOrFalse("keepTimes", argument.keepTimes),
    isForPerson: false,
    place: (thing) => placeForScript(uri, thing),
  };
}

function isExportArgument(argument: unknown): argument is ExportArgument {
  return isArgumentOf(argumentNames, argument);
}
