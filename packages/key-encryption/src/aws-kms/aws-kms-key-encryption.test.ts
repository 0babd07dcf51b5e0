import { randomBytes } from "node:crypto";
import { UnsealError } from "@altseason/auth";
import { describeKeyEncryptionService } from "@altseason/auth/testing";
import { describe, expect, test } from "vitest";
import { listen } from "../testing/listen.ts";
import { startLocalKms } from "../testing/local-kms.ts";
import type { LocalKms } from "../testing/local-kms.ts";
import { openAwsKmsKeyEncryption } from "./aws-kms-key-encryption.ts";

const credentials = { accessKeyId: "local-key", secretAccessKey: "never-to-be-seen" };

const open = (endpoint: string, keyId: string, over = {}) =>
  openAwsKmsKeyEncryption({ region: "eu-central-1", endpoint, keyId, credentials, timeoutMs: 2000, ...over });

describeKeyEncryptionService(
  "AWS KMS, another key by its ARN",
  async () => {
    const kms = await startLocalKms();
    const service = await open(kms.address, kms.addKey());
    return { service, rotate: () => open(kms.address, kms.addKey()), close: () => kms.close() };
  },
  " (a local server of its documented shape)",
);

describeKeyEncryptionService(
  "AWS KMS, an alias pointed elsewhere",
  async () => {
    const kms = await startLocalKms();
    kms.pointAlias(kms.addKey());
    const service = await open(kms.address, "alias/altseason");
    return {
      service,
      async rotate() {
        kms.pointAlias(kms.addKey());
        return service;
      },
      close: () => kms.close(),
    };
  },
  " (a local server of its documented shape)",
);

async function withKms(use: (kms: LocalKms) => Promise<void>): Promise<void> {
  const kms = await startLocalKms();
  try {
    await use(kms);
  } finally {
    await kms.close();
  }
}

describe("AWS KMS", () => {
  test("is asked for no more than was granted: an ARN needs no DescribeKey", () =>
    withKms(async (kms) => {
      const arn = kms.addKey();
      const service = await open(kms.address, arn);
      expect(await service.currentVersion()).toBe(arn);
      const wrapped = await service.wrap(randomBytes(32), "client_a");
      await service.unwrap(wrapped, "client_a");
      expect(wrapped.kekVersion).toBe(arn);
      expect(kms.asked).toEqual(["Encrypt", "Decrypt"]);
    }));

  test("unwraps by the key that wrapped, and by no other that is named", () =>
    withKms(async (kms) => {
      const [first, second] = [kms.addKey(), kms.addKey()];
      const service = await open(kms.address, first.split("/")[1] ?? "");
      const wrapped = await service.wrap(randomBytes(32), "client_a");
      expect(wrapped.kekVersion).toBe(first);
      await expect(service.unwrap({ ...wrapped, kekVersion: second }, "client_a")).rejects.toBeInstanceOf(
        UnsealError,
      );
      await expect(service.unwrap(wrapped, "client_b")).rejects.toBeInstanceOf(UnsealError);
    }));

  test("says what is wrong by code and by the name of KMS's error alone", () =>
    withKms(async (kms) => {
      const missing = await open(kms.address, "alias/other");
      await expect(missing.wrap(randomBytes(32), "client_a")).rejects.toMatchObject({
        code: "key_missing",
        message: "kms Encrypt: expected an answer, got NotFoundException",
      });
      const stranger = { ...credentials, accessKeyId: "stranger" };
      const denied = await open(kms.address, kms.addKey(), { credentials: stranger });
      const refusal = await denied.wrap(randomBytes(32), "client_a").catch((error: unknown) => error);
      expect(refusal).toMatchObject({ code: "access_denied" });
      expect(String(refusal)).not.toMatch(/never-to-be-seen|as KMS would say it/);
    }));

  test("takes no data key of more bytes than KMS does", () =>
    withKms(async (kms) => {
      const service = await open(kms.address, kms.addKey());
      await expect(service.wrap(randomBytes(4097), "client_a")).rejects.toThrow(
        "expected 1 to 4096 bytes, got 4097",
      );
      expect(kms.asked).toEqual([]);
    }));

  test("is unavailable within the timeout when it is silent, and when it is at fault or away", async () => {
    const silent = await listen(() => new Promise(() => {}));
    const started = performance.now();
    const waiting = await open(silent.address, "alias/altseason", { timeoutMs: 200 });
    await expect(waiting.currentVersion()).rejects.toMatchObject({
      code: "service_unavailable",
      message: "kms DescribeKey: expected an answer, got none within 200 ms",
    });
    expect(performance.now() - started).toBeLessThan(2000);
    await silent.close();
    const away = await open(silent.address, "alias/altseason");
    await expect(away.currentVersion()).rejects.toMatchObject({ code: "service_unavailable" });
    const broken = await listen(async () => ({ status: 500, body: { __type: "KMSInternalException" } }));
    const faulty = await open(broken.address, "alias/altseason");
    await expect(faulty.currentVersion()).rejects.toMatchObject({
      code: "service_unavailable",
      message: "kms DescribeKey: expected an answer, got KMSInternalException",
    });
    await broken.close();
  });
});
