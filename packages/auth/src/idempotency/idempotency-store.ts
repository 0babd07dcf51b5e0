/** One request that may be repeated without effect. */
export interface IdempotencyScope {
  readonly clientId: string;
  readonly keyId: string;
  readonly method: string;
  readonly path: string;
  readonly idempotencyKey: string;
}

/** What was answered the first time. */
export interface StoredAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/**
 * `begun`: it is yours to carry out; `in-flight`: somebody is at it; `other-request`: the key was used with another body;
 * `done`: this was the answer.
 */
export type IdempotencyState =
  | { readonly state: "begun" | "in-flight" | "other-request" }
  | { readonly state: "done"; readonly answer: StoredAnswer };

/** Keeps answers for 24 hours. */
export interface IdempotencyStore {
  /** Claims a key for a request with this body hash; a claim of somebody who died is taken over after `lockMs`. */
  begin(scope: IdempotencyScope, bodyHash: string, now: number, lockMs: number): Promise<IdempotencyState>;
  /** Stores the answer; never one of a 5xx, which is released instead. Of two the first stays. */
  finish(scope: IdempotencyScope, answer: StoredAnswer, now: number): Promise<void>;
  /** Gives a claim back that has no answer; one that has keeps it. */
  release(scope: IdempotencyScope): Promise<void>;
  prune(before: number): Promise<void>;
}
