import type { StoredVersion } from "../keys/key-store.ts";
import type { NonceOutcome, NonceStore } from "../replay/nonce-store.ts";
import type { SequenceOutcome } from "../replay/sequence-window.ts";
import type { SequenceStore } from "../replay/sequence-store.ts";
import type { AuthenticationCode } from "./authentication.ts";
import { onceKnown } from "./once-known.ts";

/** A nonce of a verified request. Times in milliseconds since the epoch. */
export interface VerifiedNonce {
  readonly stored: StoredVersion;
  readonly nonce: string;
  readonly createdAt: number;
  readonly rememberUntil: number;
}

/** Where nonces and counters are remembered. */
export interface ReplayStores {
  readonly nonces: NonceStore;
  readonly sequences: SequenceStore;
}

const UNAVAILABLE = "replay_store_unavailable";
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
export function claimNonce(
  verified: VerifiedNonce,
  stores: ReplayStores,
): AuthenticationCode | null | Promise<AuthenticationCode | null> {
  try {
    const code = codeOf(verified, stores);
    return code instanceof Promise ? code.catch(() => UNAVAILABLE) : code;
  } catch {
    return UNAVAILABLE;
  }
}

function codeOf(
  { stored, nonce, createdAt, rememberUntil }: VerifiedNonce,
  { nonces, sequences }: ReplayStores,
): AuthenticationCode | null | Promise<AuthenticationCode | null> {
  const { id, nonceMode } = stored.key;
  if (nonceMode === "nonce" || nonceMode === "server-nonce") {
    const outcome = nonces.claim({ scope: id, nonce, createdAt, rememberUntil });
    return onceKnown(outcome, (known) => BY_NONCE[known]);
  }
  const mode = nonceMode === "sequence" ? "window" : "strict";
  const counter = Number(nonce);
  if (!Number.isSafeInteger(counter)) return "sequence_too_old";
  return sequences.claim(id, counter, mode).then((known) => BY_SEQUENCE[known]);
}
