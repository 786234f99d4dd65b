import assert from "node:assert/strict";
import { CompletionStatus, type LabResult } from "../../../src/core/api/labResult";
import { courses } from "../../../src/core/sample/courses";
import { generateSample } from "../../../src/core/sample/generateSample";
import { places } from "../../../src/core/sample/places";

const sample = generateSample();
const withStatus = (...statuses: number[]): LabResult[] =>
  sample.filter((result) => statuses.includes(result.CompletionStatus));

describe("sample results are believable", () => {
  it("every lab profile has a name, and all of about forty are in use", () => {
    const used = new Set(sample.map(({ LabProfileId }) => LabProfileId));
    const names = new Map(courses.flatMap(({ labs }) => labs.map(({ id, name }) => [id, name] as const)));
    for (const id of used) assert.ok(names.get(id), `lab profile ${id} has no name`);
    assert.equal(used.size, names.size);
    assert.ok(used.size >= 35 && used.size <= 45, `${used.size} are in use`);
  });

  it("users are addresses at example domains, some are numbers", () => {
    const users = [...new Set(sample.flatMap(({ UserId }) => UserId ?? []))];
    for (const user of users) assert.match(user, /^([a-z.0-9]+@example\.(com|org)|\d+)$/);
    const numbers = users.filter((user) => /^\d+$/.test(user));
    assert.ok(
      numbers.length >= 3 && numbers.length < users.length / 10,
      `${numbers.length} of ${users.length} are numbers`,
    );
  });

  it("classes are held on weekdays, in class hours of the place", () => {
    for (const { ClassId, Start } of sample) {
      const place = places.find(({ code }) => ClassId?.split("-")[3] === code);
      if (!place) continue;
      const local = new Date((Start + place.utcOffset * 3600) * 1000);
      assert.ok(local.getUTCDay() >= 1 && local.getUTCDay() <= 5, `it began on ${local.toISOString()}`);
      assert.ok(local.getUTCHours() >= 9 && local.getUTCHours() < 17, `it began at ${local.toISOString()}`);
    }
  });

  it("a student does the labs of a course in their order, one after the other", () => {
    const students = new Map<string, LabResult[]>();
    for (const result of sample) {
      if (typeof result.ClassId !== "string" || typeof result.UserId !== "string") continue;
      const student = `${result.ClassId} ${result.UserId}`;
      students.set(student, [...(students.get(student) ?? []), result]);
    }
    assert.ok(students.size > 100, `${students.size} is not more than 100`);
    for (const results of students.values()) {
      const course = courses.find(({ code }) => results[0]?.ClassId?.startsWith(code));
      const order = course?.labs.map(({ id }) => id) ?? [];
      for (const [index, result] of results.entries()) {
        const before = results[index - 1];
        if (!before) continue;
        assert.ok(
          order.indexOf(Number(before.LabProfileId)) <= order.indexOf(Number(result.LabProfileId)),
          `${before.LabProfileId} came before ${result.LabProfileId}`,
        );
        assert.ok(
          (before.End ?? Infinity) <= (result.Start ?? 0),
          `${before.End ?? Infinity} is more than ${result.Start ?? 0}`,
        );
      }
    }
  });

  it("exams are passed and failed by their own measure, and wait for grading without a score", () => {
    const scored = sample.filter(({ ExamScore }) => ExamScore !== null);
    for (const { IsExam, ExamPassed, ExamScore, ExamPassingScore, ExamMaxPossibleScore } of scored) {
      assert.equal(IsExam, true);
      assert.equal(ExamPassed, Number(ExamScore) >= Number(ExamPassingScore));
      assert.ok(
        Number(ExamScore) <= Number(ExamMaxPossibleScore),
        `${Number(ExamScore)} is more than ${Number(ExamMaxPossibleScore)}`,
      );
    }
    assert.ok(
      scored.some(({ ExamPassed }) => ExamPassed === true),
      "nobody has passed",
    );
    assert.ok(
      scored.some(({ ExamPassed }) => ExamPassed === false),
      "nobody has failed",
    );
    assert.ok(
      scored.some(({ ExamScore }) => !Number.isInteger(ExamScore)),
      "all scores are whole",
    );
    const waiting = withStatus(CompletionStatus.SubmittedForGrading, CompletionStatus.GradingInProgress);
    for (const { IsExam, ExamPassed, ExamScore, ExamMaxPossibleScore, ExamPassingScore } of waiting) {
      const unscored = [true, null, null, null, null];
      assert.deepEqual([IsExam, ExamPassed, ExamScore, ExamMaxPossibleScore, ExamPassingScore], unscored);
    }
  });

  it("nobody gets anywhere in a lab that never ran", () => {
    for (const result of withStatus(CompletionStatus.NoShow)) {
      assert.equal(result.TotalRunTimeSeconds, 0);
      assert.equal(result.LastActivity, null);
    }
    const never = withStatus(
      CompletionStatus.NoShow,
      CompletionStatus.LabCreationFailed,
      CompletionStatus.StorageProvisioningFailed,
    );
    assert.ok(
      never.every(({ TaskCompletePercent }) => TaskCompletePercent === 0),
      "a lab that never ran has tasks done",
    );
  });

  it("no lab ends before it starts or runs longer than it lasted; some lay saved overnight", () => {
    for (const { Start, End, TotalRunTimeSeconds, TaskCompletePercent } of sample) {
      const lasted = End ?? Infinity - Start;
      assert.ok(
        lasted >= 0 && Number(TotalRunTimeSeconds) <= lasted,
        `it ran ${String(TotalRunTimeSeconds)} of ${lasted} s`,
      );
      assert.ok(
        Number(TaskCompletePercent) >= 0 && Number(TaskCompletePercent) <= 100,
        `${String(TaskCompletePercent)}% are done`,
      );
    }
    assert.ok(
      sample.some(({ Start, End }) => Number(End) - Start > 8 * 3600),
      "no lab was left for hours",
    );
  });

  it("only part of them tell where, all fields or none, with addresses set aside for documentation", () => {
    const located = sample.filter(({ IpAddress }) => IpAddress !== null);
    assert.ok(
      located.length > sample.length / 2 && located.length < sample.length,
      `${located.length} of ${sample.length} have a place`,
    );
    for (const { IpAddress } of located) {
      assert.match(IpAddress ?? "", /^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d{1,3}$/);
    }
    for (const { IpAddress, Country, Region, City, Latitude, Longitude } of sample) {
      for (const field of [Country, Region, City, Latitude, Longitude]) {
        assert.equal(field === null, IpAddress === null);
      }
    }
  });
});
