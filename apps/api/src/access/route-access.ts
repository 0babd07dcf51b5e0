import type { Scope } from "@altseason/auth";

/** What a route asks of its caller's key. */
export interface RouteAccess {
  readonly scopes: readonly Scope[];
  /** Everything that changes something. */
  readonly mustBeSigned: boolean;
  /** Whether the answer is kept under an Idempotency-Key, so that a signature has to cover it. */
  readonly isIdempotent: boolean;
}

/** Reads of the index: open to anybody; a key that may read it has a quota of its own. */
export const INDEX_ACCESS: RouteAccess = { scopes: ["index:read"], mustBeSigned: false, isIdempotent: false };
