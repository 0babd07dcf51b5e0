import { hash, timingSafeEqual } from "node:crypto";
import type { VersionMaterial } from "../keys/key-store.ts";

/** What proves a bearer secret. */
export type HashedMaterial = Extract<VersionMaterial, { readonly kind: "hash" }>;

const HASH_BYTES = 32;
const given = Buffer.alloc(HASH_BYTES);
const bytesOfMaterial = new WeakMap<HashedMaterial, Uint8Array>();

/** Whether a secret is the one whose hash is kept, in constant time. The hash is read once for as long as its version is held. */
export function isSecretOf(secret: string, material: HashedMaterial): boolean {
  given.write(hash("sha256", secret, "binary"), "latin1");
  return timingSafeEqual(given, bytesOf(material));
}

function bytesOf(material: HashedMaterial): Uint8Array {
  const known = bytesOfMaterial.get(material);
  if (known !== undefined) return known;
  const bytes = Buffer.from(material.hash, "hex");
  bytesOfMaterial.set(material, bytes);
  return bytes;
}
