import type { JsonObject } from "../../../src/core/api/json";
import { Random } from "../../../src/core/sample/random";
import { startSimulator } from "../../simulator/startSimulator";

// Searches answered in a process of its own, so that it does not share the event loop of what is measured. The answers
// are made beforehand.

const [instances = 0, activities = 0] = process.argv.slice(2).map(Number);
const pageSize = 100;
const random = new Random(1);
const pages = Array.from({ length: Math.ceil(instances / pageSize) }, (_, page) =>
  JSON.stringify({
    ...{ TotalResults: instances, TotalPages: Math.ceil(instances / pageSize), Status: 1, Error: null },
    Results: Array.from({ length: pageSize }, (_, row) => instance(page * pageSize + row)),
  }),
);
const simulator = await startSimulator();
simulator.failWhen(({ parameters }) => ({
  kind: "body",
  body: pages[Number(parameters["pageindex"])] ?? "{}",
}));
process.once("disconnect", () => process.exit());
process.send?.({ url: simulator.url, key: simulator.key });

function instance(index: number): JsonObject {
  return {
    ...{ Id: index + 1, LabProfileId: 5522, LabProfileName: "A Lab of Many Questions", ClassId: "C1" },
    ...{ UserId: `user${index % 500}@example.com`, UserFirstName: "Ada", UserLastName: "Taylor" },
    ...{
      Start: 1_791_273_600 + index,
      End: 1_791_280_800 + index,
      State: "Off",
      CompletionStatus: "Complete",
    },
    Sessions: [{ Start: 1_791_273_600 + index, End: 1_791_280_800 + index }],
    ActivityResults: Array.from({ length: activities }, (_, question) => activity(question)),
    ActivityGroupResults: [],
    CloudCredentials: [],
  };
}

/** Choices, typed answers and scripts in turns. */
function activity(question: number): JsonObject {
  const Passed = random.chance(0.3 + (question % 7) / 10);
  const chosen = Passed ? 3 : random.integer(0, 2);
  const type = [0, 20, 40][question % 3] ?? 0;
  const texts = ["Owner", "Reader", "Billing Reader", "Contributor"];
  return {
    ...{ ActivityId: 1000 + question, ActivityName: `Which role is enough for step ${question + 1}?` },
    ...{ ActivityType: type, Scored: true, Score: Passed ? 10 : 0, Passed },
    UiResponse: Passed ? "Correct." : "Not quite. Read the step before this one again.",
    TextResult: type === 20 ? (texts[chosen] ?? null) : null,
    AnswerTexts:
      type === 0
        ? texts.map((Text, index) => ({
            AnswerId: index,
            Text,
            Correct: index === 3,
            Chosen: index === chosen,
          }))
        : [],
    ScriptResults:
      type === 40
        ? [
            {
              ScriptId: 1,
              Score: 0,
              Passed,
              ScriptResponse: "It is there.",
              PlatformError: false,
              ScriptError: false,
            },
          ]
        : [],
    ShowResultsInReports: true,
  };
}
