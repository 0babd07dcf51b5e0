import { randomBytes } from "node:crypto";
import { describeKeyEncryptionService } from "@altseason/auth/testing";
import { describe, expect, test } from "vitest";
import { KeyEncryptionError } from "../key-encryption-error.ts";
import { createEnvironmentKeyEncryption } from "./environment-key-encryption.ts";

const first = randomBytes(32).toString("base64");
const second = randomBytes(32).toString("base64");

describeKeyEncryptionService("key encryption from the environment", async () => ({
  service: createEnvironmentKeyEncryption({ keys: `1:${first}` }),
  rotate: async () => createEnvironmentKeyEncryption({ keys: `1:${first}, 2:${second}` }),
  close: async () => {},
}));

function refusalOf(keys: string): KeyEncryptionError {
  try {
    createEnvironmentKeyEncryption({ keys });
  } catch (error) {
    if (error instanceof KeyEncryptionError) return error;
    throw error;
  }
  throw new Error(`expected a refusal of ${keys}`);
}

describe("keys from the environment", () => {
  test("are current in the order they are written, not that of their names", async () => {
    const service = createEnvironmentKeyEncryption({ keys: `9:${second},10:${first}` });
    expect(await service.currentVersion()).toBe("10");
  });

  test("are refused with every problem at once, and no key in the message", () => {
    const short = randomBytes(31).toString("base64");
    const refusal = refusalOf(`1:${first},${second},3:${short},1:${second},a b:${first},4:${first}!`);
    expect(refusal.code).toBe("settings_invalid");
    expect(refusal.problems).toEqual([
      "ALTSEASON_KEK entry 2: expected version:base64, got no colon",
      "ALTSEASON_KEK entry 3: expected 32 bytes, got 31",
      "ALTSEASON_KEK entry 4: expected each version once, got 1 again",
      "ALTSEASON_KEK entry 5: expected a version of 1 to 64 of A-Z a-z 0-9 . _ -, got another",
      "ALTSEASON_KEK entry 6: expected base64, got 45 characters that are not",
    ]);
    for (const key of [first, second, short]) expect(refusal.message).not.toContain(key);
  });

  test("are refused when there is none", () => {
    expect(refusalOf("").problems).toEqual(["ALTSEASON_KEK entry 1: expected version:base64, got no colon"]);
  });
});
