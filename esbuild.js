import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { build, context } from "esbuild";
import { listShippedPackages, writeThirdPartyNotices } from "./thirdPartyNotices.js";

/** @type {import("esbuild").BuildOptions} */
const shared = {
  bundle: true,
  sourcemap: "linked",
  metafile: true,
  logLevel: "warning",
};

/**
 * Leaves out of date-fns' languages what nobody here asks for: reading dates, and telling distances between them.
 * @type {import("esbuild").Plugin}
 */
const datesOnly = {
  name: "dates only",
  setup: (build) => {
    const unused = /date-fns[\\/]locale[\\/][\w-]+[\\/]_lib[\\/](match|formatDistance|formatRelative)\.js$/;
    build.onLoad({ filter: unused }, ({ path }) => {
      const name = unused.exec(path)?.[1] ?? "";
      return { contents: `export const ${name} = undefined;` };
    });
  },
};

/**
 * The sample and what writes reports lie in bundles of their own beside the engine's, which loads each when it is needed.
 * @type {import("esbuild").Plugin}
 */
const apart = {
  name: "apart",
  setup: (build) => {
    build.onResolve({ filter: /\/core\/sample\/index$/ }, () => ({ path: "./sample.cjs", external: true }));
    build.onResolve({ filter: /\/reportBundle$/ }, () => ({ path: "./report.cjs", external: true }));
  },
};

/**
 * The extension host's side.
 * @type {import("esbuild").BuildOptions}
 */
export const host = {
  ...shared,
  entryPoints: { extension: "src/extension.ts" },
  outdir: "dist",
  outExtension: { ".js": ".cjs" },
  platform: "node",
  format: "cjs",
  target: "node20",
  // node-fetch asks for the polyfill only where Node has no streams of its own.
  external: ["vscode", "web-streams-polyfill"],
  plugins: [datesOnly],
  // VS Code hooks its proxy and certificate support into what extensions ask for under these names.
  alias: { "node:http": "http", "node:https": "https" },
};

/**
 * The thread that holds results.
 * @type {import("esbuild").BuildOptions}
 */
export const engine = {
  ...host,
  entryPoints: { engine: "src/engine/thread/main.ts" },
  plugins: [datesOnly, apart],
};

/**
 * What makes the sample.
 * @type {import("esbuild").BuildOptions}
 */
export const sample = { ...host, entryPoints: { sample: "src/core/sample/index.ts" } };

/**
 * What writes reports.
 * @type {import("esbuild").BuildOptions}
 */
export const report = { ...host, entryPoints: { report: "src/engine/exports/reportBundle.ts" } };

/**
 * The pages in panels.
 * @type {import("esbuild").BuildOptions}
 */
export const panels = {
  ...shared,
  entryPoints: Object.fromEntries(
    ["details", "summary", "gradebook", "questions", "liveClass", "table"].map((name) => [
      name,
      `src/webview/${name}/main.ts`,
    ]),
  ),
  outdir: "dist/webview",
  platform: "browser",
  format: "iife",
  target: "es2022",
  tsconfig: "src/webview/tsconfig.json",
};

/** @type {import("esbuild").BuildOptions} */
const tests = {
  ...shared,
  entryPoints: ["test/extension/**/*.ts"],
  outdir: "out/test/extension",
  outExtension: { ".js": ".cjs" },
  platform: "node",
  format: "cjs",
  target: "node20",
  external: ["vscode", "mocha"],
};

/** What people get keeps its pauses, whatever the environment says. */
const withoutTestPauses = { "process.env.LAB_RESULTS_TEST_PAUSES": "undefined" };

async function buildAll() {
  const { values: options } = parseArgs({
    options: { watch: { type: "boolean" }, tests: { type: "boolean" }, production: { type: "boolean" } },
  });
  await rm("dist", { recursive: true, force: true });
  // The suite runs every test that lies there, so none may be left from before.
  if (options.tests) await rm("out/test", { recursive: true, force: true });
  await mkdir("dist/codicons", { recursive: true });
  for (const file of ["codicon.css", "codicon.ttf"]) {
    await copyFile(`node_modules/@vscode/codicons/dist/${file}`, `dist/codicons/${file}`);
  }

  const builds = [host, engine, sample, report, panels, ...(options.tests ? [tests] : [])];
  /** @type {import("esbuild").BuildOptions} */
  const manner = options.production ? { minify: true, sourcemap: false, define: withoutTestPauses } : {};
  if (options.watch) {
    for (const one of builds) await (await context({ ...one, ...manner, logLevel: "info" })).watch();
  } else {
    const results = await Promise.all(builds.map((one) => build({ ...one, ...manner, metafile: true })));
    if (options.production) {
      const packages = listShippedPackages(results.map(({ metafile }) => metafile));
      await writeFile("dist/ThirdPartyNotices.txt", await writeThirdPartyNotices(packages));
    }
  }
}

// Tests look at what is built without building it.
if (process.argv[1] === import.meta.filename) void buildAll();
