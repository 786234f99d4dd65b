import { allSteps } from "../../../src/core/results/steps";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as l10n from "@vscode/l10n";
import { TimeoutError } from "../../../src/core/api/errors/errors";
import { readableColumns } from "../../../src/core/files/write/csv/readableColumns";
import { formatMoment, formatRange } from "../../../src/core/range/words/formatRange";
import { parseMoment } from "../../../src/core/range/typed/parseMoment";
import { rangePresets } from "../../../src/core/range/rangePresets";
import { buildDetails } from "../../../src/core/results/details/model";
import { filterWords } from "../../../src/core/results/filter/resultFilter";
import { groupName } from "../../../src/core/results/words/groups";
import { GradebookSheet } from "../../../src/core/results/gradebook/sheet";
import {
  formatNumber,
  formatDuration,
  formatPercent,
  formatRoundDuration,
} from "../../../src/core/results/words/numbers";
import { completionStatusText, formatScore } from "../../../src/core/results/words/statuses";
import { noNames } from "../../../src/core/results/names/names";
import { labResult } from "../labResult";
import { allKnown } from "../results/gradebook/contexts";

describe("in German", () => {
  const clock = { now: Date.UTC(2026, 10, 16, 8, 30) / 1000, timeZone: "UTC" };
  const day = (month: number, date: number): number => Date.UTC(2026, month, date) / 1000;

  before(() => l10n.config({ contents: readFileSync("l10n/bundle.l10n.de.json", "utf8") }));
  after(() => l10n.config({ contents: {} }));

  it("numbers have German separators", () => {
    assert.equal(formatNumber(1234.5), "1.234,5");
    assert.equal(formatNumber(1_234_567), "1.234.567");
    assert.equal(formatNumber(82.5), "82,5");
    assert.equal(formatNumber(999), "999");
    assert.equal(formatPercent(61), "61\u00A0%");
  });

  it("lengths of time are written as usual", () => {
    assert.equal(formatDuration(3840), "1 h 04 min");
    assert.equal(formatDuration(3_600_000), "1.000 h 00 min");
    assert.equal(formatRoundDuration(7200), "2 h");
  });

  it("dates have the day first and German names", () => {
    assert.equal(formatRange({ start: day(9, 29), end: day(10, 5) }, clock), "29. Okt. – 4. Nov.");
    assert.equal(formatRange({ start: day(2, 1), end: day(2, 2) }, { ...clock, now: 0 }), "1. März 2026");
    assert.equal(formatMoment(clock.now, "UTC"), "Mo., 16. Nov. 2026, 08:30:00 (UTC)");
    assert.equal(groupName("day", "2026-11-16", noNames), "Mo., 16. Nov. 2026");
    assert.equal(rangePresets[0]?.label, "Letzte 24 Stunden");
  });

  it("statuses, scores and filters are German", () => {
    assert.equal(completionStatusText(2), "Nicht erschienen");
    assert.equal(completionStatusText(77), "Status 77");
    const exam = { IsExam: true, ExamScore: 82.5, ExamMaxPossibleScore: 100, ExamPassed: true };
    assert.equal(formatScore(labResult(exam)), "82,5 von 100, bestanden");
    assert.equal(
      filterWords({ text: "taylor", exam: "passed" }, clock, noNames),
      "„taylor“ · bestandene Prüfungen",
    );
  });

  it("errors are German, and so is what they say to type", () => {
    assert.equal(
      new TimeoutError("labondemand.com", 60, false).message,
      "labondemand.com hat nicht innerhalb von 60 Sekunden geantwortet.",
    );
    assert.throws(
      () => parseMoment("irgendwann", { ...clock, as: "start" }),
      /„irgendwann“ wird nicht verstanden.*gestern/,
    );
  });

  it("the details of a result are German", () => {
    const { title, sections, facts } = buildDetails(labResult({ UserId: null, LabInstanceId: 7 }), {
      timeZone: clock.timeZone,
      present: { seenAt: clock.now, now: clock.now, idleMinutes: 15 },
      names: noNames,
    });
    assert.equal(title, "Labinstanz 7");
    assert.deepEqual(facts[0], { label: "Benutzer", text: "Kein Benutzer" });
    assert.deepEqual(
      sections.map((section) => section.title),
      ["Was und wer", "Wann", "Verlauf", "Wo", "Plattform"],
    );
  });

  it("what scripts and spreadsheets read stays readable for them", () => {
    const status = readableColumns({ timeZone: "UTC" }).find(({ name }) => name === "StatusText");
    assert.equal(status?.cellOf(labResult({ CompletionStatus: 2 })), "No Show");
    const sheet = new GradebookSheet(undefined);
    allSteps(
      sheet.rebuild(
        [labResult({ IsExam: true, ExamScore: 82.5, ExamMaxPossibleScore: 100, ExamPassed: true, Start: 0 })],
        allKnown,
      ),
    );
    assert.deepEqual(sheet.tables("UTC").withTimes[1]?.slice(2), [
      "83%",
      "Abgebrochen, Prüfung bestanden",
      "82,5",
      "100",
      "1",
      "1970-01-01 00:00:00",
    ]);
  });
});
