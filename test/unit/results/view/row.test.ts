import assert from "node:assert/strict";
import type { LabResult } from "../../../../src/core/api/labResult";
import { shortenMiddle } from "../../../../src/core/results/words/displayText";
import type { GroupKind } from "../../../../src/core/results/view/grouping";
import { noNames } from "../../../../src/core/results/names/names";
import { resultRow } from "../../../../src/core/results/view/row";
import { labResult, received } from "../../labResult";

const noon = Date.parse("2026-11-03T12:00:00Z") / 1000;
const present = { seenAt: noon + 3600, now: noon + 3600, idleMinutes: 15 };
const base = { Start: noon, End: noon + 60, LastActivity: noon, CompletionStatus: 4, UserId: "ada" };

describe("the row of a result", () => {
  const exam = { IsExam: true, ExamScore: 52, ExamMaxPossibleScore: 100, ExamPassed: false };
  const cases: [below: GroupKind | undefined, changes: Partial<LabResult>, words: string][] = [
    ["user", {}, "Lab 5522 | Complete · Nov 3 · 42 min 28 s"],
    ["class", {}, "Lab 5522 | Complete · ada · Nov 3 · 42 min 28 s"],
    ["status", {}, "Lab 5522 | ada · Nov 3 · 42 min 28 s"],
    ["day", {}, "Lab 5522 | Complete · ada · 42 min 28 s"],
    ["profile", {}, "ada | Complete · Nov 3 · 42 min 28 s"],
    ["profile", { UserId: null }, "No user | Complete · Nov 3 · 42 min 28 s"],
    ["user", exam, "Lab 5522 | Complete, exam not passed · 52 of 100 · Nov 3 · 42 min 28 s"],
    ["status", exam, "Lab 5522 | 52 of 100, not passed · ada · Nov 3 · 42 min 28 s"],
    ["user", { Start: noon - 400 * 86_400 }, "Lab 5522 | Complete · Sep 29, 2025 · 42 min 28 s"],
    ["user", { End: null, CompletionStatus: 3 }, "Lab 5522 | Running · 33% · idle 1 h · Nov 3 · 42 min 28 s"],
    ["user", { LabProfileId: null, Start: null, TotalRunTimeSeconds: null }, "Lab not given | Complete"],
  ];
  for (const [below, changes, words] of cases) {
    it(`below ${below} says “${words}”`, () => {
      const { label, facts } = resultRow(labResult({ ...base, ...changes }), below, present, "UTC", noNames);
      assert.equal(`${label} | ${facts.join(" · ")}`, words);
    });
  }

  it("says up to 60 characters of who the user is", () => {
    const userOf = (UserId: string): string =>
      resultRow(labResult({ ...base, UserId }), "profile", present, "UTC", noNames).label;
    assert.equal(userOf("u".repeat(60)), "u".repeat(60));
    assert.equal(Array.from(userOf("u".repeat(61))).length, 60);
  });

  it("throws for nothing that is sent", () => {
    const odd = received({ Start: 1e300, CompletionStatus: {}, TotalRunTimeSeconds: [], UserId: true });
    assert.equal(resultRow(odd, "user", present, "UTC", noNames).facts[0], "Status not given");
  });
});

describe("a long name", () => {
  it("is shortened in its middle, since ids often differ at their ends", () => {
    assert.equal(shortenMiddle("AZ104-2026-10-DXB", 17), "AZ104-2026-10-DXB");
    assert.equal(shortenMiddle("AZ104-2026-10-DXB", 10), "AZ104…-DXB");
    assert.equal(shortenMiddle("😀😀😀😀", 3), "😀…😀");
  });
});
