import assert from "node:assert/strict";
import { build, type BuildResult } from "esbuild";
import { engine, host, panels, report, sample } from "../../../esbuild.js";

describe("the bundles", () => {
  it("of the extension host hold nothing of a page, and are small", async () => {
    const { inputs, sizes } = await look(host);
    assert.deepEqual(
      inputs.filter((input) => /src\/webview|node_modules\/(lit|chart\.js|@tanstack)/.test(input)),
      [],
    );
    assert.deepEqual(
      inputs.filter((input) =>
        /src\/engine\/(engine|loading\/loads|viewing\/views|exports\/exports)\.ts|store\/resultStore/.test(
          input,
        ),
      ),
      [],
      "what holds results runs in a thread of its own",
    );
    assert.ok(Math.max(...sizes) <= 300_000, `the extension has ${Math.max(...sizes)} bytes`);
  });

  it("of the engine hold nothing of VS Code, of requests or of a page, and are small", async () => {
    const { inputs, sizes } = await look(engine);
    assert.deepEqual(
      inputs.filter((input) => /src\/(webview|vscode)|node_modules\/(lit|chart\.js|node-fetch)/.test(input)),
      [],
    );
    assert.ok(Math.max(...sizes) <= 300_000, `the engine has ${Math.max(...sizes)} bytes`);
  });

  it("of the sample are apart from the engine's, and are small", async () => {
    const { inputs } = await look(engine);
    assert.deepEqual(
      inputs.filter((input) => input.includes("src/core/sample")),
      [],
    );
    const { sizes } = await look(sample);
    assert.ok(Math.max(...sizes) <= 50_000, `the sample has ${Math.max(...sizes)} bytes`);
  });

  it("of reports are apart from the engine's, and are small", async () => {
    const { inputs } = await look(engine);
    assert.deepEqual(
      inputs.filter((input) => input.includes("src/core/report")),
      [],
    );
    const { sizes } = await look(report);
    assert.ok(Math.max(...sizes) <= 100_000, `what writes reports has ${Math.max(...sizes)} bytes`);
  });

  it("of panels hold nothing of the extension host, and are small", async () => {
    const { inputs, sizes } = await look(panels);
    assert.deepEqual(
      inputs.filter((input) => /src\/vscode|src\/extension|core\/api\/(request|lab)/.test(input)),
      [],
    );
    assert.ok(Math.max(...sizes) <= 400_000, `a panel has ${Math.max(...sizes)} bytes`);
  });

  it("ask for http and https by the names that VS Code hooks its proxy support into", async () => {
    const { texts } = await look(host);
    assert.match(texts.join(), /require\("https"\)/);
    assert.doesNotMatch(texts.join(), /require\("node:https?"\)/);
  });
});

interface Looked {
  inputs: string[];
  /** Bytes of each output, minified. */
  sizes: number[];
  texts: string[];
}

async function look(options: typeof host): Promise<Looked> {
  const production = { ...options, minify: true, sourcemap: false, metafile: true, write: false } as const;
  const result: BuildResult<typeof production> = await build(production);
  return {
    inputs: Object.keys(result.metafile.inputs),
    sizes: result.outputFiles.map(({ contents }) => contents.length),
    texts: result.outputFiles.map(({ text }) => text),
  };
}
