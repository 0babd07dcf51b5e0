import { createSecretKey } from "node:crypto";
import type { RandomBytes } from "../token/token.ts";
import type { KeyEncryptionService, WrappedKey } from "./key-encryption-service.ts";
import { seal, unseal } from "./sealed-box.ts";

/** Whose secret it is: all three are bound to what is stored, so that rows can't be exchanged. */
export interface SecretOwner {
  readonly clientId: string;
  readonly keyId: string;
  readonly version: number;
}

const DATA_KEY_BYTES = 32;

/** A new data key for a client, wrapped. */
export async function createDataKey(
  service: KeyEncryptionService,
  clientId: string,
  randomBytes: RandomBytes,
): Promise<WrappedKey> {
  return service.wrap(randomBytes(DATA_KEY_BYTES), clientId);
}

/** Seals a secret that must be readable later, under its client's data key. */
export async function sealSecret(
  service: KeyEncryptionService,
  dataKey: WrappedKey,
  secret: Uint8Array,
  owner: SecretOwner,
  randomBytes: RandomBytes,
): Promise<Uint8Array> {
  const key = createSecretKey(await service.unwrap(dataKey, owner.clientId));
  return seal(key, secret, contextOf(owner), randomBytes);
}

/**
 * Opens a sealed secret.
 * @throws {UnsealError} when it is another's, was changed, or the data key is
 */
export async function openSecret(
  service: KeyEncryptionService,
  dataKey: WrappedKey,
  sealed: Uint8Array,
  owner: SecretOwner,
): Promise<Uint8Array> {
  const key = createSecretKey(await service.unwrap(dataKey, owner.clientId));
  return unseal(key, sealed, contextOf(owner));
}

/** The same data key under the present key-encryption key; the secrets under it stay as they are. Null: it is already. */
export async function rewrapDataKey(
  service: KeyEncryptionService,
  dataKey: WrappedKey,
  clientId: string,
): Promise<WrappedKey | null> {
  if (dataKey.kekVersion === (await service.currentVersion())) return null;
  return service.wrap(await service.unwrap(dataKey, clientId), clientId);
}

function contextOf({ clientId, keyId, version }: SecretOwner): string {
  return JSON.stringify(["altseason-secret", clientId, keyId, version]);
}
