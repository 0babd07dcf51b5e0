import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { describeKeyEncryptionService } from "../testing/describe-key-encryption-service.ts";
import { createLocalKeyEncryption } from "./local-key-encryption.ts";
import { createDataKey, openSecret, rewrapDataKey, sealSecret } from "./secret-envelope.ts";

const first = randomBytes(32);
const second = randomBytes(32);
const local = (current: string) =>
  createLocalKeyEncryption({
    keys: new Map([
      ["1", first],
      ["2", second],
    ]),
    currentVersion: current,
    randomBytes,
  });

describeKeyEncryptionService("key encryption in this process", async () => ({
  service: local("1"),
  rotate: async () => local("2"),
  close: async () => {},
}));

const owner = { clientId: "client_a", keyId: "key_a", version: 1 };
const secret = Buffer.from("0123456789abcdef0123456789abcdef");

describe("a sealed secret", () => {
  test("opens for its owner alone: rows that are exchanged do not", async () => {
    const service = local("1");
    const dataKey = await createDataKey(service, "client_a", randomBytes);
    const sealed = await sealSecret(service, dataKey, secret, owner, randomBytes);
    expect(Buffer.from(await openSecret(service, dataKey, sealed, owner))).toEqual(secret);
    expect(Buffer.from(sealed).includes(secret)).toBe(false);
    for (const other of [
      { ...owner, keyId: "key_b" },
      { ...owner, version: 2 },
      { ...owner, clientId: "client_b" },
    ]) {
      await expect(openSecret(service, dataKey, sealed, other)).rejects.toThrow(/sealed text/);
    }
  });

  test("never looks the same twice", async () => {
    const service = local("1");
    const dataKey = await createDataKey(service, "client_a", randomBytes);
    const seal = () => sealSecret(service, dataKey, secret, owner, randomBytes);
    expect(await seal()).not.toEqual(await seal());
  });

  test("stays as it is when its data key is wrapped anew", async () => {
    const dataKey = await createDataKey(local("1"), "client_a", randomBytes);
    const sealed = await sealSecret(local("1"), dataKey, secret, owner, randomBytes);
    const rewrapped = await rewrapDataKey(local("2"), dataKey, "client_a");
    if (rewrapped === null) throw new Error("expected another version");
    expect(rewrapped.kekVersion).toBe("2");
    expect(await rewrapDataKey(local("2"), rewrapped, "client_a")).toBeNull();
    expect(Buffer.from(await openSecret(local("2"), rewrapped, sealed, owner))).toEqual(secret);
  });

  test("needs keys of 32 bytes, and a current one that is held", () => {
    const make = (bytes: number, current: string) =>
      createLocalKeyEncryption({
        keys: new Map([["1", Buffer.alloc(bytes)]]),
        currentVersion: current,
        randomBytes,
      });
    expect(() => make(31, "1")).toThrow(/expected 32 bytes at version 1, got 31/);
    expect(() => make(32, "2")).toThrow(/expected one of 1, got 2/);
  });
});
