import * as l10n from "@vscode/l10n";
import { describeKind } from "../../api/decode/describeKind";
import { ResponseShapeError } from "../../api/errors/errors";
import type { JsonObject } from "../../api/json";
import { displayText } from "../../results/words/displayText";
import { formatNumber } from "../../results/words/numbers";
import { fieldOf } from "./apiAnswer";
import type { FileFindings } from "./findings";
import { OpenError } from "./openError";

/** Says why there are no results in a file, what it is and what would help; undefined where it is just empty of them. */
export function explainNoResults(findings: FileFindings): OpenError | undefined {
  const { errors, commands, skipped, ids, powerShellTexts, alone, aloneObject } = findings;
  if (errors[0] !== undefined) return new OpenError(errorAnswer(errors[0]));
  if (skipped === 0) return undefined;
  if (commands.includes("Result")) return new OpenError(resultAnswer());
  if (commands[0] !== undefined) {
    return new OpenError(
      l10n.t(
        "The file is an answer of the command {0}, which holds no results. Answers of the commands Results and LatestResults do.",
        commands[0],
      ),
    );
  }
  if (powerShellTexts > 0) return new OpenError(powerShell(powerShellTexts));
  if (ids === skipped) return new OpenError(onlyIds());
  if (aloneObject && skipped === 1) return noList(aloneObject);
  if (alone !== undefined && skipped === 1)
    return new OpenError(l10n.t("The file is JSON but holds no list of results."));
  return new OpenError(
    skipped === 1
      ? l10n.t("The only entry of the file names no lab instance: it has no LabInstanceId.")
      : l10n.t(
          "None of the {0} entries of the file names a lab instance: they have no LabInstanceId.",
          formatNumber(skipped),
        ),
  );
}

/** The sentences that people should read about a file that results were found in. */
export function tellOf(findings: FileFindings): string[] {
  const { errors, wrongCounts, nonsense, isEncodingOdd } = findings;
  const told = [...tellOfSkipped(findings)];
  const [error] = errors;
  if (error !== undefined) told.push(errorAmongAnswers(errors.length, error));
  for (const { says, holds } of wrongCounts.slice(0, 3)) {
    told.push(
      l10n.t(
        "The file says that it holds {0} results, but it holds {1}.",
        formatNumber(says),
        formatNumber(holds),
      ),
    );
  }
  if (nonsense.has("range")) told.push(l10n.t("The range in the file makes no sense and is not used."));
  if (nonsense.has("missing")) {
    told.push(
      l10n.t("What the file says of missing stretches cannot be right, so its range is not used either."),
    );
  }
  if (isEncodingOdd) {
    told.push(l10n.t("The file is not written in UTF-8: its letters were read as windows-1252."));
  }
  return told;
}

/**
 * Says that pages of a search are missing.
 * @param searches how many lab instances each has found, and how many of them are here.
 */
export function tellOfSearches(searches: ReadonlyMap<number, number>): string[] {
  return [...searches]
    .filter(([total, held]) => held < total)
    .map(([total, held]) =>
      l10n.t(
        "A search found {0} lab instances, of which {1} are here: open its other pages with it.",
        formatNumber(total),
        formatNumber(held),
      ),
    );
}

/** A table of lab instance ids, or a list of them. */
export function onlyIds(): string {
  return l10n.t(
    "The file lists lab instance ids and holds no results. Fetch the range in which these labs ran, or open answers of the API saved as JSON.",
  );
}

/** Results that PowerShell wrote as text. @param entries how many. */
export function powerShell(entries: number): string {
  return entries === 1
    ? l10n.t("PowerShell has written an entry as text (@{…}). Save it anew with ConvertTo-Json -Depth 10.")
    : l10n.t(
        "PowerShell has written {0} entries as text (@{…}). Save them anew with ConvertTo-Json -Depth 10.",
        formatNumber(entries),
      );
}

function* tellOfSkipped({ skipped, commands, powerShellTexts }: FileFindings): Generator<string> {
  if (powerShellTexts > 0) yield powerShell(powerShellTexts);
  const results = commands.filter((command) => command === "Result").length;
  if (results > 0) {
    yield results === 1
      ? l10n.t(
          "One answer of the command Result is left out: it does not say which lab instance it is about.",
        )
      : l10n.t(
          "{0} answers of the command Result are left out: they do not say which lab instance they are about.",
          formatNumber(results),
        );
  }
  const others = skipped - powerShellTexts - results;
  if (others > 0) {
    yield others === 1
      ? l10n.t("One entry that names no lab instance is left out.")
      : l10n.t("{0} entries that name no lab instance are left out.", formatNumber(others));
  }
}

function errorAnswer(text: string): string {
  return text === ""
    ? l10n.t("The file holds an error that the API answered instead of results.")
    : l10n.t("The file holds an error that the API answered instead of results: {0}", shown(text));
}

function errorAmongAnswers(count: number, first: string): string {
  const words = first === "" ? l10n.t("no text") : shown(first);
  return count === 1
    ? l10n.t("One answer in the file is an error of the API: {0}", words)
    : l10n.t("{0} answers in the file are errors of the API, the first: {1}", formatNumber(count), words);
}

function resultAnswer(): string {
  return l10n.t(
    "The file is an answer of the command Result, which does not say which lab instance it is about. Answers of the commands Results and LatestResults do.",
  );
}

function noList(object: JsonObject): OpenError {
  const expected = l10n.t("a list");
  const got = describeKind(fieldOf(object, "Results"));
  const cause = new ResponseShapeError("Results", expected, got);
  return new OpenError(l10n.t("{0} must be {1}, but it is {2}.", "Results", expected, got), { cause });
}

function shown(text: string): string {
  return displayText(text, { maxLength: 200 });
}
