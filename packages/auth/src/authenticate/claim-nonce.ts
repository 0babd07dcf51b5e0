import type { StoredVersion } from "../keys/key-store.ts";
import type { NonceOutcome, NonceStore } from "../replay/nonce-store.ts";
import type { SequenceOutcome } from "../replay/sequence-window.ts";
import type { SequenceStore } from "../replay/sequence-store.ts";
import type { AuthenticationCode } from "./authentication.ts";

/** A nonce of a verified request. Times in milliseconds since the epoch. */
export interface VerifiedNonce {
  readonly stored: StoredVersion;
  readonly nonce: string;
  readonly createdAt: number;
  readonly rememberUntil: number;
}

const BY_NONCE: Readonly<Record<NonceOutcome, AuthenticationCode | null>> = {
  fresh: null,
  replayed: "nonce_replayed",
  forgotten: "nonce_forgotten",
  full: "nonce_store_full",
};
const BY_SEQUENCE: Readonly<Record<SequenceOutcome, AuthenticationCode | null>> = {
  fresh: null,
  replayed: "sequence_replayed",
  "too-old": "sequence_too_old",
};

/** Claims a nonce or counter; null where it is fresh. A store that can't answer refuses: nothing passes unguarded. */
export async function claimNonce(
  { stored, nonce, createdAt, rememberUntil }: VerifiedNonce,
  { nonces, sequences }: { readonly nonces: NonceStore; readonly sequences: SequenceStore },
): Promise<AuthenticationCode | null> {
  const { id, nonceMode } = stored.key;
  try {
    if (nonceMode === "nonce" || nonceMode === "server-nonce") {
      return BY_NONCE[await nonces.claim({ scope: id, nonce, createdAt, rememberUntil })];
    }
    const mode = nonceMode === "sequence" ? "window" : "strict";
    const counter = Number(nonce);
    if (!Number.isSafeInteger(counter)) return "sequence_too_old";
    return BY_SEQUENCE[await sequences.claim(id, counter, mode)];
  } catch {
    return "replay_store_unavailable";
  }
}
