import assert from "node:assert/strict";
import {
  explainNoResults,
  powerShell,
  tellOf,
  tellOfSearches,
} from "../../../../src/core/files/read/explainFile";
import type { FileFindings } from "../../../../src/core/files/read/findings";
import { listNames } from "../../../../src/core/files/read/nameChosen";

/** What was found in a file that holds nothing but this. */
function found(findings: Partial<FileFindings>): FileFindings {
  const nothing = {
    errors: [],
    commands: [],
    skipped: 0,
    ids: 0,
    powerShellTexts: 0,
    wrongCounts: [],
    nonsense: new Set(),
    isEncodingOdd: false,
  };
  return { ...nothing, ...findings } as unknown as FileFindings;
}

const list = "The file is JSON but holds no list of results.";
const ofResult =
  "The file is an answer of the command Result, which does not say which lab instance it is about. Answers of the commands Results and LatestResults do.";
const asText = "PowerShell has written an entry as text (@{…}). Save it anew with ConvertTo-Json -Depth 10.";

describe("why there are no results in a file", () => {
  const cases: [findings: Partial<FileFindings>, says: string | undefined][] = [
    [{}, undefined],
    [{ errors: [""] }, "The file holds an error that the API answered instead of results."],
    [{ errors: ["No"] }, "The file holds an error that the API answered instead of results: No"],
    [
      { errors: ["x".repeat(201)] },
      `The file holds an error that the API answered instead of results: ${"x".repeat(199)}…`,
    ],
    [{ skipped: 2, commands: ["Catalog", "Result"] }, ofResult],
    [
      { skipped: 2, commands: ["Catalog"] },
      "The file is an answer of the command Catalog, which holds no results. Answers of the commands Results and LatestResults do.",
    ],
    [{ skipped: 1, powerShellTexts: 1 }, asText],
    [
      { skipped: 2, ids: 2 },
      "The file lists lab instance ids and holds no results. Fetch the range in which these labs ran, or open answers of the API saved as JSON.",
    ],
    [
      { skipped: 2, ids: 1 },
      "None of the 2 entries of the file names a lab instance: they have no LabInstanceId.",
    ],
    [{ skipped: 1, aloneObject: { Results: "a" } }, "Results must be a list, but it is a string."],
    [{ skipped: 1, alone: 5 }, list],
    [{ skipped: 1, alone: null }, list],
    [{ skipped: 1 }, "The only entry of the file names no lab instance: it has no LabInstanceId."],
    [
      { skipped: 1200, alone: 5, aloneObject: {} },
      "None of the 1,200 entries of the file names a lab instance: they have no LabInstanceId.",
    ],
  ];
  for (const [findings, says] of cases) {
    it(`is “${says ?? "nothing"}”`, () => assert.equal(explainNoResults(found(findings))?.message, says));
  }
});

describe("what is told of a file with results", () => {
  const cases: [findings: Partial<FileFindings>, told: string[]][] = [
    [{}, []],
    [{ skipped: 1 }, ["One entry that names no lab instance is left out."]],
    [{ skipped: 1200 }, ["1,200 entries that name no lab instance are left out."]],
    [{ skipped: 1, powerShellTexts: 1 }, [asText]],
    [
      { skipped: 1, commands: ["Result"] },
      ["One answer of the command Result is left out: it does not say which lab instance it is about."],
    ],
    [
      { skipped: 5, commands: ["Result", "Catalog", "Result"], powerShellTexts: 2 },
      [
        "PowerShell has written 2 entries as text (@{…}). Save them anew with ConvertTo-Json -Depth 10.",
        "2 answers of the command Result are left out: they do not say which lab instance they are about.",
        "One entry that names no lab instance is left out.",
      ],
    ],
    [{ errors: [""] }, ["One answer in the file is an error of the API: no text"]],
    [{ errors: ["No", "b"] }, ["2 answers in the file are errors of the API, the first: No"]],
    [
      { wrongCounts: [1, 2, 3, 4].map((says) => ({ says, holds: 1000 })) },
      [1, 2, 3].map((says) => `The file says that it holds ${says} results, but it holds 1,000.`),
    ],
    [
      { nonsense: new Set(["range", "missing"] as const), isEncodingOdd: true },
      [
        "The range in the file makes no sense and is not used.",
        "What the file says of missing stretches cannot be right, so its range is not used either.",
        "The file is not written in UTF-8: its letters were read as windows-1252.",
      ],
    ],
  ];
  for (const [findings, told] of cases) {
    it(`is “${told.join(" ") || "nothing"}”`, () => assert.deepEqual(tellOf(found(findings)), told));
  }

  it("is which searches are not all here", () => {
    const searches = new Map([
      [100, 100],
      [1200, 1000],
      [5, 6],
    ]);
    assert.deepEqual(tellOfSearches(searches), [
      "A search found 1,200 lab instances, of which 1,000 are here: open its other pages with it.",
    ]);
  });

  it("is how many entries PowerShell has spoilt", () => {
    assert.match(powerShell(1200), /^PowerShell has written 1,200 entries as text/);
  });
});

describe("the names of what was chosen", () => {
  it("are the first, and how many more", () => {
    assert.deepEqual([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(listNames), [
      "",
      "a",
      "a and 1 more",
      "a and 2 more",
    ]);
  });
});
