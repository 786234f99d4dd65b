import assert from "node:assert/strict";
import { inspect } from "node:util";
import {
  askCatalog,
  askClass,
  askDetails,
  askInstances,
  askOpenLabs,
  type Question,
} from "../../../../src/core/api/depth/questions";
import { stringifyJson, type JsonObject } from "../../../../src/core/api/json";
import { LabOnDemandClient } from "../../../simulator/labOnDemandClient";
import {
  documentedCatalog,
  documentedClass,
  documentedDetails,
  documentedOpenLabs,
  documentedPage,
} from "../../../simulator/documentedAnswers";
import { startSimulator, type Simulator } from "../../../simulator/startSimulator";

describe("answers in the documented shape", () => {
  let simulator: Simulator;
  let client: LabOnDemandClient;
  before(async () => {
    simulator = await startSimulator();
    client = new LabOnDemandClient({ name: "Test", url: simulator.url }, simulator.key, {
      timeoutSeconds: 5,
    });
  });
  after(() => simulator.close());

  function read<Answer extends object>(question: Question<Answer>, answer: JsonObject): Promise<Answer> {
    simulator.failNext({ kind: "body", body: stringifyJson(answer) });
    return client.answer(question);
  }

  it("are read of Details, with activities of every kind", async () => {
    const details = await read(askDetails(472_815), documentedDetails);
    assert.equal(details.user.name, "Nora K");
    assert.deepEqual(details.sessions, [{ start: 1_701_300_000, end: 1_701_300_900 }]);
    assert.equal(details.notes[0]?.title, "Handed in.");
    assert.deepEqual([details.completionStatus, details.state], [4, "Tearing Down"]);
    assert.deepEqual([details.startupSeconds, details.latencyMilliseconds, details.errorCount], [98, 41, 0]);
    assert.deepEqual(
      [details.exam.score, details.exam.scoredAt, details.exam.scoredBy],
      [7, 1_701_300_910, undefined],
    );
    assert.deepEqual(
      details.activities.map(({ type, passed, score }) => [type, passed, score]),
      [
        ["singleChoice", true, 1],
        ["multipleChoice", false, 0],
        ["exactText", true, 2],
        ["pattern", true, 1],
        ["script", false, 0],
      ],
    );
    const chosen = details.activities[1]?.answers.filter(({ isChosen }) => isChosen);
    assert.deepEqual(
      chosen?.map(({ text, isRight }) => [text, isRight]),
      [
        ["10.0.0.0/8", true],
        ["8.8.8.0/24", false],
      ],
    );
    assert.match(details.activities[4]?.scripts[0]?.response ?? "", /no such route/);
    const [group] = details.activityGroups;
    assert.deepEqual(
      [group?.name, group?.score, group?.maxScore, group?.activities.length],
      ["Peers", 3, 6, 2],
    );
    assert.doesNotMatch(inspect(details, { depth: Infinity }), /canary/);
  });

  it("are read of a search, with errors as texts", async () => {
    const page = await read(askInstances({}, 5), documentedPage);
    assert.deepEqual([page.totalPages, page.totalResults, page.skipped], [1, 1, 0]);
    const [row] = page.results;
    assert.deepEqual([row?.labInstanceId, row?.user.name, row?.host.name], [472_815, "Nora K", "NODE-22"]);
    assert.deepEqual(
      [row?.errorCount, row?.errors, row?.language],
      [1, [{ message: "Out of memory" }], "en"],
    );
    assert.doesNotMatch(inspect(page, { depth: Infinity }), /canary/);
  });

  it("are read of Class", async () => {
    const found = await read(askClass("8812"), documentedClass);
    assert.deepEqual(
      [found.name, found.start, found.end, found.instructor?.name, found.plannedLabs],
      ["Sample Class of May", 1_714_550_400, 1_714_579_200, "Iris Vale", [20_311, 20_312]],
    );
  });

  it("are read of Catalog", async () => {
    const { labs, series, regions } = await read(askCatalog(), documentedCatalog);
    const [lab] = labs;
    assert.deepEqual(
      labs.map(({ id, name }) => [id, name]),
      [
        [20_311, "03: Routes and Peers"],
        [20_390, "09: Left Over"],
      ],
    );
    assert.deepEqual(
      [lab?.name, lab?.number, lab?.seriesId, lab?.expectedMinutes],
      ["03: Routes and Peers", "NET-3", 11_208, 45],
    );
    assert.deepEqual([series[0]?.name, regions[0]?.name], ["Network Examples", "Pacific"]);
  });

  it("are read of RunningAndSavedLabs", async () => {
    const { running, saved } = await read(askOpenLabs(), documentedOpenLabs);
    assert.deepEqual(
      running.map(({ labInstanceId, user, lab, labNumber }) => [
        labInstanceId,
        user.name,
        lab.name,
        labNumber,
      ]),
      [[4821, "Ola Berg", "03: Routes and Peers", "NET-3"]],
    );
    assert.deepEqual(
      saved.map(({ labInstanceId, user, lab }) => [labInstanceId, user.name, lab.name]),
      [[4807, "Siri Moe", "04: Filters"]],
    );
  });
});
