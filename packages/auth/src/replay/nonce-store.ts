/** A nonce that a verified request bears. Times in milliseconds since the epoch. */
export interface NonceClaim {
  /** Whose nonce: the id of the key, not of the version, so that a rotation opens no door. */
  readonly scope: string;
  readonly nonce: string;
  /** When the request says it was signed. */
  readonly createdAt: number;
  /** Until then the same request could still be accepted. */
  readonly rememberUntil: number;
}

/**
 * - `fresh`: it was not seen before, and is now.
 * - `replayed`: it was seen.
 * - `forgotten`: the store lost its memory after the request was signed and can't know: sign anew.
 * - `full`: no room to remember; nothing is ever thrown out to make some.
 */
export type NonceOutcome = "fresh" | "replayed" | "forgotten" | "full";

/** Remembers nonces. Of any number of claims of one nonce, at once and on any instance, exactly one is `fresh`. */
export interface NonceStore {
  /** At once where it is at hand. Rejects when the store can't answer: the request is then refused, never let through. */
  claim(claim: NonceClaim): NonceOutcome | Promise<NonceOutcome>;
}
