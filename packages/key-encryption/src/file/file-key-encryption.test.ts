import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeKeyEncryptionService } from "@altseason/auth/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addFileKeyVersion } from "./add-file-key-version.ts";
import { openFileKeyEncryption } from "./file-key-encryption.ts";
import { createKeyFile } from "./write-key-file.ts";

let folder = "";
let path = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "altseason-kek-"));
  path = join(folder, "keys", "kek.json");
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (create = true) => openFileKeyEncryption({ path, create });

describeKeyEncryptionService("key encryption from a file", async () => ({
  service: await open(),
  async rotate() {
    await addFileKeyVersion(path);
    return open(false);
  },
  close: async () => {},
}));

describe("a key file", () => {
  test("is made on the first start for its owner alone, and nothing else beside it", async () => {
    await open();
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, "keys")).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(folder, "keys"))).toEqual(["kek.json"]);
  });

  test("is one when eight start at once", async () => {
    const services = await Promise.all(Array.from({ length: 8 }, () => open()));
    const dataKey = randomBytes(32);
    const [first] = services;
    const wrapped = await first?.wrap(dataKey, "client_a");
    if (wrapped === undefined) throw new Error("expected a service");
    for (const service of services)
      expect(Buffer.from(await service.unwrap(wrapped, "client_a"))).toEqual(dataKey);
    expect(readdirSync(join(folder, "keys"))).toEqual(["kek.json"]);
  });

  test("is never made over another that came first", async () => {
    await open();
    const first = readFileSync(path, "utf8");
    const content = { keys: new Map([["1", randomBytes(32)]]), currentVersion: "1" };
    expect(await createKeyFile(path, content)).toBe(false);
    expect(readFileSync(path, "utf8")).toBe(first);
    expect(readdirSync(join(folder, "keys"))).toEqual(["kek.json"]);
  });

  test("is not made where one must be there", async () => {
    await expect(open(false)).rejects.toThrow(`${path}: expected a key file, got none`);
  });

  test.each([0o640, 0o604, 0o620])("is refused by name with mode %o", async (mode) => {
    await open();
    chmodSync(path, mode);
    await expect(open()).rejects.toMatchObject({
      code: "file_unusable",
      message: `${path}: expected mode 0600, got 0${mode.toString(8)}: others can read the keys`,
    });
  });

  test("is refused by name when it is broken, without a word of what it holds", async () => {
    await open();
    const good = readFileSync(path, "utf8");
    const [, key = ""] = /"1": "(.*)"/.exec(good) ?? [];
    expect(key).toHaveLength(44);
    const current = "current: expected one of the versions in keys, got another";
    for (const [text, message] of [
      [good.slice(0, -4), "expected JSON, got another text"],
      [good.replace('"current": "1"', '"current": "2"'), current],
      [good.replace("altseason-kek-1", "other"), "expected format altseason-kek-1, got another"],
      [good.replace(key, key.slice(4)), "keys.1: expected 32 bytes, got 29"],
      [good.replace("=", "!"), "keys.1: expected base64, got 44 characters that are not"],
      ["null", "expected format altseason-kek-1, got another"],
    ] as const) {
      writeFileSync(path, text);
      await expect(open()).rejects.toMatchObject({ message: `${path}: ${message}` });
    }
  });

  test("turns under a running service, which wraps with the new key and unwraps with both", async () => {
    const [service, other] = [await open(), await open()];
    const dataKey = randomBytes(32);
    const before = await service.wrap(dataKey, "client_a");
    expect(await addFileKeyVersion(path)).toBe("2");
    const after = await service.wrap(dataKey, "client_a");
    expect([before.kekVersion, after.kekVersion, await service.currentVersion()]).toEqual(["1", "2", "2"]);
    for (const wrapped of [before, after])
      expect(Buffer.from(await other.unwrap(wrapped, "client_a"))).toEqual(dataKey);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test("is turned by one at a time: of many at once some are refused, and no version is lost", async () => {
    await open();
    const turns = await Promise.allSettled(Array.from({ length: 6 }, () => addFileKeyVersion(path)));
    const added = turns.filter((turn) => turn.status === "fulfilled").map(({ value }) => value);
    const { keys } = JSON.parse(readFileSync(path, "utf8"));
    expect(added.length).toBeGreaterThan(0);
    expect(Object.keys(keys).sort()).toEqual(["1", ...added].sort());
  });

  test("is not turned past the lock of one that was killed, which is named", async () => {
    await open();
    writeFileSync(`${path}.lock`, "1\n");
    await expect(addFileKeyVersion(path)).rejects.toThrow(`${path}.lock: expected no lock, got one`);
    expect(Object.keys(JSON.parse(readFileSync(path, "utf8")).keys)).toEqual(["1"]);
  });
});
