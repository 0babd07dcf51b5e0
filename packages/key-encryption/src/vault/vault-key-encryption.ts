import { UnsealError } from "@altseason/auth";
import type { WrappedKey } from "@altseason/auth";
import { KeyEncryptionError } from "../key-encryption-error.ts";
import type { OpenKeyEncryption } from "../open-key-encryption.ts";
import { requireBoundContext } from "../require-bound-context.ts";
import { wrappingContext } from "../wrapping-context.ts";
import { formatVaultCiphertext, parseVaultCiphertext } from "./vault-ciphertext.ts";
import type { VaultConnection } from "./vault-request.ts";
import { requireVaultAddress, vaultRequest } from "./vault-request.ts";

/** A key of Vault's Transit engine. */
export interface VaultKeyEncryptionOptions extends VaultConnection {
  /** Where the Transit engine is mounted: `transit`. */
  readonly mount: string;
  readonly keyName: string;
  /** `associated_data` for an AEAD key; `context` for a key made with `derived=true`. */
  readonly binding: "associated_data" | "context";
  /** The version that wraps; without one, the latest that Vault has. */
  readonly keyVersion?: number;
}

const PATH_PART = /^[\w.-]+(\/[\w.-]+)*$/;

/**
 * A key-encryption service by Vault Transit: the key never leaves Vault. Its token needs `update` on encrypt and decrypt and
 * `read` on the key.
 * @throws {KeyEncryptionError} `settings_invalid`; `context_not_bound` when the key ignores the binding; or what keeps Vault
 */
export async function openVaultKeyEncryption(options: VaultKeyEncryptionOptions): Promise<OpenKeyEncryption> {
  requireVaultAddress(options.address);
  for (const [name, value] of [
    ["mount", options.mount],
    ["keyName", options.keyName],
  ]) {
    if (value === undefined || !PATH_PART.test(value) || value.split("/").some((part) => /^\.+$/.test(part)))
      throw new KeyEncryptionError("settings_invalid", `vault ${name}: expected a path, got another text`);
  }
  const service: OpenKeyEncryption = {
    currentVersion: () => readCurrentVersion(options),
    async wrap(dataKey, context) {
      const version = await readCurrentVersion(options);
      return encrypt(options, version, dataKey, context);
    },
    unwrap: (key, context) => decrypt(options, key, context),
    close: async () => {},
  };
  await requireBoundContext(
    service,
    `the Transit key ${options.keyName} needs ${options.binding === "context" ? "derived=true" : "an AEAD type and a Vault that knows associated_data"}`,
  );
  return service;
}

async function readCurrentVersion({ keyVersion, ...options }: VaultKeyEncryptionOptions): Promise<string> {
  if (keyVersion !== undefined) return String(keyVersion);
  const path = `${options.mount}/keys/${options.keyName}`;
  const answer = await vaultRequest(options, "GET", path);
  const latest = answer.kind === "data" ? answer.data["latest_version"] : null;
  if (typeof latest !== "number" || !Number.isSafeInteger(latest) || latest < 1) {
    throw new KeyEncryptionError(
      "service_unavailable",
      `vault GET ${path}: expected latest_version, got none`,
    );
  }
  return String(latest);
}

async function encrypt(
  options: VaultKeyEncryptionOptions,
  version: string,
  dataKey: Uint8Array,
  context: string,
): Promise<WrappedKey> {
  const path = `${options.mount}/encrypt/${options.keyName}`;
  const answer = await vaultRequest(options, "POST", path, {
    plaintext: Buffer.from(dataKey).toString("base64"),
    key_version: Number(version),
    ...bindingOf(options, version, context),
  });
  if (answer.kind === "refused") {
    throw new KeyEncryptionError(
      "key_missing",
      `vault POST ${path}: expected version ${version} of a key with ${options.binding}, got 400`,
    );
  }
  const ciphertext = parseVaultCiphertext(answer.data["ciphertext"]);
  if (ciphertext === null || ciphertext.version !== version) {
    throw new KeyEncryptionError(
      "service_unavailable",
      `vault POST ${path}: expected a ciphertext of version ${version}, got another`,
    );
  }
  return { wrapped: ciphertext.bytes, kekVersion: version };
}

async function decrypt(
  options: VaultKeyEncryptionOptions,
  { wrapped, kekVersion }: WrappedKey,
  context: string,
): Promise<Uint8Array> {
  const ciphertext = formatVaultCiphertext({ version: kekVersion, bytes: wrapped });
  if (parseVaultCiphertext(ciphertext) === null)
    throw new UnsealError("expected a key that Vault wrapped, got another");
  const path = `${options.mount}/decrypt/${options.keyName}`;
  const answer = await vaultRequest(options, "POST", path, {
    ciphertext,
    ...bindingOf(options, kekVersion, context),
  });
  if (answer.kind === "refused") {
    throw new UnsealError(`expected a key wrapped by version ${kekVersion} for this context, got another`);
  }
  const plaintext = answer.data["plaintext"];
  if (typeof plaintext !== "string") {
    throw new KeyEncryptionError("service_unavailable", `vault POST ${path}: expected plaintext, got none`);
  }
  return Buffer.from(plaintext, "base64");
}

function bindingOf(
  { binding }: VaultKeyEncryptionOptions,
  version: string,
  context: string,
): Readonly<Record<string, string>> {
  return { [binding]: Buffer.from(wrappingContext(version, context), "utf8").toString("base64") };
}
