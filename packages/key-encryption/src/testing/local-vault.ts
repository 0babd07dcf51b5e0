import { hkdfSync, randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { decryptGcm, encryptGcm } from "./gcm.ts";
import { listen, readJson } from "./listen.ts";
import type { LocalServer, Reply } from "./listen.ts";

/** How the one key of {@link startLocalVault}, `transit/keys/altseason`, was made. */
export interface LocalVaultOptions {
  readonly token: string;
  readonly derived: boolean;
  /** As a Vault too old to know the field: it is passed over. */
  readonly ignoresAssociatedData?: boolean;
}

const CIPHERTEXT = /^vault:v(\d+):(.+)$/;

/** A server of the shape that Vault documents for its Transit engine, with real AES-256-GCM behind it. */
export async function startLocalVault(options: LocalVaultOptions): Promise<LocalServer> {
  const versions = [randomBytes(32)];
  return listen(async (request) => answer(request, versions, options));
}

async function answer(
  request: IncomingMessage,
  versions: Buffer[],
  options: LocalVaultOptions,
): Promise<Reply> {
  const body = await readJson(request);
  if (request.headers["x-vault-token"] !== options.token) return errors(403, "permission denied");
  switch (`${request.method} ${request.url}`) {
    case "GET /v1/transit/keys/altseason": {
      const { derived } = options;
      return {
        status: 200,
        body: { data: { type: "aes256-gcm96", derived, latest_version: versions.length } },
      };
    }
    case "POST /v1/transit/keys/altseason/rotate":
      versions.push(randomBytes(32));
      return { status: 204 };
    case "POST /v1/transit/encrypt/altseason":
      return encrypt(body, versions, options);
    case "POST /v1/transit/decrypt/altseason":
      return decrypt(body, versions, options);
    default:
      return errors(404);
  }
}

function encrypt(
  body: Readonly<Record<string, unknown>>,
  versions: readonly Buffer[],
  options: LocalVaultOptions,
): Reply {
  const version = typeof body["key_version"] === "number" ? body["key_version"] : versions.length;
  const key = keyOf(versions[version - 1], body, options);
  if (key === null) return errors(400, "missing 'context' for key derivation, or no such key version");
  const sealed = encryptGcm(key, bytesOf(body["plaintext"]), associatedDataOf(body, options));
  const ciphertext = `vault:v${version}:${sealed.toString("base64")}`;
  return { status: 200, body: { data: { ciphertext, key_version: version } } };
}

function decrypt(
  body: Readonly<Record<string, unknown>>,
  versions: readonly Buffer[],
  options: LocalVaultOptions,
): Reply {
  const [, version, encoded] = CIPHERTEXT.exec(String(body["ciphertext"])) ?? [];
  const key = keyOf(versions[Number(version) - 1], body, options);
  if (key === null) return errors(400, "invalid ciphertext: no prefix, or no such key version");
  const plaintext = decryptGcm(key, bytesOf(encoded), associatedDataOf(body, options));
  if (plaintext === null) return errors(400, "cipher: message authentication failed");
  return { status: 200, body: { data: { plaintext: plaintext.toString("base64") } } };
}

/** As Vault: a context derives a key where the key is a derived one, and is passed over where it is not. */
function keyOf(
  key: Buffer | undefined,
  body: Readonly<Record<string, unknown>>,
  { derived }: LocalVaultOptions,
): Uint8Array | null {
  if (key === undefined) return null;
  if (!derived) return key;
  const context = bytesOf(body["context"]);
  return context.length === 0 ? null : new Uint8Array(hkdfSync("sha256", key, "", context, 32));
}

function associatedDataOf(body: Readonly<Record<string, unknown>>, options: LocalVaultOptions): Uint8Array {
  return options.ignoresAssociatedData === true ? new Uint8Array() : bytesOf(body["associated_data"]);
}

function bytesOf(encoded: unknown): Buffer {
  return Buffer.from(typeof encoded === "string" ? encoded : "", "base64");
}

function errors(status: number, ...messages: readonly string[]): Reply {
  return { status, body: { errors: messages } };
}
