import { hash } from "node:crypto";
import type { NonceClaim } from "./nonce-store.ts";

/** 128 bits of the SHA-256 of the length-prefixed scope and the nonce, as 32 hexadecimal digits: what stores remember. */
export function nonceTag({ scope, nonce }: Pick<NonceClaim, "scope" | "nonce">): string {
  return hash("sha256", `${scope.length}:${scope}${nonce}`, "hex").slice(0, 32);
}
