import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { LabResult } from "../../../src/core/api/labResult";
import { generateSample } from "../../../src/core/sample/generateSample";
import { commandIds } from "../../../src/vscode/ids";
import { labResult } from "../../unit/labResult";
import { exportJson, openResults, readExport, useExportFolder } from "./exportFolder";
import { MessageWatch } from "../support/messages";
import { firstResult } from "../support/twoLabs";

const run = vscode.commands.executeCommand;
const sample = generateSample();

describe("exports without names", () => {
  const place = useExportFolder();

  const key = (uri: string): Promise<string | undefined> =>
    readExport(uri).then(({ pseudonymKey }) => pseudonymKey);

  it("say so in their head, and by which key their pseudonyms are made, whoever comes first", async () => {
    const all = [1, 2, 3].map(() => exportJson({ withoutNames: true }));
    const prints = await Promise.all(all.map(async (uri) => key(await uri)));
    assert.match(prints[0] ?? "", /^[\da-f]{16}$/);
    assert.equal(new Set(prints).size, 1);
    assert.equal((await readExport((await all[0]) ?? "")).pseudonyms, true);
  });

  it("identify nobody when joined with a file with names, by ids, exact times or places", async () => {
    const named = await readExport(await exportJson({}));
    const nameless = await readExport(await exportJson({ withoutNames: true }));
    assert.equal(nameless.count, named.count);
    const keys: ((result: LabResult) => unknown)[] = [
      ({ LabInstanceId }) => LabInstanceId,
      ({ UserId }) => UserId || undefined,
      ({ ClassId }) => ClassId || undefined,
      ({ Start, End, LastActivity }) => JSON.stringify([Start, End, LastActivity]),
    ];
    for (const keyOf of keys) {
      const known = new Set(named.Results.map(keyOf));
      const joined = nameless.Results.filter(
        (result) => keyOf(result) !== undefined && known.has(keyOf(result)),
      );
      assert.deepEqual(joined, []);
    }
    const valuesOf = ({ LabProfileId, TotalRunTimeSeconds }: LabResult): string =>
      JSON.stringify([LabProfileId, TotalRunTimeSeconds]);
    const inOrder = nameless.Results.map(valuesOf);
    const stayed = named.Results.filter((result, row) => inOrder[row] === valuesOf(result));
    assert.ok(stayed.length < named.count / 100, `${stayed.length} rows stand where they stood`);
  });

  it("have exact times when a script wants them", async () => {
    const uri = await exportJson({ withoutNames: true, keepTimes: true });
    const { Results, daysOf } = await readExport(uri);
    assert.equal(daysOf, undefined);
    const starts = (results: readonly LabResult[]): unknown[] => results.map(({ Start }) => Start).sort();
    assert.deepEqual(starts(Results), starts(sample));
  });

  it("can be opened and exported again, with the pseudonyms they have, and lead nowhere else", async () => {
    const first = await exportJson({ withoutNames: true });
    assert.equal(await run(commandIds.import, first), sample.length);
    const again = await readExport(await exportJson({}));
    const withoutNames = await readExport(await exportJson({ withoutNames: true }));
    const { Results, pseudonymKey, daysOf } = await readExport(first);
    for (const file of [again, withoutNames]) {
      assert.deepEqual(file.Results, Results);
      assert.deepEqual([file.pseudonyms, file.pseudonymKey, file.daysOf], [true, pseudonymKey, daysOf]);
    }
    // Ids in such a file mean nothing at Lab on Demand: nobody is asked about one.
    await assert.rejects(Promise.resolve(run(commandIds.openResult, "1")), /not among these results/);
  });

  it("can be opened, and then Refresh and Open in Lab on Demand are off: its ids are known nowhere", async () => {
    // What was fetched names its API, whose pages have the ids of what was fetched.
    const fetched = {
      source: "https://labondemand.com/api/v3",
      range: { start: 1325376000, end: 1325980800 },
    };
    await openResults(place, [labResult({ UserId: "Ada" })], fetched);
    const nameless = await exportJson({ withoutNames: true });
    assert.equal((await readExport(nameless)).source, fetched.source);
    assert.equal(await run(commandIds.import, nameless), 1);
    const messages = new MessageWatch();
    try {
      await run(commandIds.openInLabOnDemand, await firstResult());
      const sentence = "These results have pseudonyms: Lab on Demand does not know their ids.";
      assert.deepEqual(messages.texts, [sentence]);
      await run(commandIds.refresh);
      assert.match(
        messages.texts[1] ?? "",
        /^What is shown \(.*\) cannot be refreshed: it was not fetched\.$/,
      );
      assert.equal(messages.texts.length, 2);
    } finally {
      messages.dispose();
    }
  });

  it("do not tell the name of the file that they were made of", async () => {
    await openResults(place, [labResult({ UserId: "Ada" })]);
    assert.equal((await readExport(await exportJson({ withoutNames: true }))).source, "file");
  });
});
