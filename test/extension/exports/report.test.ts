import assert from "node:assert/strict";
import * as vscode from "vscode";
import { commandIds } from "../../../src/vscode/ids";
import { extension, readText } from "../support/lab";
import { MessageWatch } from "../support/messages";
import { useExportFolder } from "./exportFolder";

const run = vscode.commands.executeCommand;

describe("a report", () => {
  const place = useExportFolder();

  const create = (argument: object): Promise<string> =>
    Promise.resolve(run<string>(commandIds.createReport, argument));
  const read = (uri: string): Promise<string> => readText(vscode.Uri.parse(uri, true));

  it("is written for a script where it says, of what the filter shows", async () => {
    await run(commandIds.filter, { classIds: ["AZ104-2026-10-DXB"] });
    const uri = await create({ uri: place.uriOf("month.html") });
    assert.equal(uri, place.uriOf("month.html"));
    const page = await read(uri);
    assert.match(page, /^<!doctype html>/);
    assert.match(page, /Lab Report: AZ104-2026-10-DXB/);
    assert.match(page, /class="gradebook"/);
  });

  it("goes to the default place, where nothing is overwritten", async () => {
    const [first, second] = [await create({}), await create({})];
    assert.match(first, /\/lab-results\/lab-report_2026-10-01_2026-10-31\.html$/);
    assert.match(decodeURIComponent(second), /\/lab-report_2026-10-01_2026-10-31 \(2\)\.html$/);
  });

  it("has pseudonyms in place of names where a script or the settings say so", async () => {
    await run(commandIds.filter, { classIds: ["AZ104-2026-10-DXB"] });
    const named = await read(await create({ withoutNames: false }));
    assert.match(named, /ada\.abara@/);
    const uri = await create({ withoutNames: true });
    assert.match(
      uri,
      /_class-[\da-f]{16}_filtered_without-names\.html$|_class-[\da-f]{16}_without-names\.html$/,
    );
    const settings = vscode.workspace.getConfiguration("labResults");
    await settings.update("exportWithoutNames", true, vscode.ConfigurationTarget.Global);
    try {
      for (const nameless of [await read(uri), await read(await create({}))]) {
        assert.doesNotMatch(nameless, /ada\.abara|AZ104-2026|Dubai/);
        assert.match(nameless, /user-[\da-f]{16}/);
      }
    } finally {
      await settings.update("exportWithoutNames", undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it("refuses a misspelled argument, which might have asked for no names, and having nothing to report", async () => {
    await assert.rejects(
      create({ uri: place.uriOf("a.html"), withoutName: true }),
      /“withoutName” is not known/,
    );
    await assert.rejects(create({ withoutNames: "yes" }), /“withoutNames” must be true or false/);
    await run(commandIds.clear);
    await assert.rejects(create({}), /There are no results to report/);
  });

  it("is of the class whose row it is called from, and says where it is", async () => {
    await run(commandIds.groupBy, "class");
    const rows = await extension().exports.tree.getChildren();
    const row = rows.find((node) => node.kind === "group" && node.row.name.startsWith("AZ104-"));
    assert.ok(row?.kind === "group", "there is no row of a class");
    const messages = new MessageWatch();
    try {
      const uri = await run<string>(commandIds.createReport, row);
      const page = await read(uri);
      const title = /<h1>Lab Report: ([^<]*)<\/h1>/.exec(page)?.[1];
      assert.equal(title, row.row.name);
      assert.match(page, /class="gradebook"/);
      const [message] = messages.messages;
      assert.match(message?.text ?? "", /^Created the report “lab-report_.*\.html”\.$/);
      assert.deepEqual(message?.buttons, ["Open"]);
      message.answer(undefined);
    } finally {
      messages.dispose();
    }
  });
});
