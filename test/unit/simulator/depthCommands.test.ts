import assert from "node:assert/strict";
import { isJsonObject, parseJson, type JsonObject } from "../../../src/core/api/json";
import { generateSample } from "../../../src/core/sample/generateSample";
import { canaryPassword } from "../../simulator/depthCommands";
import { startSimulator, type Simulator } from "../../simulator/startSimulator";
import { ask } from "./ask";

const results = generateSample({ count: 250 });
const [first] = results;

describe("the simulator in depth", () => {
  let simulator: Simulator;
  before(async () => {
    simulator = await startSimulator({ results, depth: { mostPerPage: 60, catalogLacks: [105_210] } });
  });
  after(() => simulator.close());

  async function answer(question: string): Promise<JsonObject> {
    const sent = parseJson(await (await ask(simulator, question)).text());
    assert.ok(isJsonObject(sent), "the answer is no object");
    return sent;
  }

  async function page(question: string): Promise<{ rows: JsonObject[]; total: unknown; pages: unknown }> {
    const { Results, TotalResults, TotalPages } = await answer(`LabInstance/Search?${question}`);
    return { rows: Results as JsonObject[], total: TotalResults, pages: TotalPages };
  }

  it("answers Catalog, with all labs but those it lacks when asked for all", async () => {
    const all = (await answer("Catalog?includeAll=1"))["LabProfiles"] as JsonObject[];
    const some = (await answer("Catalog"))["LabProfiles"] as JsonObject[];
    assert.equal(all.length, some.length + 1);
    assert.ok(!all.some(({ Id }) => Id === 105_210), "105210 is in the answer");
    assert.equal((await answer("LabProfile?id=105210"))["Name"], "Manage Users and Groups");
  });

  it("says so of what it does not know", async () => {
    for (const [question, text] of [
      ["LabProfile?id=1", "Lab profile not found"],
      ["Class?id=none", "Class not found"],
      ["Details?labInstanceId=1", "Lab instance not found"],
    ] as const) {
      assert.deepEqual(await answer(question), { Error: text, Status: 0 });
    }
  });

  it("answers Class and Details", async () => {
    const inClass = results.find(({ ClassId }) => typeof ClassId === "string");
    assert.ok(inClass && first, "one of inClass, first is missing");
    assert.ok((await answer(`Class?id=${String(inClass.ClassId)}`))["Name"], "the class has no name");
    assert.equal((await answer(`details?labInstanceId=${first.LabInstanceId}`))["Id"], first.LabInstanceId);
  });

  it("answers searches page by page, sorted, no page larger than it allows", async () => {
    const ids = new Set<unknown>();
    for (let pageIndex = 0; pageIndex < 5; pageIndex += 1) {
      const { rows, total, pages } = await page(`mode=5&sort=start&pageSize=100&pageIndex=${pageIndex}`);
      assert.deepEqual([total, pages], [250, 5]);
      assert.ok(rows.length <= 60, `${rows.length} is more than 60`);
      for (const { Id } of rows) ids.add(Id);
    }
    assert.deepEqual(
      [...ids],
      results.map(({ LabInstanceId }) => LabInstanceId),
    );
    const newest = await page("mode=0&pageSize=1");
    assert.deepEqual(newest.rows, [results.at(-1)]);
  });

  it("searches by start, user, class, lab and series", async () => {
    const one = results.find(({ ClassId, UserId }) => ClassId && UserId);
    assert.ok(one, "there is no one");
    const counts: [string, number][] = [
      [`start=${one.Start}&end=${one.Start}`, results.filter(({ Start }) => Start === one.Start).length],
      [
        `userId=${encodeURIComponent(one.UserId ?? "")}`,
        results.filter((each) => each.UserId === one.UserId).length,
      ],
      [`classId=${one.ClassId}`, results.filter((each) => each.ClassId === one.ClassId).length],
      [
        `labProfileId=${one.LabProfileId}`,
        results.filter((each) => each.LabProfileId === one.LabProfileId).length,
      ],
      ["labSeriesId=1", 0],
    ];
    for (const [question, count] of counts) assert.equal((await page(`mode=5&${question}`)).total, count);
    assert.equal((await answer("LabInstance/Search?pageIndex=-1"))["Status"], 0);
  });

  it("sends activities in mode 10 and Details only, and passwords with all of them", async () => {
    const modes = await Promise.all([0, 5, 10].map((mode) => page(`pageSize=5&mode=${mode}`)));
    const has = (name: string): boolean[] => modes.map(({ rows }) => rows.some((row) => name in row));
    assert.deepEqual(has("ActivityResults"), [false, false, true]);
    assert.deepEqual(has("VirtualMachineCredentials"), [false, true, true]);
    const text = await (await ask(simulator, `Details?labinstanceid=${first?.LabInstanceId}`)).text();
    assert.ok(text.split(canaryPassword).length > 5, "the password stands in too few places");
  });

  it("tells who is in a lab at this moment", async () => {
    const { RunningLabs, SavedLabs } = await answer("RunningAndSavedLabs");
    const open = [...(RunningLabs as JsonObject[]), ...(SavedLabs as JsonObject[])];
    assert.equal(open.length, results.filter(({ End }) => End === null).length);
    assert.ok(open.length > 0, `${open.length} is not more than 0`);
  });
});
