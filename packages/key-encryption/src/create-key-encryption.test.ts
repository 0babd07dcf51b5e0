import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { KeyEncryptionSettings } from "./create-key-encryption.ts";
import { createKeyEncryption } from "./create-key-encryption.ts";
import { startLocalKms } from "./testing/local-kms.ts";
import { startLocalVault } from "./testing/local-vault.ts";

async function expectWorking(settings: KeyEncryptionSettings, version: string): Promise<void> {
  const service = await createKeyEncryption(settings);
  const dataKey = randomBytes(32);
  const wrapped = await service.wrap(dataKey, "client_a");
  expect(wrapped.kekVersion).toBe(version);
  expect(Buffer.from(await service.unwrap(wrapped, "client_a"))).toEqual(dataKey);
  await service.close();
}

describe("key encryption by its settings", () => {
  test("is a file or the environment", async () => {
    const folder = mkdtempSync(join(tmpdir(), "altseason-kek-"));
    await expectWorking({ adapter: "file", path: join(folder, "kek.json"), create: true }, "1");
    rmSync(folder, { recursive: true });
    const keys = `2026-02:${randomBytes(32).toString("base64")}`;
    await expectWorking({ adapter: "environment", keys }, "2026-02");
  });

  test("is Vault or AWS KMS (local servers of their documented shape)", async () => {
    const vault = await startLocalVault({ token: "t", derived: false });
    const { address } = vault;
    const transit = {
      mount: "transit",
      keyName: "altseason",
      binding: "associated_data",
      timeoutMs: 2000,
    } as const;
    await expectWorking({ adapter: "vault", address, token: "t", ...transit }, "1");
    await vault.close();
    const kms = await startLocalKms();
    const keyId = kms.addKey();
    const credentials = { accessKeyId: "local-key", secretAccessKey: "s" };
    const aws = { region: "eu-central-1", endpoint: kms.address, keyId, credentials, timeoutMs: 2000 };
    await expectWorking({ adapter: "aws-kms", ...aws }, keyId);
    await kms.close();
  });

  test("is refused when PKCS#11 has no module", async () => {
    const options = {
      modulePath: "/nowhere.so",
      tokenLabel: "a",
      pin: "0",
      keyLabel: "b",
      currentVersion: "1",
    };
    await expect(createKeyEncryption({ adapter: "pkcs11", ...options })).rejects.toMatchObject({
      code: "settings_invalid",
    });
  });

  test("is refused by an unknown name", async () => {
    const settings: KeyEncryptionSettings = JSON.parse('{"adapter":"paper"}');
    await expect(createKeyEncryption(settings)).rejects.toThrow(
      'adapter: expected file, environment, vault, aws-kms or pkcs11, got "paper"',
    );
  });
});
