import assert from "node:assert/strict";
import * as vscode from "vscode";
import { stringifyJson, type JsonValue } from "../../src/core/api/json";
import { generateSample } from "../../src/core/sample/generateSample";
import { commandIds } from "../../src/vscode/ids";
import { openDroppedFiles } from "../../src/vscode/open/droppedFiles";
import { documentedResults, labResult } from "../unit/labResult";
import { readText } from "./support/lab";
import { MemoryFiles } from "./support/memoryFiles";

const run = vscode.commands.executeCommand;
const held = generateSample().length;
const third = labResult({ LabInstanceId: 3, Start: 1326000000, End: 1326003600 });
const firstWeek = { start: 1325376000, end: 1325980800 };

describe("opening files", () => {
  let folder: vscode.Uri;
  let week1: vscode.Uri;
  let week2: vscode.Uri;

  before(() => {
    const workspace = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(workspace, "there is no workspace");
    folder = vscode.Uri.joinPath(workspace, "files");
  });

  beforeEach(async () => {
    week1 = await write(
      "week1.json",
      stringifyJson({ range: firstWeek, Results: [...documentedResults] }, 2),
    );
    week2 = await write("week2.ndjson", Buffer.from(`\uFEFF${stringifyJson(third)}\r\n`, "utf16le"));
    await run(commandIds.loadSample);
  });

  afterEach(async () => {
    await run(commandIds.clear);
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it("takes all that are selected in the Explorer", async () => {
    assert.equal(await run(commandIds.import, week2, [week1, week2]), 3);
    assert.deepEqual(await idsShown(), [3, 349744, 349745]);
  });

  it("takes the one that was clicked on in the Explorer", async () => {
    assert.equal(await run(commandIds.import, week1), 2);
    assert.equal(await run(commandIds.import, week2, []), 1);
  });

  it("takes a list, of which the results are put together with what they cover", async () => {
    assert.equal(await run(commandIds.import, [week1.toString(), week2.toString()]), 3);
    const exported = JSON.parse(await exportJson()) as Record<string, unknown>;
    assert.equal(exported["source"], "week1.json and 1 more");
    assert.deepEqual(exported["range"], { start: firstWeek.start, end: third.End });
    assert.deepEqual(exported["missing"], [{ start: firstWeek.end, end: third.Start }]);
  });

  it("takes a folder that was exported for analytics, with all of it", async () => {
    const analyticsFolder = vscode.Uri.joinPath(folder, "for-analytics");
    await run(commandIds.exportForAnalytics, { uri: analyticsFolder.toString() });
    const before = (await exportJson()).replace(/^[^]*"Results"/, "");
    await run(commandIds.clear);
    assert.equal(await run(commandIds.import, analyticsFolder.toString()), held);
    assert.deepEqual(sortedEntries(await exportJson()), sortedEntries(`{"Results"${before}`));
  });

  it("takes of a folder what can hold results, and nothing that is hidden or empty", async () => {
    await write("deep/er/a.jsonl", stringifyJson(labResult({ LabInstanceId: 4 })));
    for (const name of ["notes.txt", ".hidden.json", "_tool/b.json", "node_modules/c.json"])
      await write(name, "?");
    await write("deep/part-1.ndjson", "");
    assert.equal(await run(commandIds.import, folder.toString()), 4);
    assert.equal(await run(commandIds.import, [folder.toString(), week1.toString()]), 4);
  });

  it("says that a folder holds nothing to open", async () => {
    await write("other/notes.txt", "?");
    const other = vscode.Uri.joinPath(folder, "other").toString();
    await refuses(other, "“other” holds no files with results: they end in .json, .ndjson or .jsonl.");
  });

  it("changes nothing when one of several cannot be read, and names it", async () => {
    const broken = await write("broken.json", '{"Results": [');
    await refuses(
      [week1.toString(), broken.toString(), week2.toString()],
      "broken.json: The file is not complete: its JSON breaks off at line 1, column 14.",
    );
  });

  it("says in a sentence what no file system can read", async () => {
    await refuses(vscode.Uri.joinPath(folder, "gone.json").toString(), "“gone.json” is not there.");
    await refuses(
      [week1.toString(), vscode.Uri.joinPath(folder, "gone.json").toString()],
      "“gone.json” is not there.",
    );
    await refuses("unheard-of:/a.json", /^“a\.json” cannot be read \(.+\)\.$/);
  });

  const wrong: [argument: unknown, message: string][] = [
    [[], "The list of files to open is empty."],
    ["results.json", "“results.json” is no URI of a file, such as file:///results.json."],
    [[5], "“5” is no URI of a file, such as file:///results.json."],
  ];
  for (const [argument, message] of wrong) {
    it(`says what is wrong with ${JSON.stringify(argument)}`, () => refuses(argument, message));
  }

  it("opens results of which nobody knows when they were", async () => {
    const file = await write("timeless.json", '[{"LabInstanceId": 7, "Start": null, "UserId": "a"}]');
    assert.equal(await run(commandIds.import, file.toString()), 1);
    assert.deepEqual(await idsShown(), [7]);
  });

  it("tells what people should know, and asks nothing", async () => {
    const error = { Status: 0, Error: "Timeframe cannot exceed 7 days" };
    const file = await write("a.json", stringifyJson([error, { Results: [third, { a: 1 }] }]));
    const told: string[] = [];
    await replacing(
      "showWarningMessage",
      (message: string) => {
        told.push(message);
        return Promise.resolve(undefined);
      },
      async () => {
        assert.equal(await run(commandIds.import, file.toString()), 1);
      },
    );
    assert.deepEqual(told, [
      "One entry that names no lab instance is left out. One answer in the file is an error of the API: Timeframe cannot exceed 7 days",
    ]);
  });

  it("changes nothing when it is cancelled", async () => {
    const long = await writeLong();
    const cancelling = new vscode.CancellationTokenSource();
    let reports = 0;
    const progress = { report: () => (reports += 1) === 2 && cancelling.cancel() };
    const titles: unknown[] = [];
    await replacing(
      "withProgress",
      (options: vscode.ProgressOptions, task: (...given: unknown[]) => unknown) => {
        titles.push([options.title, options.cancellable]);
        return task(progress, cancelling.token);
      },
      async () => {
        await assert.rejects(async () => run(commandIds.import, [long.toString()]), /Canceled/);
      },
    );
    assert.deepEqual(titles, [["Opening long.ndjson", true]]);
    assert.equal(reports, 2);
    assert.equal(await run(commandIds.filter, {}), held);
  });

  it("shows what was opened last, though something longer was being opened", async () => {
    const long = await writeLong();
    const first = run(commandIds.import, long.toString());
    const second = run(commandIds.import, week1.toString());
    await assert.rejects(
      async () => first,
      /“long\.ndjson” was not opened, because something else was asked for/,
    );
    assert.equal(await second, 2);
    assert.deepEqual(await idsShown(), [349744, 349745]);
  });

  it("opens long files with progress, from the first result to the last", async () => {
    const long = await writeLong();
    const increments: number[] = [];
    await replacing(
      "withProgress",
      (_options: unknown, task: (...given: unknown[]) => unknown) =>
        task(
          { report: ({ increment }: { increment: number }) => increments.push(increment) },
          new vscode.CancellationTokenSource().token,
        ),
      async () => {
        assert.equal(await run(commandIds.import, long.toString()), 9);
      },
    );
    assert.ok(increments.length > 5, `${increments.length} steps`);
    assert.equal(Math.round(increments.reduce((sum, increment) => sum + increment, 0)), 100);
  });

  it("opens what is dropped on the view, all of it", async () => {
    const opened: string[][] = [];
    const shown: unknown[] = [];
    const dropping = openDroppedFiles(
      { open: (uris) => Promise.resolve(opened.push(uris.map(String))) },
      { show: (error) => shown.push(error) },
    );
    const drop = async (list: string): Promise<void> => {
      const transfer = new vscode.DataTransfer();
      transfer.set("text/uri-list", new vscode.DataTransferItem(list));
      await dropping.handleDrop?.(undefined, transfer, new vscode.CancellationTokenSource().token);
    };
    await drop(`# two\r\n${week1.toString()}\r\n${week2.toString()}\r\n`);
    await drop(folder.toString());
    await drop("# nothing\r\n");
    assert.deepEqual(opened, [[week1.toString(), week2.toString()], [folder.toString()]]);
    assert.deepEqual(shown, []);
    await drop("no uri");
    assert.equal(shown.length, 1);
  });

  it("refuses long files where VS Code cannot read a part of one", async () => {
    const memory = new MemoryFiles();
    const stat = memory.stat.bind(memory);
    memory.stat = (uri) => ({ ...stat(uri), ...(uri.path === "/long.json" && { size: 200 * 1024 * 1024 }) });
    memory.files.set("/long.json", Buffer.from("[]"));
    memory.files.set("/short.json", Buffer.from(stringifyJson([third])));
    const registration = vscode.workspace.registerFileSystemProvider("remembered", memory);
    try {
      await refuses(
        "remembered:/long.json",
        "“long.json” has 200 MB. Only files on this computer's disk may have more than 128 MB: copy it there first.",
      );
      assert.equal(await run(commandIds.import, "remembered:/short.json"), 1);
    } finally {
      registration.dispose();
    }
  });

  async function refuses(argument: unknown, message: string | RegExp): Promise<void> {
    await assert.rejects(
      async () => run(commandIds.import, argument),
      (error: Error) => {
        if (typeof message === "string") assert.equal(error.message, message);
        else assert.match(error.message, message);
        return true;
      },
    );
    assert.equal(await run(commandIds.filter, {}), held);
  }

  async function write(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
    const uri = vscode.Uri.joinPath(folder, name);
    await vscode.workspace.fs.writeFile(uri, Buffer.from(content));
    return uri;
  }

  /** Nine results, each with 1 MB that this version does not know. */
  function writeLong(): Promise<vscode.Uri> {
    const results = Array.from({ length: 9 }, (_, index) =>
      labResult({ LabInstanceId: index, New: "x".repeat(1e6) }),
    );
    return write("long.ndjson", results.map((result) => stringifyJson(result)).join("\n"));
  }

  async function exportJson(): Promise<string> {
    const uri = vscode.Uri.joinPath(folder, "..", "exported.json");
    await run(commandIds.exportJson, { uri: uri.toString() });
    const text = await readText(uri);
    await vscode.workspace.fs.delete(uri);
    return text;
  }

  async function idsShown(): Promise<unknown[]> {
    const { Results } = JSON.parse(await exportJson()) as { Results: { LabInstanceId: number }[] };
    return Results.map(({ LabInstanceId }) => LabInstanceId).sort((a, b) => a - b);
  }
});

function sortedEntries(text: string): string[] {
  const { Results } = JSON.parse(text) as { Results: JsonValue[] };
  return Results.map((result) => JSON.stringify(result)).sort();
}

/** Puts something of ours in the place of a function of VS Code's window while something runs. */
async function replacing(
  name: "withProgress" | "showWarningMessage",
  stand: (...given: never[]) => unknown,
  during: () => Promise<void>,
): Promise<void> {
  const original = vscode.window[name];
  Object.assign(vscode.window, { [name]: stand });
  try {
    await during();
  } finally {
    Object.assign(vscode.window, { [name]: original });
  }
}
