import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { LabResult } from "../../src/core/api/labResult";
import { generateSample } from "../../src/core/sample/generateSample";
import { commandIds } from "../../src/vscode/ids";
import { configuration, extension, readText } from "./support/lab";
import { MemoryFiles } from "./support/memoryFiles";

const run = vscode.commands.executeCommand;
const sample = generateSample();

describe("in and out of the workspace", () => {
  let folder: vscode.Uri;

  before(() => {
    const workspace = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(workspace, "there is no workspace");
    folder = vscode.Uri.joinPath(workspace, "in-and-out");
  });

  beforeEach(() => run(commandIds.loadSample));

  afterEach(async () => {
    await configuration().update("exportWithoutNames", undefined, vscode.ConfigurationTarget.Global);
    await run(commandIds.clearFilter);
    await run(commandIds.clear);
    await vscode.workspace.fs.delete(folder, { recursive: true }).then(undefined, () => undefined);
  });

  const files: [id: string, extension: string, first: RegExp, lines: number][] = [
    [commandIds.exportCsv, "csv", /^\uFEFFLabInstanceId,LabProfileId,Start,/, sample.length + 2],
    [commandIds.exportNdjson, "ndjson", /^\{"LabInstanceId":\d+,/, sample.length + 1],
  ];
  for (const [id, extension, first, lines] of files) {
    it(`exports to ${extension}, a line each`, async () => {
      const uri = vscode.Uri.joinPath(folder, `results.${extension}`);
      assert.equal(await run(id, { uri: uri.toString() }), uri.toString());
      const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
        await vscode.workspace.fs.readFile(uri),
      );
      assert.match(text, first);
      assert.equal(text.split(/\r?\n/).length, lines);
    });
  }

  it("leaves one file and nothing unfinished", async () => {
    await run(commandIds.exportNdjson, { uri: vscode.Uri.joinPath(folder, "a.ndjson").toString() });
    assert.deepEqual(await namesIn(folder), ["a.ndjson"]);
  });

  it("exports a folder of days for analytics, each lab in the day it started", async () => {
    await configuration().update("timeZone", "UTC", vscode.ConfigurationTarget.Global);
    const uri = vscode.Uri.joinPath(folder, "by-day");
    assert.equal(await run(commandIds.exportForAnalytics, { uri: uri.toString() }), uri.toString());
    await configuration().update("timeZone", undefined, vscode.ConfigurationTarget.Global);
    const days = await namesIn(vscode.Uri.joinPath(uri, "results"));
    assert.equal(days.length, 31);
    let count = 0;
    for (const day of days) {
      const text = await readText(vscode.Uri.joinPath(uri, "results", day, "part-0.ndjson"));
      for (const line of text.trimEnd().split("\n")) {
        const { Start } = JSON.parse(line) as LabResult;
        assert.equal(`date=${new Date(Number(Start) * 1000).toISOString().slice(0, 10)}`, day);
        count += 1;
      }
    }
    assert.equal(count, sample.length);
  });

  it("exports without names when asked, the same pseudonym for the same user each time", async () => {
    const texts: string[] = [];
    for (const name of ["one.ndjson", "two.ndjson"]) {
      const uri = vscode.Uri.joinPath(folder, name);
      await run(commandIds.exportNdjson, { uri: uri.toString(), withoutNames: true });
      texts.push(await readText(uri));
    }
    assert.equal(texts[0], texts[1]);
    const text = texts[0] ?? "";
    assert.doesNotMatch(text, /example\.(com|org)|IpAddress|"City"|Latitude|Longitude|AZ104/);
    const users = new Set(text.match(/"UserId":"user-[0-9a-f]{16}"/g));
    assert.equal(users.size, new Set(sample.flatMap(({ UserId }) => UserId ?? [])).size);
  });

  it("exports a folder for analytics without names too", async () => {
    const uri = vscode.Uri.joinPath(folder, "nameless");
    await run(commandIds.exportForAnalytics, { uri: uri.toString(), withoutNames: true });
    const results = vscode.Uri.joinPath(uri, "results");
    const texts = await Promise.all(
      (await namesIn(results)).map((day) => readText(vscode.Uri.joinPath(results, day, "part-0.ndjson"))),
    );
    assert.equal(texts.join("").trimEnd().split("\n").length, sample.length);
    assert.doesNotMatch(texts.join(""), /example\.(com|org)|IpAddress|AZ104/);
  });

  it("exports without names when the settings say so, unless the script says otherwise", async () => {
    await configuration().update("exportWithoutNames", true, vscode.ConfigurationTarget.Global);
    const [plain, nameless] = ["plain.ndjson", "nameless.ndjson"].map((name) =>
      vscode.Uri.joinPath(folder, name),
    );
    assert.ok(plain && nameless, "a file with names and one without were written");
    await run(commandIds.exportNdjson, { uri: nameless.toString() });
    await run(commandIds.exportNdjson, { uri: plain.toString(), withoutNames: false });
    assert.doesNotMatch(await readText(nameless), /example\.com/);
    assert.match(await readText(plain), /example\.com/);
  });

  it("exports the rows it was called from, each result once", async () => {
    const { tree } = extension().exports;
    const rows = await tree.getChildren();
    const noClass = rows.find((row) => row.kind === "group" && row.row.key === null);
    assert.ok(noClass?.kind === "group", `the row is ${noClass?.kind ?? "missing"}, not a group`);
    const [user] = await tree.getChildren(noClass);
    const uri = await run<string>(commandIds.exportJson, noClass, [noClass, user]);
    const { Results } = JSON.parse(await readText(vscode.Uri.parse(uri))) as { Results: LabResult[] };
    assert.deepEqual(
      Results.map(({ LabInstanceId }) => LabInstanceId).sort(),
      sample
        .filter(({ ClassId }) => !ClassId)
        .map(({ LabInstanceId }) => LabInstanceId)
        .sort(),
    );
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(vscode.Uri.parse(uri), ".."), { recursive: true });
  });

  it("opens what it exported, says it is a file's, and exports the same again", async () => {
    const [first, second] = ["first.json", "second.json"].map((name) => vscode.Uri.joinPath(folder, name));
    assert.ok(first && second, "there are two rows");
    await run(commandIds.exportJson, { uri: first.toString() });
    await run(commandIds.clear);
    assert.equal(await run(commandIds.import, first.toString()), sample.length);
    await run(commandIds.exportJson, { uri: second.toString() });
    const withoutTime = async (uri: vscode.Uri): Promise<string> =>
      (await readText(uri)).replace(/"exportedAt": "[^"]+"/, "");
    assert.equal(await withoutTime(second), await withoutTime(first));
  });

  it("exports to and opens from a file system that is no disk", async () => {
    const memory = new MemoryFiles();
    const registration = vscode.workspace.registerFileSystemProvider("memory", memory);
    try {
      const uri = "memory:/results.json";
      assert.equal(await run(commandIds.exportJson, { uri }), uri);
      assert.deepEqual([...memory.files.keys()], ["/results.json"]);
      await run(commandIds.clear);
      assert.equal(await run(commandIds.import, uri), sample.length);
    } finally {
      registration.dispose();
    }
  });

  const broken: [title: string, text: string, message: RegExp][] = [
    ["no JSON", '{"Results": [', /JSON/],
    [
      "no lab instance",
      '{"Results":[{"LabProfileId":2,"Start":3,"CompletionStatus":4}]}',
      /names no lab instance/,
    ],
    [
      "a wrong line",
      '{"LabInstanceId":1,"LabProfileId":2,"Start":3,"CompletionStatus":4}\n{"Start":\n',
      /[Ll]ine 2/,
    ],
    ["an error of the API", '{"Error":"Invalid integration key","Status":0}', /Invalid integration key/],
    ["nothing", "", /empty/],
  ];
  for (const [title, text, message] of broken) {
    it(`says what is wrong with a file with ${title}, and changes nothing`, async () => {
      const uri = vscode.Uri.joinPath(folder, "broken.json");
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      await assert.rejects(async () => run(commandIds.import, uri.toString()), message);
      assert.equal(await run(commandIds.filter, {}), sample.length);
    });
  }

  async function namesIn(uri: vscode.Uri): Promise<string[]> {
    return (await vscode.workspace.fs.readDirectory(uri)).map(([name]) => name).sort();
  }
});
