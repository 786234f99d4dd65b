import * as vscode from "vscode";
import { displayText, iconSafe } from "../../core/results/words/displayText";
import { formatNumber } from "../../core/results/words/numbers";
import type { QuestionPart } from "../../engine/asking/questionsContract";
import type { UserResults } from "../userResults";

interface PartItem extends vscode.QuickPickItem {
  readonly part?: QuestionPart;
}

/**
 * Asks whose questions are meant: a class's, a lab's, or those of what the filter shows.
 * @returns undefined when the person backs out.
 * @throws Error when there are no results to choose from.
 */
export async function pickQuestions({ engine, view, held }: UserResults): Promise<QuestionPart | undefined> {
  if (held.size === 0) {
    throw new Error(vscode.l10n.t("There are no results to analyse the questions of. Fetch results first."));
  }
  const { shown, classes, labs } = await engine.questions.parts({ view });
  const items: PartItem[] = [
    { label: vscode.l10n.t("What is shown"), description: formatNumber(shown), part: {} },
    separator(vscode.l10n.t("class")),
    ...classes.map(({ classId, label, count }) => ({
      label: iconSafe(label),
      description: [formatNumber(count), ...(classId ? idOf(classId, label) : [])].join(" · "),
      part: { classId },
    })),
    separator(vscode.l10n.t("lab profile")),
    ...labs.map(({ labProfileId, label, count }) => ({
      label: iconSafe(label),
      description: [formatNumber(count), ...idOf(String(labProfileId), label)].join(" · "),
      part: { labProfileId },
    })),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Question Analysis Of"),
    placeHolder: vscode.l10n.t("A class, a lab profile, or what is shown"),
    matchOnDescription: true,
  });
  return picked?.part;
}

function separator(label: string): PartItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** The id of what is called something else. */
function idOf(id: string, label: string): string[] {
  return label.includes(id) ? [] : [iconSafe(displayText(id, { maxLength: 40 }))];
}
