import * as vscode from "vscode";
import { formatMoment } from "../../core/range/words/formatRange";
import { parseMoment } from "../../core/range/typed/parseMoment";
import { resolveRangeSpec, type RangeSpec } from "../../core/range/rangeSpec";
import type { Clock } from "../../core/range/timeRange";
import { describeRange } from "./describeRange";
import { askForText, goBack, type TextStep } from "./steps";

const totalSteps = 2;

/** Asks for a start, then for an end, as people type them. */
export async function askForCustomRange(clock: Clock): Promise<RangeSpec | typeof goBack | undefined> {
  let startText = "";
  let endText = "";
  for (;;) {
    const start = await askForText(startStep(startText, clock));
    if (start === undefined || start === goBack) return start;
    startText = start;
    const end = await askForText(endStep(startText, endText, clock));
    if (end === undefined) return undefined;
    if (end !== goBack) return { startText, endText: end };
    endText = "";
  }
}

function startStep(value: string, clock: Clock): TextStep {
  return {
    title: vscode.l10n.t("Fetch Results: Start"),
    step: 1,
    totalSteps,
    prompt: vscode.l10n.t("From when? Times are read in {0}.", clock.timeZone),
    placeholder: vscode.l10n.t("2026-11-01, Nov 1, 2026-11-01 08:30, yesterday, 3 days ago, last month, -7d"),
    value,
    read: (text) => reading(() => formatMoment(parseMoment(text, { ...clock, as: "start" }), clock.timeZone)),
  };
}

function endStep(startText: string, value: string, clock: Clock): TextStep {
  return {
    title: vscode.l10n.t("Fetch Results: End"),
    step: 2,
    totalSteps,
    prompt: vscode.l10n.t("Until when? A date means that whole day."),
    placeholder: vscode.l10n.t("now, 2026-11-07, Nov 7, 2026-11-07 17:00, +7d"),
    value,
    read: (endText) => reading(() => describeRange(resolveRangeSpec({ startText, endText }, clock), clock)),
  };
}

function reading(understand: () => string): { understood: string } | { problem: string } {
  try {
    return { understood: understand() };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
