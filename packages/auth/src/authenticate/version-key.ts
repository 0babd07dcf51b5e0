import { createPublicKey, createSecretKey } from "node:crypto";
import { createSignatureKey } from "../http-signature/algorithm.ts";
import type { SignatureKey } from "../http-signature/algorithm.ts";
import type { StoredVersion } from "../keys/key-store.ts";

/** Opens the secret of a version whose material is sealed. */
export type OpenMaterial = (stored: StoredVersion, sealed: Uint8Array) => Promise<Uint8Array>;

/** Finds the key that a version's signatures verify under; null where it is no key for signatures. */
export type VersionKeyFinder = (stored: StoredVersion) => SignatureKey | null | Promise<SignatureKey | null>;

/** Makes keys of material, each once for as long as its version is held. */
export function createVersionKeyFinder(openMaterial: OpenMaterial): VersionKeyFinder {
  const keys = new WeakMap<StoredVersion, SignatureKey>();

  async function make(stored: StoredVersion): Promise<SignatureKey | null> {
    const made = await makeKey(stored, openMaterial);
    if (made !== null) keys.set(stored, made);
    return made;
  }

  return (stored) => keys.get(stored) ?? make(stored);
}

async function makeKey(stored: StoredVersion, openMaterial: OpenMaterial): Promise<SignatureKey | null> {
  const { key, material } = stored;
  if (key.kind === "bearer" || material.kind === "hash") return null;
  if (material.kind === "sealed") {
    if (key.kind !== "hmac-sha256") return null;
    return createSignatureKey("hmac-sha256", createSecretKey(await openMaterial(stored, material.sealed)));
  }
  const publicKey = createPublicKey({ key: Buffer.from(material.spki), format: "der", type: "spki" });
  return createSignatureKey(key.kind, publicKey);
}
