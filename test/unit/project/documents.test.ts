import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";

describe("the documents for who works on the project", () => {
  for (const document of ["README.md", "CONTRIBUTING.md", "SECURITY.md"]) {
    it(`${document} names no file or folder that is not there`, () => {
      const text = readFileSync(document, "utf8");
      const paths = [...text.matchAll(/`((?:src|test|media|l10n)(?:\/[\w./-]+)?)`/g)].map(
        ([, path]) => path ?? "",
      );
      assert.notEqual(paths.length, 0, "it names none at all");
      assert.deepEqual(
        paths.filter((path) => !existsSync(path)),
        [],
      );
    });
  }
});
