import { hash, timingSafeEqual } from "node:crypto";
import { parseDictionary } from "../structured-fields/parse-structured-field.ts";

/** Algorithms of RFC 9530 §5 that bind a body; the others are insecure and never accepted. */
export type DigestAlgorithm = "sha-256" | "sha-512";

const HASHES: Readonly<Record<DigestAlgorithm, string>> = { "sha-256": "sha256", "sha-512": "sha512" };
const LONGEST = 1_024;

/** What became of a `Content-Digest`. */
export type ContentDigestCheck =
  | { readonly matches: true }
  | { readonly matches: false; readonly detail: string };

/** Writes `Content-Digest` for a body (RFC 9530 §2). */
export function formatContentDigest(body: Uint8Array, algorithm: DigestAlgorithm = "sha-256"): string {
  return `${algorithm}=:${hash(HASHES[algorithm], body, "base64")}:`;
}

/**
 * Holds a body, as received, against `Content-Digest`. Every member must be sha-256 or sha-512 and right: one that is wrong
 * or of an algorithm nobody checks would leave room to say two things.
 */
export function checkContentDigest(field: string, body: Uint8Array): ContentDigestCheck {
  if (field.length > LONGEST) return mismatch(`expected at most ${LONGEST} characters`);
  if (field.startsWith("sha-256=:") && field === formatContentDigest(body)) return { matches: true };
  let members: ReturnType<typeof parseDictionary>;
  try {
    members = parseDictionary(field, "refuse");
  } catch (error) {
    return mismatch(error instanceof Error ? error.message : "not a dictionary");
  }
  if (members.size === 0) return mismatch("expected a digest, got none");
  for (const [algorithm, member] of members) {
    if (algorithm !== "sha-256" && algorithm !== "sha-512") {
      return mismatch(`expected sha-256 or sha-512, got ${algorithm}`);
    }
    if (member.kind !== "item" || member.bare.type !== "bytes" || member.parameters.size > 0) {
      return mismatch(`expected a byte sequence at ${algorithm}`);
    }
    const own = hash(HASHES[algorithm], body, "buffer");
    const { value } = member.bare;
    if (value.length !== own.length || !timingSafeEqual(value, own)) {
      return mismatch(`the body has another ${algorithm}`);
    }
  }
  return { matches: true };
}

function mismatch(detail: string): ContentDigestCheck {
  return { matches: false, detail };
}
