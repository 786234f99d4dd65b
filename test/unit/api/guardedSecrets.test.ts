import assert from "node:assert/strict";
import { GuardedSecrets, SecretStorageError, type SecretStorage } from "../../../src/core/api/guardedSecrets";

/** A storage that does the same whatever it is asked. */
function storageThat(answer: () => Promise<never>): SecretStorage {
  return { get: answer, store: answer, delete: answer };
}

describe("the secret storage", () => {
  it("is asked for what is kept in it", async () => {
    const kept = new Map<string, string>();
    const secrets = new GuardedSecrets({
      get: async (name) => kept.get(name),
      store: async (name, secret) => void kept.set(name, secret),
      delete: async (name) => void kept.delete(name),
    });
    assert.equal(await secrets.get("a"), undefined);
    await secrets.store("a", "secret");
    assert.equal(await secrets.get("a"), "secret");
    await secrets.delete("a");
    assert.equal(await secrets.get("a"), undefined);
  });

  const failures: [words: string, says: RegExp][] = [
    ["keyring locked GET", /could not be read\. This computer's keyring is locked: unlock it/],
    [
      "Error calling StartServiceByName for org.freedesktop.secrets: Timeout",
      /has no keyring that answers: start one/,
    ],
    [
      "The name org.freedesktop.secrets was not provided by any .service files",
      /has no keyring that answers/,
    ],
    ["User interaction is not allowed.", /did not allow it/],
    ["0x80090016", /Try again, or restart VS Code\. The log has the reason\./],
  ];
  for (const [words, says] of failures) {
    it(`says what to do about “${words}”`, async () => {
      const secrets = new GuardedSecrets(storageThat(() => Promise.reject(new Error(words))));
      await assert.rejects(secrets.get("a"), (error) => {
        assert.ok(error instanceof SecretStorageError, `it is ${String(error)}`);
        assert.match(error.message, says);
        assert.ok(!error.message.includes(words), "the raw words reach people");
        assert.equal((error.cause as Error).message, words);
        return true;
      });
    });
  }

  it("that does not answer ends after a while, whatever it was asked", async () => {
    const secrets = new GuardedSecrets(
      storageThat(() => new Promise(() => undefined)),
      0.02,
    );
    await assert.rejects(secrets.get("a"), /could not be read\. It does not answer/);
    await assert.rejects(secrets.store("a", "b"), /could not be changed\. It does not answer/);
    await assert.rejects(secrets.delete("a"), /could not be changed\. It does not answer/);
  });

  it("never has the secret in its errors", async () => {
    const secret = "canary-7f3a-91c2";
    const secrets = new GuardedSecrets(
      storageThat(() => Promise.reject(new Error(`no place for ${secret}`))),
    );
    await assert.rejects(secrets.store("a", secret), (error: Error) => {
      const { message, stack } = error.cause as Error;
      assert.equal(message, "no place for •••");
      assert.ok(
        ![error.message, error.stack, message, stack].join("\n").includes(secret),
        "the secret is there",
      );
      return true;
    });
  });

  it("that throws at once is told in the same words", async () => {
    const secrets = new GuardedSecrets(
      storageThat(() => {
        throw new Error("keyring locked");
      }),
    );
    await assert.rejects(secrets.get("a"), SecretStorageError);
  });
});
