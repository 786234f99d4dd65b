import { copyFile, mkdir, rm } from "node:fs/promises";
import { parseArgs } from "node:util";
import { build, context } from "esbuild";

const { values: options } = parseArgs({
  options: { watch: { type: "boolean" }, tests: { type: "boolean" }, production: { type: "boolean" } },
});

/** @type {import("esbuild").BuildOptions} */
const shared = {
  bundle: true,
  minify: options.production ?? false,
  sourcemap: options.production ? false : "linked",
  metafile: true,
  logLevel: "warning",
};

/** @type {import("esbuild").BuildOptions} */
const host = {
  ...shared,
  entryPoints: { extension: "src/extension.ts" },
  outdir: "dist",
  outExtension: { ".js": ".cjs" },
  platform: "node",
  format: "cjs",
  target: "node20",
  external: ["vscode"],
  // VS Code's proxy and certificate support replaces what is asked for under these names, and only these.
  alias: { "node:http": "http", "node:https": "https" },
};

/** @type {import("esbuild").BuildOptions} */
const panels = {
  ...shared,
  entryPoints: { details: "src/webview/details/main.ts" },
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

await rm("dist", { recursive: true, force: true });
await mkdir("dist/codicons", { recursive: true });
for (const file of ["codicon.css", "codicon.ttf"]) {
  await copyFile(`node_modules/@vscode/codicons/dist/${file}`, `dist/codicons/${file}`);
}

const builds = options.tests ? [host, panels, tests] : [host, panels];
if (options.watch) {
  for (const one of builds) await (await context({ ...one, logLevel: "info" })).watch();
} else {
  await Promise.all(builds.map((one) => build(one)));
}
