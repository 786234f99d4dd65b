import * as vscode from "vscode";
import * as v from "valibot";
import { parseRangeArgument } from "../../../core/range/parseRangeArgument";
import { displayText } from "../../../core/results/words/displayText";
import type { QuestionAnalysis, QuestionPart } from "../../../engine/asking/questionsContract";
import { clock } from "../../clock";
import { commandIds } from "../../ids";
import type { QuestionRoom } from "../../panels/questions/connect";
import { pickQuestions } from "../../pickers/questionsPicker";
import { isTreeNode } from "../../tree/nodes";
import type { UserResults } from "../../userResults";
import type { Command } from "../command";

/**
 * Tells how the questions did of a class or a lab: the argument's, that of the row it was called from, or one that the
 * person picks. For scripts it resolves to a QuestionAnalysis.
 */
export function openQuestionsCommand({ asker, panel }: QuestionRoom, results: UserResults): Command {
  return {
    id: commandIds.openQuestions,
    forScript: {
      takes: (argument) => !isTreeNode(argument),
      run: async (argument): Promise<QuestionAnalysis> => {
        const part = readPart(argument);
        const analysis = await asker.askForScript(part);
        panel.show(part);
        return analysis;
      },
    },
    forPerson: async (clicked) => {
      const part = partOf(clicked) ?? (await pickQuestions(results));
      if (part && (await asker.askForPerson(part))) panel.show(part);
    },
  };
}

/** Of the row that it was called from; undefined of other rows than those of classes and labs. */
function partOf(node: unknown): QuestionPart | undefined {
  if (!isTreeNode(node) || node.kind !== "group") return undefined;
  const { by, key } = node.row;
  if (by === "class") return { classId: typeof key === "string" ? key : null };
  return by === "profile" && key !== null ? { labProfileId: key } : undefined;
}

const partSchema = v.strictObject({
  classId: v.optional(v.nullable(v.string())),
  labProfileId: v.optional(
    v.union([v.pipe(v.number(), v.safeInteger()), v.pipe(v.string(), v.regex(/^-?\d{1,20}$/))]),
  ),
  start: v.optional(v.unknown()),
  end: v.optional(v.unknown()),
});

/** More of what was given would push the rest of the message out of sight. */
const longestGiven = 60;

/** @throws Error naming the first thing that is wrong; InvalidRangeError. */
function readPart(argument: unknown): QuestionPart {
  const parsed = v.safeParse(partSchema, argument);
  if (!parsed.success || Array.isArray(argument)) {
    const path = parsed.success ? null : v.getDotPath(parsed.issues[0]);
    if (path === null)
      throw new Error(vscode.l10n.t("The argument must be an object such as {0}.", '{ "classId": "AZ104" }'));
    throw new Error(
      vscode.l10n.t("The argument's “{0}” is not right.", displayText(path, { maxLength: longestGiven })),
    );
  }
  const { classId, labProfileId, start, end } = parsed.output;
  const of = {
    ...(classId !== undefined && { classId }),
    ...(labProfileId !== undefined && { labProfileId }),
  };
  if (start === undefined && end === undefined) return of;
  return { ...of, ...parseRangeArgument(start ?? 0, end ?? clock().now, clock()) };
}
