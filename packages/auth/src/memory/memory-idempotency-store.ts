import { judgeClaim } from "../idempotency/judge-claim.ts";
import type { IdempotencyClaim } from "../idempotency/judge-claim.ts";
import type { IdempotencyScope, IdempotencyStore } from "../idempotency/idempotency-store.ts";

/** Idempotency keys in memory, for a single process. */
export function createMemoryIdempotencyStore(): IdempotencyStore {
  const claims = new Map<string, IdempotencyClaim>();
  const nameOf = ({ clientId, keyId, method, path, idempotencyKey }: IdempotencyScope): string =>
    JSON.stringify([clientId, keyId, method, path, idempotencyKey]);
  const release = (name: string): void => {
    if (claims.get(name)?.answer === null) claims.delete(name);
  };
  return {
    async begin(scope, bodyHash, now, lockMs) {
      const name = nameOf(scope);
      const found = claims.get(name);
      const judged = found === undefined ? null : judgeClaim(found, bodyHash, now, lockMs);
      if (judged !== null && judged.state !== "take-over") return judged;
      claims.set(name, { bodyHash, begunAt: now, answer: null });
      return { state: "begun" };
    },
    async finish(scope, answer) {
      const name = nameOf(scope);
      const found = claims.get(name);
      if (answer.status >= 500) release(name);
      else if (found?.answer === null) claims.set(name, { ...found, answer });
    },
    async release(scope) {
      release(nameOf(scope));
    },
    async prune(before) {
      for (const [name, { begunAt }] of claims) if (begunAt < before) claims.delete(name);
    },
  };
}
