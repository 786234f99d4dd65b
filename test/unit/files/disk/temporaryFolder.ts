import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A new folder before each test of a suite, which is gone after it. */
export function useTemporaryFolder(): { readonly path: string } {
  const folder = { path: "" };
  beforeEach(async () => {
    folder.path = await mkdtemp(join(tmpdir(), "lab-results-disk-"));
  });
  afterEach(() => rm(folder.path, { recursive: true, force: true }));
  return folder;
}
