import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import * as vscode from "vscode";
import { unfinishedName } from "../../../src/core/files/disk/unfinishedName";
import { generateSample } from "../../../src/core/sample/generateSample";
import { commandIds } from "../../../src/vscode/ids";
import { labResult } from "../../unit/labResult";
import { exportJson, nameOf, openResults, readExport, useExportFolder } from "./exportFolder";
import { MemoryFiles } from "../support/memoryFiles";

const run = vscode.commands.executeCommand;
const sample = generateSample();

describe("exports", () => {
  const place = useExportFolder();

  describe("never overwrite a file", () => {
    it("also when three are written at once: each has a name of its own and all results", async () => {
      const uris = await Promise.all([exportJson({}), exportJson({}), exportJson({})]);
      assert.equal(new Set(uris).size, 3);
      assert.equal((await readdir(join(place.workspace, "lab-results"))).length, 3);
      for (const uri of uris) assert.equal((await readExport(uri)).Results.length, sample.length);
    });

    it("also when a folder for analytics is written three times at once", async () => {
      const exported = (): Thenable<string> =>
        run<string>(commandIds.exportForAnalytics, { uri: place.uriOf("by-day") });
      const uris = await Promise.all([exported(), exported(), exported()]);
      assert.deepEqual(uris.map(nameOf).map(decodeURIComponent).sort(), [
        "by-day",
        "by-day (2)",
        "by-day (3)",
      ]);
      assert.deepEqual((await readdir(place.folder)).sort(), ["by-day", "by-day (2)", "by-day (3)"]);
    });

    it("also on a file system that is no disk", async () => {
      const memory = new MemoryFiles();
      const registration = vscode.workspace.registerFileSystemProvider("memory", memory);
      try {
        const uris = await Promise.all([1, 2, 3].map(() => exportJson({ uri: "memory:/a.json" })));
        assert.deepEqual([...memory.files.keys()].sort(), ["/a (2).json", "/a (3).json", "/a.json"]);
        assert.equal(new Set(uris).size, 3);
        assert.equal(nameOf(await exportJson({ uri: "memory:/" })), nameOf(await exportJson({})));
      } finally {
        registration.dispose();
      }
    });
  });

  describe("are of one moment", () => {
    it("so that two filters right after each other lose nothing of either", async () => {
      await run(commandIds.filter, { exam: "passed" });
      const passed = exportJson({ uri: place.uriOf("a.json") });
      await run(commandIds.filter, { exam: "failed" });
      const failed = exportJson({ uri: place.uriOf("a.json") });
      await run(commandIds.clearFilter);
      const files = await Promise.all([passed, failed].map(async (uri) => readExport(await uri)));
      const verdicts = files.map(({ Results }) => new Set(Results.map(({ ExamPassed }) => ExamPassed)));
      assert.deepEqual(verdicts, [new Set([true]), new Set([false])]);
      const count = (verdict: boolean): number =>
        sample.filter(({ ExamPassed }) => ExamPassed === verdict).length;
      assert.deepEqual(
        files.map(({ Results }) => Results.length),
        [count(true), count(false)],
      );
    });

    it("so that clearing right after one began changes nothing of it, its missing stretches least of all", async () => {
      const range = { start: 1325376000, end: 1325980800 };
      const missing = [{ start: 1325500000, end: 1325600000 }];
      await openResults(place, [labResult()], { source: "https://labondemand.com/api/v3", range, missing });
      const exporting = exportJson({ uri: place.uriOf("a.json") });
      await run(commandIds.clear);
      const file = await readExport(await exporting);
      assert.deepEqual(
        [file.range, file.missing, file.count, file.source],
        [range, missing, 1, "https://labondemand.com/api/v3"],
      );
    });
  });

  describe("go to the place that a script names", () => {
    it("into it, where it is a folder or ends in a slash", async () => {
      const uris = [
        await exportJson({ uri: vscode.Uri.file(place.folder).toString() }),
        await exportJson({ uri: `${vscode.Uri.file(place.folder).toString()}/` }),
        await exportJson({ uri: place.uriOf("new", "deep") + "/" }),
      ];
      const name = nameOf(uris[0] ?? "");
      assert.match(name, /^lab-results_\d{4}-\d\d-\d\d_\d{4}-\d\d-\d\d\.json$/);
      assert.deepEqual(
        (await readdir(place.folder)).sort(),
        [name, name.replace(".json", " (2).json"), "new"].sort(),
      );
      assert.deepEqual(await readdir(join(place.folder, "new", "deep")), [name]);
      for (const uri of uris) assert.equal((await readExport(uri)).count, sample.length);
    });

    const refused: [uri: unknown, says: RegExp][] = [
      ["http://127.0.0.1:9/a.json", /addresses that begin with “http:”/],
      ["https://example.com/", /addresses that begin with “https:”/],
      ["untitled:a.json", /addresses that begin with “untitled:”/],
      ["nowhere:/a.json", /addresses that begin with “nowhere:”/],
      ["a.json", /must be the URI of a file or folder/],
      ["", /must be the URI of a file or folder/],
      ["file:///tmp/a.json?b", /must be the URI of a file or folder/],
      ["file:///tmp/a#b.json", /must be the URI of a file or folder/],
      [5, /must be the URI of a file or folder/],
      [null, /must be the URI of a file or folder/],
    ];
    for (const [uri, says] of refused) {
      it(`unless nothing can be written there: ${JSON.stringify(uri)}`, async () => {
        for (const id of [commandIds.exportJson, commandIds.exportForAnalytics]) {
          await assert.rejects(Promise.resolve(run(id, { uri })), says);
        }
      });
    }

    it("unless its file system can only be read, which is told at once", async () => {
      const memory = new MemoryFiles();
      const options = { isReadonly: true };
      const registration = vscode.workspace.registerFileSystemProvider("memory-read", memory, options);
      try {
        // VS Code knows that nothing can be written there once it was asked for something of it.
        await vscode.workspace.fs.stat(vscode.Uri.parse("memory-read:/"));
        await assert.rejects(exportJson({ uri: "memory-read:/a.json" }), /begin with “memory-read:”/);
        assert.equal(memory.files.size, 0);
      } finally {
        registration.dispose();
      }
    });

    it("unless it lies below a file, of which a sentence tells", async () => {
      await writeFile(join(place.folder, "file"), "mine");
      const uri = place.uriOf("file", "a.json");
      await assert.rejects(
        exportJson({ uri }),
        /Error: “exports\/file” is not a folder\. Choose another one\.$/,
      );
      assert.deepEqual(await readdir(place.folder), ["file"]);
    });

    it("unless the computer does not let anybody write there", async () => {
      const uri = "file:///sys/lab-results/a.json";
      await assert.rejects(exportJson({ uri }), /“\/sys\/lab-results”/);
    });
  });

  it("are refused whose argument says something that is not known, for it may be a misspelled request", async () => {
    const argument = { uri: place.uriOf("a.json"), withoutnames: true };
    await assert.rejects(exportJson(argument), /The argument's “withoutnames” is not known/);
    await assert.rejects(exportJson({ keepTimes: "yes" }), /“keepTimes” must be true or false/);
    assert.deepEqual(await readdir(place.folder), []);
  });

  it("remove what an export left whose window is gone, and leave what another one is at", async () => {
    const child = spawn(process.execPath, ["-e", ""], { env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" } });
    await once(child, "exit");
    const host = hostname()
      .replace(/[^A-Za-z0-9-]+/g, "-")
      .slice(0, 40);
    const left = unfinishedName({ host, process: child.pid ?? 0 });
    const underWay = unfinishedName({ host, process: process.ppid });
    for (const name of [left, underWay]) await writeFile(join(place.folder, name), "Ada Lovelace");
    await exportJson({ uri: place.uriOf("a.json") });
    assert.deepEqual((await readdir(place.folder)).sort(), [underWay, "a.json"].sort());
  });

  describe("are named after what is in them", () => {
    const classId = sample.find(({ ClassId }) => ClassId)?.ClassId ?? "";

    it("a class, a part, and that names are left out", async () => {
      const names: string[] = [];
      for (const [filter, argument] of [
        [{ classIds: [classId] }, {}],
        [{ classIds: [classId], statuses: [4] }, {}],
        [{ statuses: [4] }, {}],
        [{}, { withoutNames: true }],
      ] as const) {
        await run(commandIds.filter, filter);
        names.push(nameOf(await exportJson(argument)).replace(/^lab-results(_\d{4}-\d\d-\d\d){2}/, ""));
      }
      assert.deepEqual(names, [
        `_${classId}.json`,
        `_${classId}_filtered.json`,
        "_filtered.json",
        "_without-names.json",
      ]);
    });

    it("but with its pseudonym where a class's name is left out", async () => {
      await run(commandIds.filter, { classIds: [classId] });
      const uri = await exportJson({ withoutNames: true });
      assert.equal(uri.includes(classId), false, uri);
      const { Results } = await readExport(uri);
      assert.ok(nameOf(uri).endsWith(`_${Results[0]?.ClassId ?? ""}_without-names.json`), uri);
    });
  });
});
