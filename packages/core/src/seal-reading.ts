import { canonicalJson } from "./canonical-json.ts";
import type { Reading } from "./reading.ts";

/** Lower-case hexadecimal SHA-256 of a text's UTF-8 bytes; handed in, because this package does no I/O. */
export type TextDigest = (text: string) => string;

/** Adds `sha256`: the digest of the canonical JSON (RFC 8785) of all the other members. */
export function sealReading(body: Omit<Reading, "sha256">, digest: TextDigest): Reading {
  return { ...body, sha256: digest(canonicalJson(body)) };
}
