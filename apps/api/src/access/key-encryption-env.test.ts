import { expect, test } from "vitest";
import { EnvError, readEnv } from "../env.ts";
import { keyEncryptionSettings } from "./key-encryption-env.ts";

test("nothing set means a file in the data directory, made for a new store alone", () => {
  const env = readEnv({ DATA_DIR: "/data" });
  expect(keyEncryptionSettings(env, true)).toEqual({
    adapter: "file",
    path: "/data/key-encryption-keys.json",
    create: true,
  });
  expect(keyEncryptionSettings(env, false)).toMatchObject({ create: false });
});

test("keys in the environment are taken without being named", () => {
  expect(keyEncryptionSettings(readEnv({ ALTSEASON_KEK: "1:abc" }), true)).toEqual({
    adapter: "environment",
    keys: "1:abc",
  });
});

test("Vault, AWS KMS and a PKCS #11 token are chosen by name", () => {
  const vault = readEnv({
    KEY_ENCRYPTION: "vault",
    VAULT_ADDR: "https://vault.example:8200",
    VAULT_TOKEN_FILE: "/run/token",
    VAULT_NAMESPACE: "team",
  });
  expect(keyEncryptionSettings(vault, true)).toEqual({
    adapter: "vault",
    address: "https://vault.example:8200",
    token: { file: "/run/token" },
    namespace: "team",
    mount: "transit",
    keyName: "altseason",
    binding: "associated_data",
    timeoutMs: 5_000,
  });
  const kms = readEnv({ KEY_ENCRYPTION: "aws-kms", AWS_REGION: "eu-central-1", AWS_KMS_KEY_ID: "alias/a" });
  expect(keyEncryptionSettings(kms, true)).toEqual({
    adapter: "aws-kms",
    region: "eu-central-1",
    keyId: "alias/a",
    timeoutMs: 5_000,
  });
  const token = readEnv({
    KEY_ENCRYPTION: "pkcs11",
    PKCS11_MODULE: "/usr/lib/softhsm/libsofthsm2.so",
    PKCS11_TOKEN_LABEL: "altseason",
    PKCS11_PIN: "1234",
    PKCS11_KEY_VERSION: "2",
  });
  expect(keyEncryptionSettings(token, true)).toMatchObject({ keyLabel: "altseason", currentVersion: "2" });
});

test.each([
  ["environment", ["ALTSEASON_KEK"]],
  ["vault", ["VAULT_ADDR", "VAULT_TOKEN"]],
  ["aws-kms", ["AWS_REGION", "AWS_KMS_KEY_ID"]],
  ["pkcs11", ["PKCS11_MODULE", "PKCS11_TOKEN_LABEL", "PKCS11_PIN"]],
])("%s names every variable that it lacks", (adapter, names) => {
  const read = (): unknown => readEnv({ KEY_ENCRYPTION: adapter });
  expect(read).toThrow(EnvError);
  for (const name of names)
    expect(read).toThrow(`${name}: expected with KEY_ENCRYPTION=${adapter}, got none`);
});
