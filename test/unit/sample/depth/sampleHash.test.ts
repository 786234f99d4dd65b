import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { stringifyJson, type JsonValue } from "../../../../src/core/api/json";
import { courses } from "../../../../src/core/sample/courses";
import { nameSample, sampleClassInfo } from "../../../../src/core/sample/depth/nameSample";
import { sampleCatalog, sampleClass, sampleProfile } from "../../../../src/core/sample/depth/sampleAnswers";
import { sampleConcise, sampleDetails } from "../../../../src/core/sample/depth/sampleDetails";
import { generateSample } from "../../../../src/core/sample/generateSample";

/** When the sample's last labs are running. */
const until = 1_793_491_200;

/**
 * What is answered of the sample, by what was asked for. A change that is meant is told in the list of changes, as
 * pictures in the README and what people tried out show the sample: then its hash is replaced.
 */
const hashes: Record<string, string> = {
  catalog: "82b8b78b5e8864810858cb0c652edfa0ff06128d86b9d62b194d2fcd4ebe8a6e",
  profiles: "92f40ac3d8579aa9719a60bfb9c0caf89cfce2c42b1f48e997e909c3e966ac6f",
  classes: "f22325d09513de7c966091a6ebb0a28301c0ea93e9149ac733fa4d4638302383",
  "a class that was not held": "6b34455bcf697bf60e6dbec2eb118f0be42ed693d451b086bac131c86adbb03a",
  "classes as read": "b8c2b9507bc15ba04eddada678443a77eba50e667be725ca1e13b39290bb8afd",
  details: "1e69feba259d0e7f8278d0b46d15b6eb37d2a8cb25c72727787963ed6a8bb658",
  "details while labs run": "04e195cd9282be57f90a85f787bbc0db248436ccf8ff18aef13691ed87325f3b",
  "details in short": "ffd7e975c0c813ed9d33b240a6d8f0fe44822ef80e954650661dd3ade525f754",
  names: "7b5905f24fd5de65f313cb1e7b270f7f54e4bdb82973518236c8328abc91cd14",
  "details of a result that tells nothing":
    "fcfbe956b5fa8d35910720cb95369a1b1c85e8463992ad764b12c467b7f79667",
};

describe("what the sample answers", () => {
  const sample = generateSample();
  const classes = [...new Set(sample.flatMap(({ ClassId }) => ClassId ?? []))];

  const answers: Record<string, () => unknown> = {
    catalog: () => sampleCatalog(),
    profiles: () => courses.flatMap(({ labs }) => labs.map(({ id }) => sampleProfile(id))),
    classes: () => classes.map((id) => sampleClass(id, sample) ?? null),
    "a class that was not held": () => classes.map((id) => sampleClass(id, []) ?? null),
    "classes as read": () => classes.map((id) => sampleClassInfo(id, sample) ?? null),
    details: () => sample.map((result) => sampleDetails(result, until)),
    "details while labs run": () => sample.map((result) => sampleDetails(result, result.Start + 600)),
    "details of a result that tells nothing": () => sampleDetails({ LabInstanceId: 7 }, until),
    "details in short": () => sample.map((result) => sampleConcise(result, until)),
    names: () => {
      const told: unknown[] = [];
      nameSample(
        { set: (kind, names) => told.push([kind, ...names]), setLabs: (labs) => told.push([...labs]) },
        sample,
      );
      return told;
    },
  };

  it("is nothing where there is no such lab or class", () => {
    assert.equal(sampleProfile(1), undefined);
    assert.equal(sampleClass("none", sample), undefined);
    assert.equal(sampleClassInfo("none", sample), undefined);
  });

  for (const [title, answer] of Object.entries(answers)) {
    it(`is the same every time and everywhere: ${title}`, () => {
      const text = stringifyJson(JSON.parse(JSON.stringify(answer())) as JsonValue);
      assert.equal(createHash("sha256").update(text).digest("hex"), hashes[title], `${text.slice(0, 200)}…`);
    });
  }
});
