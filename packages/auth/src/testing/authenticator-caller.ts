import { createHash, createSecretKey, generateKeyPairSync, randomBytes } from "node:crypto";
import { createSignatureKey } from "../http-signature/algorithm.ts";
import type { SignatureKey } from "../http-signature/algorithm.ts";
import { fieldLines } from "../http-signature/http-message.ts";
import { signMessage } from "../http-signature/sign-message.ts";
import { applyKeyCommand } from "../keys/apply-key-command.ts";
import type { ApiKey } from "../keys/api-key.ts";
import { createKey } from "../keys/create-key.ts";
import type { NewKey } from "../keys/create-key.ts";
import type { KeyCommand } from "../keys/key-command.ts";
import type { StoredVersion, VersionMaterial } from "../keys/key-store.ts";
import { createMemoryNonceStore } from "../replay/memory-nonce-store.ts";
import type { NonceStore } from "../replay/nonce-store.ts";
import { EMPTY_SEQUENCE, takeSequence } from "../replay/sequence-window.ts";
import { createSecret, createVersionId, formatToken } from "../token/token.ts";
import type { IncomingRequest, RouteDemands } from "../authenticate/authentication.ts";
import { createAuthenticator } from "../authenticate/create-authenticator.ts";
import { createServerNonces } from "../authenticate/server-nonces.ts";
import type { Authenticator } from "../authenticate/create-authenticator.ts";

/** The clock of these tests begins here, in milliseconds since the epoch. */
export const START = 1_790_000_000_000;
const URL = "https://api.example.com/v1/keys";
export const READ: RouteDemands = { scopes: ["index:read"], mustBeSigned: false, environments: ["live"] };
export const WRITE: RouteDemands = { scopes: ["keys:write"], mustBeSigned: true, environments: ["live"] };

/** What differs from a plain live key. */
export interface Setting {
  readonly key?: Partial<NewKey>;
  readonly nonces?: NonceStore;
}

/** What a signed request may do otherwise. */
interface SigningOverrides {
  readonly nonce?: string;
  readonly keyid?: string;
  readonly key?: SignatureKey;
  readonly alg?: string;
}

/** A caller who holds a key, and the authenticator that knows it. */
export interface Caller {
  readonly authenticate: Authenticator;
  readonly signed: (overrides?: SigningOverrides) => IncomingRequest;
  readonly bearing: (line: string) => IncomingRequest;
  readonly token: string;
  readonly apply: (command: KeyCommand) => void;
  readonly wait: (ms: number) => void;
  readonly versionId: string;
  readonly now: () => number;
}

/** A key of one kind with a caller who holds it. */
export function createCaller(
  kind: "bearer" | "hmac-sha256" | "ed25519",
  { key: wanted = {}, nonces }: Setting = {},
): Caller {
  let time = START;
  let sequence = EMPTY_SEQUENCE;
  const versionId = createVersionId(randomBytes);
  const secret = createSecret(randomBytes);
  const shared = randomBytes(32);
  const pair = generateKeyPairSync("ed25519");
  const scopes = kind === "bearer" ? (["index:read"] as const) : (["index:read", "keys:write"] as const);
  const made = createKey(
    {
      id: "key_a",
      versionId,
      clientId: "client_a",
      name: "bot",
      environment: "live",
      kind,
      scopes,
      createdBy: "t",
      ...wanted,
    },
    START,
  );
  let key: ApiKey = made.key;
  const apply = (command: KeyCommand): void => {
    const result = applyKeyCommand(key, command, time);
    if (!result.applied) throw new Error(result.detail);
    ({ key } = result);
  };
  const material: VersionMaterial =
    kind === "bearer"
      ? { kind: "hash", hash: createHash("sha256").update(secret).digest("hex") }
      : kind === "ed25519"
        ? { kind: "public", spki: pair.publicKey.export({ type: "spki", format: "der" }) }
        : { kind: "sealed", sealed: shared };
  const store = nonces ?? createMemoryNonceStore({ now: () => time, tagKey: randomBytes(16) });
  const client = {
    id: "client_a",
    name: "a",
    createdAt: START,
    dataKey: { wrapped: new Uint8Array(32), kekVersion: "1" },
  };
  let held: StoredVersion = { client, key, version: 1, material };
  /** The same one for as long as its key is the same, as the cache of an API holds it. */
  const storedVersion = (): StoredVersion => {
    if (held.key !== key) held = { ...held, key };
    return held;
  };
  const authenticate = createAuthenticator({
    findVersion: async (id) => (id === versionId ? storedVersion() : null),
    openMaterial: async (_, sealed) => sealed,
    serverNonces: createServerNonces({
      encryption: { unwrap: async ({ wrapped }) => wrapped },
      now: () => time,
      randomBytes,
    }),
    nonces: store,
    sequences: {
      async claim(_, counter, mode) {
        const taken = takeSequence(sequence, counter, mode);
        sequence = taken.window;
        return taken.outcome;
      },
    },
    now: () => time,
    randomBytes,
  });
  const signingKey: SignatureKey =
    kind === "ed25519"
      ? createSignatureKey("ed25519", pair.privateKey)
      : createSignatureKey("hmac-sha256", createSecretKey(shared));
  const signed = (overrides: SigningOverrides = {}): IncomingRequest => {
    const created = Math.floor(time / 1000);
    const { signatureInput, signature } = signMessage({
      message: { method: "POST", targetUri: URL, fields: new Map() },
      label: "sig",
      components: ["@method", "@target-uri"],
      parameters: {
        created,
        expires: created + 60,
        nonce: overrides.nonce ?? randomBytes(12).toString("hex"),
        keyid: overrides.keyid ?? versionId,
        tag: "altseason",
        ...(overrides.alg === undefined ? {} : { alg: overrides.alg }),
      },
      key: overrides.key ?? signingKey,
    });
    const fields = fieldLines([
      ["Signature-Input", signatureInput],
      ["Signature", signature],
    ]);
    return { method: "POST", targetUri: URL, fields, body: null, address: "192.0.2.1" };
  };
  const bearing = (line: string): IncomingRequest => ({
    method: "GET",
    targetUri: URL,
    fields: fieldLines([["Authorization", line]]),
    body: null,
    address: "192.0.2.1",
  });
  const token = formatToken({ environment: "live", versionId, secret });
  return {
    authenticate,
    signed,
    bearing,
    token,
    apply,
    wait: (ms) => {
      time += ms;
    },
    versionId,
    now: () => time,
  };
}
