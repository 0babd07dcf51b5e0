/** A single-use token, bound to what it may be spent on. Times in milliseconds since the epoch. */
export interface SessionToken {
  /** Lower-case hexadecimal SHA-256 of the token; the token itself is kept nowhere. */
  readonly hash: string;
  readonly clientId: string;
  readonly keyId: string;
  readonly method: string;
  readonly path: string;
  readonly expiresAt: number;
}

/** What spending came to; every way but `spent` looks the same from outside. */
export type SpendOutcome = { readonly spent: true; readonly token: SessionToken } | { readonly spent: false };

/** Keeps session tokens. Of any number that spend one at once, exactly one has it. */
export interface SessionTokenStore {
  issue(token: SessionToken): Promise<void>;
  /** Takes the token away if it is there, not expired, and for this method and path. */
  spend(hash: string, method: string, path: string, now: number): Promise<SpendOutcome>;
  /** Takes away all that a key was given. */
  revokeOf(keyId: string): Promise<void>;
  /** Drops what ended at or before a moment: no one can spend it any more. */
  prune(before: number): Promise<void>;
}
