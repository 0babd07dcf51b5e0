import { openAwsKmsKeyEncryption } from "./aws-kms/aws-kms-key-encryption.ts";
import type { AwsKmsKeyEncryptionOptions } from "./aws-kms/aws-kms-key-encryption.ts";
import { createEnvironmentKeyEncryption } from "./environment/environment-key-encryption.ts";
import type { EnvironmentKeyEncryptionOptions } from "./environment/environment-key-encryption.ts";
import { openFileKeyEncryption } from "./file/file-key-encryption.ts";
import type { FileKeyEncryptionOptions } from "./file/file-key-encryption.ts";
import type { OpenKeyEncryption } from "./open-key-encryption.ts";
import { openPkcs11KeyEncryption } from "./pkcs11/pkcs11-key-encryption.ts";
import type { Pkcs11KeyEncryptionOptions } from "./pkcs11/pkcs11-key-encryption.ts";
import { openVaultKeyEncryption } from "./vault/vault-key-encryption.ts";
import type { VaultKeyEncryptionOptions } from "./vault/vault-key-encryption.ts";

/** Which adapter, and what it needs. */
export type KeyEncryptionSettings =
  | ({ readonly adapter: "file" } & FileKeyEncryptionOptions)
  | ({ readonly adapter: "environment" } & EnvironmentKeyEncryptionOptions)
  | ({ readonly adapter: "vault" } & VaultKeyEncryptionOptions)
  | ({ readonly adapter: "aws-kms" } & AwsKmsKeyEncryptionOptions)
  | ({ readonly adapter: "pkcs11" } & Pkcs11KeyEncryptionOptions);

/**
 * Opens the key-encryption service that the settings name. The AWS SDK and the binding to PKCS#11 are loaded for theirs alone.
 * @throws {KeyEncryptionError} when a setting is wrong, or what it names can't be used
 */
export async function createKeyEncryption(settings: KeyEncryptionSettings): Promise<OpenKeyEncryption> {
  switch (settings.adapter) {
    case "file":
      return openFileKeyEncryption(settings);
    case "environment":
      return createEnvironmentKeyEncryption(settings);
    case "vault":
      return openVaultKeyEncryption(settings);
    case "aws-kms":
      return openAwsKmsKeyEncryption(settings);
    case "pkcs11":
      return openPkcs11KeyEncryption(settings);
    default:
      return refuseAdapter(settings);
  }
}

function refuseAdapter(settings: never): never {
  const { adapter } = Object(settings);
  throw new RangeError(
    `adapter: expected file, environment, vault, aws-kms or pkcs11, got ${JSON.stringify(adapter)}`,
  );
}
