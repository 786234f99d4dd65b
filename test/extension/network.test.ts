import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, get, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import * as vscode from "vscode";
import type { FetchSummary } from "../../src/core/fetching/fetchSummary";
import type { Simulator } from "../simulator/startSimulator";
import { documentedResults } from "../unit/labResult";
import { configuration, setKey, startLab, useConnections } from "./support/lab";

const week = { start: 1325376000, end: 1325980800 };

describe("the way to the server", () => {
  let simulator: Simulator;

  beforeEach(async () => {
    simulator = await startLab({ results: documentedResults });
  });

  afterEach(async () => {
    await useProxy(undefined);
    await vscode.commands.executeCommand("labResults.clear");
    await simulator.close();
  });

  async function fetchRange(range: unknown = week): Promise<FetchSummary> {
    return vscode.commands.executeCommand<FetchSummary>("labResults.fetch", range);
  }

  /** Uses a connection of that address, with the key set. */
  async function useAddress(url: string): Promise<void> {
    await useConnections([{ name: "Elsewhere", url }]);
    await vscode.commands.executeCommand("labResults.switchConnection", "Elsewhere");
    await setKey(simulator.key);
  }

  describe("with http.proxy set", () => {
    let proxy: Server;
    let received: string[];

    beforeEach(async () => {
      received = [];
      proxy = createServer((request, response) => {
        received.push(`${request.url} ${JSON.stringify(request.headers)}`);
        response.end('{"Results":[],"Status":1}');
      });
      proxy.on("connect", (request, socket) => {
        received.push(`CONNECT ${request.url}`);
        socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
      });
      proxy.listen(0, "127.0.0.1");
      await once(proxy, "listening");
      await useProxy(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
      // Whatever else asks this extension host's http goes to the proxy, so the setting is in use.
      await new Promise((resolve) => get("http://lab.invalid/", resolve).on("error", resolve));
      assert.equal(received.length, 1, "the proxy is not in use");
      received = [];
    });

    afterEach(() => {
      proxy.closeAllConnections();
      proxy.close();
    });

    for (const host of ["localhost", "127.0.0.1"]) {
      it(`a connection to ${host} goes past the proxy, key and all`, async () => {
        const { port } = new URL(simulator.url);
        await useAddress(`http://${host}:${port}/api/v3`);
        assert.equal((await fetchRange()).fetched, documentedResults.length);
        assert.deepEqual(received, []);
      });
    }

    it("a connection to [::1] goes past the proxy, key and all", async () => {
      const relay = createServer((request, response) => {
        const { url: path, headers } = request;
        get({ host: "127.0.0.1", port: new URL(simulator.url).port, path, headers }, (answer) => {
          response.writeHead(answer.statusCode ?? 500, answer.headers);
          answer.pipe(response);
        });
      });
      const hasIpv6 = Object.values(networkInterfaces()).some((all) =>
        all?.some(({ address }) => address === "::1"),
      );
      relay.listen(0, hasIpv6 ? "::1" : "127.0.0.1");
      await once(relay, "listening");
      await useAddress(`http://[::1]:${(relay.address() as AddressInfo).port}/api/v3`);
      try {
        if (hasIpv6) assert.equal((await fetchRange()).fetched, documentedResults.length);
        else await assert.rejects(fetchRange(), /cannot be reached|too many connections/);
        assert.deepEqual(received, []);
      } finally {
        relay.close();
      }
    });

    it("an address of this computer that the proxy would see is not accepted, and nothing is sent", async () => {
      const { port } = new URL(simulator.url);
      await useConnections([{ name: "Elsewhere", url: `http://127.0.0.2:${port}/api/v3` }]);
      await assert.rejects(
        fetchRange(),
        /must start with https:, or with http: for localhost, 127\.0\.0\.1 or \[::1\]/,
      );
      assert.deepEqual(received, []);
      assert.equal(simulator.requests.length, 0);
    });

    it("a connection to elsewhere goes through the proxy, and the proxy never sees the key", async () => {
      await useAddress("https://lab.invalid/api/v3");
      await assert.rejects(fetchRange(), /The proxy in front of lab\.invalid asks for a sign-in/);
      assert.ok(received.length > 0, "the proxy was not asked");
      for (const request of received) assert.equal(request, "CONNECT lab.invalid:443");
    });
  });

  it("a proxy that is not there is named, and not the server", async () => {
    const gone = createServer().listen(0, "127.0.0.1");
    await once(gone, "listening");
    const { port } = gone.address() as AddressInfo;
    gone.close();
    await once(gone, "close");
    await useProxy(`http://me:pass-word@127.0.0.1:${port}`);
    await useAddress("https://lab.invalid/api/v3");
    await assert.rejects(fetchRange(), (error: Error) => {
      assert.equal(
        error.message,
        `The proxy 127.0.0.1:${port} on the way to lab.invalid cannot be reached. Check the setting http.proxy.`,
      );
      return true;
    });
  });

  it("an HTTP error is told in the server's own words, without the key", async () => {
    const body = `{"Status":0,"Error":"Timeframe of ${simulator.key} cannot exceed 7 days"}`;
    simulator.failWhen(() => ({ kind: "status", status: 400, body }));
    await assert.rejects(fetchRange(), /says: Timeframe of ••• cannot exceed 7 days \(HTTP 400\)$/);
    assert.equal(simulator.requests.length, 1);
  });

  it("an error about the key is believed at once, whatever the HTTP status", async () => {
    simulator.failWhen(() => ({ kind: "status", status: 500, body: '{"Error":"Invalid integration key"}' }));
    await assert.rejects(fetchRange(), /The API key was not accepted/);
    assert.equal(simulator.requests.length, 1);
  });

  it("several fetches at once share the places of their connection", async () => {
    let open = 0;
    let most = 0;
    simulator.failWhen((request) => {
      most = Math.max(most, (open += 1));
      void request.closed.then(() => (open -= 1));
      return { kind: "slowHeaders", milliseconds: 20 };
    });
    await configuration().update("maxConcurrentRequests", 2, vscode.ConfigurationTarget.Global);
    try {
      const month = { start: week.start, end: week.start + 4 * 604_800 };
      await Promise.all([fetchRange(month), fetchRange(month), fetchRange(month)]);
    } finally {
      await configuration().update("maxConcurrentRequests", undefined, vscode.ConfigurationTarget.Global);
    }
    assert.equal(most, 2);
  });

  it("a wait that the server asks for is told in the progress", async () => {
    const told: (string | undefined)[] = [];
    simulator.failNext({ kind: "status", status: 429, headers: { "retry-after": "1" } });
    await recordingProgress(told, () => fetchRange());
    const { host } = new URL(simulator.url);
    assert.ok(told.includes(`${host} asks to wait 1 second`), told.join(" | "));
  });

  it("a file that is not there is told in a sentence", async () => {
    await assert.rejects(
      Promise.resolve(vscode.commands.executeCommand("labResults.import", "file:///nowhere/week.json")),
      /“week\.json” is not there\.$/,
    );
  });
});

async function useProxy(url: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration("http").update("proxy", url, vscode.ConfigurationTarget.Global);
}

/** Notes the messages of every progress while something runs. */
async function recordingProgress(
  told: (string | undefined)[],
  during: () => Promise<unknown>,
): Promise<void> {
  const original = vscode.window.withProgress;
  const recording: typeof original = (options, task) =>
    original.call(vscode.window, options, (progress, token) =>
      task(
        {
          report: (state) => {
            told.push(state.message);
            progress.report(state);
          },
        },
        token,
      ),
    ) as ReturnType<typeof task>;
  Object.assign(vscode.window, { withProgress: recording });
  try {
    await during();
  } finally {
    Object.assign(vscode.window, { withProgress: original });
  }
}
