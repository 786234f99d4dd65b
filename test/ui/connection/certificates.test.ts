import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { get } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { UserSettings } from "../../host/vscode/userSettings";
import { documentedResults } from "../../unit/labResult";
import { closeAfterTests } from "../support/closeAfterTests";
import { selfSigned } from "../support/selfSigned";
import { answerKey, fetchCustomRange, rowSaying, setKey, setStage, type Stage } from "../support/stage";
import type { VSCodeWindow } from "../support/vscodeWindow";

describe("a person whose organization signs its own certificates", function () {
  this.timeout(240_000);
  let folder: string;
  let relay: Server;
  let stage: Stage;
  let window: VSCodeWindow;

  before(async () => {
    const identity = selfSigned();
    folder = await mkdtemp(join(tmpdir(), "lab-results-certificate-"));
    const file = join(folder, "certificates.pem");
    await writeFile(file, identity.cert);
    relay = createServer(identity, ({ url: path, headers }, response) => {
      get({ host: "127.0.0.1", port: new URL(stage.simulator.url).port, path, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      });
    });
    relay.listen(0, "127.0.0.1");
    await once(relay, "listening");
    const url = `https://localhost:${(relay.address() as AddressInfo).port}/api/v3`;
    // Where Node finds this computer's certificates.
    const env = { SSL_CERT_FILE: file };
    const userSettings = { "labResults.connections": [{ name: "Simulator", url }] };
    stage = await setStage({ results: documentedResults }, { env, userSettings });
    window = await stage.openWindow();
    await window.openView();
  });

  closeAfterTests(() => ({ stage, window }));
  after(async () => {
    relay.closeAllConnections();
    relay.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("fetches with those of this computer, as http.systemCertificates has it", async () => {
    await setKey(window, stage.simulator.key);
    await fetchCustomRange(window, "2012-01-01", "2012-01-07");
    await rowSaying(window, "of 2 complete");
  });

  it("is told that the certificate is not trusted where http.systemCertificates is off", async () => {
    await openAnew({ "http.systemCertificates": false });
    await assertNotTrusted();
  });

  async function openAnew(settings: UserSettings): Promise<void> {
    await stage.server.updateUserSettings(settings);
    await window.close();
    window = await stage.openWindow();
    await window.openView();
  }

  async function assertNotTrusted(): Promise<void> {
    const { length } = stage.simulator.requests;
    await window.runCommand("Set API Key…");
    await answerKey(window, stage.simulator.key);
    await window.waitForNotification("The certificate of localhost");
    assert.equal(stage.simulator.requests.length, length);
  }
});
