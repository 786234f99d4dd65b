import assert from "node:assert/strict";
import fc from "fast-check";
import {
  GuardedSecrets,
  SecretStorageError,
  type SecretStorage,
} from "../../../../../src/core/api/guardedSecrets";
import {
  PseudonymKey,
  PseudonymKeyError,
} from "../../../../../src/core/files/write/withoutNames/pseudonymKey";
import { Pseudonyms } from "../../../../../src/core/files/write/withoutNames/pseudonyms";

describe("the key for pseudonyms", () => {
  it("is one for all who ask at once, and for all who ask later", async () => {
    const key = keyIn(keeper());
    const first = await Promise.all([key.load(), key.load(), key.load()]);
    const prints = [...first, await key.load()];
    assert.equal(new Set(prints).size, 1);
  });

  it("is one that another window made, from the next time on, also where both made one at once", async () => {
    const secrets = keeper();
    const windows = [keyIn(secrets), keyIn(secrets), keyIn(secrets)];
    await Promise.all(windows.map((window) => window.load()));
    const later = await Promise.all(windows.map((window) => window.load()));
    assert.equal(new Set(later).size, 1);
  });

  it("is one from then on however the storage puts the windows' steps in order", async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const kept = new Map<string, string>();
        const secrets: Keeper = {
          get: (name) => scheduler.schedule(Promise.resolve(), "get").then(() => kept.get(name)),
          store: (name, secret) =>
            scheduler.schedule(Promise.resolve(), "store").then(() => void kept.set(name, secret)),
        };
        const windows = [keyIn(secrets), keyIn(secrets)];
        const loads = windows.flatMap((window) => [window.load(), window.load()]);
        await scheduler.waitFor(Promise.all(loads));
        const [first, same, second, too] = (await Promise.all(loads)).map((made) =>
          new Pseudonyms(made).user("555"),
        );
        assert.equal(first, same, "one window used two keys at once");
        assert.equal(second, too, "one window used two keys at once");
        const later = windows.map((window) => window.load());
        await scheduler.waitFor(Promise.all(later));
        const [one, other] = (await Promise.all(later)).map((made) => new Pseudonyms(made).user("555"));
        assert.equal(one, other, "two windows go on with two keys");
      }),
      { numRuns: 200 },
    );
  });

  it("is what the storage kept, and not what was meant to be stored", async () => {
    const secrets = keeper();
    const key = keyIn({
      get: (name) => secrets.get(name),
      store: (name) => secrets.store(name, "another window's"),
    });
    assert.equal(await key.load(), await keyIn(secrets).load());
  });

  it("is made anew where there is an empty one, by which everybody could find names again", async () => {
    const secrets = keeper();
    await secrets.store("pseudonymKey", "");
    await keyIn(secrets).load();
    assert.match((await secrets.get("pseudonymKey")) ?? "", /^[\da-f]{64}$/);
  });

  it("is not one that is forgotten at once, for pseudonyms would change each time", async () => {
    const key = keyIn({ get: () => Promise.resolve(undefined), store: () => Promise.resolve() });
    await assert.rejects(key.load(), (error) => {
      assert.ok(error instanceof PseudonymKeyError, "it is another error");
      assert.match(error.message, /does not keep the key/);
      return true;
    });
  });

  it("cannot be had from a storage that fails, which is told in a sentence, and is asked for anew", async () => {
    const secrets = keeper();
    let isLocked = true;
    const key = keyIn({
      get: (name) => (isLocked ? Promise.reject(new Error("keyring locked GET")) : secrets.get(name)),
      store: (name, secret) => secrets.store(name, secret),
    });
    await assert.rejects(key.load(), (error) =>
      isStorageError(error, /could not be read\. .* is locked: unlock it and try again\.$/),
    );
    isLocked = false;
    assert.match(new Pseudonyms(await key.load()).user("555"), /^user-/);
  });

  const silent = (): Promise<never> => new Promise(() => undefined);
  for (const [what, changes, says] of [
    ["answers", { get: silent }, /could not be read\. It does not answer: see whether .* password/],
    ["says that it stored one", { store: silent }, /could not be changed\. It does not answer/],
  ] satisfies [string, Partial<Keeper>, RegExp][]) {
    it(`is not waited for without end where the storage never ${what}, and is asked for anew`, async () => {
      const secrets = keeper();
      const wrong: Partial<Keeper> = { ...changes };
      const key = keyIn(
        {
          get: (name) => (wrong.get ?? secrets.get)(name),
          store: (name, secret) => (wrong.store ?? secrets.store)(name, secret),
        },
        0.3,
      );
      await assert.rejects(key.load(), (error) => isStorageError(error, says));
      delete wrong.get;
      delete wrong.store;
      const anew = await key.load();
      assert.equal(anew, await keyIn(secrets).load());
    });
  }
});

type Keeper = Pick<SecretStorage, "get" | "store">;

function keyIn(secrets: Keeper, limitSeconds?: number): PseudonymKey {
  const storage = { ...secrets, delete: () => Promise.resolve() };
  return new PseudonymKey(new GuardedSecrets(storage, limitSeconds));
}

/** A storage that takes its time, as VS Code's does. */
function keeper(): Keeper {
  const kept = new Map<string, string>();
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    get: async (name) => {
      await turn();
      return kept.get(name);
    },
    store: async (name, secret) => {
      await turn();
      kept.set(name, secret);
    },
  };
}

function isStorageError(error: unknown, says: RegExp): boolean {
  assert.ok(error instanceof SecretStorageError, "it is another error");
  assert.match(error.message, says);
  return !error.message.includes("GET");
}
