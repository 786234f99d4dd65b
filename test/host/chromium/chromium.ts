import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { runQuietly } from "../childProcess";
import { installOnce } from "../cacheFolder";

/** Unpacks the Chromium of `@sparticuz/chromium` into the cache, or finds it there, with what it needs to run. */
export async function unpackChromium(): Promise<{ executablePath: string; env: Record<string, string> }> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("Install Chrome or Chromium, or let CHROME_PATH name one: none was found.");
  }
  const folder = await installOnce(`chromium-${packageVersion()}`, unpack);
  const libraries = [join(folder, "al2023", "lib"), process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(":");
  return {
    executablePath: join(folder, "chromium"),
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, "fonts") },
  };
}

function packageVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)(
    "../../../node_modules/@sparticuz/chromium/package.json",
  );
  return (manifest as { version: string }).version;
}

/**
 * The package unpacks into the system's temporary folder, where another user's or a half-written copy may lie:
 * so it runs in a process whose temporary folder is `staging`.
 */
async function unpack(staging: string, final: string): Promise<void> {
  const script = 'import("@sparticuz/chromium").then((chromium) => chromium.default.executablePath())';
  // The package brings NSS and fonts along only for AWS Lambda, which has none either.
  const env = { ...process.env, TMPDIR: staging, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" };
  await runQuietly(process.execPath, ["--eval", script], { env, cwd: import.meta.dirname });
  await writeFile(join(staging, "fonts", "fonts.conf"), fontConfiguration(join(final, "fonts")));
}

function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/cache</cachedir>
</fontconfig>
`;
}
