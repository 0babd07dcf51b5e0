import { randomBytes, randomUUID } from "node:crypto";
import { UnsealError } from "@altseason/auth";
import { describeKeyEncryptionService } from "@altseason/auth/testing";
import { afterAll, describe, expect, test } from "vitest";
import { findSoftHsm } from "../testing/find-soft-hsm.ts";
import { addPkcs11KeyVersion, openPkcs11KeyEncryption } from "./pkcs11-key-encryption.ts";

const softHsm = findSoftHsm();
const access = { modulePath: softHsm.modulePath, tokenLabel: "altseason", pin: "493817" };

const freshKey = async () => {
  const options = { ...access, keyLabel: `kek-${randomUUID()}` };
  await addPkcs11KeyVersion(options, "1");
  return options;
};

describe.skipIf(!softHsm.isPresent)(`PKCS#11${softHsm.note}`, () => {
  const token = softHsm.isPresent ? softHsm.initToken(access.tokenLabel, access.pin) : null;
  afterAll(() => token?.remove());

  describeKeyEncryptionService("key encryption in SoftHSM2", async () => {
    const options = await freshKey();
    const service = await openPkcs11KeyEncryption({ ...options, currentVersion: "1" });
    const opened = [service];
    return {
      service,
      async rotate() {
        await addPkcs11KeyVersion(options, "2");
        const turned = await openPkcs11KeyEncryption({ ...options, currentVersion: "2" });
        opened.push(turned);
        return turned;
      },
      close: async () => {
        for (const each of opened) await each.close();
      },
    };
  });

  test("does a thousand at once, a few sessions at a time, and each other than the rest", async () => {
    const service = await openPkcs11KeyEncryption({ ...(await freshKey()), currentVersion: "1" });
    const dataKeys = Array.from({ length: 1000 }, () => randomBytes(32));
    const wrapped = await Promise.all(
      dataKeys.map((dataKey, index) => service.wrap(dataKey, `client_${index}`)),
    );
    const opened = await Promise.all(wrapped.map((key, index) => service.unwrap(key, `client_${index}`)));
    expect(opened.map((bytes) => Buffer.from(bytes))).toEqual(dataKeys);
    expect(new Set(wrapped.map((key) => Buffer.from(key.wrapped).toString("hex"))).size).toBe(1000);
    await service.close();
  });

  test("binds the version: a key of one does not open as one of another", async () => {
    const options = await freshKey();
    await addPkcs11KeyVersion(options, "2");
    const service = await openPkcs11KeyEncryption({ ...options, currentVersion: "1" });
    const { wrapped } = await service.wrap(randomBytes(32), "client_a");
    await expect(service.unwrap({ wrapped, kekVersion: "2" }, "client_a")).rejects.toBeInstanceOf(
      UnsealError,
    );
    await service.close();
  });

  test("opens again after it was closed, by logging in anew", async () => {
    const options = { ...(await freshKey()), currentVersion: "1" };
    const first = await openPkcs11KeyEncryption(options);
    const dataKey = randomBytes(32);
    const wrapped = await first.wrap(dataKey, "client_a");
    await first.close();
    const second = await openPkcs11KeyEncryption(options);
    expect(Buffer.from(await second.unwrap(wrapped, "client_a"))).toEqual(dataKey);
    await second.close();
  });

  test("never makes a version twice", async () => {
    const options = await freshKey();
    await expect(addPkcs11KeyVersion(options, "1")).rejects.toThrow(
      `pkcs11: expected no key labelled ${options.keyLabel}:1 yet, got one`,
    );
  });

  test("says what is wrong by code: the PIN, the token, the key, the module", async () => {
    const options = { ...(await freshKey()), currentVersion: "1" };
    for (const [over, code, message] of [
      [{ pin: "000000" }, "access_denied", "pkcs11 C_Login: expected CKR_OK, got CKR_PIN_INCORRECT"],
      [
        { tokenLabel: "other" },
        "settings_invalid",
        "pkcs11 tokenLabel: expected one token labelled other, got 0",
      ],
      [
        { currentVersion: "9" },
        "key_missing",
        `expected one AES key labelled ${options.keyLabel}:9, got none`,
      ],
      [{ modulePath: "/nowhere.so" }, "settings_invalid", "expected a module, got none at /nowhere.so"],
    ] as const) {
      await expect(openPkcs11KeyEncryption({ ...options, ...over })).rejects.toMatchObject({
        code,
        message: expect.stringContaining(message),
      });
    }
  });
});
