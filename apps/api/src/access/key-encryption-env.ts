import { join } from "node:path";
import type { KeyEncryptionSettings } from "@altseason/key-encryption";
import { z } from "zod";

const ADAPTERS = ["file", "environment", "vault", "aws-kms", "pkcs11"] as const;
const BINDINGS = ["associated_data", "context"] as const;

/** Variables that say where the key-encryption keys are. */
export const keyEncryptionEnv = {
  KEY_ENCRYPTION: z.enum(ADAPTERS).optional(),
  ALTSEASON_KEK: z.string().optional(),
  VAULT_ADDR: z.url({ protocol: /^https?$/, error: "expected an http or https URL" }).optional(),
  VAULT_TOKEN: z.string().optional(),
  VAULT_TOKEN_FILE: z.string().optional(),
  VAULT_NAMESPACE: z.string().optional(),
  VAULT_TRANSIT_MOUNT: z.string().default("transit"),
  VAULT_TRANSIT_KEY: z.string().default("altseason"),
  VAULT_TRANSIT_BINDING: z.enum(BINDINGS).default("associated_data"),
  AWS_REGION: z.string().optional(),
  AWS_KMS_KEY_ID: z.string().optional(),
  AWS_KMS_ENDPOINT: z.url({ protocol: /^https?$/, error: "expected an http or https URL" }).optional(),
  PKCS11_MODULE: z.string().optional(),
  PKCS11_TOKEN_LABEL: z.string().optional(),
  PKCS11_PIN: z.string().optional(),
  PKCS11_KEY_LABEL: z.string().default("altseason"),
  PKCS11_KEY_VERSION: z.string().regex(/^\d+$/, "expected a whole number").default("1"),
};

const schema = z.object(keyEncryptionEnv);

/** What {@link keyEncryptionEnv} reads. */
export type KeyEncryptionEnv = z.infer<typeof schema>;

const TIMEOUT_MS = 5_000;

/** Variables that the adapter named by `KEY_ENCRYPTION` needs and that are not set. */
export function missingForKeyEncryption(env: KeyEncryptionEnv): readonly string[] {
  const needed: Readonly<Record<string, readonly (keyof KeyEncryptionEnv)[]>> = {
    environment: ["ALTSEASON_KEK"],
    vault: ["VAULT_ADDR", ...(env.VAULT_TOKEN_FILE === undefined ? (["VAULT_TOKEN"] as const) : [])],
    "aws-kms": ["AWS_REGION", "AWS_KMS_KEY_ID"],
    pkcs11: ["PKCS11_MODULE", "PKCS11_TOKEN_LABEL", "PKCS11_PIN"],
  };
  return (needed[env.KEY_ENCRYPTION ?? ""] ?? []).filter((name) => env[name] === undefined);
}

/**
 * The settings of the key-encryption service: what `KEY_ENCRYPTION` names; unset, keys from `ALTSEASON_KEK`, else a file in
 * the data directory. The file is made where nothing was sealed yet (`isNew`), and never again.
 */
export function keyEncryptionSettings(
  env: KeyEncryptionEnv & { readonly DATA_DIR: string },
  isNew: boolean,
): KeyEncryptionSettings {
  const adapter = env.KEY_ENCRYPTION ?? (env.ALTSEASON_KEK === undefined ? "file" : "environment");
  switch (adapter) {
    case "file":
      return { adapter, path: join(env.DATA_DIR, "key-encryption-keys.json"), create: isNew };
    case "environment":
      return { adapter, keys: env.ALTSEASON_KEK ?? "" };
    case "vault":
      return {
        adapter,
        address: env.VAULT_ADDR ?? "",
        token: env.VAULT_TOKEN_FILE === undefined ? (env.VAULT_TOKEN ?? "") : { file: env.VAULT_TOKEN_FILE },
        ...(env.VAULT_NAMESPACE === undefined ? {} : { namespace: env.VAULT_NAMESPACE }),
        mount: env.VAULT_TRANSIT_MOUNT,
        keyName: env.VAULT_TRANSIT_KEY,
        binding: env.VAULT_TRANSIT_BINDING,
        timeoutMs: TIMEOUT_MS,
      };
    case "aws-kms":
      return {
        adapter,
        region: env.AWS_REGION ?? "",
        keyId: env.AWS_KMS_KEY_ID ?? "",
        ...(env.AWS_KMS_ENDPOINT === undefined ? {} : { endpoint: env.AWS_KMS_ENDPOINT }),
        timeoutMs: TIMEOUT_MS,
      };
    default:
      return {
        adapter,
        modulePath: env.PKCS11_MODULE ?? "",
        tokenLabel: env.PKCS11_TOKEN_LABEL ?? "",
        pin: env.PKCS11_PIN ?? "",
        keyLabel: env.PKCS11_KEY_LABEL,
        currentVersion: env.PKCS11_KEY_VERSION,
      };
  }
}
