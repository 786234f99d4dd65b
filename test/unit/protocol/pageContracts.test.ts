import assert from "node:assert/strict";
import fc from "fast-check";
import { Channel } from "../../../src/protocol/channel/channel";
import { checkArguments, type ArgumentSchemas } from "../../../src/protocol/channel/checkedArguments";
import type { Contract } from "../../../src/protocol/channel/contract";
import { detailsSchemas } from "../../../src/protocol/detailsContract";
import { gradebookSchemas } from "../../../src/protocol/gradebookContract";
import { questionsSchemas } from "../../../src/protocol/questionsContract";
import { liveClassSchemas } from "../../../src/protocol/liveClassContract";
import { summarySchemas } from "../../../src/protocol/summaryContract";
import { tableSchemas } from "../../../src/protocol/tableContract";

type Kind = keyof ArgumentSchemas;
type Said = readonly [kind: Kind, name: string, argument?: unknown];

interface PageCases {
  readonly schemas: ArgumentSchemas;
  /** What its page says, as it arrives. */
  readonly taken: readonly Said[];
  readonly refused: readonly Said[];
}

const shown = "9223372036854775807";

const pages: Readonly<Record<string, PageCases>> = {
  details: {
    schemas: detailsSchemas,
    taken: [
      ["notices", "ready"],
      ["notices", "load"],
      ["questions", "copyValue", { shown, field: "__proto__" }],
      ["questions", "copyValue", { shown: "-5", field: "" }],
      ["questions", "wholeRow", { shown, field: "Notes" }],
      ["questions", "copyJson", { shown }],
      ["questions", "copyLink", { shown }],
      ["questions", "refresh", { shown }],
      ["notices", "openInBrowser", { shown }],
      ["notices", "step", { to: "next" }],
      ["notices", "showAll", { shown, of: "class" }],
      ["notices", "showRelated", { shown, list: "classmates" }],
      ["notices", "openRelated", { id: "1" }],
      ["notices", "askDepth", { shown }],
      ["questions", "copyDepthField", { shown, field: "activity.0" }],
      ["questions", "wholeDepthRow", { shown, field: "group.0.1.script.0.response" }],
      ["questions", "copyDepth", { shown, as: "words" }],
    ],
    refused: [
      ["questions", "copyValue", { shown }],
      ["questions", "copyValue", { field: "Notes" }],
      ["questions", "copyValue", { shown, field: 7 }],
      ["questions", "copyJson", { shown: 349744 }],
      ["questions", "wholeRow", { shown: "1/../2", field: "Notes" }],
      ["notices", "copyJson", { shown }],
      ["questions", "openInBrowser", { shown }],
      ["notices", "openRelated", { id: "workbench.action.quit" }],
      ["notices", "showAll", { shown, of: "everybody" }],
      ["notices", "step", { to: 2 }],
      ["notices", "askDepth"],
      ["questions", "copyDepth", { shown, as: "html" }],
      ["questions", "copyDepthField", { shown, field: ["activity.0"] }],
      ["notices", "run", { command: "workbench.action.quit" }],
    ],
  },
  gradebook: {
    schemas: gradebookSchemas,
    taken: [
      ["notices", "ready"],
      ["questions", "rows", { version: 1, from: 0, count: 200 }],
      ["questions", "copy"],
      ["questions", "export"],
      ["notices", "sort", { sort: { by: "user", isDescending: true } }],
      ["notices", "sort", { sort: { by: 3, isDescending: false } }],
      ["notices", "search", { text: "" }],
      ["notices", "chooseClass", { index: 0 }],
      ["notices", "open", { version: 1, row: 2, column: 3 }],
      ["notices", "clearFilter"],
      ["notices", "act"],
    ],
    refused: [
      ["questions", "rows", { version: 1, from: 0, count: 201 }],
      ["questions", "rows", { version: 1, from: 0.5, count: 1 }],
      ["notices", "sort", { sort: { by: "password", isDescending: true } }],
      ["notices", "search", { text: "x".repeat(1001) }],
      ["notices", "chooseClass", { index: -1 }],
      ["questions", "export", { uri: 3, path: "/etc" }],
      ["notices", "open", { id: "1" }],
    ],
  },
  "the watched class": {
    schemas: liveClassSchemas,
    taken: [
      ["notices", "ready"],
      ["notices", "open", { version: 1, person: 24 }],
      ["notices", "openGradebook"],
      ["notices", "act"],
    ],
    refused: [
      ["notices", "open", { version: 1, person: "310001" }],
      ["notices", "open", { person: 1 }],
      ["notices", "open", { version: 1, person: -1 }],
      ["notices", "run", { command: "workbench.action.quit" }],
    ],
  },
  summary: {
    schemas: summarySchemas,
    taken: [
      ["notices", "ready"],
      ["notices", "filter", { chart: "status", row: 0 }],
      ["notices", "clearFilter"],
      ["notices", "takeOffer", { offer: 0 }],
      ["notices", "act"],
      ["questions", "copy", { chart: "status" }],
      ["questions", "copy", { chart: "status", sort: { column: 2, isDescending: true } }],
    ],
    refused: [
      ["notices", "filter", { chart: "status", row: -1 }],
      ["notices", "takeOffer", { offer: -1 }],
      ["notices", "filter", { chart: 1, row: 0 }],
      ["questions", "copy", { chart: "status", sort: { column: -1, isDescending: true } }],
      ["notices", "run", { command: "workbench.action.quit" }],
    ],
  },
  questions: {
    schemas: questionsSchemas,
    taken: [
      ["notices", "ready"],
      ["notices", "ask"],
      ["notices", "act"],
      ["questions", "copy"],
      ["questions", "export"],
      ["questions", "behind", { version: 1, question: 0, of: "failed" }],
      ["questions", "behind", { version: 1, question: 0, of: 3 }],
      ["notices", "open", { version: 1, question: 0, of: "broken", row: 2 }],
    ],
    refused: [
      ["questions", "behind", { version: 1, question: -1, of: "failed" }],
      ["questions", "behind", { version: 1, question: 0, of: "everybody" }],
      ["questions", "behind", { version: 1, question: 0, of: { answer: "a" } }],
      ["notices", "open", { version: 1, question: 0, of: "failed" }],
      ["notices", "open", { instanceId: "7" }],
      ["notices", "run", { command: "workbench.action.quit" }],
    ],
  },
  table: {
    schemas: tableSchemas,
    taken: [
      ["notices", "ready"],
      ["questions", "rows", { version: 1, from: 999_800, count: 200 }],
      ["questions", "copy", { version: 1, from: 0, count: 9, firstColumn: 0, lastColumn: 3, isHeaded: true }],
      ["questions", "export"],
      ["notices", "sort", { sort: [{ column: "Start", isDescending: true }] }],
      ["notices", "find", { text: "ada 121420" }],
      ["notices", "chooseColumns", { columns: [{ id: "Start" }, { id: "UserName", width: 12.5 }] }],
      ["notices", "chooseColumns", { columns: [] }],
      ["notices", "open", { version: 1, row: 999_999 }],
      ["notices", "act"],
    ],
    refused: [
      ["questions", "rows", { version: 1, from: 0, count: 201 }],
      ["questions", "rows", { version: 1, from: -1, count: 1 }],
      ["questions", "copy", { version: 1, from: 0, count: 9, firstColumn: 0, lastColumn: 3 }],
      ["questions", "export", { path: "/etc" }],
      ["notices", "sort", { sort: [] }],
      ["notices", "sort", { sort: Array(5).fill({ column: "Start", isDescending: true }) }],
      ["notices", "find", { text: "x".repeat(1001) }],
      ["notices", "chooseColumns", { columns: [{ id: "Start", width: -1 }] }],
      ["notices", "chooseColumns", { columns: [{ id: "x".repeat(61) }] }],
      ["notices", "open", { id: "1" }],
      ["notices", "run", { command: "workbench.action.quit" }],
    ],
  },
};

for (const [page, { schemas, taken, refused }] of Object.entries(pages)) {
  describe(`the extension's end of the channel to the page of ${page}`, () => {
    let done: unknown[];
    let say: (message: unknown) => void;

    beforeEach(() => {
      done = [];
      const noteAll = (kind: Kind): Record<string, (argument: unknown) => void> =>
        Object.fromEntries(
          Object.keys(schemas[kind]).map((name) => [name, (argument) => void done.push([name, argument])]),
        );
      const handlers = { questions: noteAll("questions"), notices: noteAll("notices") };
      new Channel<Contract, Contract>(
        {
          post: () => undefined,
          listen: (listener) => {
            say = listener;
            return { dispose: () => undefined };
          },
        },
        handlers,
        { check: checkArguments(schemas) },
      );
    });

    /** As it arrives from a page: as JSON. */
    function saying([kind, name, argument]: Said): unknown {
      const message =
        kind === "questions" ? { type: "ask", id: 1, name, argument } : { type: "tell", name, argument };
      return JSON.parse(JSON.stringify(message));
    }

    for (const said of taken) {
      it(`takes ${JSON.stringify(said)}, and passes on nothing beside what the contract names`, () => {
        const [, name, argument] = said;
        say(saying(said));
        assert.deepEqual(done, [[name, argument]]);
        if (argument === undefined) return;
        say({ ...(saying(said) as object), id: 2, argument: { ...argument, url: "https://evil.example" } });
        assert.deepEqual(done.slice(1), [[name, argument]]);
      });
    }

    for (const said of refused) {
      it(`refuses ${JSON.stringify(said).slice(0, 80)}`, () => {
        say(saying(said));
        assert.deepEqual(done, []);
      });
    }

    it("has a case for everything that the page may say", () => {
      const names = (["questions", "notices"] as const).flatMap((kind) => Object.keys(schemas[kind]));
      assert.deepEqual([...new Set(taken.map(([, name]) => name))].sort(), names.sort());
    });

    it("does nothing for anything else, and never throws", () => {
      const names = taken.map(([, name]) => name);
      const anyMessage = fc.oneof(
        fc.anything(),
        fc.record({
          type: fc.constantFrom("ask", "tell"),
          id: fc.nat(),
          name: fc.constantFrom(...names),
          // None of these stands in any contract.
          argument: fc.dictionary(fc.string({ minLength: 12 }), fc.anything(), { minKeys: 1 }),
        }),
      );
      const withoutArgument = new Set(
        taken.filter(([, , argument]) => argument === undefined).map(([, name]) => name),
      );
      fc.assert(
        fc.property(anyMessage, (message) => {
          assert.doesNotThrow(() => say(message));
          assert.deepEqual(
            done.filter((each) => !withoutArgument.has((each as [string])[0])),
            [],
          );
        }),
        { numRuns: 1000 },
      );
    });
  });
}
