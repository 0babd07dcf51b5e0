import type { IdempotencyState, StoredAnswer } from "./idempotency-store.ts";

/** How long an answer is kept. */
export const IDEMPOTENCY_KEPT_MS: number = 24 * 3_600_000;

/** What is known of an idempotency key; `answer` null while somebody is at it. */
export interface IdempotencyClaim {
  readonly bodyHash: string;
  readonly begunAt: number;
  readonly answer: StoredAnswer | null;
}

/** What a claim on a key that is known comes to; `take-over`: its holder died, or a day has passed. */
export function judgeClaim(
  { bodyHash, begunAt, answer }: IdempotencyClaim,
  wantedHash: string,
  now: number,
  lockMs: number,
): IdempotencyState | { readonly state: "take-over" } {
  if (now - begunAt >= IDEMPOTENCY_KEPT_MS) return { state: "take-over" };
  if (bodyHash !== wantedHash) return { state: "other-request" };
  if (answer !== null) return { state: "done", answer };
  return { state: now - begunAt >= lockMs ? "take-over" : "in-flight" };
}
