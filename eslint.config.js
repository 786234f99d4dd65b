import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

/**
 * Who may know whom: core <- engine <- vscode, core <- protocol <- vscode and webview, and extension.ts -> vscode.
 * @param {string[]} folders what must not be imported
 * @param {string} message
 */
const forbid = (folders, message) => ({
  group: folders.flatMap((folder) => [`**/${folder}`, `**/${folder}/**`]),
  message,
});

/**
 * What of a folder must not be imported, but for some files.
 * @param {string} folder
 * @param {string[]} allowed
 * @param {string} message
 */
const forbidAllBut = (folder, allowed, message) => ({
  regex: `(^|/)${folder}/(?!(${allowed.join("|")})$)`,
  message,
});

const asksTheEngine = "Nothing but the engine holds results or computes anything of them: ask it.";

/** What src/vscode may have of the folders that deal with results: words, types without results, and its own part. */
const aroundResults = [
  forbidAllBut(
    "core/results",
    [
      ...["words/displayText", "words/numbers", "words/counts", "filter/conditionWords"],
      ...[
        "view/grouping",
        "order/resultOrder",
        "labInstanceId",
        "state/marks",
        "filter/readFilter",
        "filter/filterTypes",
      ],
      ...["summary/charts/table", "summary/charts/types", "details/types", "gradebook/types", "live/types"],
      "table/types",
      "details/depth/types",
      "comparison/periodBefore",
      ...["store/changeEvent", "store/coverage", "store/endedLoads", "store/resultSource"],
    ],
    asksTheEngine,
  ),
  forbidAllBut(
    "core/fetching",
    [
      ...["autoRefresh", "failureKind", "fetchHistory", "fetchSummary", "requestQueue", "retry"],
      "stretchToCatchUp",
    ],
    asksTheEngine,
  ),
  forbidAllBut(
    "core/api",
    [
      ...["connection", "guardedSecrets", "instanceUrl", "keyMask", "labStats"],
      ...[
        "errors/errors",
        "errors/networkError",
        "errors/pauseSentence",
        ...["request/readAnswer", "request/askCommand", "request/sender"],
        "depth/refusal",
      ],
    ],
    asksTheEngine,
  ),
  forbidAllBut("core/files/write", ["withoutNames/pseudonymKey", "withoutNames/pseudonyms"], asksTheEngine),
  forbidAllBut("core/files/read", ["openError", "nameChosen", "readResultsFiles"], asksTheEngine),
  forbidAllBut("core/(sample|json)", [], asksTheEngine),
  forbidAllBut(
    "engine",
    [
      ...[
        "contract",
        "nothingHeld",
        "loadContract",
        "exports/exportContract",
        "exports/exportFormats",
        "wire",
      ],
      "asking/depthContract",
      "asking/questionsContract",
      "naming/namingContract",
      "comparing/comparisonContract",
      "watching/watchingContract",
      "tables/tableContract",
      "viewing/filterContract",
      ...["remoteEngine", "startThread", "engineEndedError"].map((name) => `thread/${name}`),
    ],
    asksTheEngine,
  ),
];

const noVsCode = { name: "vscode", message: "Only src/vscode and src/extension.ts know VS Code." };

/** @param {{ group: string[], message: string }[]} patterns */
const restrict = (patterns, paths = [noVsCode]) => ({
  "no-restricted-imports": "off",
  "@typescript-eslint/no-restricted-imports": ["error", { paths, patterns }],
});

export default defineConfig(
  { ignores: ["dist", "out", "node_modules"] },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ["*.js"] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "max-lines": ["error", 300],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/explicit-function-return-type": ["error", { allowExpressions: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Event listeners and arrow functions that pass a void result on read well.
      "@typescript-eslint/no-confusing-void-expression": "off",
      "@typescript-eslint/require-await": "off",
      // It follows a type that contains itself, as that of JSON does, without end.
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      // Waiting for Thenables of VS Code is waiting for promises.
      "@typescript-eslint/prefer-promise-reject-errors": "off",
    },
  },
  {
    files: ["src/core/**"],
    rules: restrict([
      forbid(["engine", "vscode", "protocol", "webview"], "The core knows nothing around it."),
    ]),
  },
  {
    files: ["src/engine/**"],
    rules: restrict([forbid(["vscode", "webview"], "The engine knows the core, and how it is spoken to.")]),
  },
  {
    files: ["src/protocol/**"],
    rules: restrict([forbid(["engine", "vscode", "webview"], "A contract knows the core's types only.")]),
  },
  {
    files: ["src/webview/**"],
    rules: restrict([
      forbid(["engine", "vscode"], "A page talks to the extension through src/protocol only."),
    ]),
  },
  {
    files: ["src/vscode/**"],
    rules: restrict(
      [forbid(["webview"], "The extension talks to a page through src/protocol only."), ...aroundResults],
      [],
    ),
  },
  {
    files: ["src/extension.ts"],
    rules: restrict([forbid(["webview"], "The extension talks to a page through src/protocol only.")], []),
  },
  {
    files: ["src/core/api/labResult.ts", "src/core/api/json.ts"],
    rules: { "@typescript-eslint/consistent-indexed-object-style": "off" },
  },
  {
    files: ["**/*.js", "**/*.cjs"],
    extends: [tseslint.configs.disableTypeChecked],
    rules: {
      "@typescript-eslint/explicit-function-return-type": "off",
      "@typescript-eslint/no-require-imports": "off",
    },
  },
  {
    files: ["test/**"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "no-restricted-syntax": [
        "error",
        {
          selector:
            "CallExpression[callee.object.name='assert'][callee.property.name='ok'][arguments.length=1]",
          message: "Say what was expected: nobody learns anything from a test that only says it was not so.",
        },
      ],
    },
  },
);
