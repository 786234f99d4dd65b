import type { JsonObject } from "../../api/json";
import { sampleLabProfiles } from "../courses";

/** An activity of a sample's lab: the same for everybody who does the lab. */
export interface SampleQuestion {
  readonly id: number;
  readonly name: string;
  /** As the API numbers the kinds: 0 one choice, 10 several choices, 20 exact text, 30 pattern, 40 script. */
  readonly type: 0 | 10 | 20 | 30 | 40;
  /** How many fortieths of the lab's points it is worth. */
  readonly weight: number;
  /** From 0 to 1. */
  readonly difficulty: number;
  readonly isGrouped: boolean;
  readonly isForReports: boolean;
  /** What is wrong with it, where something is: its key is, or it misleads those who know more. */
  readonly flaw?: "wrongKey" | "misleading";
  readonly choice?: { readonly right: readonly string[]; readonly wrong: readonly string[] };
  readonly typed?: { readonly right: string; readonly wrong: readonly string[] };
  readonly script?: { readonly looks: string; readonly found: string; readonly missing: string };
}

type Draft = Omit<SampleQuestion, "id" | "isGrouped" | "isForReports"> & Partial<SampleQuestion>;

/** @param isExam whether the lab is scored: the others only check a few steps. */
export function questionsOf(labProfileId: number, isExam: boolean): readonly SampleQuestion[] {
  const lab = sampleLabProfiles.get(labProfileId) ?? "this lab";
  const isLast = /(Assessment|Challenge)$/.test(lab);
  const drafts = isExam ? [...examDrafts(lab), ...(isLast ? flawedDrafts(lab) : [])] : checkDrafts(lab);
  return drafts.map((draft, index) => ({
    id: labProfileId * 10 + index,
    isGrouped: false,
    isForReports: true,
    ...draft,
  }));
}

/** The group that some of a lab's activities stand in. */
export function groupOf(labProfileId: number): JsonObject {
  return { Id: labProfileId * 10 + 9, Name: "Clean up" };
}

/** Worth 40 steps together. */
function examDrafts(lab: string): Draft[] {
  return [
    {
      name: `${lab}: Which role is enough for these steps?`,
      ...{ type: 0, weight: 4, difficulty: 0.1 },
      choice: { right: ["Contributor"], wrong: ["Owner", "Reader", "Billing Reader"] },
    },
    {
      name: `${lab}: Select everything that is backed up`,
      ...{ type: 10, weight: 6, difficulty: 0.7 },
      choice: { right: ["Disks", "Configuration"], wrong: ["Memory", "Running sessions"] },
    },
    {
      name: `${lab}: What does the command print last?`,
      ...{ type: 20, weight: 4, difficulty: 0.3 },
      typed: { right: "Succeeded", wrong: ["succeded", "Success", "OK", "Done."] },
    },
    {
      name: `${lab}: Which address does the first machine have?`,
      ...{ type: 30, weight: 6, difficulty: 0.5 },
      typed: { right: "10.0.0.4", wrong: ["10.0.0.1", "10.0.0", "127.0.0.1"] },
    },
    {
      name: `${lab}: Create the folder LAB`,
      ...{ type: 40, weight: 8, difficulty: 0.4 },
      script: {
        looks: "Looks for the folder LAB",
        found: "It is there.",
        missing: "There is no such folder.",
      },
    },
    {
      name: `${lab}: Stop the machine`,
      ...{ type: 40, weight: 8, difficulty: 0.6, isGrouped: true },
      script: { looks: "Asks whether it runs", found: "It is stopped.", missing: "It still runs." },
    },
    {
      name: `${lab}: What is still billed?`,
      ...{ type: 0, weight: 4, difficulty: 0.8, isGrouped: true },
      choice: { right: ["Its disk"], wrong: ["Nothing", "Its processors"] },
    },
    {
      name: `${lab}: How sure are you of your answers?`,
      ...{ type: 0, weight: 0, difficulty: 1, isForReports: false },
      choice: { right: ["Very"], wrong: ["A little", "Not at all"] },
    },
  ];
}

/** Questions on trial, which are not scored: such as a question analysis is there to find. */
function flawedDrafts(lab: string): Draft[] {
  return [
    {
      name: `${lab}: Which setting keeps a deleted vault?`,
      ...{ type: 0, weight: 0, difficulty: 1, flaw: "wrongKey" },
      choice: { right: ["Geo-redundancy"], wrong: ["Soft delete", "A resource lock", "An alert"] },
    },
    {
      name: `${lab}: How long does a change take to be seen?`,
      ...{ type: 20, weight: 0, difficulty: 1, flaw: "misleading" },
      typed: { right: "at once", wrong: ["5 minutes", "5 Minutes", "it depends", ""] },
    },
  ];
}

function checkDrafts(lab: string): Draft[] {
  return [
    {
      name: `${lab}: Sign in`,
      ...{ type: 40, weight: 1, difficulty: 0.1 },
      script: { looks: "Looks for a session", found: "Signed in.", missing: "Nobody is signed in." },
    },
    {
      name: `${lab}: Save your work`,
      ...{ type: 40, weight: 1, difficulty: 0.6 },
      script: { looks: "Looks for the file", found: "It is there.", missing: "There is no file." },
    },
  ];
}
