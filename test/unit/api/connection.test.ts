import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { checkConnection, hostOf, InvalidConnectionError, originOf } from "../../../src/core/api/connection";

describe("a connection", () => {
  const accepted = [
    ["https://labondemand.com/api/v3", "https://labondemand.com/api/v3"],
    ["https://labondemand.com/api/v3/", "https://labondemand.com/api/v3"],
    [" https://LABONDEMAND.com/api/v3 ", "https://labondemand.com/api/v3"],
    ["http://localhost:8080/api/v3", "http://localhost:8080/api/v3"],
    ["http://127.0.0.1:1/", "http://127.0.0.1:1"],
    ["http://[::1]:1/api", "http://[::1]:1/api"],
    ["HTTP://LocalHost/api", "http://localhost/api"],
    ["https://127.0.0.2/api", "https://127.0.0.2/api"],
  ];
  for (const [url, expected] of accepted) {
    it(`accepts ${url}`, () => assert.equal(checkConnection("A", url).url, expected));
  }

  const refused = [
    "http://labondemand.com/api/v3",
    // VS Code's proxy settings hold for these, although they lead to this computer.
    "http://127.0.0.2:8080/api/v3",
    "http://127.1.2.3/",
    "http://[::ffff:127.0.0.1]/",
    "http://localhost./",
    "http://a.localhost/",
    "http://0.0.0.0/",
    "http://127.0.0.1.example.com/",
    "http://localhost.example.com/",
    "http://example.com/?localhost",
    "ftp://localhost/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "https://user:password@labondemand.com/api",
    "https://labondemand.com/api?key=1",
    "https://labondemand.com/api#x",
    "https://labondemand.com/api/v3?",
    "https://labondemand.com/api/v3#",
    "http://localhost:8080/?#",
    "labondemand.com",
    "",
    undefined,
    7,
  ];
  for (const url of refused) {
    it(`refuses ${String(url)}`, () =>
      assert.throws(() => checkConnection("A", url), InvalidConnectionError));
  }

  it("the settings editor marks the same addresses", async () => {
    const manifest = JSON.parse(await readFile("package.json", "utf8")) as {
      contributes: { configuration: { properties: Record<string, unknown> } };
    };
    const { items } = manifest.contributes.configuration.properties["labResults.connections"] as {
      items: { properties: { url: { pattern: string } } };
    };
    const pattern = new RegExp(items.properties.url.pattern, "u");
    // The editor's patterns take capitals for other letters.
    for (const [url = ""] of accepted.filter(([one]) => !/^HTTP/.test(one ?? ""))) {
      assert.match(url, pattern);
    }
    assert.deepEqual(
      refused.filter((url) => typeof url === "string" && pattern.test(url)),
      [],
    );
  });

  it("needs a name", () => {
    for (const name of ["", " ", undefined, 1]) {
      assert.throws(() => checkConnection(name, "https://a.example"), InvalidConnectionError);
    }
  });

  it("knows its origin and its host", () => {
    const connection = checkConnection("A", "https://lab.example:444/api/v3");
    assert.equal(originOf(connection), "https://lab.example:444");
    assert.equal(hostOf(connection), "lab.example:444");
  });
});
