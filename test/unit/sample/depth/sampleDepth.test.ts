import assert from "node:assert/strict";
import { isBroken, type Activity } from "../../../../src/core/api/depth/activity";
import type { InstanceDetails } from "../../../../src/core/api/depth/instanceDetails";
import { stringifyJson } from "../../../../src/core/api/json";
import { generateSample } from "../../../../src/core/sample/generateSample";
import {
  nameSample,
  sampleClassInfo,
  sampleInstanceDetails,
} from "../../../../src/core/sample/depth/nameSample";
import { sampleDetails } from "../../../../src/core/sample/depth/sampleDetails";
import { namesToldByHand } from "../../results/names/toldByHand";

const until = 1_793_491_200;
const sample = generateSample();
const details = sample.map((result) => sampleInstanceDetails(result, until));

function allActivities({ activities, activityGroups }: InstanceDetails): Activity[] {
  return [...activities, ...activityGroups.flatMap((group) => group.activities)];
}

describe("a sample in depth", () => {
  it("has a name for everything that has an id", () => {
    const { names } = namesToldByHand();
    nameSample(names, sample);
    for (const { LabProfileId, ClassId, UserId, LabHostId, DatacenterId, DeliveryRegionId } of sample) {
      assert.ok(names.nameOf("lab", LabProfileId), `lab ${LabProfileId}`);
      assert.ok(ClassId === null || names.nameOf("class", String(ClassId)), String(ClassId));
      assert.ok(UserId === null || names.nameOf("user", String(UserId)), String(UserId));
      assert.ok(names.nameOf("host", Number(LabHostId)), `host ${LabHostId}`);
      assert.ok(names.nameOf("datacenter", Number(DatacenterId)), `datacenter ${DatacenterId}`);
      assert.ok(names.nameOf("region", Number(DeliveryRegionId)), `region ${DeliveryRegionId}`);
    }
    assert.equal(names.nameOf("series", 7104), "Azure Administrator");
  });

  it("calls the same thing the same in its details", () => {
    const { names } = namesToldByHand();
    nameSample(names, sample);
    for (const { lab, class: held, user, host } of details) {
      assert.equal(lab.name, names.nameOf("lab", lab.id ?? 0));
      assert.equal(held.name, held.id === undefined ? undefined : names.nameOf("class", held.id));
      assert.equal(user.name, user.id === undefined ? undefined : names.nameOf("user", user.id));
      assert.equal(host.name, names.nameOf("host", host.id ?? 0));
    }
  });

  it("has classes with dates, an instructor and planned labs, of which some were never started", () => {
    const classes = [...new Set(sample.flatMap(({ ClassId }) => ClassId ?? []))];
    for (const id of classes) {
      const held = sampleClassInfo(id, sample);
      assert.ok(
        held?.instructor?.name && held.start && held.end && held.start < held.end,
        "the class lacks its instructor or dates",
      );
      const started = new Set(
        sample.filter(({ ClassId }) => ClassId === id).map((each) => each.LabProfileId),
      );
      for (const lab of started)
        assert.ok(
          held.plannedLabs?.some((planned) => planned === lab),
          `${lab} is not planned`,
        );
      assert.ok((held.plannedLabs?.length ?? 0) > started.size, "all planned labs were started");
    }
    assert.equal(sampleClassInfo("some-class", sample), undefined);
  });

  it("says nothing that its results contradict", () => {
    for (const [index, result] of sample.entries()) {
      const told = details[index];
      assert.ok(told, "there is no told");
      assert.deepEqual(
        [told.labInstanceId, told.start, told.end ?? null, told.lastActivity ?? null],
        [result.LabInstanceId, result.Start, result.End, result.LastActivity],
      );
      assert.equal(String(told.completionStatus), String(result.CompletionStatus));
      assert.equal(told.exam.score ?? null, result.ExamScore);
      assert.equal(told.errorCount, told.errors.length);
      for (const { start, end } of told.sessions) {
        assert.ok(
          start >= result.Start && (end ?? result.Start) <= (result.End ?? Infinity),
          `${start} to ${end} is outside of the lab`,
        );
      }
      assert.ok((told.tasks.completed ?? 0) <= (told.tasks.count ?? 0), "more tasks are done than there are");
    }
    assert.ok(
      details.some(({ sessions }) => sessions.length === 2),
      "none has two sessions",
    );
    assert.ok(
      details.some(({ end, secondsRemaining }) => end === undefined && Number(secondsRemaining) > 0),
      "none runs with time left",
    );
  });

  it("has activities whose points are the score", () => {
    const scored = details.filter(({ exam }) => exam.score !== undefined);
    for (const instance of scored) {
      const points = allActivities(instance).reduce((sum, { score }) => sum + (score ?? 0), 0);
      assert.ok(Math.abs(points - (instance.exam.score ?? 0)) < 1e-6, `${points}`);
      for (const { score, activities } of instance.activityGroups) {
        const sum = activities.reduce((before, each) => before + (each.score ?? 0), 0);
        assert.ok(Math.abs(sum - (score ?? 0)) < 1e-6, `the activities add up to ${sum}, not to ${score}`);
      }
    }
    assert.ok(scored.length > 100, `${scored.length} is not more than 100`);
  });

  it("has activities of every kind, broken ones, and such as stay out of reports", () => {
    const all = details.flatMap(allActivities);
    const types = new Set(all.map(({ type }) => type));
    assert.deepEqual([...types].sort(), ["exactText", "multipleChoice", "pattern", "script", "singleChoice"]);
    assert.ok(
      all.some(({ scripts }) => scripts[0]?.platformFailed),
      "the platform failed at no scoring",
    );
    assert.ok(
      all.some(({ scripts }) => scripts[0]?.scriptFailed),
      "no script failed",
    );
    assert.ok(
      all.every((activity) => !isBroken(activity) || activity.passed === false),
      "a broken scoring is passed",
    );
    assert.ok(
      all.some(({ isForReports }) => !isForReports),
      "all are for reports",
    );
    const wrong = all.filter(({ type, passed }) => type === "singleChoice" && passed === false);
    for (const { answers } of wrong) {
      assert.ok(
        answers.some(({ isChosen, isRight }) => isChosen === true && isRight === false),
        "nothing wrong was chosen",
      );
      assert.ok(
        answers.every(({ isChosen, isRight }) => !(isChosen && isRight)),
        "something right was chosen",
      );
    }
    assert.ok(
      details.some(({ exam }) => exam.scoredBy?.name),
      "none was scored by anybody",
    );
  });

  it("is the same every time, and has no credentials in it", () => {
    const result = sample[5];
    assert.ok(result, "there is no result");
    assert.deepEqual(sampleDetails(result, until), sampleDetails({ ...result }, until));
    assert.doesNotMatch(
      stringifyJson(sampleDetails(result, until)),
      /credential|password|MonitorUrl|ClientUrl/i,
    );
  });
});
