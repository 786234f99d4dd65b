import assert from "node:assert/strict";
import { mock } from "node:test";
import * as l10n from "@vscode/l10n";
import { AskedResults } from "./askResults";
import type { HeldResults } from "../../../src/engine/heldResults";
import { holdAnswers, holdSample } from "./fillStore";
import { FrozenFile, isUpdating } from "./frozenFile";
import { outputsOf, type Choices } from "./outputs";
import { frozenNow, serverAnswers } from "./serverAnswers";

const sampleEnd = Date.UTC(2026, 10, 1) / 1000;

/** What is asked of both sets of results, each with something of its own to choose. */
function choicesOf(classId: string, labProfileId: number, now: number): Choices {
  return {
    classId,
    filters: {
      "some statuses of one lab": {
        statuses: [1, 3, 10, 20, 30, 40, null],
        labProfileIds: [labProfileId, null],
      },
      "passed exams of a week": {
        exam: "passed",
        started: { start: now - 30 * 86_400, end: now - 23 * 86_400 },
      },
      "a text and a score": { text: "1", scorePercent: { from: 40, to: 100 } },
      running: { running: true },
    },
  };
}

const sets: { name: string; choices: Choices; now: number; hold: () => HeldResults }[] = [
  {
    name: "sample",
    choices: choicesOf("SC300-2026-10-NYC", 105_340, sampleEnd),
    now: sampleEnd,
    hold: holdSample,
  },
  {
    name: "server",
    choices: choicesOf("AZ-108 Group 4", 5520, frozenNow),
    now: frozenNow,
    hold: () => holdAnswers(serverAnswers(20_000, 12)),
  },
];

describe("what results are turned into stays the same to the byte", function () {
  this.timeout(60_000);
  const frozen = new FrozenFile();

  before(() => {
    l10n.config({ contents: {} });
    mock.timers.enable({ apis: ["Date"] });
  });
  after(() => {
    mock.timers.reset();
    frozen.save();
  });

  for (const { name, choices, now, hold } of sets) {
    describe(`of the ${name}`, () => {
      let results: AskedResults;

      before(() => {
        mock.timers.setTime(now * 1000);
        results = new AskedResults(hold());
      });

      for (const output of outputsOf(choices)) {
        it(output.name, async () => frozen.check(`${name}: ${output.name}`, await output.make(results)));
      }
    });
  }

  it("and nothing else is kept", function () {
    if (isUpdating) return;
    const names = sets.flatMap(({ name, choices }) =>
      outputsOf(choices).map((output) => `${name}: ${output.name}`),
    );
    assert.deepEqual(frozen.names.sort(), names.sort());
  });
});
