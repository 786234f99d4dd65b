import assert from "node:assert/strict";
import { generateSample } from "../../../../src/core/sample/generateSample";
import type { ExportManner } from "../../../../src/engine/exports/exportContract";
import { canaryPassword } from "../../../simulator/depthCommands";
import { all, classId, lab, ofClass, QuestionServer } from "./questionServer";

const manner: ExportManner = {
  ...{ timeZone: "UTC", pseudonymKey: undefined, daysOf: undefined, arePseudonymous: false },
  ...{ filePseudonyms: undefined, escapeFormulas: true, csvDelimiter: "," },
};

describe("questions, told by the engine", () => {
  let server: QuestionServer;

  beforeEach(async () => {
    server = await QuestionServer.start();
  });

  afterEach(async () => {
    await server.close();
    assert.deepEqual(server.errors, []);
  });

  it("of the sample are there without anybody being asked", async () => {
    await server.engine.loads.loadSample({});
    const { source } = server.notices.last ?? {};
    assert.ok(source, "there is no source");
    const question = { source, view: "v", part: { classId } };
    assert.equal((await server.engine.questions.cost(question)).requests, 0);
    const { instances, missing, questions } = await server.engine.questions.analysis(question);
    assert.ok(instances > 0 && questions.length > 0, `${instances} instances, ${questions.length} questions`);
    assert.equal(missing, 0);
    assert.equal(server.asked(), 0);
  });

  it("lead to the lab instances behind a figure, by name and time", async () => {
    await server.fetchAll();
    await server.ask({ classId });
    const { model, keys } = await server.engine.questions.model(server.of({ classId }));
    const place = model.questions.findIndex(({ lists }) => lists.some((list) => list.of === "failed"));
    const question = keys[place]?.question ?? "";
    const { rows, total } = await server.engine.questions.behind({
      ...server.of({ classId }),
      question,
      behind: "failed",
    });
    const [row] = rows;
    assert.equal(rows.length, total);
    const known = ofClass.find(({ LabInstanceId }) => String(LabInstanceId) === row?.instanceId);
    assert.equal(row?.label, known?.UserId);
    assert.ok(
      model.questions[place]?.lists.some(({ text }) => text === `Did not get it right: ${total}`),
      "those who did not get it right have no list",
    );
  });

  it("can be chosen by class and lab", async () => {
    await server.fetchAll();
    const { shown, classes, labs } = await server.engine.questions.parts({ view: "v" });
    assert.equal(shown, all.length);
    assert.equal(classes.find((each) => each.classId === classId)?.count, ofClass.length);
    assert.equal(
      labs.reduce((sum, { count }) => sum + count, 0),
      all.length,
    );
  });

  it("leave as CSV under a name that says what they are of, without anything typed where no names are wanted", async () => {
    await server.fetchAll();
    await server.ask({ labProfileId: lab });
    const text = (changes: Partial<ExportManner>): Promise<{ text: string; name: string }> =>
      server.engine.questions.text({
        ...server.of({ labProfileId: lab }),
        as: "csv",
        manner: { ...manner, ...changes },
      });
    const named = await text({});
    assert.match(named.name, /^questions_lab-105217_\d{4}-\d\d-\d\d_\d{4}-\d\d-\d\d\.csv$/);
    assert.match(named.text, /,0\.8571,-0\.3503,0,0,/, "numbers are numbers, also below zero");
    assert.match(named.text, /10\.0\.0\D/);
    const nameless = await text({ pseudonymKey: "secret", filePseudonyms: { keyFingerprint: "1" } });
    assert.doesNotMatch(nameless.text, /10\.0\.0|succeded/);
    assert.match(nameless.text, /Billing Reader|Owner/);
    assert.match(nameless.name, /_without-names\.csv$/);
    const ofOneClass = {
      ...server.of({ classId }),
      as: "csv" as const,
      manner: { ...manner, pseudonymKey: "secret" },
    };
    assert.doesNotMatch((await server.engine.questions.text(ofOneClass)).name, /AZ104/);
  });

  it("hold nothing that must not be let in", async () => {
    await server.fetchAll();
    await server.ask({ classId });
    const everything = [
      await server.analysis({ classId }),
      await server.engine.questions.model(server.of({ classId })),
      await server.engine.questions.text({ ...server.of({ classId }), as: "csv", manner }),
    ];
    assert.doesNotMatch(JSON.stringify(everything), new RegExp(canaryPassword));
    assert.doesNotMatch(JSON.stringify(everything), /Credentials|MonitorUrl/i);
  });

  it("of too many lab instances are refused with what helps", async () => {
    server.results = generateSample({ count: 20_001 });
    await server.fetchAll();
    await assert.rejects(
      server.engine.questions.cost(server.of({})),
      /These are 20,\d{3} lab instances; 20,000 can be analysed at once\. Choose a class/,
    );
  });
});
